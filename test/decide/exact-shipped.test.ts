import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { shippedPolicy } from '../shipped.js';
import { countedOut, saidBy } from './counted-out.js';
import { partialCases } from './exact-cases.js';
import { PATIENCE, runs } from './runs.js';

const policy = shippedPolicy();
const BOUNDS = { unknown: 3, completions: 1500 };

describe.each([...policy.ruleSets.values()])('$id', (ruleSet) => {
  it('answers when nothing is known', () => {
    const decided = decideUnknown(policy, { decision: ruleSet.id, facts: {} });
    expect(decided.ok && decided.value.missing.every((name) => ruleSet.facts.has(name))).toBe(true);
  });

  it(
    'answers partial facts as counting out all completions does',
    () => {
      let compared = 0;
      const property = fc.property(partialCases(policy, ruleSet.id, BOUNDS), (one) => {
        const { record, expected } = countedOut(policy, ruleSet, one) ?? {};
        if (record === undefined || expected === undefined) return;
        const { certain, missing } = expected;
        expect(saidBy(record, ruleSet)).toMatchObject({ certain, missing });
        expect(Object.keys(record.outcome)).toHaveLength(Object.keys(certain).length);
        compared += 1;
      });
      fc.assert(property, { numRuns: runs(8) });
      expect(compared).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
