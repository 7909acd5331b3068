import { deepFreeze } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import { decideUnknown } from '../decide/decide.js';
import { citesOf, titleOf } from '../decide/explain.js';
import { readQuestion } from '../decide/question.js';
import type { DecisionRecord, ListEntry } from '../decide/record.js';
import type { DecisionRequest } from '../decide/request.js';
import type { Plan } from '../rule/plan.js';
import type { Policy } from '../rule/policy.js';
import { type ReferenceAnswer, referenceAnswer } from './reference-answer.js';

/**
 * Decides one question by json-rules-engine itself: slow, a reference for `decide`. Status,
 * outcome, missing facts, fired rules and the lists come from runs of that engine, one for every
 * completion of the unknown facts; explanation, assumptions and the warnings about other times are
 * those of `decide`.
 * @param policy made by `loadPolicy`
 * @param request as for `decide`
 * @returns the record, frozen; or the problems of `decide`, or `reference/too-many-completions`,
 * `reference/engine-failed`, or `reference/disagreement` where only `decide` finds the facts
 * impossible
 * @example
 * ```ts
 * import { decideUnknown, loadPolicy } from 'provisim';
 * import { decideByReference } from 'provisim/json-rules-engine';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.slido.meeting', facts: { slidoIntegratedInOrg: false } };
 * const answers = [decideUnknown(policy.value, request), await decideByReference(policy.value, request)];
 * const outcomes = answers.map((answer) => answer.ok && JSON.stringify(answer.value.outcome));
 * console.log(outcomes[0] === outcomes[1], outcomes[0]); // true {"slidoInMeeting":"NOT_AVAILABLE"}
 * ```
 */
export async function decideByReference(
  policy: Policy,
  request: DecisionRequest,
): Promise<Result<DecisionRecord>> {
  const question = readQuestion(policy, request);
  if (!question.ok) return question;
  const { plan, values } = question.value;
  const answer = await referenceAnswer(plan, values);
  if (!answer.ok) return answer;
  const rest = decideUnknown(policy, request);
  if (!rest.ok) return fail(rest.problems.map(({ message }) => disagreement(message)));
  return ok(deepFreeze({ ...rest.value, ...answered(plan, answer.value, rest.value) }));
}

function answered(
  plan: Plan,
  { outcome, missing, fired, lists }: ReferenceAnswer,
  rest: DecisionRecord,
): Partial<DecisionRecord> {
  const entries = (list: string): ListEntry[] => [...(lists.get(list) ?? [])];
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  return {
    status: listed.every(({ name }) => name in outcome) ? 'DECIDED' : 'NEEDS_INPUT',
    outcome,
    missing: [...missing],
    fired: fired.map(({ rule }) => ({
      rule: rule.id,
      implements: rule.implements,
      title: titleOf(plan, rule.title),
      cites: citesOf(plan, rule.cites),
    })),
    effects: entries('effects'),
    notifications: entries('notifications'),
    // Warnings without a rule do not come from the rule set: they are about the time of the
    // request.
    warnings: [...entries('warnings'), ...rest.warnings.filter(({ rule }) => rule === null)],
    confirmations: entries('confirmations'),
  };
}

function disagreement(message: string) {
  return {
    code: 'reference/disagreement',
    message: `json-rules-engine finds an answer where \`decide\` finds none: ${message}`,
    at: '/facts',
  };
}
