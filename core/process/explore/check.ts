import type { Json } from '../../base/json.js';
import { type ProcessGraph, processGraph } from '../graph.js';
import type { Invariant } from '../invariant.js';
import type { World } from '../step.js';
import { endless } from './endless.js';
import { type Explored, type ExploreRequest, explore } from './explorer.js';
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
  const explored = explore(world, request);
  const { members, nodes, edges, frontier, unresolved } = explored;
  const one = members.length === 1 ? members[0]?.definition : undefined;
  const context = { explored, asOf: request.asOf, switches: request.switches };
  return {
    process: members.map(({ definition }) => definition.id).join(' + '),
    states: nodes.length,
    transitions: edges.reduce((sum, out) => sum + out.length, 0),
    ...{ frontier, unresolved },
    bounds: Object.assign({}, ...members.map((m) => m.definition.exploration.counters)),
    invariants: [
      ...invariants.map((invariant) => verdictOn(invariant, context)),
      ...(one === undefined ? [] : general(processGraph(one), context)),
    ],
  };
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

function general(graph: ProcessGraph, context: Context): Verdict[] {
  const { explored } = context;
  const dead = deadIn(graph, explored);
  const unreached = unreachedIn(graph, explored);
  const goals = endless(explored);
  const way = goals.size === 0 ? undefined : wayInto(explored, goals);
  const open = explored.frontier > 0;
  const listed = (id: keyof typeof GENERAL, names: readonly string[]): Verdict => {
    const text = names.length === 0 ? GENERAL[id] : `${GENERAL[id]}; not: ${names.join(', ')}`;
    const found = open ? 'OPEN' : 'BROKEN';
    return { id, text, verdict: names.length === 0 ? 'HOLDS' : found };
  };
  const ends = { id: 'endless', text: GENERAL.endless };
  return [
    listed('dead', dead),
    listed('unreachable', unreached),
    way === undefined
      ? { ...ends, verdict: open ? 'OPEN' : 'HOLDS' }
      : { ...ends, verdict: 'BROKEN', counterexample: storyOf(way, context, ends.text) },
  ];
}

function deadIn(graph: ProcessGraph, { edges }: Explored): string[] {
  const taken = new Set(edges.flat().flatMap(({ emission }) => emission.transitions));
  const added = new Set(edges.flat().flatMap(({ emission }) => emission.additions));
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
    ...edges.flat().flatMap(({ step }) => step.micros.flatMap(({ to }) => to)),
  ];
  for (const leaf of new Set(all)) {
    for (let at: typeof leaf | undefined = leaf; at !== undefined; at = at.parent) {
      reached.add(at.path);
    }
  }
  return graph.states.map(({ name }) => name).filter((name) => !reached.has(name));
}
