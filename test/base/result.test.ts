import { expect, it } from 'vitest';
import { fail, ok } from '../../core/base/result.js';
import { unreachable } from '../../core/base/unreachable.js';

it('a result is a value, or every problem that prevented it', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  const problems = [{ code: 'facts/shape', message: 'the facts are not an object' }];
  expect(fail(problems)).toEqual({ ok: false, problems });
});

it('a branch that the types rule out throws when it is reached all the same', () => {
  // Only a fault in the library gets there, so a test has to force it.
  expect(() => unreachable('MERGE' as never)).toThrow('unreachable: MERGE');
});
