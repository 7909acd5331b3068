import * as fc from 'fast-check';
import type { Json } from '../core/index.js';
import type { RulePolicy, RuleSet } from '../core/studio.js';
import { isPossible } from './possible.js';
import { valuesNear } from './values-near.js';

/** The facts of a request: values by name, `{ "unknown": true }` where a fact is unknown. */
export type FactsRecord = Readonly<Record<string, Json>>;

/** Options of generated facts. */
export interface FactsOptions {
  /** The percentage of unknown facts; left out: 0, all are known. */
  readonly unknown?: number;
  /** Facts may violate the constraints; left out: they never do. */
  readonly impossible?: boolean;
}

/**
 * Facts for one decision: values near the constants of its rules, so that comparisons have both
 * results. Facts that may be left out sometimes are.
 * @param policy a policy that was loaded
 * @param decision the id of one of its decisions
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { decideUnknown, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { facts } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const decision = 'broadworks.attach.rights';
 * const made = fc.sample(facts(policy.value, decision), { numRuns: 5, seed: 1 });
 * const answers = made.map((one) => decideUnknown(policy.value, { decision, facts: one }));
 * console.log(answers.every(({ ok }) => ok)); // true
 * ```
 */
export function facts(
  policy: RulePolicy,
  decision: string,
  options: FactsOptions = {},
): fc.Arbitrary<FactsRecord> {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error(`\`${decision}\` is not a decision of this policy`);
  const full = fullFacts(ruleSet);
  const wanted = options.impossible ? full : full.filter((given) => isPossible(ruleSet, given));
  const unknown = options.unknown ?? 0;
  if (unknown === 0) return wanted;
  const names = [...ruleSet.facts.keys()];
  const hidden = fc.tuple(...names.map(() => fc.nat(99)), fc.boolean());
  return fc.tuple(wanted, hidden).map(([given, [...draws]]) => {
    const leaveOut = draws.at(-1) === true;
    const isHidden = (name: string) => Number(draws[names.indexOf(name)]) >= 100 - unknown;
    return hide(ruleSet, given, (name) => isHidden(name), leaveOut);
  });
}

/**
 * Times of requests: none, an epoch's label, a date around the epochs.
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { times } from 'provisim/testing';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const asked = fc.sample(times(policy.value, 'broadworks.attach.decision'), { numRuns: 50, seed: 1 });
 * console.log(asked.includes(null)); // true
 * ```
 */
export function times(policy: RulePolicy, decision: string): fc.Arbitrary<string | null> {
  const epochs = policy.ruleSets.get(decision)?.guide.epochs ?? [];
  const dates = epochs.flatMap(({ from }) => from ?? []);
  const later = dates.map((date) => `${date.slice(0, 4)}-07-01`);
  return fc.constantFrom(null, ...epochs.map(({ id }) => id), ...dates, ...later);
}

function fullFacts(ruleSet: RuleSet): fc.Arbitrary<FactsRecord> {
  const near = valuesNear(ruleSet);
  const names = [...ruleSet.facts.keys()];
  const mayBeAbsent = (name: string) => ruleSet.facts.get(name)?.absent !== 'unknown';
  const values = fc.tuple(...names.map((name) => fc.constantFrom(...(near.get(name) ?? []))));
  return fc.tuple(values, fc.tuple(...names.map(() => fc.nat(9)))).map(([given, draws]) => {
    const sent = names.map((name, i) => [name, given[i] ?? null, draws[i] === 9] as const);
    const kept = sent.filter(([name, , out]) => !(out && mayBeAbsent(name)));
    return Object.fromEntries(kept.map(([name, value]) => [name, value]));
  });
}

function hide(
  ruleSet: RuleSet,
  given: FactsRecord,
  hidden: (name: string) => boolean,
  leaveOut: boolean,
): FactsRecord {
  const entries = [...ruleSet.facts.values()].flatMap(({ name, absent }) => {
    const value = given[name];
    if (!hidden(name)) return value === undefined ? [] : [[name, value] as const];
    return leaveOut && absent === 'unknown' ? [] : [[name, { unknown: true }] as const];
  });
  return Object.fromEntries(entries);
}
