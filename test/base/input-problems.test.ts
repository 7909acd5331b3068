import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import { inputProblems } from '../../core/base/input-problems.js';
import { runs } from '../decide/runs.js';

/** Half of a character has no form in UTF-8. */
const isWhole = (text: string) => Buffer.from(text).toString() === text;
const HALF = '\ud83d';

/** The pointers of all texts with half of a character; of a key, that of its object. */
function halves(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'string') return isWhole(value) ? [] : [at];
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.keys(value).some((key) => !isWhole(key)) ? [at] : [];
  const step = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
  const inner = Object.entries(value).flatMap(([key, part]) => halves(part, `${at}/${step(key)}`));
  return [...own, ...inner];
}

const text = fc.constantFrom('', 'a', 'a/b', 'č', '😀', HALF, `${HALF}x`);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.constantFrom(1, true, null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(text, tie('value'), { maxKeys: 4 }),
}));

describe('What no reader takes', () => {
  it('is every text with half of a character, at its place', () => {
    const count = { sound: 0, wrong: 0 };
    const property = fc.property(value, fc.boolean(), (small, isLarge) => {
      // Of many parts, most of them sound.
      const given = isLarge ? [Array.from({ length: 1200 }, () => ['x']), small] : small;
      const found = inputProblems(given).map(({ at = '' }) => at);
      const expected = halves(given);
      expect(found.toSorted()).toEqual(expected.toSorted());
      count[expected.length > 0 ? 'wrong' : 'sound'] += 1;
    });
    fc.assert(property, { numRuns: runs(400) });
    expect(Math.min(count.sound, count.wrong)).toBeGreaterThan(runs(50));
  });

  it('is what is too deep or contains itself, and nothing that is shared', () => {
    const nested = (depth: number) => {
      let now: unknown = 'x';
      for (let i = 0; i < depth; i++) now = i % 2 === 0 ? [now] : { now };
      return now;
    };
    const codes = (given: unknown) => inputProblems(given).map(({ code }) => code);
    expect(codes(nested(LIMITS.depth))).toEqual([]);
    expect(codes(nested(LIMITS.depth + 1))).toEqual(['json/too-deep']);
    const own: unknown[] = [];
    own.push(own);
    expect(codes({ own })).toEqual(['json/too-deep']);
    // 2 ** 60 ways lead to the same text.
    let shared: unknown = ['x'];
    for (let i = 0; i < 60; i++) shared = [shared, shared];
    expect(codes(shared)).toEqual([]);
  });
});
