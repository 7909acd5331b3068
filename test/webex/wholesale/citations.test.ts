import { describe, expect, it } from 'vitest';
import { EMPTY_CASE, startRun, step } from '../../../core/index.js';
import { narrateStep } from '../../../core/process/step-narrative.js';
import { citedOf } from '../../../core/rule/cited.js';
import { citeIn, citesAt } from '../../../core/rule/cites-at.js';
import { fingerprintsByLine } from '../../../core/rule/fingerprints.js';
import { planAt } from '../../../core/rule/plan.js';
import { isWithin, rangeIn, rangeOf, type Snapshot } from '../../../core/rule/snapshots.js';
import { fingerprints } from '../../../rules/fingerprints.js';
import { texts as words } from '../../../rules/index.js';
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
      expect(
        snapshots.filter((text) => isOf([text], cite)).map(({ id }) => id),
        cite,
      ).toHaveLength(1);
    }
  });

  it('are those of every epoch, or a row of the revision table says what it brought', () => {
    for (const { id } of guide.epochs) {
      const texts = snapshots.filter(({ epoch }) => epoch === id);
      expect(texts.length > 0 || id in revisions, id).toBe(true);
    }
  });
});

/** What a citation is as of an epoch: marked, or of that text or the row of the revision table. */
function kindOf(cite: string, epoch: string): string {
  if (cite.startsWith('cf. ')) return 'marked';
  const texts = snapshots.filter((text) => text.epoch === epoch);
  return cite === revisions[epoch] || isOf(texts, cite) ? 'own' : `${cite} in ${epoch}`;
}

describe('what a rule of wholesale cites in an older epoch', () => {
  it('are lines of the text of that epoch, or marked as those of another', () => {
    const kinds = guide.epochs.flatMap(({ id: epoch }) =>
      cited.flatMap(({ cite }) => citesAt(guide, [cite], epoch).map((one) => kindOf(one, epoch))),
    );
    expect([...new Set(kinds)].sort()).toEqual(['marked', 'own']);
  });

  it('are those of the epoch of the run, where a step is told', () => {
    const asOf = 'P-1.33';
    const texts = snapshots.filter(({ epoch }) => epoch === asOf);
    const begun = startRun(policy, EMPTY_CASE, { process: 'wholesale.rplReview', asOf });
    const event = { event: 'SCREEN_RESULT', payload: { match: true } };
    const moved = begun.ok ? step(policy, begun.value, event) : begun;
    const last = moved.ok ? moved.value.runs[0]?.log.at(-1) : undefined;
    const definition = policy.processes.get('wholesale.rplReview');
    if (last === undefined || definition === undefined) throw new Error('the review screens');
    const cites = narrateStep(last, { definition, policy, texts: words, lang: 'en', asOf }).cites;
    expect(cites.length).toBeGreaterThan(0);
    expect(cites.filter((cite) => !isOf(texts, cite))).toEqual([]);
  });

  it('are lines of that text for nine citations of ten that it has', () => {
    for (const text of snapshots) {
      const places = cited.map(({ cite }) => citeIn([text], cite)).filter((cite) => cite !== null);
      const mapped = places.filter((cite) => cite !== undefined);
      expect(mapped.length / places.length, text.id).toBeGreaterThan(0.9);
    }
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

/** Rules in force in epochs whose texts have none of their lines, and why that is right. */
const NOT_IN_TEXT: Readonly<Record<string, string>> = {
  'wholesale.customer.provision/info-missing':
    'the texts of P-1.37d and P-1.37f lost the list of parameters; those after have it',
};

/** Rules in force in an epoch of which the texts have none of their lines. */
function absentIn(epoch: string): readonly string[] {
  const texts = snapshots.filter((text) => text.epoch === epoch);
  if (texts.length === 0) return [];
  const ruleSets = [...policy.ruleSets.values()].filter(
    ({ edition }) => edition.id === 'wholesale',
  );
  return ruleSets.flatMap((ruleSet) => {
    const rules = planAt(ruleSet, epoch).tables.flatMap((table) => table.rules);
    const absent = rules.filter(
      ({ rule: { cites } }) =>
        cites.length > 0 && cites.every((cite) => citeIn(texts, cite) === null),
    );
    return absent.map(({ rule }) => `${ruleSet.id}/${rule.id}`);
  });
}

describe('a rule of wholesale in force in an epoch', () => {
  it('has a line in the text of that epoch, or a reason why there is none', () => {
    const absent = new Set(guide.epochs.flatMap(({ id }) => absentIn(id)));
    expect([...absent].sort()).toEqual(Object.keys(NOT_IN_TEXT).sort());
  });

  it('keeps the order of its lines within a text, but for those that were moved', () => {
    const moved = snapshots.flatMap((text) => {
      const newest = cited.map(({ cite }) => linesOf(cite)).filter(({ first }) => first > 53_527);
      const places = newest.flatMap((lines) => {
        const place = rangeIn(text, lines);
        return place == null ? [] : [{ from: lines.first, to: place.first }];
      });
      return places.flatMap(({ from, to }, i) =>
        places.slice(0, i).some((before) => before.from < from && before.to > to) ? [from] : [],
      );
    });
    expect([...new Set(moved)]).toEqual([]);
  });
});
