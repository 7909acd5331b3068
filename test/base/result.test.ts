import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../../core/base/result.js';
import { unreachable } from '../../core/base/unreachable.js';

/** Reads a number as a rule file might have it: the value where it is one, else what is wrong. */
function numberIn(text: string): Result<number> {
  const problems = [
    ...(text.trim() === text ? [] : [{ code: 'number/blank', message: 'there are blanks' }]),
    ...(Number.isNaN(Number(text)) ? [{ code: 'number/shape', message: 'no number' }] : []),
  ];
  return problems.length === 0 ? ok(Number(text)) : fail(problems);
}

it('a result is a value, or every problem that stood in its way, and never both', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer().map(String), fc.string()), (text) => {
      const result = numberIn(text);
      if (result.ok) expect(result.value).toBe(Number(text));
      else expect(result.problems.length).toBeGreaterThan(0);
      expect('value' in result).toBe(result.ok);
      expect('problems' in result).toBe(!result.ok);
    }),
  );
  const both = numberIn(' x');
  expect(both.ok ? [] : both.problems.map(({ code }) => code)).toEqual([
    'number/blank',
    'number/shape',
  ]);
});

it('a branch that the types rule out throws when it is reached all the same', () => {
  // Only a fault in the library gets there, so a test has to force it.
  expect(() => unreachable('MERGE' as never)).toThrow('unreachable: MERGE');
});
