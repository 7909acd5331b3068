import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailEquals, emailIn } from '../../core/rule/derived-values.js';
import { runs } from '../decide/runs.js';

/** Letters of which some have no lower case of one letter, or none at all; and blanks. */
const letter = fc.constantFrom(
  'a',
  'A',
  'b',
  '@',
  '.',
  ' ',
  '\u00A0',
  'İ',
  'i',
  'Σ',
  'ς',
  'K',
  'k',
);
const address = fc.string({ unit: letter, maxLength: 5 });

/** The key of an address, without a short cut. */
const emailKey = (text: string) => text.trim().toLowerCase();

describe('an e-mail address', () => {
  it('is compared by its key, whatever its letters are', () => {
    let same = 0;
    const law = fc.property(address, address, fc.array(address, { maxLength: 3 }), (a, b, list) => {
      const isSame = emailKey(a) === emailKey(b);
      same += Number(isSame && a !== b);
      expect(emailEquals(a, b)).toBe(isSame);
      expect(emailIn(a, [...list, b])).toBe([...list, b].some((c) => emailKey(c) === emailKey(a)));
    });
    fc.assert(law, { numRuns: runs(8000) });
    expect(same).toBeGreaterThan(runs(40));
  });
});
