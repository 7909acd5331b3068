import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import { type AsOf, resolveAsOf } from '../rule/period.js';
import { planAt } from '../rule/plan.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import type { Value } from './evaluate.js';
import { leftOut, readFacts } from './inputs.js';
import { type DecisionRequest, findRuleSet, readSwitches, switchKeys } from './request.js';
import { requestProblems } from './request-shape.js';
import { type KnownCase, withUsual } from './usual-case.js';

/** A request for a decision, read: its rules in force, and the values that they are asked with. */
export interface Question extends KnownCase {
  readonly time: AsOf;
}

/** The keys of a request. */
const KEYS = ['decision', 'facts', 'asOf', 'switches', 'usual'];

/** What a request may have besides its question. */
export interface MoreOfRequest {
  readonly keys: readonly string[];
  /** What is wrong with it. */
  problems(ruleSet: RuleSet): readonly Problem[];
}

/**
 * Reads a request for a decision.
 * @param more what the request may have besides its question; left out: nothing
 * @returns every problem of the request: `request/…`, `facts/…`, `as-of/…`, `switches/…`
 */
export function readQuestion(
  policy: Policy,
  request: DecisionRequest,
  more?: MoreOfRequest,
): Result<Question> {
  const wrong = requestProblems(request, [...KEYS, ...(more?.keys ?? [])]);
  if (wrong.length > 0) return fail(wrong);
  const { usual } = request;
  const found = findRuleSet(policy, request.decision);
  if (!found.ok) return found;
  const ruleSet = found.value;
  const facts = readFacts(ruleSet, request.facts);
  const time = resolveAsOf(ruleSet.guide, request.asOf ?? null);
  const switches = readSwitches(ruleSet, request.switches, () => switchKeys(policy));
  const others = [...usualProblems(usual), ...(more?.problems(ruleSet) ?? [])];
  if (!facts.ok || !time.ok || !switches.ok || others.length > 0) {
    return fail([...problemsOf(facts, time, switches), ...others]);
  }
  const values = new Map<string, Value>([...facts.value.values, ...switches.value]);
  const plan = planAt(ruleSet, time.value.epoch);
  const question = { ruleSet, plan, time: time.value, facts: facts.value, values };
  return ok(usual === true ? withUsual(question, leftOut(ruleSet, request.facts)) : question);
}

function usualProblems(usual: unknown): readonly Problem[] {
  if (usual === undefined || typeof usual === 'boolean') return [];
  const message = `\`usual\` is neither true nor false but ${shown(usual)}`;
  return [{ code: 'request/shape', message, at: '/usual' }];
}
