import { isRecord, type Json } from '../../core/base/json.js';
import { functionsOf } from '../../core/rule/functions.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { FactSpec } from '../../core/rule/signature.js';
import { conforms, isList, isNumeric } from '../../core/rule/value-type.js';
import { momentsAround } from './dates-around.js';
import { countries, emails, wording } from './raw-texts.js';
import { wholeDomain } from './whole-domain.js';

/** The maximal length of lists. */
const LONGEST = 4;
/** From this number of texts on, lists have at most one of them. */
const MANY_TEXTS = 24;
/** Sets of more tokens than this are not enumerated completely. */
const MOST_TOKENS = 10;

/** Values of every fact, by its name. */
export type RawDomain = ReadonlyMap<string, readonly Json[]>;

/**
 * The values that completions are made of, deliberately richer than those of the engine: all
 * numbers around every constant, all tokens, all texts that anything is compared with and more
 * fresh ones than there are facts, and lists of all these up to a length beyond every constant.
 * @param given facts whose values are constants, too
 */
export function rawDomain(ruleSet: RuleSet, given: readonly Json[]): RawDomain {
  const specs = [...ruleSet.facts.values()];
  const constants = [...new Set([...comparedIn(ruleSet), ...given.flat()])];
  const texts = constants.filter((c): c is string => typeof c === 'string' && c !== '');
  const sizes = given.flatMap((v) => (Array.isArray(v) ? [v.length, new Set(v).size] : []));
  const bounds = specs.flatMap(({ min = 0, max = 0 }) => [min, max]);
  const numbers = constants.filter((c): c is number => typeof c === 'number');
  const near = [0, ...numbers, ...bounds, ...sizes].flatMap((n) => between(n - 3, n + 3));
  const longest = Math.min(LONGEST, Math.max(3, Math.max(...near) - 1));
  const fresh = specs.filter((fact) => isText(fact)).length + 2;
  const values = (fact: FactSpec): readonly Json[] => {
    const whole = wholeDomain(ruleSet, fact, given);
    if (whole !== undefined) return whole;
    if (fact.type === 'boolean') return [true, false];
    if (isNumeric(fact)) return numbersOf(fact, near);
    if (isList(fact)) return listed(fact);
    if (fact.values !== undefined && fact.open !== true) return [...fact.values];
    if (fact.type === 'date' || fact.type === 'instant') {
      return momentsAround(fact.type, given, numbers);
    }
    return texted(fact);
  };
  const listed = (fact: FactSpec): readonly Json[] => {
    const found = fact.values ?? members(ruleSet, texts, fresh);
    return orderedLists(ruleSet, fact, given.flat()) ?? lists(fact, found, longest);
  };
  const texted = (fact: FactSpec): Json[] => {
    if (fact.type === 'email') return emails(texts, fresh);
    const written =
      fact.type === 'country' ? [...countries(texts), ...texts] : wording(ruleSet, texts, fresh);
    return [...new Set([...written, ...(fact.values ?? [])])].filter((t) => accepts(fact, t));
  };
  return new Map(
    specs.map((fact) => [fact.name, fact.nullable ? [null, ...values(fact)] : values(fact)]),
  );
}

