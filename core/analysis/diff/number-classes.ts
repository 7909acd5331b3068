import { isNumeric, type ValueType } from '../../rule/value-type.js';

/** A range of numbers; an end that is left out is open. `above` and `below` are not included. */
export interface NumberRange {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}

/** A range with a number of it. */
export interface SampledRange {
  readonly range: NumberRange;
  readonly sample: number;
}

/** The ranges into which cuts divide the numbers of a type: each cut, and what lies between two. */
export function rangesBetween(type: ValueType, cuts: readonly number[]): readonly SampledRange[] {
  const isWhole = type.type === 'integer';
  const points = isWhole ? cuts.flatMap((n) => [Math.floor(n), Math.ceil(n)]) : cuts;
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const found: SampledRange[] = [];
  const add = (range: NumberRange, sample: number) => found.push({ range, sample });
  let last: number | undefined;
  for (const cut of sorted) {
    if (last === undefined) add(isWhole ? { max: cut - 1 } : { below: cut }, cut - 1);
    else if (!isWhole) add({ above: last, below: cut }, (last + cut) / 2);
    else if (cut - last > 1) add({ min: last + 1, max: cut - 1 }, last + 1);
    add({ min: cut, max: cut }, cut);
    last = cut;
  }
  if (last === undefined) return [{ range: {}, sample: type.min ?? 0 }];
  add(isWhole ? { min: last + 1 } : { above: last }, last + 1);
  const within = found.filter(({ range }) => overlaps(range, type));
  return within.map(({ range, sample }) => ({ range: trimmed(range, type), sample }));
}

/** Ranges in order, with those that touch joined. */
export function joinedRanges(ranges: readonly NumberRange[], isWhole: boolean): NumberRange[] {
  const sorted = [...ranges].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const joined: NumberRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && touch(last, range, isWhole)) {
      joined[joined.length - 1] = {
        ...(last.min !== undefined && { min: last.min }),
        ...(last.above !== undefined && { above: last.above }),
        ...(range.max !== undefined && { max: range.max }),
        ...(range.below !== undefined && { below: range.below }),
      };
    } else joined.push(range);
  }
  return joined;
}

/** True where a number is in a range. */
export function isIn({ min, above, max, below }: NumberRange, n: number): boolean {
  return (
    (min === undefined || n >= min) &&
    (above === undefined || n > above) &&
    (max === undefined || n <= max) &&
    (below === undefined || n < below)
  );
}

function startOf({ min, above }: NumberRange): number {
  return min ?? above ?? Number.NEGATIVE_INFINITY;
}

function endOf({ max, below }: NumberRange): number {
  return max ?? below ?? Number.POSITIVE_INFINITY;
}

function touch(before: NumberRange, after: NumberRange, isWhole: boolean): boolean {
  const gap = startOf(after) - endOf(before);
  if (isWhole) return gap <= 1;
  return gap === 0 && (before.max !== undefined || after.min !== undefined);
}

function overlaps(range: NumberRange, { min = -Infinity, max = Infinity }: ValueType): boolean {
  return (range.max ?? range.below ?? Infinity) >= min && startOf(range) <= max;
}

/** Without an end that the type has anyhow. */
function trimmed(range: NumberRange, type: ValueType): NumberRange {
  if (!isNumeric(type)) return range;
  const { min, max, ...rest } = range;
  return {
    ...rest,
    ...(min !== undefined && min !== type.min && { min }),
    ...(max !== undefined && max !== type.max && { max }),
  };
}
