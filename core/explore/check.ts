import type { Json } from '../base/json.js';
import { processGraph } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Invariant } from './invariant.js';
import { findDeadEnds } from './search/dead-ends.js';
import type { Explored, ExploreRequest } from './search/explored.js';
import { explore } from './search/explorer.js';
import { findUnreached, type Unreached } from './search/unreached.js';
import { pathInto, watch } from './search/watch.js';
import { type Trace, traceOf } from './trace.js';

/** The finding of an exploration on an invariant. */
export interface Finding {
  readonly id: string;
  readonly text: string;
  /** `OPEN`: not violated in what was explored, but the exploration was not complete. */
  readonly verdict: 'HOLDS' | 'BROKEN' | 'OPEN';
  /** The shortest trace that violates it. */
  readonly counterexample?: Trace;
}

/** The findings on a process, or on several in one case. */
export interface Check {
  /** The process, or several with a `+` between. */
  readonly process: string;
  /** Global states that were reached: configurations, timers and live facts. */
  readonly states: number;
  /** Transitions between global states. */
  readonly transitions: number;
  /** States that were reached but not expanded, for want of budget. */
  readonly frontier: number;
  /** Bounds of counters that the guide leaves unbounded. */
  readonly bounds: Readonly<Record<string, number>>;
  /** Wanted facts without any value to choose; what they decide is not covered. */
  readonly unresolved: readonly string[];
  readonly invariants: readonly Finding[];
}

/** Properties checked for every process, besides the invariants of its catalogue. */
const GENERAL = {
  dead: 'every transition and every addition to one is taken in some story',
  unreachable: 'every state is reached in some story',
  endless: 'from every state a final state, or one in which the guide lets it rest, can be reached',
} as const;

/**
 * Explores a process and checks its invariants and the general properties: every transition and
 * every state is reachable, and a final or resting state is reachable from everywhere.
 * @param invariants those of the participants' processes
 * @returns the size of the exploration and one finding for each property, with the shortest trace
 * where one is violated
 */
export function check(
  policy: LoadedPolicy,
  request: ExploreRequest,
  invariants: readonly Invariant[],
): Check {
  const explored = explore(policy, { ...request, watched: watchedBy(invariants) });
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
        : general(context, findUnreached({ policy, request, graph }, explored))),
    ],
  };
}

/** Whether `check` would find every property to hold or open; stops at the first violation. */
export function isSound(
  policy: LoadedPolicy,
  request: ExploreRequest,
  invariants: readonly Invariant[],
): boolean {
  const explored = explore(policy, { ...request, watched: watchedBy(invariants) });
  if (invariants.some((invariant) => watch(explored, invariant) !== undefined)) return false;
  const [participant, ...others] = request.members;
  if (participant === undefined || others.length > 0) return true;
  if (findDeadEnds(explored).size > 0) return false;
  if (explored.frontier > 0) return true;
  const graph = processGraph(participant.definition);
  const { dead, unreached } = findUnreached({ policy, request, graph }, explored);
  return dead.length === 0 && unreached.length === 0;
}

/**
 * The facts that invariants read, each with the constants it is compared with: the exploration has
 * to distinguish these, too.
 */
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
