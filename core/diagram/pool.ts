import type { Json } from '../base/json.js';
import { emailKey } from '../rule/derivation.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, type ValueType } from '../rule/value-type.js';
import type { Pool, Readings } from './reading.js';

/** The texts that the facts of a pool may have in common. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** How many facts and parameters of the pool are single texts. */
  readonly scalars: number;
}

/**
 * Texts enough that facts which are compared with each other can be equal and different in every
 * way: the known ones, some members of the known lists, and new ones.
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
  const key = pool.sort === 'email' ? emailKey : (text: string) => text;
  const chosen = new Map<string, string>();
  for (const text of knownTexts(pool, readings, known)) chosen.set(key(text), text);
  for (const text of sampleOfLists(pool, known, key, chosen, open + 1)) chosen.set(key(text), text);
  const sample = single[0] ?? specs[0];
  const taken = new Set(chosen.values());
  const closed = specs.filter((fact) => fact.open !== true).flatMap((fact) => fact.values ?? []);
  for (const token of closed) taken.add(token);
  // Two completions that differ in all their open texts have twice as many texts together.
  const added = sample === undefined ? [] : freshTexts(sample, 2 * Math.max(open, 1), taken);
  return { texts: [...taken, ...added], scalars: pool.names.size - (specs.length - single.length) };
}

/**
 * Texts of a type that are not among those taken.
 * @param count how many
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
  // Codes that ISO 3166 leaves to its users, from QM on.
  if (type === 'country') return `Q${String.fromCharCode('L'.charCodeAt(0) + n)}`;
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

/** Of each kind of member (the lists it is in), a few. */
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