function isText(fact: FactSpec): boolean {
  return fact.type === 'string' || fact.type === 'email' || fact.open === true;
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function numbersOf(fact: FactSpec, near: readonly number[]): number[] {
  const halves = fact.type === 'number' ? near.flatMap((n) => [n - 0.5, n + 0.5]) : [];
  return [...new Set([...near, ...halves])].filter((n) => conforms(fact, n));
}

function accepts(fact: FactSpec, value: Json): boolean {
  return fact.open === true ? conforms(fact, value) : fact.schema.safeParse(value).success;
}

/**
 * Members of lists of texts: addresses, and the texts and countries that lists are searched for.
 */
function members({ file, facts }: RuleSet, texts: readonly string[], fresh: number): string[] {
  const written = JSON.stringify(file);
  const asked = /contain/i.test(written) || /memberOf/.test(written);
  const isCountry = [...facts.values()].some(({ type }) => type === 'country');
  const isAsked = isCountry && written.includes('isAmong');
  const given = texts.filter((text) => /^[A-Za-z]{2}$/.test(text));
  const countriesAsked = isAsked ? [...countries(texts), ...given] : [];
  return [...new Set([...(asked ? texts : []), ...countriesAsked, ...emails(texts, fresh)])];
}

/** Texts `key=value` of every value, and the given ones. */
function keyedTexts({ keyed = [] }: FactSpec, texts: readonly string[]): string[] {
  const given = texts.filter((text) => keyed.some((value) => text.endsWith(`=${value}`)));
  return [...new Set([...given.slice(0, 4), ...keyed.flatMap((v) => [`x=${v}`, `y=${v}`])])];
}

/** Lists whose order matters, or of keyed texts; else undefined. */
function orderedLists(
  { file }: RuleSet,
  fact: FactSpec,
  given: readonly Json[],
): Json[] | undefined {
  if (fact.keyed !== undefined) return lists(fact, keyedTexts(fact, given.map(String)), 3);
  const calls = Object.values(file.derive ?? {});
  const isLookedUp = calls.some((call) => call.lookup?.includes(fact.name));
  return isLookedUp ? sequences(soughtTexts(given), 2) : undefined;
}

/** A few texts for look-ups: some of the given ones, in either case, and fresh ones. */
function soughtTexts(given: readonly Json[]): string[] {
  const codes = given.filter((v): v is string => /^[A-Za-z]{2}$/.test(String(v))).slice(0, 2);
  return [...new Set([...codes, ...codes.slice(0, 1).map((c) => c.toLowerCase()), 'FR', 'new0'])];
}

/** Lists of members in every order, up to a length. */
function sequences(members: readonly string[], longest: number): Json[] {
  let found: string[][] = [[]];
  const all: string[][] = [...found];
  for (let length = 1; length <= longest; length++) {
    found = found.flatMap((list) => members.map((member) => [...list, member]));
    all.push(...found);
  }
  return all;
}

/** Lists without regard to order, and all sets of few tokens. */
function lists(fact: FactSpec, members: readonly string[], most: number): Json[] {
  const isMany = fact.values === undefined && members.length >= MANY_TEXTS;
  const longest = isMany ? 1 : most;
  const isSet = fact.type === 'set';
  const repeating = isSet ? [] : chosen(members, longest, (last) => last);
  const largest =
    members.length <= MOST_TOKENS && fact.values !== undefined ? members.length : longest;
  const few = chosen(members, largest, (last) => last + 1);
  // Where not all subsets are made, the large ones are.
  const isPartial = members.length > largest && (isMany || fact.values !== undefined);
  const lacking = isPartial ? few.slice(0, 80) : [];
  const many = lacking.map((list) => members.filter((member) => !list.includes(member)));
  const all = [...repeating, ...few, ...many];
  return [...new Map(all.map((list) => [list.join(' '), list])).values()];
}

/** Members in order, up to a number; `next` says where the next one is searched from. */
function chosen(
  members: readonly string[],
  most: number,
  next: (last: number) => number,
): readonly string[][] {
  let found: number[][] = [[]];
  const all = [...found];
  for (let length = 1; length <= most; length++) {
    found = found.flatMap((list) => {
      const last = list.at(-1);
      const from = last === undefined ? 0 : next(last);
      return between(from, members.length - 1).map((i) => [...list, i]);
    });
    all.push(...found);
  }
  return all.map((list) => list.map((i) => members[i] ?? ''));
}

const NAMES: ReadonlySet<string> = new Set(['fact', 'operator', 'condition', 'title', 'id']);

/** Everything that facts are compared with: constants of conditions, and assigned values. */
function comparedIn({ file, edition, constraints, facts, outputs }: RuleSet): Json[] {
  const conditions = file.tables.flatMap(({ rules }) => rules.flatMap((rule) => rule.conditions));
  const given = file.tables.flatMap(({ rules }) => rules.map(({ event }) => event.params));
  const functions = Object.values(file.derive ?? {}).flatMap((call) => Object.keys(call));
  return scalarsIn([
    [conditions, given, file.conditions, constraints.map(({ holds }) => holds)],
    Object.values(file.parameters ?? {}).flatMap(({ values }) => values.map((v) => v.value)),
    Object.values(file.switches ?? {}).map(({ values }) => values),
    Object.values(file.defaults ?? {}).map(({ value }) => value),
    [...outputs.values()].map((output) => output.default),
    [...facts.values()].map(({ values }) => values),
    functions.map((name) => functionsOf(edition).get(name)?.result.values),
  ]);
}

function scalarsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(scalarsIn);
  if (!isRecord(value)) return value === undefined ? [] : [value as Json]; // JSON, walked down
  return Object.entries(value).flatMap(([key, v]) =>
    NAMES.has(key) && typeof v === 'string' ? (key === 'id' ? [v] : []) : scalarsIn(v),
  );
}
