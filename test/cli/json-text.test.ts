import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseJson, positionsIn } from '../../cli/read/json-text.js';
import { pointer } from '../../core/base/problem.js';

/** A JSON value with the path to one of its parts. */
const placed = fc.jsonValue().chain((value) => {
  const paths: PropertyKey[][] = [[]];
  const walk = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      const next = [...path, Array.isArray(part) ? Number(key) : key];
      paths.push(next);
      walk(inner, next);
    }
  };
  walk(value, []);
  return fc.record({ value: fc.constant(value), path: fc.constantFrom(...paths) });
});

describe('the place of a problem in a JSON text', () => {
  test.prop([placed, fc.nat(4)])(
    'is the key of a member, and the value of anything else',
    ({ value, path }, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { line, column } = positionsIn(text)(pointer(path));
      const rest = text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      const last = path.at(-1);
      const part = path.reduce<unknown>((so, key) => Reflect.get(Object(so), key), value);
      const expected = typeof last === 'string' ? JSON.stringify(last) : JSON.stringify(part)[0];
      expect(rest.startsWith(expected ?? '')).toBe(true);
    },
  );

  it('is the innermost part that exists where the place does not', () => {
    expect(positionsIn('{\n  "a": [1]\n}')('/a/7/b')).toEqual({ line: 2, column: 3 });
  });
});

describe('a text that is not JSON', () => {
  test.prop([fc.string()])(
    'gives a problem with a place exactly where JSON.parse refuses it',
    (text) => {
      let accepted = true;
      try {
        JSON.parse(text);
      } catch {
        accepted = false;
      }
      const parsed = parseJson('x.json', text);
      expect(parsed.ok).toBe(accepted);
      if (!parsed.ok) expect(parsed.problems).not.toHaveLength(0);
    },
  );

  it.each([
    ['{"a" 1}', 1, 6, 'colon expected'],
    ['', 1, 1, 'value expected'],
    ['{\n  "a": 1,\n}', 3, 1, 'property name expected'],
    ['{ // no\n}', 1, 3, 'invalid comment token'],
  ])('%j is wrong at %i:%i', (text, line, column, words) => {
    expect(parseJson('x.json', text)).toMatchObject({
      ok: false,
      problems: [{ line, column, message: `not JSON: ${words}`, file: 'x.json' }],
    });
  });
});
