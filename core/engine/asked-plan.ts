import type { Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import { readSwitches, switchKeys } from '../decide/request.js';
import { resolveAsOf } from '../rule/period.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { Policy, RuleSet } from '../rule/policy.js';

/** By when, and under which assumptions, a rule set is asked for. */
export interface AskedTime {
  /** A date, an epoch id, or nothing for the newest epoch. */
  readonly asOf?: string | null | undefined;
  /** Values of switches by key, where they are not the default. */
  readonly switches?: Readonly<Record<string, unknown>> | undefined;
}

/** A rule set at the time that was asked for. */
export interface AskedPlan {
  readonly plan: Plan;
  readonly epoch: string;
  readonly switches: ReadonlyMap<string, Json>;
}

/**
 * A rule set at the time and with the switches that were asked for.
 * @returns problems `as-of/…`, `switches/…`
 */
export function askedPlan(policy: Policy, ruleSet: RuleSet, asked: AskedTime): Result<AskedPlan> {
  const time = resolveAsOf(ruleSet.guide, asked.asOf ?? null);
  const switches = readSwitches(ruleSet, asked.switches, () => switchKeys(policy));
  if (!time.ok || !switches.ok) {
    return fail([time, switches].flatMap((r) => (r.ok ? [] : r.problems)));
  }
  const { epoch } = time.value;
  return ok({ plan: planAt(ruleSet, epoch, 'late'), epoch, switches: switches.value });
}
