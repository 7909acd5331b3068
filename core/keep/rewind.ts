import { fail, ok, type Result } from '../base/result.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Case } from '../process/run.js';
import { playAgain } from './replay.js';

/**
 * The case at an earlier time, by replay from its beginning. At its present time this is the case
 * itself, byte for byte; and the same inputs from an earlier time lead to the same case.
 * @param state a case that began as `EMPTY_CASE`
 * @param seconds of the case's clock; a step at that very second is included
 * @returns problems of a step, where the case was not played in this policy
 * @example
 * ```ts
 * import { caseAt, EMPTY_CASE, loadPolicy, passTime, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const later = passTime(policy.value, begun.value, 3600);
 * if (!later.ok) throw new Error('time passes in any state');
 * const before = caseAt(policy.value, later.value, 60);
 * console.log(later.value.clock, before.ok && before.value.clock); // 3600 60
 * ```
 */
export function caseAt(policy: LoadedPolicy, state: Case, seconds: number): Result<Case> {
  const { story: then, stuck } = playAgain(policy, state, Math.max(0, seconds));
  return stuck === undefined ? ok(then) : fail(stuck.problems);
}
