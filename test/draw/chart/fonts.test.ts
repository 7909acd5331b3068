import { describe, expect, it } from 'vitest';
import { widthOf, wrapped } from '../../../core/draw/chart/fonts.js';

describe('a text', () => {
  it('is broken between words', () => {
    expect(wrapped('one two three', 'code', widthOf('one two', 'code'))).toEqual([
      'one two',
      'three',
    ]);
  });

  it('is broken within a word that is longer than the line', () => {
    expect(wrapped('a bcdefg', 'code', widthOf('bcd', 'code'))).toEqual(['a', 'bcd', 'efg']);
  });

  it('keeps every letter and never gets wider than asked', () => {
    const text = 'REJECTED_ENTERPRISE_TIED_ELSEWHERE, or the like; within 40 days';
    for (let width = 20; width < 500; width += 7) {
      const lines = wrapped(text, 'text', width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.filter((line) => widthOf(line, 'text') > width)).toEqual([]);
    }
  });
});
