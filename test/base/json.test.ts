import { fc, test } from '@fast-check/vitest';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { canonicalText, deepFreeze, isRecord, type Json } from '../../core/base/json.js';

// What `fc.jsonValue` makes is JSON; its type does not say readonly.
const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item as Json)]));
};

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough));

describe('the canonical text of a JSON value', () => {
  test.prop([anyJson])('is JSON for the same value', (value) => {
    expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test.prop([anyJson])('is that of RFC 8785, as its reference writes it', (value) => {
    expect(canonicalText(value)).toBe(canonicalize(value));
  });

  it('has no property that is undefined', () => {
    // As JSON leaves them out; the type of a rule set file lets them be there.
    const value = { b: undefined, a: [1, { c: undefined, d: 'x' }] } as unknown as Json;
    expect(canonicalText(value)).toBe('{"a":[1,{"d":"x"}]}');
  });

  test.prop([anyJson])('does not depend on the order of keys', (value) => {
    expect(canonicalText(reversed(value))).toBe(canonicalText(value));
  });

  test.prop([anyJson, anyJson])('is the same for equal values only', (a, b) => {
    const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
    expect(canonicalText(a) === canonicalText(b)).toBe(same);
  });

  it('is refused where there is no JSON', () => {
    // A caller without types may pass anything.
    expect(() => canonicalText(undefined as unknown as Json)).toThrow('not a JSON value');
  });
});

describe('freezing', () => {
  test.prop([anyJson])('reaches everything that a value holds, and changes nothing', (value) => {
    const before = JSON.stringify(value);
    const frozen = deepFreeze(value);
    expect(frozen).toBe(value);
    expect(isFrozenThrough(frozen)).toBe(true);
    expect(JSON.stringify(frozen)).toBe(before);
  });
});

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item as Json)]));
}
