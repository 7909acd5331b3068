import { fc } from '@fast-check/vitest';
import type { Json } from '../../core/base/json.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { FactSpec } from '../../core/rule/signature.js';
import { isList, isNumeric } from '../../core/rule/value-type.js';
import { isPossible } from '../../testing/possible.js';

const NUMBERS = [0, 1, 2, 4, 5, 6, 99, 100, 101, 112];
const TEXTS = [
  'org-a',
  'org-b',
  'ann@example.org',
  ' Ann@Example.org',
  'en_US',
  'de',
  'US',
  'CZ',
  '2024-08-21',
  '2024-08-21T12:00:00Z',
];

/** Facts of a decision, any of them left out. */
export function someFacts(ruleSet: RuleSet): fc.Arbitrary<Record<string, Json>> {
  const { facts } = ruleSet;
  const values = [...facts.values()].flatMap((fact) => {
    const some = valuesOf(fact);
    return some.length === 0 ? [] : [[fact.name, fc.constantFrom(...some)] as const];
  });
  const all = fc.record(Object.fromEntries(values), { requiredKeys: [] });
  const some = all as fc.Arbitrary<Record<string, Json>>; // what is left out is not there, not undefined
  return some.filter((given) => isPossible(ruleSet, given));
}

/** Some values that a fact can take. */
function valuesOf(fact: FactSpec): readonly Json[] {
  const some = candidates(fact).filter((value) => fact.schema.safeParse(value).success);
  return fact.nullable === true ? [null, ...some] : some;
}

function candidates(fact: FactSpec): readonly Json[] {
  const { type, values = TEXTS } = fact;
  if (type === 'boolean') return [false, true];
  if (isNumeric(fact)) return NUMBERS;
  if (!isList(fact)) return values;
  const pairs = values.slice(1).map((value, i) => [values[i] ?? value, value]);
  return [[], ...values.map((value) => [value]), ...pairs];
}
