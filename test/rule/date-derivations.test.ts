import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTANTS } from '../../core/rule/calendar.js';
import { DATE_DERIVATIONS } from '../../core/rule/date-derivations.js';
import { runs } from '../decide/runs.js';

const { yearsBegunBetween } = DATE_DERIVATIONS;

const functions = Object.entries(DATE_DERIVATIONS);
const DAY = 86_400_000;

describe('yearsBegunBetween', () => {
  it.each([
    ['2025-05-04T10:00:00Z', '2025-05-04T10:00:00Z', 0],
    ['2025-05-04T10:00:00Z', '2025-05-04T10:00:00.001Z', 1],
    ['2025-05-04T10:00:00Z', '2026-05-04T10:00:00Z', 1],
    ['2025-05-04T10:00:00Z', '2026-05-04T12:00:01+02:00', 2],
    ['2023-05-04T10:00:00Z', '2024-05-04T10:00:00Z', 1],
    ['2024-02-29T10:00:00Z', '2025-02-28T23:59:59.999Z', 1],
    ['2024-02-29T10:00:00Z', '2025-03-01T00:00:00Z', 2],
    ['2024-02-29T10:00:00Z', '2028-02-29T10:00:00Z', 4],
    ['2026-05-04T10:00:00Z', '2025-05-04T10:00:00.001Z', 0],
    ['2026-05-04T10:00:00Z', '2025-05-04T10:00:00Z', -1],
    [null, '2025-05-04T10:00:00Z', null],
    ['2025-05-04T10:00:00Z', null, null],
  ])('from %s to %s is %s', (from, to, years) => {
    expect(yearsBegunBetween.compute([from, to])).toBe(years);
  });
});

describe('What is counted between two dates or instants', () => {
  it.each(functions)('grows with the second and falls with the first: %s', (_, { span }) => {
    const { scale, count } = span;
    // Around the end of a February that has a 29th, and a year before.
    const about = scale.usual - (scale === INSTANTS ? 187 * DAY : 187);
    const reach = scale === INSTANTS ? 800 * DAY : 800;
    const number = fc.oneof(
      fc.integer({ min: about - reach, max: about + reach }),
      fc.integer({ min: about - reach / 200, max: about + reach / 200 }),
    );
    const property = fc.property(number, number, number, (one, other, third) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(count(third, earlier)).toBeLessThanOrEqual(count(third, later));
      expect(count(later, third)).toBeLessThanOrEqual(count(earlier, third));
    });
    fc.assert(property, { numRuns: runs(2000) });
  });
});
