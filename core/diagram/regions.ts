import { type Json, textsOf } from '../base/json.js';
import { emailKey } from '../rule/derived-values.js';
import type { FactSpec } from '../rule/signature.js';
import { conforms, isList, isNumeric, type ValueType } from '../rule/value-type.js';
import { type Budget, UNBOUNDED } from './budget.js';
import { dateSamples } from './date-samples.js';
import { freshTexts, type GroupTexts, groupTexts } from './group-texts.js';
import { lists } from './list-samples.js';
import type { Partition } from './partition.js';
import type { Partitions } from './partitions.js';

/**
 * Representatives of every unknown fact that the rules read.
 *
 * A fact's domain is partitioned into regions within which every comparison has one result. Each
 * region is represented by one value, or by two where the value is copied to an output. Facts that
 * are compared with each other share enough values that any two completions have equivalent ones
 * among the representatives.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 * @param facts the facts of the decision
 * @param known the value of a fact, or undefined where it is not known
 * @returns the representatives of each fact; a nullable one begins with null
 */
export function representatives(
  facts: ReadonlyMap<string, FactSpec>,
  partitions: Partitions,
  known: (name: string) => Json | undefined,
  budget: Budget = UNBOUNDED,
): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, readonly Json[]>();
  const open = [...facts.values()].filter(
    ({ name }) => known(name) === undefined && partitions.byName.has(name),
  );
  const moments = dateSamples(open, partitions, known);
  const order = [...open.filter((f) => !isNumeric(f)), ...open.filter(isNumeric)];
  for (const fact of order) {
    const partition = partitions.byName.get(fact.name);
    if (partition === undefined) continue;
    const group = partitions.pools.find(({ names }) => names.has(fact.name));
    const shared = group === undefined ? NONE : groupTexts(group, facts, partitions, known);
    const lengths = [...partition.sizesOf].flatMap((list) =>
      lengthsOf(known(list), found.get(list)),
    );
    const whole = [...partition.whole.values()].filter((value) => accepts(fact, value));
    const values =
      whole.length > 0
        ? whole
        : (moments.get(fact.name) ??
          (isList(fact)
            ? lists(fact, partition, shared, budget)
            : valuesOf(fact, partition, shared, lengths)));
    found.set(fact.name, fact.nullable === true ? [null, ...values] : values);
  }
  return found;
}

const NONE: GroupTexts = { texts: [], scalars: 0, lists: 0 };

function valuesOf(
  fact: FactSpec,
  partition: Partition,
  shared: GroupTexts,
  lengths: readonly number[],
): Json[] {
  if (fact.type === 'boolean') return [false, true];
  if (isNumeric(fact)) return numbers(fact, [...partition.numbers, ...lengths]);
  if (fact.values !== undefined && fact.open !== true) return [...fact.values];
  const constants = textsOf([...partition.constants]);
  const listed = new Set([...(fact.values ?? []), ...constants, ...shared.texts]);
  const texts = [...listed, ...freshTexts(fact, 2, listed)];
  return texts.filter((text) => accepts(fact, text));
}

/** A text of an equality group or of an output may be impossible for this fact. */
function accepts(fact: FactSpec, text: Json): boolean {
  return fact.open === true ? conforms(fact, text) : fact.schema.safeParse(text).success;
}

/** Every cut, and two values of each region between two cuts where it has two. */
function numbers(type: ValueType, cuts: readonly number[]): number[] {
  const whole = type.type === 'integer';
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const from = type.min ?? Math.min(0, ...sorted) - 2;
  const to = Math.max(from, ...sorted) + 3;
  const ends = [from, ...sorted, to];
  const all = ends.flatMap((end, i) => {
    const next = ends[i + 1] ?? end;
    const third = (next - end) / 3;
    return whole ? [end, end + 1, next - 1] : [end, end + third, next - third];
  });
  const inside = all.filter((n) => n >= from && n <= (type.max ?? Infinity));
  return [...new Set(inside)].sort((a, b) => a - b);
}

function lengthsOf(known: Json | undefined, open: readonly Json[] | undefined): number[] {
  const all = known === undefined ? (open ?? []) : [known];
  const lengths = all.flatMap((list) =>
    Array.isArray(list) ? [list.length, new Set(list.map((t) => emailKey(String(t)))).size] : [0],
  );
  return [...new Set(lengths)];
}
