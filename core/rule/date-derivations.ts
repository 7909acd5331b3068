import type { Json } from '../base/json.js';
import { DAYS, INSTANTS, instantYearsAfter, type Scale, weekday, yearsBefore } from './calendar.js';
import type { ValueType } from './value-type.js';

/**
 * Functions that count from one date or instant to another. Each is monotone: it grows with the
 * second and falls with the first, so a threshold is reached at one day or instant and stays
 * reached. The search for representatives needs no other property.
 *
 * See docs/decisions/0005-dates-and-sets-in-diagrams.md.
 */

/** What a function counts, by the numbers of the two dates or instants. */
export interface DateSpan {
  readonly scale: Scale;
  /** INVARIANT: grows with `to` and falls with `from`, in steps that may be uneven. */
  count(from: number, to: number): number;
}

const aDate = { is: 'a date', accepts: ({ type }: ValueType) => type === 'date' };
const anInstant = { is: 'an instant', accepts: ({ type }: ValueType) => type === 'instant' };
const HOUR = 3_600_000;

/** The functions of `derive` that count days and hours, by name. */
export const DATE_DERIVATIONS = {
  daysBetween: counting(
    'how many days after the first date the second one is, negative before it; null without both',
    { scale: DAYS, count: (from, to) => to - from },
  ),
  businessDaysBetween: counting(
    'the days from Monday to Friday after the first date, up to and with the second; 0 before it',
    { scale: DAYS, count: (from, to) => Math.max(0, businessDays(to) - businessDays(from)) },
  ),
  yearsReachedBack: counting(
    'how many years one has to go back from the second date to be at the first or before; 29 February becomes the 28th',
    { scale: DAYS, count: yearsBack },
  ),
  hoursBetween: counting(
    'how many whole hours after the first instant the second one is, negative before it; null without both',
    { scale: INSTANTS, count: (from, to) => Math.floor((to - from) / HOUR) },
  ),
  yearsBegunBetween: counting(
    'how many calendar years have begun after the first instant when the second one comes: 0 at the first one itself, 1 up to and with its anniversary; null without both',
    { scale: INSTANTS, count: yearsBegun },
  ),
} as const;

function counting(doc: string, span: DateSpan) {
  const { scale, count } = span;
  const parameter = scale === DAYS ? aDate : anInstant;
  return {
    doc,
    span,
    parameters: [parameter, parameter],
    result: { type: 'integer', nullable: true },
    compute: ([from, to]: readonly Json[]): Json => {
      const [first, second] = [from, to].map((text) =>
        typeof text === 'string' ? scale.read(text) : undefined,
      );
      return first === undefined || second === undefined ? null : count(first, second);
    },
    read: () => [{ reads: 'span' }, { reads: 'span' }] as const,
  } as const;
}

/** The weekdays from Monday to Friday up to and including a day, from a fixed Monday on. */
function businessDays(day: number): number {
  const weeks = Math.floor((day - DAYS.usual) / 7);
  return weeks * 5 + Math.min(weekday(day) + 1, 5);
}

function yearsBack(from: number, to: number): number {
  let years = Math.floor((to - from) / 365.2425) - 1;
  while (yearsBefore(to, years) > from) years += 1;
  return years;
}

function yearsBegun(from: number, to: number): number {
  let years = Math.floor((to - from) / (365.2425 * 24 * HOUR)) - 1;
  while (instantYearsAfter(from, years) < to) years += 1;
  return years;
}
