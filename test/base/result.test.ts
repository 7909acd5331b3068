import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fail, ok, problemsOf, type Result } from '../../core/base/result.js';
import { unreachable } from '../../core/base/unreachable.js';

const codes = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
const results: fc.Arbitrary<readonly Result<number>[]> = fc.array(
  fc.oneof(
    fc.integer().map(ok),
    codes.map((some) => fail<number>(some.map((code) => ({ code, message: `about ${code}` })))),
  ),
  { maxLength: 5 },
);

it('the problems of some results are those of the failures, in order, and no others', () => {
  let failed = 0;
  fc.assert(
    fc.property(results, results, (some, more) => {
      const problems = problemsOf(...some);
      expect(problems.length === 0).toBe(some.every(({ ok: isOk }) => isOk));
      expect(problemsOf(...some, ...more)).toEqual([...problems, ...problemsOf(...more)]);
      for (const result of some) {
        if (result.ok) continue;
        expect(problemsOf(result)).toEqual(result.problems);
        failed += 1;
      }
    }),
  );
  expect(failed).toBeGreaterThan(0);
});

it('a branch that the types rule out throws when it is reached all the same', () => {
  // Only a fault in the library gets there, so a test has to force it.
  expect(() => unreachable('MERGE' as never)).toThrow('unreachable: MERGE');
});
