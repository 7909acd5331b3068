import { ok, type Result } from '../base/result.js';
import { findRuleSet } from '../decide/request.js';
import type { Policy } from '../rule/policy.js';
import { type AskedTime, askedPlan } from './asked-plan.js';
import { type EngineRuleSet, engineRuleSet } from './engine-rule-set.js';

/**
 * Converts a rule set for json-rules-engine: its tables as lists of rules, one engine for each.
 *
 * Every needed fact has to be known: json-rules-engine throws where one is not.
 * Titles, citations and assumptions of rules are not translated.
 * @param policy made by `loadPolicy`
 * @param decision the id of a decision
 * @param asked its time and switches; left out: the newest epoch, the defaults
 * @returns the rule set, or problems `request/unknown-decision`, `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { Engine } from 'json-rules-engine';
 * import { type Json, loadPolicy } from 'provisim';
 * import { toJsonRulesEngine } from 'provisim/json-rules-engine';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const converted = toJsonRulesEngine(policy.value, 'broadworks.attach.rights');
 * if (!converted.ok) throw new Error('this decision exists');
 * const { tables, conditions } = converted.value;
 * const facts = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] };
 * let known: Record<string, Json> = facts;
 * for (const table of tables) {
 *   const engine = new Engine(table.rules);
 *   for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition);
 *   for (const [name, fact] of Object.entries(converted.value.facts)) {
 *     engine.addFact<unknown>(name, fact);
 *   }
 *   known = { ...known, ...(await table.outputs(await engine.run(known))) };
 * }
 * console.log(known.partnerRightsGranted); // PROVISIONING_ADMIN
 * ```
 */
export function toJsonRulesEngine(
  policy: Policy,
  decision: string,
  asked: AskedTime = {},
): Result<EngineRuleSet> {
  const found = findRuleSet(policy, decision);
  if (!found.ok) return found;
  const at = askedPlan(policy, found.value, asked);
  if (!at.ok) return at;
  const { plan, switches } = at.value;
  return ok(engineRuleSet(plan, switches));
}
