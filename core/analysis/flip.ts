import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { DecisionRecord } from '../decide/record.js';
import { withinBudget } from '../diagram/budget.js';
import type { Policy } from '../rule/policy.js';
import { type FlipRequest, readFlip } from './flip-request.js';
import { type Flip, FlipSearch } from './flip-search.js';
import { sameValue, type Target } from './goal.js';

/** The answer to a question what would change an outcome. */
export interface FlipReport {
  readonly decision: string;
  readonly asOf: DecisionRecord['asOf'];
  readonly output: string;
  /** The value that was asked for, if one was. */
  readonly to?: Json;
  /** The present outcome: the outputs that are certain. */
  readonly outcome: DecisionRecord['outcome'];
  /** On request: facts that were left out and have their usual values in this case. */
  readonly usual?: NonNullable<DecisionRecord['usual']>;
  /**
   * By cost: all of least cost, and others that hold no smaller set of facts, 20 in all if there
   * are not more of least cost. None: no change of the facts that may change reaches it.
   */
  readonly flips: readonly Flip[];
  /** How many minimal sets of facts are not listed. */
  readonly more: number;
}

/** The keys of a flip request beside those of a decision. */
const KEYS = ['output', 'to', 'freeze', 'costs'];

/**
 * The smallest changes of facts that change an output of a decision: computed and proven over all
 * values of all facts, each decided again.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts; an unknown fact may become known, which is a change
 * @returns the flips; or every problem of the request: those of `decide`, `flip/unknown-output`,
 *   `flip/unknown-fact`, `flip/wrong-value`, `flip/wrong-cost`, `flip/shape`,
 *   `flip/too-much-work`
 * @example
 * ```ts
 * import { flip, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const found = flip(policy.value, { decision: 'broadworks.activation.link', facts });
 * if (!found.ok) throw new Error('these facts are possible');
 * console.log(found.value.flips[0]?.changes[0]?.to); // c1
 * ```
 */
export function flip(policy: Policy, request: FlipRequest): Result<FlipReport> {
  const read = readFlip(policy, request, KEYS);
  if (!read.ok) return read;
  const { asked, question, present, output } = read.value;
  const { to, freeze = [], costs = {} } = request;
  const { decision, asOf, outcome, usual } = present;
  const now = outcome[output.name];
  const report = {
    ...{ decision, asOf, output: output.name, ...(to !== undefined && { to }), outcome },
    ...(usual !== undefined && { usual }),
  };
  if (to !== undefined && now !== undefined && sameValue(now, to)) {
    return ok({ ...report, flips: [], more: 0 });
  }
  const wanted: Target = to === undefined ? { other: now } : { value: to };
  const options = { output: output.name, frozen: new Set(freeze), costs };
  const found = withinBudget(LIMITS.flipWork, (budget) =>
    new FlipSearch(policy, asked, question, { ...options, budget }).run(wanted),
  );
  return found === undefined ? fail([tooMuchWork(decision)]) : ok({ ...report, ...found });
}

/** The problem of a search that would take more than `LIMITS.flipWork`. */
export function tooMuchWork(decision: string): Problem {
  return {
    code: 'flip/too-much-work',
    message: `what would change \`${decision}\` takes too much computing with these facts`,
    hint: 'freeze facts that are to stay as they are, or make more of them known',
  };
}
