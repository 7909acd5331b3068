import { type Json, textsOf } from '../base/json.js';
import { emailKey } from '../rule/derived-values.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, type ValueType } from '../rule/value-type.js';
import type { EqualityGroup } from './equality-groups.js';
import type { Partitions } from './partitions.js';

/** The representative texts of an equality group. */
export interface GroupTexts {
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
export function groupTexts(
  group: EqualityGroup,
  facts: ReadonlyMap<string, FactSpec>,
  partitions: Partitions,
  known: (name: string) => Json | undefined,
): GroupTexts {
  const specs = [...group.names].flatMap((name) => facts.get(name) ?? []);
  const single = specs.filter((fact) => !isList(fact));
  const open = single.filter(({ name }) => known(name) === undefined).length;
  const toTheLetter = group.sort !== 'email' || isReadToTheLetter(group, partitions);
  const key = toTheLetter ? (text: string) => text : emailKey;
  // Two completions whose open texts are all different need twice as many.
  const count = 2 * Math.max(open, 1);
  const chosen = new Map<string, string>();
  for (const text of knownTexts(group, partitions, known)) chosen.set(key(text), text);
  for (const text of sampleOfLists(group, known, key, chosen, count)) chosen.set(key(text), text);
  const taken = new Set(chosen.values());
  for (const token of group.tokens) taken.add(token);
  const kinds = new Map((single.length > 0 ? single : specs).map((fact) => [fact.type, fact]));
  for (const fact of kinds.values()) for (const t of freshTexts(fact, count, taken)) taken.add(t);
  const texts = [...taken];
  const spelled = toTheLetter && group.sort !== 'exact' ? texts.flatMap(otherSpelling) : [];
  const lists = specs.length - single.length;
  return { texts: [...new Set([...texts, ...spelled])], scalars: group.names.size - lists, lists };
}

function isReadToTheLetter({ names }: EqualityGroup, { byName }: Partitions): boolean {
  return [...names].some((name) => {
    const partition = byName.get(name);
    return (
      partition?.copied || [...(partition?.constants ?? [])].some((c) => typeof c === 'string')
    );
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

function freshText({ type, fresh }: ValueType, n: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((n - 1) % 26));
  if (fresh !== undefined) return fresh.replaceAll('{n}', String(n)).replaceAll('{a}', letter);
  if (type === 'email') return `other-${n}@example.org`;
  // Codes that ISO 3166 reserves for private use, from QM on.
  if (type === 'country') return `Q${String.fromCharCode('L'.charCodeAt(0) + n)}`;
  if (type === 'locale') return `q${String.fromCharCode('l'.charCodeAt(0) + n)}_QM`;
  return `other-${n}`;
}

function knownTexts(
  group: EqualityGroup,
  partitions: Partitions,
  known: (name: string) => Json | undefined,
): readonly string[] {
  const values = [...group.names].flatMap((name) => {
    const value = known(name);
    const compared = [...(partitions.byName.get(name)?.constants ?? [])];
    return Array.isArray(value) || value === undefined ? compared : [...compared, value];
  });
  return textsOf(values);
}

/** A few members of known lists for each combination of lists that contain them. */
function sampleOfLists(
  group: EqualityGroup,
  known: (name: string) => Json | undefined,
  key: (text: string) => string,
  chosen: ReadonlyMap<string, string>,
  each: number,
): string[] {
  const lists = [...group.names].flatMap((name) => {
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
