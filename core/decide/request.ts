import { isRecord, type Json, notPlain } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { asText, named, shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { typeOfValues } from '../rule/draft.js';
import { resolveAsOf } from '../rule/period.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { describeType } from '../rule/value-type.js';

/** A request for a decision. */
export interface DecisionRequest {
  readonly decision: string;
  /** The facts by name; see `FactsOf` for what a decision takes. */
  readonly facts: unknown;
  /** A date, an epoch id, or nothing for the newest epoch. */
  readonly asOf?: string | null | undefined;
  /** Values of switches by key, where they differ from the default. */
  readonly switches?: Readonly<Record<string, unknown>> | undefined;
  /**
   * True: facts that are left out and could still change an output have the usual values of the rule
   * set, and the record says which. A fact that is given as `{ "unknown": true }` stays unknown.
   */
  readonly usual?: boolean | undefined;
}

/** The rule set of a decision, or a problem that says which decisions there are. */
export function findRuleSet(policy: Policy, decision: string): Result<RuleSet> {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet !== undefined) return ok(ruleSet);
  return fail([
    {
      code: 'request/unknown-decision',
      message: `${named(decision)} is not a decision of this policy`,
      hint: hintFor(policy, asText(decision)),
      at: '/decision',
    },
  ]);
}

/** Whoever names a rule of a guide is led to the decisions that carry it out. */
function hintFor({ guides, ruleSets }: Policy, name: string): string {
  const isRule = [...guides.values()].some(({ rules }) => Object.hasOwn(rules, name));
  if (!isRule) return meant(name, ruleSets.keys());
  const decided = [...ruleSets.values()].filter(({ file }) =>
    file.tables.some(({ rules }) => rules.some((rule) => rule.implements.includes(name))),
  );
  const ids = decided.map(({ id }) => `\`${id}\``).join(', ');
  return ids === '' ? 'it is a rule of a guide' : `it is a rule of a guide; asked about in ${ids}`;
}

/**
 * The plan of a decision at a time.
 * @param asOf a date, an epoch id, or null for the newest epoch
 * @returns problems `request/unknown-decision`, `as-of/…`
 */
export function planFor(policy: Policy, decision: string, asOf: string | null): Result<Plan> {
  const found = findRuleSet(policy, decision);
  if (!found.ok) return found;
  const time = resolveAsOf(found.value.guide, asOf);
  return time.ok ? ok(planAt(found.value, time.value.epoch)) : time;
}

/**
 * The value of every switch of a decision.
 * @param given values by key; a switch that is not named has its default
 * @param foreign keys of switches of other decisions, which are no mistakes here
 * @returns problems `switches/…`: unknown key, value that the switch does not have
 */
export function readSwitches(
  ruleSet: RuleSet,
  given: unknown,
  foreign: () => ReadonlySet<string>,
): Result<ReadonlyMap<string, Json>> {
  const values = new Map<string, Json>();
  for (const [key, s] of ruleSet.switches) values.set(key, s.default);
  if (given === undefined || given === null) return ok(values);
  const other = notPlain(given);
  if (other !== undefined || !isRecord(given)) return fail([notSwitches(other)]);
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(given)) {
    const known = ruleSet.switches.get(key);
    const at = pointer(['switches', key]);
    if (known === undefined) {
      if (foreign().has(key)) continue;
      const hint = meant(key, new Set([...ruleSet.switches.keys(), ...foreign()]));
      problems.push({ code: 'switches/unknown', message: `\`${key}\` is not a switch`, hint, at });
    } else if (known.values.some((v) => v === value)) {
      values.set(key, value as Json); // one of the switch's own values
    } else {
      const hint = `right would be ${describeType(typeOfValues(known.values))}`;
      const message = `\`${key}\` cannot be ${shown(value)}`;
      problems.push({ code: 'switches/wrong-value', message, hint, at });
    }
  }
  return problems.length > 0 ? fail(problems) : ok(values);
}

/** @param other what they are instead of an object */
export function notSwitches(other: string | undefined): Problem {
  const message = `the switches are not an object but ${other}`;
  return { code: 'switches/shape', message, at: '/switches' };
}

/** The keys of all switches of a policy. */
export function switchKeys(policy: Policy): ReadonlySet<string> {
  return new Set([...policy.ruleSets.values()].flatMap(({ switches }) => [...switches.keys()]));
}
