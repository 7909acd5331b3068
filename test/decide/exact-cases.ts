import * as fc from 'fast-check';
import type { Json } from '../../core/base/json.js';
import type { Policy, RuleSet } from '../../core/rule/policy.js';
import {
  type FactsRecord,
  facts,
  type GeneratedPolicy,
  type PolicySize,
  policies,
  times,
} from '../../testing/index.js';
import { type RawDomain, rawDomain } from './raw-domain.js';

/** Some facts of a decision, and the values that those may have which are unknown. */
export interface PartialCase {
  readonly facts: FactsRecord;
  readonly asOf: string | null;
  readonly domain: RawDomain;
}

/** A generated policy with partial facts for it. */
export interface CasesOfPolicy {
  readonly made: GeneratedPolicy;
  readonly cases: readonly PartialCase[];
}

/** Limits of the enumeration. */
export interface Bounds {
  readonly unknown: number;
  readonly completions: number;
  /** Facts may violate the constraints. */
  readonly impossible?: boolean;
}

const SMALL: PolicySize = { facts: 4, tables: 3, rules: 3, derivations: 4 };

/** Policies with as many partial facts each as are asked for. */
export function casesOfPolicies(
  count: number,
  bounds: Bounds,
  size: PolicySize = SMALL,
): fc.Arbitrary<CasesOfPolicy> {
  return policies(size).chain((made) => {
    const one = partialCases(made.policy, made.decision, bounds);
    return fc.array(one, { minLength: count, maxLength: count }).map((cases) => ({ made, cases }));
  });
}

/** Facts of a decision, some of them unknown: few enough to enumerate their completions. */
export function partialCases(
  policy: Policy,
  decision: string,
  bounds: Bounds,
): fc.Arbitrary<PartialCase> {
  const ruleSet = ruleSetOf(policy, decision);
  const names = [...ruleSet.facts.keys()];
  const unknown = fc.shuffledSubarray(names, { minLength: 1 });
  const full = facts(policy, decision, { impossible: bounds.impossible === true });
  return fc
    .tuple(full, unknown, times(policy, decision))
    .map(([given, wanted, asOf]) =>
      Object.assign(hide(ruleSet, given, { wanted, bounds }), { asOf }),
    );
}

/** The rule set of a decision that the policy has. */
export function ruleSetOf(policy: Policy, decision: string): RuleSet {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error(`no decision ${decision}`);
  return ruleSet;
}

function hide(
  ruleSet: RuleSet,
  given: FactsRecord,
  { wanted, bounds }: { readonly wanted: readonly string[]; readonly bounds: Bounds },
): { readonly facts: FactsRecord; readonly domain: RawDomain } {
  const domain = rawDomain(ruleSet, Object.values(given));
  const partial: Record<string, Json> = { ...given };
  let left = bounds.completions;
  for (const name of wanted.slice(0, bounds.unknown)) {
    const count = domain.get(name)?.length ?? 1;
    if (count > left) continue;
    left = Math.floor(left / count);
    partial[name] = { unknown: true };
  }
  // A failing case shows its facts; the domain follows from them.
  return Object.defineProperty({ facts: partial, domain }, fc.toStringMethod, {
    value: () => JSON.stringify(partial),
  });
}
