import type { Json } from '../../base/json.js';
import { DAYS, firstDayOf, monthOf } from '../../rule/calendar.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import type { ValueType } from '../../rule/value-type.js';
import { daysThatMatter, monthsThatMatter } from './proration-samples.js';

/**
 * Proration: the part of a month that an entry of a bill covers. A month such as `2026-06` is
 * prorated by days: the billed span lies within it, between a first and a last day, both inclusive
 * (null: of the month), and is cut at each day inside it on which something changes.
 *
 * See docs/decisions/0007-opaque-quantities.md.
 */

const aMonth = { is: 'a text', accepts: ({ type }: ValueType) => type === 'string' };
const aDate = { is: 'a date', accepts: ({ type }: ValueType) => type === 'date' };
const aList = { is: 'a list of dates', accepts: ({ type }: ValueType) => type === 'string[]' };

type KnownDays = readonly (Json | undefined)[];

/** The functions of `derive` that prorate a month, by name. */
export const PRORATION_FUNCTIONS = {
  daysInMonth: {
    doc: 'how many days a month such as `2026-06` has; null for a text that is no month',
    parameters: [aMonth],
    result: { type: 'integer', min: 28, max: 31, nullable: true },
    opaque: 'compared',
    compute: ([month]: readonly Json[]): Json => monthDays(month)?.length ?? null,
    read: (_: unknown, [month]: KnownDays) => [
      whole(monthsThatMatter({ month, ends: [], lists: [] })),
    ],
  },
  spanInMonth: {
    doc: 'whether the span from a first to a last day (null: of the month) is the WHOLE of a month, PART of it or NONE',
    parameters: [aMonth, aDate, aDate],
    result: { type: 'enum', values: ['NONE', 'PART', 'WHOLE'] },
    opaque: 'compared',
    compute: ([month, from, to]: readonly Json[]): Json => {
      const span = spanOf(month, from, to);
      if (span === undefined) return 'NONE';
      return span.length === monthDays(month)?.length ? 'WHOLE' : 'PART';
    },
    read: (_: unknown, [month, from, to]: KnownDays) =>
      reads({ month, lists: [], ends: [from, to] }),
  },
  changesInSpan: {
    doc: 'true when one of some dates lies in the span of a month, after its first day',
    parameters: [aMonth, aList, aDate, aDate],
    result: { type: 'boolean' },
    opaque: 'compared',
    compute: ([month, dates, from, to]: readonly Json[]): Json =>
      cutsOf(spanOf(month, from, to), [dates]).length > 0,
    read: (_: unknown, [month, dates, from, to]: KnownDays) =>
      reads({ month, lists: [dates], ends: [from, to] }),
  },
  changesOutsideSpan: {
    doc: 'true when one of the dates of two lists lies outside the span of a month',
    parameters: [aMonth, aList, aList, aDate, aDate],
    result: { type: 'boolean' },
    opaque: 'compared',
    compute: ([month, dates, more, from, to]: readonly Json[]): Json => {
      const span = spanOf(month, from, to);
      const isInside = (day: number) =>
        span !== undefined && day >= span.first && day < span.first + span.length;
      return daysOf([dates, more]).some((day) => !isInside(day));
    },
    read: (_: unknown, [month, dates, more, from, to]: KnownDays) =>
      reads({ month, lists: [dates, more], ends: [from, to] }),
  },
  proratedParts: {
    doc: 'the parts into which the dates of two lists cut the span of a month, in their order, each as days of the days in the month: `15/30`, not reduced; the whole month is `1`',
    parameters: [aMonth, aList, aList, aDate, aDate],
    result: { type: 'string[]' },
    opaque: 'given',
    compute: ([month, dates, more, from, to]: readonly Json[]): Json => {
      const span = spanOf(month, from, to);
      const days = monthDays(month)?.length;
      if (span === undefined || days === undefined) return [];
      const starts = [span.first, ...cutsOf(span, [dates, more])];
      const ends = [...starts.slice(1), span.first + span.length];
      return starts.map((start, i) => {
        const part = (ends[i] ?? start) - start;
        return part === days ? '1' : `${part}/${days}`;
      });
    },
    read: (_: unknown, [month, dates, more, from, to]: KnownDays) =>
      reads({ month, lists: [dates, more], ends: [from, to] }),
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

/** Consecutive days. */
interface Days {
  readonly first: number;
  readonly length: number;
}

function monthDays(text: Json | undefined): Days | undefined {
  const month = typeof text === 'string' ? monthOf(text) : undefined;
  if (month === undefined) return undefined;
  const first = firstDayOf(month);
  return { first, length: firstDayOf(month + 1) - first };
}

/** The days of a month within a span; undefined where there are none. */
function spanOf(month: Json | undefined, from: Json | undefined, to: Json | undefined) {
  const days = monthDays(month);
  if (days === undefined) return undefined;
  const first = Math.max(days.first, dayOf(from) ?? days.first);
  const end = Math.min(days.first + days.length, (dayOf(to) ?? Number.POSITIVE_INFINITY) + 1);
  return first < end ? { first, length: end - first } : undefined;
}

/** The days at which a span is cut, in order, without repetition. */
function cutsOf(span: Days | undefined, lists: readonly (Json | undefined)[]): number[] {
  if (span === undefined) return [];
  const isInside = (day: number) => day > span.first && day < span.first + span.length;
  return [...new Set(daysOf(lists).filter(isInside))].sort((a, b) => a - b);
}

function daysOf(lists: readonly (Json | undefined)[]): number[] {
  const dates = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  return dates.map(dayOf).filter((day) => day !== undefined);
}

function dayOf(date: Json | undefined): number | undefined {
  return typeof date === 'string' ? DAYS.read(date) : undefined;
}

function whole<T extends Json>(at: readonly T[]) {
  return { reads: 'whole', at } as const;
}

function reads(known: Parameters<typeof daysThatMatter>[0]) {
  const { firsts, lasts, lists } = daysThatMatter(known);
  const ofLists = known.lists.map(() => whole(lists));
  return [whole(monthsThatMatter(known)), ...ofLists, whole(firsts), whole(lasts)];
}
