import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../core/decide/record.js';
import { type Compared, countedOut, type Said } from './counted-out.js';
import { casesOfPolicies, type PartialCase, ruleSetOf } from './exact-cases.js';
import { PATIENCE, runs } from './runs.js';

/** Facts for each policy: 100 policies make 2,000 pairs of a rule set and partial facts. */
const CASES = 20;
const BOUNDS = { unknown: 4, completions: 400 };

interface Wanted {
  readonly policies: number;
  readonly impossible: boolean;
}

/** Runs a check on every case, and says which case failed. */
function onEveryCase({ policies, impossible }: Wanted, check: (compared: Compared) => void): void {
  const cases = casesOfPolicies(CASES, { ...BOUNDS, impossible });
  let count = 0;
  const property = fc.property(cases, ({ made, cases: all }) => {
    const ruleSet = ruleSetOf(made.policy, made.decision);
    for (const one of all) {
      const compared = countedOut(made.policy, ruleSet, one);
      if (compared === undefined) continue;
      named(one, () => check(compared));
      count += 1;
    }
  });
  fc.assert(property, { numRuns: runs(policies) });
  expect(count).toBeGreaterThan(runs(policies) * (CASES / 2));
}

function onEveryRecord(
  check: (record: DecisionRecord, said: Said, expected: Compared['expected']) => void,
) {
  let ruled = 0;
  onEveryCase({ policies: 100, impossible: false }, ({ record, said, refused, expected }) => {
    expect(refused).toEqual([]);
    if (record !== undefined && said !== undefined) {
      check(record, said, expected);
      ruled += 1;
    }
  });
  expect(ruled).toBeGreaterThan(runs(100) * (CASES / 4));
}

function named({ facts, asOf }: PartialCase, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`with ${JSON.stringify({ facts, asOf })}: ${error}`, { cause: error });
  }
}

describe('An answer on facts of which some are unknown', () => {
  it(
    'is what counting out all completions gives',
    () => {
      onEveryRecord((record, said, { certain, missing, fired, verdicts }) => {
        expect({ certain: said.certain, missing: said.missing }).toEqual({ certain, missing });
        expect(record.status).toBe(missing.length === 0 ? 'DECIDED' : 'NEEDS_INPUT');
        expect({ fired: said.fired, verdicts: said.verdicts }).toEqual({ fired, verdicts });
      });
    },
    PATIENCE,
  );

  it(
    'is refused exactly where no completion keeps the constraints',
    () => {
      onEveryCase({ policies: 60, impossible: true }, ({ record, refused, expected }) => {
        if (record === undefined) expect(refused).toContain('facts/impossible');
        expect(record !== undefined).toBe(expected.possible);
      });
    },
    PATIENCE,
  );
});
