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
 */
export function caseAt(policy: LoadedPolicy, state: Case, seconds: number): Result<Case> {
  const { story: then, stuck } = playAgain(policy, state, Math.max(0, seconds));
  return stuck === undefined ? ok(then) : fail(stuck.problems);
}
