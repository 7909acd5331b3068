import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();

/** The outcome of a decision; facts that it refuses fail the test. */
export function outcomeOf(
  decision: string,
  facts: Readonly<Record<string, Json>>,
  asOf: string | null = null,
): Readonly<Record<string, Json>> {
  const decided = decideUnknown(policy, { decision, facts, asOf });
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value.outcome;
}

/** The tokens of a fact of a decision. */
export function tokensOf(decision: string, fact: string): readonly string[] {
  return policy.ruleSets.get(decision)?.facts.get(fact)?.values ?? [];
}

/** The product of the values of all facts. */
export function combinations(
  facts: Readonly<Record<string, readonly Json[]>>,
): readonly Readonly<Record<string, Json>>[] {
  return Object.entries(facts).reduce<Readonly<Record<string, Json>>[]>(
    (all, [name, values]) =>
      all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}
