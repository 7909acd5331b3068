import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/base/json.js';
import { VERSION_FUNCTIONS } from '../../../core/webex/functions/versions.js';
import { runs } from '../../decide/runs.js';

const LEAST = '23_2022.01_1.201';
const isAtLeast = (text: Json, least: Json = LEAST): Json =>
  VERSION_FUNCTIONS.versionAtLeast?.compute([text, least]) ?? null;

describe('versionAtLeast', () => {
  it.each([
    [LEAST, true],
    ['23_2022.01_1.202', true],
    ['23_2022.01_1.1000', true],
    ['23_2022.01_1.99', false],
    ['23_2022.01_1.200', false],
    ['23_2022.1_1.0201', true],
    ['23_2022.02_1.0', true],
    ['23_2022.01_2.0', true],
    ['23_2021.12_9.999', false],
    ['24_2022.01_1.201', false],
    ['22_2022.01_1.201', false],
    ['23.2022.01.1.201', false],
    ['23_2022.01_1', false],
    ['23_2022.01_1.201.1', false],
    [' 23_2022.01_1.201', false],
    ['newest', false],
    ['', false],
    [null, false],
  ])('of %j is %j', (text, result) => {
    expect(isAtLeast(text)).toBe(result);
  });

  it('is false beside what is no version', () => {
    expect(isAtLeast('1.2', 'one')).toBe(false);
    expect(isAtLeast('one', 'one')).toBe(false);
    expect(isAtLeast('1.2', null)).toBe(false);
  });

  const number = fc.nat(12).map(String);
  const version = fc.tuple(number, number, number).map(([a, b, c]) => `${a}_${b}.${c}`);

  it('orders the versions of a release: one of two is at least the other, both only when equal', () => {
    const property = fc.property(version, version, (one, other) => {
      const sameRelease = one.split('_')[0] === other.split('_')[0];
      const both = [isAtLeast(one, other), isAtLeast(other, one)];
      expect(both.includes(true)).toBe(sameRelease);
      expect(both.every((is) => is === true)).toBe(one === other);
    });
    fc.assert(property, { numRuns: runs(1000) });
  });

  it('reads texts that are new enough, the least one among them, and two others', () => {
    const property = fc.property(version, (least) => {
      const [text] = VERSION_FUNCTIONS.versionAtLeast?.read({ constants: [], copied: false }, [
        undefined,
        least,
      ]) ?? [undefined];
      const at = text?.reads === 'values' ? text.at : [];
      expect(at[0]).toBe(least);
      expect(new Set(at).size).toBe(3);
      expect(at.every((one) => isAtLeast(one, least) === true)).toBe(true);
    });
    fc.assert(property);
  });
});
