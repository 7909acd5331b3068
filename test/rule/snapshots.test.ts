import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import { citesAt } from '../../core/rule/cites-at.js';
import type { Guide } from '../../core/rule/guide.js';
import type { Snapshot } from '../../core/rule/snapshots.js';
import { runs } from '../decide/runs.js';

/** A line of the newest text: the same in the older one, another one, or not there. */
const fate = fc.constantFrom('kept', 'gone', 'unknown', 'preceded');

interface Made {
  readonly guide: Guide;
  /** The words of every line of the guide; the older text comes after the newest. */
  readonly words: readonly string[];
  readonly count: number;
}

/** A guide of an older and the newest text, made by what became of each line. */
const made = fc.array(fate, { minLength: 1, maxLength: 30 }).map((fates): Made => {
  const older: string[] = [];
  const lines: Record<string, number | null> = {};
  fates.forEach((one, i) => {
    if (one === 'preceded') older.push('added');
    if (one !== 'gone') older.push(`line ${i + 1}`);
    if (one === 'gone') lines[i + 1] = null;
    else if (one !== 'unknown') lines[i + 1] = fates.length + older.length;
  });
  const newest = fates.map((_, i) => `line ${i + 1}`);
  const words = [...newest, ...older];
  const first = fates.length + 1;
  const old = { id: 'old', epoch: 'E-1', within: [`${first}-${words.length}`], lines };
  const now = { id: 'now', epoch: 'E-3', within: [`1-${fates.length}`], lines: {} };
  return { guide: guideWith([old, now]), words, count: fates.length };
});

function guideWith(snapshots: readonly Snapshot[]): Guide {
  const epochs = ['E-1', 'E-2', 'E-3'].map((id, i) => ({
    ...{ id, from: `202${i}-01-01`, precision: 'exact' as const },
  }));
  const rules = { R: { kind: 'DEC', cites: 'g:1' } };
  const given = { edition: 'e', title: 'a guide', source: 'g', epochs, rules, assumptions: [] };
  const revisions = { 'E-2': 'g:1' };
  return { ...given, snapshots: { edition: 'e', revisions, snapshots: [...snapshots] } };
}

describe('a citation as of an epoch', () => {
  test.prop([made], { numRuns: runs(200) })(
    'has the same words in the text of that epoch, or is marked',
    (m) => {
      for (let line = 1; line <= m.count; line += 1) {
        const [cite = ''] = citesAt(m.guide, [`g:${line}`], 'E-1');
        if (cite.startsWith('cf. ')) expect(cite).toBe(`cf. g:${line}`);
        else expect(m.words[Number(cite.slice(2)) - 1]).toBe(`line ${line}`);
      }
    },
  );

  test.prop([made], { numRuns: runs(100) })(
    'is what is written, in the text that it is written of',
    (m) => {
      const cites = Array.from({ length: m.count }, (_, i) => `g:${i + 1}`);
      expect(citesAt(m.guide, cites, 'E-3')).toEqual(cites);
    },
  );

  it('spans what is left of a passage, and is marked where one end is not known', () => {
    const guide = guideWith([
      { id: 'a', epoch: 'E-1', within: ['20-40'], lines: { 1: null, '2-5': 21, 6: null, 8: 30 } },
    ]);
    const at = (cite: string) => citesAt(guide, [cite], 'E-1');
    expect(at('g:1-6')).toEqual(['g:21-24']);
    expect(at('g:5-8')).toEqual(['g:24-30']);
    expect(at('g:5-7')).toEqual(['cf. g:5-7']);
  });

  it('falls away where it is not in that text and others are; lines of other texts come last', () => {
    const lines = { 1: null, 3: 20 };
    const guide = guideWith([{ id: 'a', epoch: 'E-1', within: ['20-40'], lines }]);
    const at = (...cites: string[]) => citesAt(guide, cites, 'E-1');
    expect(at('g:1', 'g:2', 'g:3', 'g:20')).toEqual(['g:20', 'cf. g:2']);
    expect(at('g:1')).toEqual(['cf. g:1']);
  });

  it('is the row of the revision table, with the line to compare, where no text survives', () => {
    const guide = guideWith([{ id: 'a', epoch: 'E-1', within: ['20-40'], lines: {} }]);
    expect(citesAt(guide, ['g:3'], 'E-2')).toEqual(['g:1', 'cf. g:3']);
    expect(citesAt(guide, [], 'E-2')).toEqual([]);
  });

  it('is what is written in a guide of one text', () => {
    const { snapshots: _, ...guide } = guideWith([]);
    expect(citesAt(guide, ['g:3'], 'E-1')).toEqual(['g:3']);
  });
});

describe('snapshots of a guide', () => {
  const { snapshots: _, ...guide } = guideWith([]);
  const load = (content: unknown) =>
    loadPolicyOf(
      [
        { path: 'e/guide.json', content: { ...guide, lines: 40 } },
        { path: 'e/snapshots.json', content },
      ],
      [],
    );
  const snapshot = { id: 'a', epoch: 'E-1', within: ['20-40'], lines: { '1-5': 20 } };

  it('are part of the guide that is loaded with them', () => {
    const loaded = load({ edition: 'e', snapshots: [snapshot] });
    expect(loaded.ok && loaded.value.guides.get('e')?.snapshots?.snapshots).toEqual([snapshot]);
  });

  it('are refused with every problem at once', () => {
    const loaded = load({
      edition: 'e',
      revisions: { 'E-9': 'g:41' },
      snapshots: [snapshot, { ...snapshot, epoch: 'E-7', lines: { '1-5': 37, '9-8': null } }],
    });
    const codes = loaded.ok ? [] : loaded.problems.map(({ code, at }) => `${code} ${at}`);
    expect(codes).toEqual([
      'guide/unknown-epoch /revisions/E-9',
      'guide/citation-lines /revisions/E-9',
      'guide/duplicate-snapshot /snapshots/1/id',
      'guide/unknown-epoch /snapshots/1/epoch',
      'guide/snapshot-lines /snapshots/1/lines/1-5',
      'guide/snapshot-lines /snapshots/1/lines/9-8',
    ]);
  });

  it('belong to a guide', () => {
    const loaded = load({ edition: 'f', snapshots: [snapshot] });
    expect(loaded.ok || loaded.problems.map(({ code }) => code)).toEqual(['guide/missing']);
  });
});
