import { describe, expect, it } from 'vitest';
import { diff } from '../../core/analysis/diff/diff.js';
import { changesByEpoch } from '../../core/analysis/diff/epoch-changes.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const ruleSets = [...policy.ruleSets.values()].filter(({ guide }) => guide.epochs.length > 1);
const changing = sampled(ruleSets)
  .map((ruleSet) => ({ ruleSet, id: ruleSet.id, found: changesByEpoch(ruleSet) }))
  .filter(({ found }) => found.some(({ isAlike }) => !isAlike));

describe('what an epoch has changed in the rules of a decision', () => {
  let compared = 0;

  it.each(sampled(changing))(
    'is what a comparison of it with the epoch before finds: $id',
    ({ id, found }) => {
      const told = found.filter(({ isAlike }) => !isAlike).slice(0, 1);
      for (const { before, epoch, changes } of told) {
        const report = diff({ policy, asOf: before }, { policy, asOf: epoch }, { decisions: [id] });
        if (!report.ok) throw new Error(JSON.stringify(report.problems));
        expect(report.value.decisions[0]).toMatchObject({ from: before, to: epoch, ...changes });
        compared += 1;
      }
    },
    PATIENCE,
  );

  it('was compared for several decisions', () => {
    expect(changing.length).toBeGreaterThan(runs(10));
    expect(compared).toBeGreaterThan(0);
  });

  it('is there for each epoch once, newest first', () => {
    for (const ruleSet of sampled(ruleSets)) {
      const ids = ruleSet.guide.epochs.slice(1).map(({ id }) => id);
      expect(changesByEpoch(ruleSet).map(({ epoch }) => epoch)).toEqual(ids.reverse());
    }
  });
});
