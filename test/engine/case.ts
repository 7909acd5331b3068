import * as fc from 'fast-check';
import type { DecisionRequest } from '../../core/decide/request.js';
import type { Policy } from '../../core/rule/policy.js';
import {
  type FactsOptions,
  facts,
  type GeneratedPolicy,
  type PolicySize,
  policies,
  times,
} from '../../testing/index.js';
import { PATIENCE, runs as runCount } from '../decide/runs.js';

/** Policies for which json-rules-engine and rule sets have the same semantics. */
export function comparablePolicies(size: Partial<PolicySize> = {}): fc.Arbitrary<GeneratedPolicy> {
  return policies(size).filter(
    ({ files, edition }) => !comparesSizeWithNull([files, edition.constraints]),
  );
}

// For json-rules-engine 5 is greater than null, for rule sets it is not.
function comparesSizeWithNull(written: unknown): boolean {
  return /"operator":"(less|greater)Than(Inclusive)?","value":null/.test(JSON.stringify(written));
}

/** Requests for one decision: facts, a time, and sometimes switches. */
export function requests(
  { policy, decision }: { readonly policy: Policy; readonly decision: string },
  options: FactsOptions = {},
): fc.Arbitrary<DecisionRequest> {
  const switches = [...(policy.ruleSets.get(decision)?.switches ?? [])];
  const set = fc.record(
    Object.fromEntries(switches.map(([key, { values }]) => [key, fc.constantFrom(...values)])),
    { requiredKeys: [] },
  );
  return fc
    .tuple(facts(policy, decision, options), times(policy, decision), set)
    .map(([given, asOf, chosen]) => ({ decision, facts: given, asOf, switches: chosen }));
}

/** A policy with a number of requests. */
export function asked(
  of: fc.Arbitrary<GeneratedPolicy>,
  count: number,
  options: FactsOptions = {},
): fc.Arbitrary<[GeneratedPolicy, DecisionRequest[]]> {
  const length = { minLength: count, maxLength: count };
  return of.chain((generated) =>
    fc.tuple(fc.constant(generated), fc.array(requests(generated, options), length)),
  );
}

/** How often a property is tried: PROVISIM_RUNS times the figure. */
export function runs(figure: number): { readonly numRuns: number } {
  return { numRuns: runCount(figure) };
}

/** The time limit of a property. */
export const LIMIT = { timeout: PATIENCE };
