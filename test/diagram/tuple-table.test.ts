import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { TupleTable } from '../../core/diagram/tuple-table.js';

/** Few numbers, so that tuples are often alike; some of them large. */
const number = fc.oneof(fc.nat(5), fc.constantFrom(65_536, 1_000_000, 2 ** 31 - 1));

const entries = fc.integer({ min: 0, max: 4 }).chain((arity) =>
  fc.tuple(
    fc.constant(arity),
    fc.array(fc.tuple(fc.array(number, { minLength: arity, maxLength: arity }), fc.nat(1000)), {
      maxLength: 200,
    }),
  ),
);

describe('a table of tuples', () => {
  test.prop([entries])('keeps the last value of every tuple, as a map does', ([arity, all]) => {
    const table = new TupleTable(arity);
    const map = new Map<string, number>();
    for (const [tuple, value] of all) {
      expect(table.get(tuple)).toBe(map.get(tuple.join()) ?? -1);
      table.set(tuple, value);
      map.set(tuple.join(), value);
    }
    for (const [tuple] of all) expect(table.get(tuple)).toBe(map.get(tuple.join()));
  });
});
