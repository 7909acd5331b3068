import { type Json, textsOf } from '../../core/base/json.js';
import {
  DAYS,
  INSTANTS,
  instantYearsAfter,
  weekday,
  yearsBefore,
} from '../../core/rule/calendar.js';

const HOUR = 3_600_000;

/**
 * Dates or instants around the given ones, and around those at the distances that rules compare
 * with.
 */
export function momentsAround(
  type: 'date' | 'instant',
  given: readonly Json[],
  numbers: readonly number[],
): string[] {
  const scale = type === 'date' ? DAYS : INSTANTS;
  const spans = [...new Set(numbers)].filter((n) => n > 0 && n < 10_000);
  const texts = textsOf(given);
  const starts = texts.flatMap((text) => scale.read(text) ?? []);
  const some = starts.length > 0 ? starts : [scale.usual];
  const ends = some.flatMap((start) => spans.flatMap((n) => farFrom(type, start, n)));
  const all = [...some.flatMap((n) => [n - 1, n, n + 1]), ...ends];
  return [...new Set(all)].map(scale.write);
}

function farFrom(type: 'date' | 'instant', start: number, count: number): number[] {
  if (type === 'instant') {
    const later = [count, -count].map((years) => instantYearsAfter(start, years));
    const hours = [start + count * HOUR, start - count * HOUR];
    return [...hours, ...(count < 10 ? later : [])].flatMap(around);
  }
  const years = count < 10 ? [yearsBefore(start, count), yearsBefore(start, -count) + 1] : [];
  const work = count < 10 ? [workdays(start, count), workdays(start, -count)] : [];
  return [start + count, start - count, ...years, ...work].flatMap(pair);
}

function pair(cut: number): number[] {
  return [cut - 1, cut];
}

function around(cut: number): number[] {
  return [cut - 1, cut, cut + 1];
}

/** A number of weekdays (Monday to Friday) after or before a day. */
function workdays(start: number, count: number): number {
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count);
    if (weekday(day) < 5) left -= 1;
  }
  return day;
}
