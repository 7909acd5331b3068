import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatProblem, pointer } from '../../core/base/problem.js';

const decoded = (at: string): string[] =>
  at
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

describe('a pointer', () => {
  test.prop([fc.array(fc.string())])('leads back to the keys that it was made of', (path) => {
    expect(decoded(pointer(path))).toEqual(path);
  });

  it('is empty for the whole of a file', () => {
    expect(pointer([])).toBe('');
  });

  it('writes a slash and a tilde in a key as RFC 6901 does', () => {
    expect(pointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });
});

describe('a problem', () => {
  const problem = { code: 'facts/unknown-fact', message: '`userCuont` is not a fact' };

  it('is one line that says what, where, and what would be right', () => {
    const whole = {
      ...problem,
      hint: 'did you mean `userCount`?',
      file: 'facts.json',
      at: '/facts/userCuont',
      line: 3,
      column: 5,
    };
    expect(formatProblem(whole)).toBe(
      'facts.json:3:5 /facts/userCuont: `userCuont` is not a fact (did you mean `userCount`?)',
    );
  });

  it('leaves out what is not known', () => {
    expect(formatProblem(problem)).toBe('`userCuont` is not a fact');
    expect(formatProblem({ ...problem, at: '' })).toBe('`userCuont` is not a fact');
    expect(formatProblem({ ...problem, file: 'facts.json', line: 2 })).toBe(
      'facts.json:2:1: `userCuont` is not a fact',
    );
  });
});
