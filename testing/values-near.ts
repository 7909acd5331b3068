import { isRecord, type Json } from '../core/base/json.js';
import type { RuleSet } from '../core/rule/policy.js';
import type { FactSpec } from '../core/rule/signature.js';
import { conforms, isList, isNumeric } from '../core/rule/value-type.js';
import { momentsNear } from './moments-near.js';

/** For each fact of a decision some values near the constants of its rules: at least one. */
export function valuesNear(ruleSet: RuleSet): ReadonlyMap<string, readonly Json[]> {
  const calls = Object.values(ruleSet.file.derive ?? {});
  const countries = calls.some((call) => 'lookup' in call) ? COUNTRY_CODES : [];
  const constants = scalarsIn([ruleSet.file, ruleSet.constraints]);
  return new Map(
    [...ruleSet.facts.values()].map((fact) => {
      const values = nearBy(fact, constants, countries);
      return [fact.name, fact.nullable === true ? [...values, null] : values];
    }),
  );
}

const COUNTRY_CODES = ['GB', 'DE', 'FR', 'gb'];

function nearBy(
  fact: FactSpec,
  constants: readonly Json[],
  countries: readonly string[],
): readonly Json[] {
  if (fact.type === 'boolean') return [false, true];
  if (isNumeric(fact)) return numbersNear(fact, constants);
  if (isList(fact)) return listsNear(fact, [...constants, ...countries.slice(0, 2)]);
  if (fact.type === 'date' || fact.type === 'instant') return momentsNear(fact.type, constants);
  if (fact.values !== undefined) return fact.open === true ? [...fact.values, 'X'] : fact.values;
  if (fact.type === 'country') return COUNTRY_CODES;
  return textsNear(fact, constants).filter((text) => fact.schema.safeParse(text).success);
}

function numbersNear(fact: FactSpec, constants: readonly Json[]): readonly number[] {
  const numbers = constants.filter((c): c is number => typeof c === 'number');
  const near = [fact.min ?? 0, ...numbers].flatMap((n) => [n, n + 1, n - 1]);
  return [...new Set(near)].filter((n) => conforms(fact, n));
}

function textsNear(fact: FactSpec, constants: readonly Json[]): readonly string[] {
  const emails = fact.type === 'email';
  const fresh = emails
    ? ['some@one.org', 'Some@One.org', 'any@one.org']
    : ['some', 'any', 'en_GB', 'de'];
  const texts = constants.filter((c): c is string => typeof c === 'string');
  const like = emails ? texts.filter((c) => c.includes('@')) : comparedTexts(texts);
  return [...new Set([...fresh, ...like])].slice(0, 12);
}

function listsNear(fact: FactSpec, constants: readonly Json[]): readonly Json[] {
  const texts = constants.filter(
    (c): c is string => typeof c === 'string' && (c.includes('@') || /^[A-Z]{2}$/.test(c)),
  );
  const rows = fact.keyed?.flatMap((value) => [`k=${value}`, `l=${value}`]);
  const some =
    rows ?? fact.values ?? [...new Set([...texts, 'some@one.org', 'any@one.org'])].slice(0, 5);
  const repeated = fact.type === 'set' ? [] : some.map((v) => [v, v]);
  const pairs = some.flatMap((v, i) => some.slice(i + 1).map((w) => [v, w]));
  return [[], ...some.map((v) => [v]), ...pairs, ...repeated, [...some]];
}

// Ids and titles are texts of the file too; what facts are compared with has no blanks or dashes.
function comparedTexts(texts: readonly string[]): readonly string[] {
  return texts.filter((t) => /^\w+$/.test(t));
}

function scalarsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(scalarsIn))];
  if (isRecord(value)) return scalarsIn(Object.values(value));
  return [value as Json]; // what is left of JSON
}
