import type { Json } from '../base/json.js';
import { DAYS, INSTANTS, type Scale } from './calendar.js';
import * as values from './derived-values.js';
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

/** The functions of `derive` that count days and hours, by name. */
export const DATE_DERIVATIONS = {
  daysBetween: counting(
    values.daysBetween,
    'how many days after the first date the second one is, negative before it; null without both',
    { scale: DAYS, count: values.daysFrom },
  ),
  businessDaysBetween: counting(
    values.businessDaysBetween,
    'the days from Monday to Friday after the first date, up to and with the second; 0 before it',
    { scale: DAYS, count: values.businessDaysFrom },
  ),
  yearsReachedBack: counting(
    values.yearsReachedBack,
    'how many years one has to go back from the second date to be at the first or before; 29 February becomes the 28th',
    { scale: DAYS, count: values.yearsBackFrom },
  ),
  hoursBetween: counting(
    values.hoursBetween,
    'how many whole hours after the first instant the second one is, negative before it; null without both',
    { scale: INSTANTS, count: values.hoursFrom },
  ),
  yearsBegunBetween: counting(
    values.yearsBegunBetween,
    'how many calendar years have begun after the first instant when the second one comes: 0 at the first one itself, 1 up to and with its anniversary; null without both',
    { scale: INSTANTS, count: values.yearsBegunFrom },
  ),
} as const;

function counting(
  count: (from: Json | undefined, to: Json | undefined) => number | null,
  doc: string,
  span: DateSpan,
) {
  const parameter = span.scale === DAYS ? aDate : anInstant;
  return {
    doc,
    span,
    parameters: [parameter, parameter],
    result: { type: 'integer', nullable: true },
    compute: ([from, to]: readonly Json[]): Json => count(from, to),
    read: () => [{ reads: 'span' }, { reads: 'span' }] as const,
  } as const;
}
