import type { Json } from '../base/json.js';
import { emailKey } from '../rule/derivation.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, type ValueType } from '../rule/value-type.js';
import type { Pool } from './merge-pools.js';
import type { Readings } from './reading.js';

/** The representative texts of an equality group. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** How many facts and parameters of the group are single texts. */
  readonly scalars: number;
  /** How many facts of the group are lists. */
  readonly lists: number;
}

/**
 * Enough texts for the facts of an equality group to be equal or different in every combination:
 * known texts, a sample of the members of known lists, and fresh texts. Where e-mails are also
 * compared exactly, each is taken in two spellings.
 */
export function poolTexts(
  pool: Pool,
  facts: ReadonlyMap<string, FactSpec>,
  readings: Readings,
  known: (name: string) => Json | undefined,
): SharedTexts {
  const specs = [...pool.names].flatMap((name) => facts.get(name) ?? []);
  const single = specs.filter((fact) => !isList(fact));
  const open = single.filter(({ name }) => known(name) === undefined).length;
  const toTheLetter = pool.sort !== 'email' || isReadToTheLetter(pool, readings);
  const key = toTheLetter ? (text: string) => text : emailKey;
  // Two completions whose open texts are all different need twice as many.
  const count = 2 * Math.max(open, 1);
  const chosen = new Map<string, string>();
  for (const text of knownTexts(pool, readings, known)) chosen.set(key(text), text);
  for (const text of sampleOfLists(pool, known, key, chosen, count)) chosen.set(key(text), text);
  const taken = new Set(chosen.values());
  for (const token of pool.tokens) taken.add(token);
  const kinds = new Map((single.length > 0 ? single : specs).map((fact) => [fact.type, fact]));
  for (const fact of kinds.values()) for (const t of freshTexts(fact, count, taken)) taken.add(t);
  const texts = [...taken];
  const spelled = toTheLetter && pool.sort !== 'exact' ? texts.flatMap(otherSpelling) : [];
  const lists = specs.length - single.length;
  return { texts: [...new Set([...texts, ...spelled])], scalars: pool.names.size - lists, lists };
}

function isReadToTheLetter({ names }: Pool, { byName }: Readings): boolean {
  return [...names].some((name) => {
    const reading = byName.get(name);
    return reading?.copied || [...(reading?.constants ?? [])].some((c) => typeof c === 'string');
  });
}

function otherSpelling(text: string): string[] {
  if (!text.includes('@')) return [];
  const capitals = text.toUpperCase();
  return [capitals === text ? text.toLowerCase() : capitals];
}

/**
 * Fresh texts of a type.
 * @param count how many
 * @param taken texts that are already used
 */
export function freshTexts(
  type: ValueType,
  count: number,
  taken: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = [];
  for (let n = 1; found.length < count; n++) {
    const text = freshText(type, n);
    if (!taken.has(text)) found.push(text);
  }
  return found;
}

function freshText({ type }: ValueType, n: number): string {
  if (type === 'email') return `other-${n}@example.org`;
  // Codes that ISO 3166 reserves for private use, from QM on.
  if (type === 'country') return `Q${String.fromCharCode('L'.charCodeAt(0) + n)}`;
  if (type === 'locale') return `q${String.fromCharCode('l'.charCodeAt(0) + n)}_QM`;
  return `other-${n}`;
}

function knownTexts(
  pool: Pool,
  readings: Readings,
  known: (name: string) => Json | undefined,
): string[] {
  const values = [...pool.names].flatMap((name) => {
    const value = known(name);
    const compared = [...(readings.byName.get(name)?.constants ?? [])];
    return Array.isArray(value) || value === undefined ? compared : [...compared, value];
  });
  return values.filter((value): value is string => typeof value === 'string');
}

/** A few members of known lists for each combination of lists that contain them. */
function sampleOfLists(
  pool: Pool,
  known: (name: string) => Json | undefined,
  key: (text: string) => string,
  chosen: ReadonlyMap<string, string>,
  each: number,
): string[] {
  const lists = [...pool.names].flatMap((name) => {
    const value = known(name);
    return Array.isArray(value) ? [new Map(value.map((t) => [key(String(t)), String(t)]))] : [];
  });
  const kinds = new Map<string, Set<string>>();
  for (const [k, text] of lists.flatMap((list) => [...list])) {
    if (chosen.has(k)) continue;
    const kind = lists.map((list) => list.has(k)).join();
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(text));
  }
  return [...kinds.values()].flatMap((texts) => [...texts].slice(0, each));
}
