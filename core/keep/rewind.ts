import { fail, ok, type Result } from '../base/result.js';
import type { Case } from '../process/run.js';
import type { System } from '../process/step.js';
import { playAgain } from './replay.js';

/**
 * The case as it was at an earlier moment: what happened up to then is played again from the
 * beginning. At its present moment this is the case itself, byte for byte; and whoever goes on from
 * the earlier moment in the same way comes to the same case again.
 * @param state a case that began as `EMPTY_CASE`
 * @param seconds of the case's clock; what happened at that very second has happened
 * @returns problems of a step, where the case was not played in this world
 */
export function caseAt(system: System, state: Case, seconds: number): Result<Case> {
  const { story: then, stuck } = playAgain(system, state, Math.max(0, seconds));
  return stuck === undefined ? ok(then) : fail(stuck.problems);
}
