import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, INSTANTS, type Scale, weekday, yearsBefore } from '../../core/rule/calendar.js';

const numberOf = (scale: Scale, text: string): number => scale.read(text) ?? Number.NaN;
const EPOCH = numberOf(DAYS, '1970-01-01');

describe('The calendar', () => {
  it('writes and reads every day as everybody else does', () => {
    for (let day = -700_000; day < 2_900_000; day += 97) {
      const [text = ''] = new Date(day * 86_400_000).toISOString().split('T');
      expect(DAYS.write(EPOCH + day)).toBe(text);
      expect(DAYS.read(text)).toBe(EPOCH + day);
    }
  });

  it('knows no days that are none', () => {
    const wrong = ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '20240101', ''];
    expect(wrong.filter((text) => DAYS.read(text) !== undefined)).toEqual([]);
  });

  it('begins the week on Monday', () => {
    const weekdays = ['2024-09-02', '2024-09-07', '2024-09-08'].map((text) =>
      weekday(numberOf(DAYS, text)),
    );
    expect(weekdays).toEqual([0, 5, 6]);
  });

  it('goes back by years, from 29 February to the 28th', () => {
    const back = (text: string) => DAYS.write(yearsBefore(numberOf(DAYS, text), 5));
    expect(['2024-02-29', '2025-02-28', '2025-03-01'].map(back)).toEqual([
      '2019-02-28',
      '2020-02-28',
      '2020-03-01',
    ]);
  });

  it('counts instants in UTC', () => {
    const utc = (text: string) => INSTANTS.write(numberOf(INSTANTS, text));
    expect(utc('2026-03-02T14:59:01.25+02:30')).toBe('2026-03-02T12:29:01.250Z');
    expect(utc('2026-03-01T00:30:00+01:00')).toBe('2026-02-28T23:30:00Z');
    expect(INSTANTS.read('2026-03-02T24:00:00Z')).toBeUndefined();
  });

  it('tells any two instants apart that it reads', () => {
    const digits = fc.stringMatching(/^[0-9]{1,9}$/);
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(digits, digits, (...fractions) => {
        const [a, b] = fractions.map((f) => INSTANTS.read(`2026-03-02T12:29:01.${f}Z`));
        const [one, other] = fractions.map((f) => BigInt(f.padEnd(9, '0')));
        seen[a === undefined || b === undefined ? 'refused' : 'read'] += 1;
        if (a === undefined || b === undefined) return;
        expect(a === b).toBe(one === other);
        expect(a < b).toBe(Number(one) < Number(other));
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
    expect(INSTANTS.read('2026-03-02T12:29:01.25000Z')).toBeDefined();
    expect(INSTANTS.read('2026-03-02T12:29:01.0001Z')).toBeUndefined();
  });
});
