import type { Json } from '../../base/json.js';
import { type ProcessGraph, processGraph } from '../graph.js';
import type { Invariant } from '../invariant.js';
import type { World } from '../step.js';
import { endless } from './endless.js';
import type { Explored, ExploreRequest } from './explored.js';
import { explore } from './explorer.js';
import { type Story, storyOf } from './story.js';
import { watch, wayInto } from './watch.js';

/** What an exploration says of an invariant. */
export interface Verdict {
  readonly id: string;
  readonly text: string;
  /** `OPEN`: not broken as far as the exploration got, which was not to the end. */
  readonly verdict: 'HOLDS' | 'BROKEN' | 'OPEN';
  /** The shortest story that breaks it. */
  readonly counterexample?: Story;
}

/** What is known of a process, or of several in one case, once every state was looked at. */
export interface Check {
  /** The process, or several with a `+` between. */
  readonly process: string;
  /** States of the case that were reached: places, timers, and facts that still matter. */
  readonly states: number;
  /** Steps between them. */
  readonly transitions: number;
  /** States that were not looked at, for want of budget. */
  readonly frontier: number;
  /** Bounds of counters that the guide leaves unbounded. */
  readonly bounds: Readonly<Record<string, number>>;
  /** Facts that no value could be chosen for: what they decide was left out. */
  readonly unresolved: readonly string[];
  readonly invariants: readonly Verdict[];
}

/** What holds of every process, beside what its catalogue says. */
const GENERAL = {
  dead: 'every transition and every addition to one is taken in some story',
  unreachable: 'every state is reached in some story',
  endless: 'from every state a final state, or one in which the guide lets it rest, can be reached',
} as const;

/**
 * Explores a process and checks its invariants, and what is general: that no transition is dead, no
 * state unreachable and no story without an end.
 * @param invariants those of the members' processes
 */
export function check(
  world: World,
  request: ExploreRequest,
  invariants: readonly Invariant[],
): Check {
  const explored = explore(world, { ...request, watched: watchedBy(invariants) });
  const { members, nodes, edges, frontier, unresolved } = explored;
  const one = members.length === 1 ? members[0]?.definition : undefined;
  const context = { explored, asOf: request.asOf, switches: request.switches };
  const graph = one && processGraph(one);
  return {
    process: members.map(({ definition }) => definition.id).join(' + '),
    states: nodes.length,
    transitions: edges.reduce((sum, out) => sum + out.length, 0),
    ...{ frontier, unresolved },
    bounds: Object.assign({}, ...members.map((m) => m.definition.exploration.counters)),
    invariants: [
      ...invariants.map((invariant) => verdictOn(invariant, context)),
      ...(graph === undefined
        ? []
        : general(context, exercised({ world, request, graph }, explored))),
    ],
  };
}

/** Facts that invariants look at, and where they tell values apart: what their exploration minds. */
export function watchedBy(
  invariants: readonly Invariant[],
): Readonly<Record<string, readonly Json[]>> {
  const found: Record<string, readonly Json[]> = {};
  for (const { looksAt = {} } of invariants) {
    for (const [name, at] of Object.entries(looksAt)) found[name] = [...(found[name] ?? []), ...at];
  }
  return found;
}

interface Context {
  readonly explored: Explored;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

function verdictOn(invariant: Invariant, context: Context): Verdict {
  const { id, text } = invariant;
  const way = watch(context.explored, invariant);
  if (way !== undefined) {
    return { id, text, verdict: 'BROKEN', counterexample: storyOf(way, context, `${id}: ${text}`) };
  }
  return { id, text, verdict: context.explored.frontier > 0 ? 'OPEN' : 'HOLDS' };
}

/** What is taken and reached in the stories of an exploration. */
interface Exercised {
  readonly dead: readonly string[];
  readonly unreached: readonly string[];
}

interface Asked {
  readonly world: World;
  readonly request: ExploreRequest;
  readonly graph: ProcessGraph;
}

/**
 * What no story of a process takes or reaches: neither as things are, nor with an assumption set
 * otherwise, nor in an older epoch. Only what is still left is looked for in each.
 */
function exercised({ world, request, graph }: Asked, first: Explored): Exercised {
  let left = { dead: deadIn(graph, first), unreached: unreachedIn(graph, first) };
  for (const other of alternatives(world, request)) {
    if (left.dead.length === 0 && left.unreached.length === 0) break;
    const explored = explore(world, { ...request, ...other });
    const [dead, unreached] = [deadIn(graph, explored), unreachedIn(graph, explored)];
    left = {
      dead: left.dead.filter((id) => dead.includes(id)),
      unreached: left.unreached.filter((name) => unreached.includes(name)),
    };
  }
  return left;
}

/** The other circumstances that a process knows: each switch set otherwise, each older epoch. */
function alternatives(
  { policy }: World,
  { members, switches }: ExploreRequest,
): readonly Partial<ExploreRequest>[] {
  return members.flatMap(({ definition }) => {
    const own = Object.entries(definition.switches);
    const asked = Object.keys(definition.asks).flatMap((decision) => [
      ...(policy.ruleSets.get(decision)?.switches ?? []),
    ]);
    const set = [...own, ...asked].flatMap(([key, { default: usual, values }]) =>
      values
        .filter((value) => value !== (switches[key] ?? usual))
        .map((value) => ({ switches: { ...switches, [key]: value } })),
    );
    const epochs = policy.guides.get(definition.edition)?.epochs ?? [];
    return [...set, ...epochs.toReversed().map(({ id }) => ({ asOf: id }))];
  });
}

function general(context: Context, left: Exercised): Verdict[] {
  const { explored } = context;
  const goals = endless(explored);
  const way = goals.size === 0 ? undefined : wayInto(explored, goals);
  const open = explored.frontier > 0;
  const listed = (id: keyof typeof GENERAL, names: readonly string[]): Verdict => {
    const text = names.length === 0 ? GENERAL[id] : `${GENERAL[id]}; not: ${names.join(', ')}`;
    const found = open ? 'OPEN' : 'BROKEN';
    return { id, text, verdict: names.length === 0 ? 'HOLDS' : found };
  };
  const ends = { id: 'endless', text: GENERAL.endless };
  const verdict = open ? 'OPEN' : 'HOLDS';
  const counterexample = way && storyOf(way, context, ends.text);
  return [
    listed('dead', left.dead),
    listed('unreachable', left.unreached),
    counterexample === undefined
      ? { ...ends, verdict }
      : { ...ends, verdict: 'BROKEN', counterexample },
  ];
}

function deadIn(graph: ProcessGraph, { edges }: Explored): string[] {
  const taken = new Set(edges.flat().flatMap(({ outcome }) => outcome.emission.transitions));
  const added = new Set(edges.flat().flatMap(({ outcome }) => outcome.emission.additions));
  return graph.transitions.flatMap(({ id, also }) => {
    if (!taken.has(id)) return [id];
    const never = also.filter((addition) => !added.has(addition.id));
    return never.map(({ guard }) => `${id} if ${guard}`);
  });
}

function unreachedIn(graph: ProcessGraph, { nodes, edges }: Explored): string[] {
  const reached = new Set<string>();
  const all = [
    ...nodes.flatMap(({ places }) => places.flatMap(({ leaves }) => leaves)),
    ...edges.flat().flatMap(({ outcome }) => outcome.through.flat()),
  ];
  for (const leaf of new Set(all)) {
    for (let at: typeof leaf | undefined = leaf; at !== undefined; at = at.parent) {
      reached.add(at.path);
    }
  }
  return graph.states.map(({ name }) => name).filter((name) => !reached.has(name));
}
