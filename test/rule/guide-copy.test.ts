import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../core/rule/fingerprints.js';
import { GuideCopy } from '../../core/rule/guide-copy.js';
import { runs } from '../decide/runs.js';

const guide = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 3, maxLength: 20 });

/** Fingerprints of every line. */
function printsOf(lines: readonly string[]) {
  return { edition: 'e', fingerprints: { 1: lines.map(fingerprintOf).join(' ') } };
}

/** A guide, a passage of it, and a place. */
const passages = guide.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    ends: fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1)),
    place: fc.nat(lines.length - 1),
    added: fc.integer({ min: 1, max: 5 }),
  }),
);

function passageOf([a, b]: readonly [number, number]) {
  return { first: Math.min(a, b) + 1, last: Math.max(a, b) + 1 };
}

describe('a copy of a guide', () => {
  test.prop([passages], { numRuns: runs(100) })(
    'has every passage of the guide where it is',
    (p) => {
      const copy = new GuideCopy(
        p.lines.map((line) => `  ${line}\u{A0} `),
        printsOf(p.lines),
      );
      const lines = passageOf(p.ends);
      expect(copy.find(lines)).toEqual({ state: 'found', lines });
      expect(copy.words(lines)).toEqual(p.lines.slice(lines.first - 1, lines.last));
    },
  );

  test.prop([passages], { numRuns: runs(100) })(
    'has a passage elsewhere after lines were added',
    (p) => {
      const more = Array.from({ length: p.added }, (_, i) => `ADDED ${i}`);
      const copy = new GuideCopy([...more, ...p.lines], printsOf(p.lines));
      const { first, last } = passageOf(p.ends);
      const lines = { first: first + p.added, last: last + p.added };
      expect(copy.find({ first, last })).toEqual({ state: 'moved', lines });
    },
  );

  test.prop([passages], { numRuns: runs(100) })(
    'says of which passages the words were changed',
    (p) => {
      const edited = p.lines.map((line, i) => (i === p.place ? `NOT ${line}` : line));
      const copy = new GuideCopy(edited, printsOf(p.lines));
      const lines = passageOf(p.ends);
      const isMeant = lines.first <= p.place + 1 && p.place + 1 <= lines.last;
      const alone = lines.first === lines.last;
      const state = isMeant ? (alone ? 'lost' : 'changed') : 'found';
      expect(copy.find(lines)).toEqual({ state, lines });
    },
  );

  it('takes the nearest of lines that are the same', () => {
    const lines = ['same', 'own', 'same', 'other', 'same'];
    const copy = new GuideCopy(['new', ...lines], printsOf(lines));
    expect(copy.find({ first: 3, last: 3 })).toEqual({
      ...{ state: 'moved', lines: { first: 4, last: 4 } },
    });
  });

  it('takes lines without fingerprints to be moved as the nearest line with one', () => {
    const lines = ['a', 'b', 'c', 'd'];
    const copy = new GuideCopy(['new', ...lines], printsOf(['a', 'b']));
    expect(copy.find({ first: 4, last: 4 })).toEqual({
      ...{ state: 'unknown', lines: { first: 5, last: 5 } },
    });
  });

  it('knows nothing of lines without fingerprints', () => {
    const lines = { first: 1, last: 2 };
    expect(new GuideCopy(['a', 'b']).find(lines)).toEqual({ state: 'unknown', lines });
  });
});
