import { type Json, textsOf } from '../../base/json.js';
import { DAY, DAYS, INSTANTS } from '../../rule/calendar.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import { isNumeric, type ValueType } from '../../rule/value-type.js';

/**
 * Sums of intervals of use in a period, in days of 24 hours in UTC. Use is monotone: more the
 * earlier an interval or the period begins and the later it ends. So the first and the last date or
 * instant are enough to find whether an unknown one can change the result.
 *
 * See docs/decisions/0007-opaque-quantities.md.
 */

const aDate = { is: 'a date', accepts: ({ type }: ValueType) => type === 'date' };
const aList = { is: 'a list of instants', accepts: ({ type }: ValueType) => type === 'string[]' };
const aNumber = { is: 'a number', accepts: isNumeric };
const aWholeNumber = { is: 'a whole number', accepts: ({ type }: ValueType) => type === 'integer' };

/** The functions of `derive` that add up intervals of use, by name. */
export const CONSUMPTION_FUNCTIONS = {
  inStep: {
    doc: 'true when two lists have as many entries as each other, repeated ones counted',
    parameters: [aList, aList],
    result: { type: 'boolean' },
    opaque: 'compared',
    compute: ([starts, ends]: readonly Json[]): Json =>
      textsOf(starts).length === textsOf(ends).length,
    read: (_: unknown, known: readonly (Json | undefined)[]) => readLists(known),
  },
  inOrder: {
    doc: 'true when a date is not after another',
    parameters: [aDate, aDate],
    result: { type: 'boolean' },
    opaque: 'compared',
    compute: ([from, to]: readonly Json[]): Json => (dayOf(from) ?? 0) <= (dayOf(to) ?? 0),
    // Of the shortest period with a known end, the other is the same day.
    read: (_: unknown, [from, to]: readonly (Json | undefined)[]) => [endsAnd(to), endsAnd(from)],
  },
  daysUsed: adding(
    'the days, in parts too, that intervals of use share with a period: their starts, their ends (the empty text: none yet), first and last day; null when starts and ends are not in step',
    [aDate, aDate],
  ),
  daysUsedSince: adding(
    'as `daysUsed`, and what was used before a further date does not count; null is no such date',
    [aDate, aDate, aDate],
  ),
  rounded: {
    doc: 'a number rounded to so many decimals, a half upwards; null of null',
    parameters: [aNumber, aWholeNumber],
    result: { type: 'number', nullable: true },
    constantOnly: [1],
    compute: ([number, decimals]: readonly Json[]): Json =>
      typeof number === 'number' && typeof decimals === 'number' ? round(number, decimals) : null,
    // A rounded result reaches a number half a unit below it.
    read: (
      { constants }: { readonly constants: readonly Json[] },
      [, decimals]: readonly (Json | undefined)[],
    ) => {
      const half = 0.5 / 10 ** (typeof decimals === 'number' ? decimals : 0);
      const numbers = constants.filter((value): value is number => typeof value === 'number');
      const at = numbers.flatMap((number) => [number - half, number + half]);
      return [
        { reads: 'number', at },
        { reads: 'values', at: [] },
      ] as const;
    },
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

const ENDS_OF_TIME = {
  reads: 'whole',
  at: [DAYS.first, DAYS.last].map(DAYS.write),
} as const;

function endsAnd(date: Json | undefined) {
  const { reads, at } = ENDS_OF_TIME;
  return { reads, at: typeof date === 'string' ? [...at, date] : at };
}

const [FIRST, LAST] = [INSTANTS.write(INSTANTS.first), INSTANTS.write(INSTANTS.last)];

/**
 * A function that adds up intervals.
 * @param dates the parameters after the lists: the ends of the period, and the date from which use
 * counts
 */
function adding(doc: string, dates: readonly (typeof aDate)[]) {
  return {
    doc,
    parameters: [aList, aList, ...dates],
    result: { type: 'number', min: 0, nullable: true },
    opaque: 'given',
    compute: daysUsed,
    read: (_: unknown, known: readonly (Json | undefined)[]) => [
      ...readLists(known),
      ...dates.map(() => ENDS_OF_TIME),
    ],
  } as const;
}

function daysUsed([starts, ends, first, last, since = null]: readonly Json[]): Json {
  const [begins, after, counts] = [dayOf(first), dayOf(last), dayOf(since)];
  const [from, to] = [textsOf(starts), textsOf(ends)];
  if (begins === undefined || after === undefined || from.length !== to.length) return null;
  const period = { from: Math.max(begins, counts ?? begins) * DAY, to: (after + 1) * DAY };
  const shared = from.map((start, i) => {
    const begin = INSTANTS.read(start);
    const end = to[i] === '' ? period.to : INSTANTS.read(to[i] ?? '');
    if (begin === undefined || end === undefined) return undefined;
    return Math.max(0, Math.min(end, period.to) - Math.max(begin, period.from));
  });
  if (shared.includes(undefined)) return null;
  return shared.reduce<number>((sum, one) => sum + (one ?? 0), 0) / DAY;
}

/**
 * An unknown list has as many entries as the other or not; all its entries are as early or as late
 * as possible.
 */
function readLists([starts, ends]: readonly (Json | undefined)[]) {
  const at = (other: Json | undefined, texts: readonly string[]) => {
    const length = textsOf(other).length;
    const lengths = other === undefined ? [1] : [length, length + 1];
    return lengths.flatMap((size) => texts.map((text) => Array<string>(size).fill(text)));
  };
  return [
    { reads: 'whole', at: [[], ...at(ends, [FIRST, LAST])] },
    { reads: 'whole', at: [[], ...at(starts, ['', FIRST])] },
  ] as const;
}

/** Rounds decimally: 1.005 is rounded up to 1.01, though its binary fraction is below. */
function round(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((number * scale).toPrecision(15))) / scale;
}

function dayOf(date: Json | undefined): number | undefined {
  return typeof date === 'string' ? DAYS.read(date) : undefined;
}
