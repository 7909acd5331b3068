import type { Json } from '../../base/json.js';
import { calendarDay, DAYS, firstDayOf, monthOf } from '../../rule/calendar.js';

/**
 * Representatives of months, days and lists of days for proration. Days are distinguished by
 * whether they are before the span, cut it, or are after it; so days at the ends of the month and
 * next to the known days are enough.
 *
 * See docs/decisions/0007-opaque-quantities.md.
 */

/** The known arguments; undefined for an unknown one. */
export interface KnownArguments {
  readonly month: Json | undefined;
  /** First and last day of the span. */
  readonly ends: readonly (Json | undefined)[];
  readonly lists: readonly (Json | undefined)[];
}

/**
 * A number of consecutive months that contains one of every length, also around a year such as
 * 1900.
 */
const FAR = 12 * 9;

/** Months of every length in every position relative to the known days. */
export function monthsThatMatter(known: KnownArguments): string[] {
  return monthNumbers(known).map((month) => DAYS.write(firstDayOf(month)).slice(0, 7));
}

/** Days for the ends of the span, and lists of days that may cut it or lie outside it. */
export function daysThatMatter(known: KnownArguments) {
  const months = monthNumbers(known).map((month) => ({
    first: firstDayOf(month),
    last: firstDayOf(month + 1) - 1,
  }));
  const near = [...daysOf(known.ends), ...daysOf(known.lists)];
  const beside = near.flatMap((day) => [day - 1, day, day + 1]);
  const start = Math.min(...months.map(({ first }) => first));
  const end = Math.max(...months.map(({ last }) => last));
  const firsts = [start, ...months.flatMap(({ first, last }) => [first + 1, last + 1]), ...beside];
  const lasts = [end, ...months.flatMap(({ first, last }) => [first - 1, last - 1]), ...beside];
  const cutting = months.map(({ first, last }) =>
    Array.from({ length: last - first }, (_, i) => first + 1 + i),
  );
  const single = [...months.map(({ first }) => first + 1), ...beside];
  const outside = end + 1;
  const lists = [[], [outside], ...single.map((day) => [day]), ...cutting];
  return { firsts: texts(firsts), lasts: texts(lasts), lists: lists.map(texts) };
}

function monthNumbers({ month, ends, lists }: KnownArguments): number[] {
  const known = typeof month === 'string' ? monthOf(month) : undefined;
  if (known !== undefined) return [known];
  if (month !== undefined) return [monthAt(DAYS.usual)];
  const bounds = [...new Set(daysOf(ends).map(monthAt))].sort((a, b) => a - b);
  const named = new Set([...bounds, ...daysOf(lists).map(monthAt)]);
  const start = bounds[0] ?? monthAt(DAYS.usual);
  const before = Array.from({ length: FAR }, (_, i) => start - 1 - i);
  const behind = bounds.map((bound, i) => {
    const next = bounds[i + 1] ?? bound + FAR;
    return Array.from({ length: Math.min(FAR, next - bound - 1) }, (_, n) => bound + 1 + n);
  });
  return [...named, ...[before, ...behind].flatMap((months) => ofEveryLength(months, named))];
}

/** The first month of every length among some. */
function ofEveryLength(months: readonly number[], except: ReadonlySet<number>): number[] {
  const found = new Map<number, number>();
  for (const month of months) {
    const length = firstDayOf(month + 1) - firstDayOf(month);
    if (!except.has(month) && !found.has(length)) found.set(length, month);
  }
  return [...found.values()];
}

function monthAt(day: number): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

function daysOf(values: readonly (Json | undefined)[]): number[] {
  return values
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .flatMap((text) => (typeof text === 'string' ? (DAYS.read(text) ?? []) : []));
}

/** Days as dates, sorted, without repetition. */
function texts(days: readonly number[]): string[] {
  const inside = days.filter((day) => day >= DAYS.first && day <= DAYS.last);
  return [...new Set(inside)].sort((a, b) => a - b).map(DAYS.write);
}
