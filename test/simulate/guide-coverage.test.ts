import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideCoverage, readLedger, type Scenario } from '../../core/studio.js';

const NOTHING = { blank: [], heading: [], pointer: [], interface: [], advice: [], outside: [] };

/** A question of the lines `[first, last]`. */
function question(...asked: readonly (readonly [number, number])[]): Scenario {
  const asks = asked.map(([first, last]) => `000:${first}-${last}`);
  return {
    ...{ title: 'asked', decision: 'a.b.c', given: {} },
    cases: [{ title: 'one', asks, facts: {}, expect: {} }],
  };
}

const range = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 }))
  .map(([first, more]): [number, number] => [first, first + more]);

describe('the coverage of a guide', () => {
  it('finds every line asked, said to decide nothing, or left', () => {
    let left = 0;
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (asked, quiet) => {
        const advice = quiet.map(([first, last]) => `${first}-${last}`);
        const ledger = { source: '000', from: 5, to: 30, unasked: { ...NOTHING, advice } };
        const found = guideCoverage(
          ledger,
          asked.map((one) => question(one)),
        );
        const within = (n: number) => (ranges: typeof asked) =>
          ranges.some(([first, last]) => first <= n && n <= last);
        const all = Array.from({ length: 26 }, (_, i) => i + 5);
        expect(found.asked).toBe(all.filter((n) => within(n)(asked)).length);
        expect(found.left).toEqual(all.filter((n) => !within(n)(asked) && !within(n)(quiet)));
        expect(found.contradicted).toEqual(all.filter((n) => within(n)(asked) && within(n)(quiet)));
        left += found.left.length;
      }),
    );
    expect(left).toBeGreaterThan(0);
  });

  it('counts the questions of a line with several statements', () => {
    const ledger = { source: '000', from: 1, to: 3, unasked: NOTHING, statements: { 2: 3 } };
    const twice = [question([2, 2], [2, 2]), question([1, 3])];
    expect(guideCoverage(ledger, twice).short).toEqual([{ line: 2, statements: 3, questions: 2 }]);
    expect(guideCoverage(ledger, [...twice, question([2, 2])]).short).toEqual([]);
  });

  it('refuses lines that do not exist', () => {
    const unasked = { ...NOTHING, advice: ['3', '9-8', 'x'] };
    const read = readLedger({ source: '000', from: 1, to: 20, unasked });
    expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual([
      '/unasked/advice/1',
      '/unasked/advice/2',
    ]);
  });
});
