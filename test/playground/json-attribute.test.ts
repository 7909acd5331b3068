import { describe, expect, it } from 'vitest';
import { jsonAttribute } from '../../playground/elements/json-attribute.js';

const { fromAttribute } = jsonAttribute.converter;

describe('an attribute of an element', () => {
  it('holds JSON; nothing where there is none', () => {
    expect(fromAttribute('{"a":[1]}')).toEqual({ a: [1] });
    expect(fromAttribute(null)).toBeUndefined();
  });

  it.each([
    ['{', /^not JSON: /],
    [`${'['.repeat(8000)}${']'.repeat(8000)}`, /more than 100 deep/],
    ['{"a":1,"a":2}', /stands twice/],
  ])('says what is wrong with other texts', (text, words) => {
    expect(() => fromAttribute(text)).toThrow(words);
  });
});
