import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../../core/decide/decide.js';
import { DAY, DAYS, INSTANTS } from '../../../../core/rule/calendar.js';
import { runs } from '../../../decide/runs.js';
import { shippedPolicy } from '../../../shipped.js';
import { law } from '../../laws/law.js';

const QUANTITY = 'wholesale.billing.quantity';
const policy = shippedPolicy();
const MINUTE = 60_000;

/** One assignment: from when on, and for how many minutes; without: it lasts. */
interface Assignment {
  readonly start: number;
  readonly minutes: number | undefined;
}

/** A period: its first day and how many days it has. */
interface Period {
  readonly start: number;
  readonly days: number;
}

const firstDay = fc.integer({ min: DAYS.usual - 40, max: DAYS.usual + 40 });
const assignment: fc.Arbitrary<Assignment> = fc.record({
  start: firstDay.chain((day) =>
    fc.integer({ min: 0, max: 1439 }).map((minute) => day * DAY + minute * MINUTE),
  ),
  minutes: fc.option(fc.nat(60_000), { nil: undefined }),
});
const period: fc.Arbitrary<Period> = fc.record({
  start: firstDay,
  days: fc.integer({ min: 2, max: 60 }),
});

/** The minutes of a quantity: counted ones are whole numbers. */
function minutesOf(assignments: readonly Assignment[], { start, days }: Period): number {
  const facts = {
    activeFrom: assignments.map((one) => INSTANTS.write(one.start)),
    activeTo: assignments.map(({ start: from, minutes }) =>
      minutes === undefined ? '' : INSTANTS.write(from + minutes * MINUTE),
    ),
    periodStart: DAYS.write(start),
    periodEnd: DAYS.write(start + days - 1),
  };
  const decided = decideUnknown(policy, { decision: QUANTITY, facts });
  if (!decided.ok) throw new Error('these facts go together');
  return Math.round(Number(decided.value.outcome.quantity) * 1440);
}

describe('the quantity of a billing period', () => {
  law(
    'INV-12: without an assignment nothing is used, and never less than nothing',
    QUANTITY,
    (cases) =>
      cases.except(
        ['activeFrom', 'quantity', 'displayQuantity'],
        ({ activeFrom, quantity, displayQuantity }) =>
          typeof quantity === 'number' &&
          typeof displayQuantity === 'number' &&
          quantity >= 0 &&
          Math.abs(quantity - displayQuantity) <= 0.005 + 1e-9 &&
          ((activeFrom as unknown[]).length > 0 || quantity === 0),
      ),
  );

  it('INV-12: of one assignment it is at most the days of the period', () => {
    const property = fc.property(assignment, period, (one, all) => {
      expect(minutesOf([one], all)).toBeLessThanOrEqual(all.days * 1440);
    });
    fc.assert(property, { numRuns: runs(100) });
  });

  it('INV-11: of two periods that follow each other it adds up to that of both', () => {
    const property = fc.property(fc.array(assignment), period, fc.nat(57), (some, all, part) => {
      const days = 1 + (part % (all.days - 1));
      const second = { start: all.start + days, days: all.days - days };
      const both = minutesOf(some, { ...all, days }) + minutesOf(some, second);
      expect(both).toBe(minutesOf(some, all));
    });
    fc.assert(property, { numRuns: runs(100) });
  });

  it('INV-13: of a customer it is the sum of that of the users', () => {
    const property = fc.property(fc.array(assignment), period, (some, all) => {
      const each = some.map((one) => minutesOf([one], all));
      expect(minutesOf(some, all)).toBe(each.reduce((a, b) => a + b, 0));
    });
    fc.assert(property, { numRuns: runs(100) });
  });
});
