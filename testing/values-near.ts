import type { Json } from '../core/index.js';
import {
  conforms,
  type FactSpec,
  isList,
  isNumeric,
  isRecord,
  type RuleSet,
  textsOf,
} from '../core/studio.js';
import { momentsNear } from './dates-near.js';

/** For each fact of a decision some values near the constants of its rules: at least one. */
export function valuesNear(ruleSet: RuleSet): ReadonlyMap<string, readonly Json[]> {
  const calls = Object.values(ruleSet.file.derive ?? {});
  const countries = calls.some((call) => 'lookup' in call) ? COUNTRY_CODES : [];
  const constants = scalarsIn([ruleSet.file, ruleSet.constraints]);
  const members = membersAsked(ruleSet.file);
  return new Map(
    [...ruleSet.facts.values()].map((fact) => {
      const values = nearBy(fact, constants, { members, countries });
      return [fact.name, fact.nullable === true ? [...values, null] : values];
    }),
  );
}

const COUNTRY_CODES = ['GB', 'DE', 'FR', 'gb'];

/** Texts for lists. */
interface Near {
  /** Texts that conditions search lists for. */
  readonly members: readonly string[];
  /** Countries, where a lookup searches a list for them. */
  readonly countries: readonly string[];
}

function nearBy(
  fact: FactSpec,
  constants: readonly Json[],
  { members, countries }: Near,
): readonly Json[] {
  if (fact.type === 'boolean') return [false, true];
  if (isNumeric(fact)) return numbersNear(fact, constants);
  if (isList(fact))
    return acceptedLists(fact, listsNear(fact, [...constants, ...countries.slice(0, 2)], members));
  if (fact.type === 'date' || fact.type === 'instant') return momentsNear(fact.type, constants);
  if (fact.values !== undefined) return fact.open === true ? [...fact.values, 'X'] : fact.values;
  if (fact.type === 'country') return COUNTRY_CODES;
  const texts = textsNear(fact, constants).filter((text) => accepts(fact, text));
  return texts.length > 0 ? texts : MONTHS.filter((text) => accepts(fact, text));
}

const MONTHS = ['2025-05', '2024-02', '2024-03'];

/** Lists of texts; of dates or instants where the fact accepts no others. */
function acceptedLists(fact: FactSpec, texts: readonly Json[]): readonly Json[] {
  const accepted = texts.filter((list) => accepts(fact, list));
  // The empty list is also a list of dates.
  if (accepted.length > 1) return accepted;
  const [date = '', other = ''] = momentsNear('date', []);
  const entries = [date, other, `${date}T12:00:00Z`, `${other}T00:00:00Z`, ''];
  const fitting = entries.filter((entry) => accepts(fact, [entry]));
  const pairs = fitting.slice(1).map((entry, i) => [fitting[i] ?? entry, entry]);
  return [[], ...fitting.map((entry) => [entry]), ...pairs];
}

function accepts(fact: FactSpec, value: Json): boolean {
  return fact.open === true ? conforms(fact, value) : fact.schema.safeParse(value).success;
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
  const texts = textsOf(constants);
  const like = emails ? texts.filter((c) => c.includes('@')) : comparedTexts(texts);
  const newer = texts.filter(isVersion).map((version) => `${version}9`);
  return [...new Set([...fresh, ...like.slice(0, 8), ...newer.slice(0, 4)])].slice(0, 16);
}

function listsNear(
  fact: FactSpec,
  constants: readonly Json[],
  members: readonly string[],
): readonly Json[] {
  const texts = constants.filter(
    (c): c is string => typeof c === 'string' && (c.includes('@') || /^[A-Z]{2}$/.test(c)),
  );
  const rows = fact.keyed?.flatMap((value) => [`k=${value}`, `l=${value}`]);
  const some =
    rows ?? fact.values ?? [...new Set([...texts, 'some@one.org', 'any@one.org'])].slice(0, 5);
  const repeated = fact.type === 'set' ? [] : some.map((v) => [v, v]);
  const pairs = some.flatMap((v, i) => some.slice(i + 1).map((w) => [v, w]));
  const asked = fact.values === undefined ? members : [];
  const most = asked.map((v) => asked.filter((w) => w !== v));
  return [[], ...some.map((v) => [v]), ...pairs, ...repeated, [...some], [...asked], ...most];
}

/** The texts that conditions search lists for. */
function membersAsked(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(membersAsked);
  const isAsking = 'operator' in part && /contain/i.test(String(part.operator));
  const own = isAsking && 'value' in part && typeof part.value === 'string' ? [part.value] : [];
  return [...new Set([...own, ...inner])];
}

// Ids and titles are texts of the file, too; texts that facts are compared with have no blanks or
// dashes.
function comparedTexts(texts: readonly string[]): readonly string[] {
  return texts.filter((t) => /^\w+$/.test(t) || isVersion(t));
}

function isVersion(text: string): boolean {
  return /^\d+(?:[._]\d+)+$/.test(text);
}

function scalarsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(scalarsIn))];
  if (isRecord(value)) return scalarsIn(Object.values(value));
  return [value as Json]; // the only remaining kind of JSON value
}
