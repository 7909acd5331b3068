import { fail, ok, type Result } from '../base/result.js';
import type { Plan } from '../rule/plan.js';
import type { Policy } from '../rule/policy.js';
import type { Answer } from './answer.js';
import { assumptionsOf } from './assumptions.js';
import { explain, firedEntry } from './explain.js';
import { answer, evaluatedAnswer } from './find-answer.js';
import { impossibleFacts } from './impossible.js';
import type { Inputs } from './inputs.js';
import { withExplanation } from './lazy-explanation.js';
import { otherTimes } from './other-times.js';
import { policyHash } from './policy-hash.js';
import { type Question, readQuestion } from './question.js';
import { keyOfKnown, Recent } from './recent.js';
import { type DecisionRecord, type ListEntry, RECORD_VERSION } from './record.js';
import type { DecisionRequest } from './request.js';
import { settledAnswer } from './settled.js';
import { silences } from './silences.js';
import { isComplete } from './tree-answer.js';
import { usualFacts } from './usual-case.js';

/**
 * Decides a question that the compiler cannot check: read from a file, or received. Synchronous and
 * deterministic; reads no clock and no environment.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts, its time and its switches; what is wrong with it comes
 *   back as problems
 * @returns the record, frozen; or every problem of the request: `request/…`, `facts/…`,
 *   `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { decideUnknown, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.decision', facts: { existingOrgUserCount: 'many' } };
 * const answer = decideUnknown(policy.value, request);
 * console.log(answer.ok || answer.problems[0]?.code); // facts/wrong-value
 * ```
 */
export function decideUnknown(policy: Policy, request: DecisionRequest): Result<DecisionRecord> {
  const question = readQuestion(policy, request);
  return question.ok ? decideQuestion(question.value) : question;
}

/**
 * The answer to a question that the compiler cannot check, without its record.
 * @returns the certain outputs and what fired; or the problems of `decideUnknown`
 */
export function decidedAnswer(
  policy: Policy,
  request: DecisionRequest,
): Result<Pick<Answer, 'outcome' | 'fired'>> {
  const question = readQuestion(policy, request);
  if (!question.ok) return question;
  const { plan, values } = question.value;
  const given = answer(plan, values);
  const impossible = impossibleFacts(plan, given);
  return impossible.length > 0 ? fail(impossible) : ok(given);
}

/**
 * Decides a question that was read.
 * @returns the record, frozen; or a problem `facts/impossible` for each constraint that is violated
 */
export function decideQuestion(question: Question): Result<DecisionRecord> {
  const { plan, values, time, facts } = question;
  const settled = settledAnswer(plan, values);
  if (settled !== undefined) return recordOf(question, settled);
  const key = keyOfKnown(values);
  return recentlyDecided(plan).of(key && `${key}${JSON.stringify([time, ...facts.origins])}`, () =>
    recordOf(question, evaluatedAnswer(plan, values)),
  );
}

/** Records with facts missing that are kept for each plan: a page asks the same again and again. */
const RECENT = 1;

const recent = new WeakMap<Plan, Recent<Result<DecisionRecord>>>();

function recentlyDecided(plan: Plan): Recent<Result<DecisionRecord>> {
  const known = recent.get(plan) ?? new Recent(RECENT);
  recent.set(plan, known);
  return known;
}

function recordOf(
  { ruleSet, plan, time, facts, values }: Question,
  given: Answer,
): Result<DecisionRecord> {
  const impossible = impossibleFacts(plan, given);
  if (impossible.length > 0) return fail(impossible);
  const record: Omit<DecisionRecord, 'explanation'> = {
    version: RECORD_VERSION,
    decision: ruleSet.id,
    status: isComplete(plan, given.outcome) ? 'DECIDED' : 'NEEDS_INPUT',
    asOf: { ...time, couldAlsoBe: [...time.couldAlsoBe] },
    outcome: given.outcome,
    missing: [...given.missing],
    ...usualPart(plan, facts),
    ...prospectsOf(given),
    fired: given.fired.map((rule) => firedEntry(plan, rule)),
    effects: entries(given, 'effects'),
    notifications: entries(given, 'notifications'),
    warnings: [
      ...(given.exact ? [] : [NOT_EXACT]),
      ...entries(given, 'warnings'),
      ...silences(plan, values, given),
      ...otherTimes(ruleSet, time, values, given),
    ],
    confirmations: entries(given, 'confirmations'),
    assumptions: assumptionsOf(plan, values, facts.origins, given),
    policyHash: policyHash(ruleSet),
  };
  return ok(withExplanation(record, () => explain(plan, facts, given)));
}

/** Where the exact answer would take too much work: `LIMITS.work`. */
const NOT_EXACT: ListEntry = { id: 'NOT_EXACT', args: {}, rule: null };

/** The facts with their usual values, where there are any. */
function usualPart(plan: Plan, facts: Inputs): Pick<DecisionRecord, 'usual'> {
  const usual = usualFacts(plan, facts);
  return usual.length === 0 ? {} : { usual: [...usual] };
}

/** The two parts of the record on outputs that are not certain, where there are any. */
function prospectsOf({ prospects }: Answer): Pick<DecisionRecord, 'possible' | 'excluded'> {
  if (prospects === undefined || Object.keys(prospects.possible).length === 0) return {};
  // The lists are made for this record.
  return prospects as Pick<DecisionRecord, 'possible' | 'excluded'>;
}

function entries({ lists }: Answer, name: string): ListEntry[] {
  return [...(lists.get(name) ?? [])];
}
