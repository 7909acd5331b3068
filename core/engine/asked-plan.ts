import type { Json } from '../base/json.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { readSwitches, switchKeys } from '../decide/request.js';
import { resolveAsOf } from '../rule/period.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { Policy, RuleSet } from '../rule/policy.js';

/** The time and the assumptions that a rule set is asked for. */
export interface AskedTime {
  /** A date, an epoch id, or nothing for the newest epoch. */
  readonly asOf?: string | null | undefined;
  /** Values of switches by key, where they differ from the default. */
  readonly switches?: Readonly<Record<string, unknown>> | undefined;
}

/** The plan of a rule set, with its switches. */
export interface AskedPlan {
  readonly plan: Plan;
  readonly switches: ReadonlyMap<string, Json>;
}

/**
 * The plan of a rule set at a time and with switches.
 * @returns problems `as-of/…`, `switches/…`
 */
export function askedPlan(policy: Policy, ruleSet: RuleSet, asked: AskedTime): Result<AskedPlan> {
  const time = resolveAsOf(ruleSet.guide, asked.asOf ?? null);
  const switches = readSwitches(ruleSet, asked.switches, () => switchKeys(policy));
  if (!time.ok || !switches.ok) {
    return fail(problemsOf(time, switches));
  }
  return ok({ plan: planAt(ruleSet, time.value.epoch), switches: switches.value });
}
