import type { Json } from '../base/json.js';
import { processGraph } from '../process/graph.js';
import type { System } from '../process/step.js';
import type { Invariant } from './invariant.js';
import { findDeadEnds } from './search/dead-ends.js';
import type { Explored, ExploreRequest } from './search/explored.js';
import { explore } from './search/explorer.js';
import { findUnreached, type Unreached } from './search/unreached.js';
import { pathInto, watch } from './search/watch.js';
import { type Trace, traceOf } from './trace.js';

/** What an exploration says of an invariant. */
export interface Finding {
  readonly id: string;
  readonly text: string;
  /** `OPEN`: not broken as far as the exploration got, which was not to the end. */
  readonly verdict: 'HOLDS' | 'BROKEN' | 'OPEN';
  /** The shortest story that breaks it. */
  readonly counterexample?: Trace;
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
  readonly invariants: readonly Finding[];
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
  system: System,
  request: ExploreRequest,
  invariants: readonly Invariant[],
): Check {
  const explored = explore(system, { ...request, watched: watchedBy(invariants) });
  const { members, states: nodes, edges, frontier, unresolved } = explored;
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
        : general(context, findUnreached({ system: system, request, graph }, explored))),
    ],
  };
}

/**
 * Whether a process is sound, as `check` finds it, but no more than has to be looked at for that:
 * false as soon as anything is broken.
 */
export function isSound(
  system: System,
  request: ExploreRequest,
  invariants: readonly Invariant[],
): boolean {
  const explored = explore(system, { ...request, watched: watchedBy(invariants) });
  if (invariants.some((invariant) => watch(explored, invariant) !== undefined)) return false;
  const [participant, ...others] = request.members;
  if (participant === undefined || others.length > 0) return true;
  if (findDeadEnds(explored).size > 0) return false;
  if (explored.frontier > 0) return true;
  const graph = processGraph(participant.definition);
  const { dead, unreached } = findUnreached({ system: system, request, graph }, explored);
  return dead.length === 0 && unreached.length === 0;
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

interface CheckContext {
  readonly explored: Explored;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

function verdictOn(invariant: Invariant, context: CheckContext): Finding {
  const { id, text } = invariant;
  const path = watch(context.explored, invariant);
  if (path !== undefined) {
    return {
      id,
      text,
      verdict: 'BROKEN',
      counterexample: traceOf(path, context, `${id}: ${text}`),
    };
  }
  return { id, text, verdict: context.explored.frontier > 0 ? 'OPEN' : 'HOLDS' };
}

function general(context: CheckContext, left: Unreached): Finding[] {
  const { explored } = context;
  const goals = findDeadEnds(explored);
  const path = goals.size === 0 ? undefined : pathInto(explored, goals);
  const open = explored.frontier > 0;
  const listed = (id: keyof typeof GENERAL, names: readonly string[]): Finding => {
    const text = names.length === 0 ? GENERAL[id] : `${GENERAL[id]}; not: ${names.join(', ')}`;
    const found = open ? 'OPEN' : 'BROKEN';
    return { id, text, verdict: names.length === 0 ? 'HOLDS' : found };
  };
  const ends = { id: 'endless', text: GENERAL.endless };
  const verdict = open ? 'OPEN' : 'HOLDS';
  const counterexample = path && traceOf(path, context, ends.text);
  return [
    listed('dead', left.dead),
    listed('unreachable', left.unreached),
    counterexample === undefined
      ? { ...ends, verdict }
      : { ...ends, verdict: 'BROKEN', counterexample },
  ];
}
