import { describe, expect, it } from 'vitest';
import { citedOf } from '../../../core/rule/cited.js';
import { citeIn, citesAt } from '../../../core/rule/cites-at.js';
import { fingerprintsByLine } from '../../../core/rule/fingerprints.js';
import { isWithin, rangeIn, rangeOf, type Snapshot } from '../../../core/rule/snapshots.js';
import { planAt } from '../../../core/rule/plan.js';
import { fingerprints } from '../../../rules/fingerprints.js';
import { shippedPolicy } from '../../shipped.js';

const policy = shippedPolicy();
const guide = policy.guides.get('wholesale');
if (guide?.snapshots === undefined) throw new Error('the guide of wholesale has snapshots');
const { snapshots, revisions = {} } = guide.snapshots;
const cited = citedOf(policy, 'wholesale');

function linesOf(cite: string) {
  return rangeOf(cite.split(':')[1] ?? '');
}

function isOf(texts: readonly Snapshot[], cite: string): boolean {
  return texts.some((text) => isWithin(text, linesOf(cite)));
}

describe('the texts of the guide of wholesale', () => {
  it('cover every line that is cited, each once', () => {
    for (const { cite } of cited) {
      expect(snapshots.filter((text) => isOf([text], cite)).map(({ id }) => id), cite).toHaveLength(1);
    }
  });

  it('are those of every epoch, or a row of the revision table says what it brought', () => {
    for (const { id } of guide.epochs) {
      const texts = snapshots.filter(({ epoch }) => epoch === id);
      expect(texts.length > 0 || id in revisions, id).toBe(true);
    }
  });
});

describe('what a rule of wholesale cites in an older epoch', () => {
  it('are lines of the text of that epoch, or marked as those of another', () => {
    let marked = 0;
    let own = 0;
    for (const { id: epoch } of guide.epochs) {
      const texts = snapshots.filter((text) => text.epoch === epoch);
      const row = revisions[epoch];
      for (const { cite } of cited) {
        for (const found of citesAt(guide, [cite], epoch)) {
          const isMarked = found.startsWith('cf. ');
          expect(isMarked || found === row || isOf(texts, found), `${cite} in ${epoch}`).toBe(true);
          if (isMarked) marked += 1;
          else own += 1;
        }
      }
    }
    expect(own).toBeGreaterThan(marked);
  });
});

describe('the fingerprints', () => {
  it('are there for the ends of every citation of both guides', () => {
    for (const edition of policy.guides.keys()) {
      const file = fingerprints.find(({ path }) => path.includes(edition));
      const known = fingerprintsByLine(file?.content as Parameters<typeof fingerprintsByLine>[0]);
      for (const { cite } of citedOf(policy, edition)) {
        const { first, last } = linesOf(cite);
        expect([known.has(first), known.has(last)], cite).toEqual([true, true]);
      }
    }
  });
});
