import type { LoadedPolicy } from '../process/loaded-policy.js';
import { watchedBy } from './check.js';
import type { Invariant } from './invariant.js';
import type { ExploreRequest } from './search/explored.js';
import { explore } from './search/explorer.js';
import { watch } from './search/watch.js';
import { type Trace, traceOf } from './trace.js';

/**
 * Explores a process once and finds the shortest trace that each of several monitors breaks on.
 * @param monitors invariants that say by breaking that a trace is one of those wanted
 * @returns a trace for each of them; undefined where no explored one breaks it
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { BROKEN, type Invariant } from 'provisim/define';
 * import { rules } from 'provisim/rules';
 * import { findTraces } from 'provisim/studio';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const definition = policy.value.processes.get('wholesale.rplReview');
 * if (definition === undefined) throw new Error('it is shipped');
 * const request = { members: [{ definition, own: [] }], asOf: null, switches: {}, most: 1000 };
 * const approved: Invariant = {
 *   ...{ id: 'approved', text: 'the review team approves', processes: [definition.id], start: null },
 *   see: (_, { event }) => (event === 'RPL_APPROVED' ? BROKEN : null),
 * };
 * const [trace] = findTraces(policy.value, request, [approved]);
 * console.log(trace?.steps.map(({ event }) => event).join(', ')); // SCREEN_RESULT, RPL_APPROVED
 * ```
 */
export function findTraces(
  policy: LoadedPolicy,
  request: ExploreRequest,
  monitors: readonly Invariant[],
): readonly (Trace | undefined)[] {
  const explored = explore(policy, { ...request, watched: watchedBy(monitors) });
  const context = { explored, asOf: request.asOf, switches: request.switches };
  return monitors.map((monitor) => {
    const path = watch(explored, monitor);
    return path && traceOf(path, context, monitor.text);
  });
}
