import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS } from '../../core/rule/calendar.js';
import type { Condition } from '../../core/rule/condition.js';
import { date, setOf } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { countedOut } from './counted-out.js';
import { ruleSetOf } from './exact-cases.js';
import { MADE_UP, type MadeDecision, madePolicy } from './made-decision.js';
import { PATIENCE, runs } from './runs.js';

const NAMES = ['one', 'two', 'three'] as const;
const PAIRS = [
  ['one', 'two'],
  ['two', 'three'],
  ['three', 'one'],
  ['one', 'two'],
] as const;
const TOKENS = ['A', 'B', 'C'] as const;
/** The days that are enumerated, around the known ones. */
const AROUND = 45;

/** Rules on the days, or the business days, between up to three dates. */
const decisions: fc.Arbitrary<MadeDecision> = fc
  .record({
    pairs: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    functions: fc.array(fc.constantFrom('daysBetween', 'businessDaysBetween'), {
      minLength: 4,
      maxLength: 4,
    }),
    rules: fc.array(fc.array(comparisons(), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ pairs, functions, rules }) => {
    const derive = Object.fromEntries(
      pairs.map((pair, i) => [`span${i}`, { [functions[pair] ?? '']: [...(PAIRS[pair] ?? [])] }]),
    );
    const inRange = ({ at, ...rest }: Compared): Condition => ({
      ...rest,
      fact: `span${at % pairs.length}`,
    });
    return {
      facts: Object.fromEntries(
        NAMES.map((name) => [name, needed(date({ title: name, source: '' }))]),
      ),
      outputs: { tokens: setOf(TOKENS) },
      derive,
      tables: [
        {
          hitPolicy: 'COLLECT',
          sets: 'tokens',
          rules: rules.map((all, i) => [{ all: all.map(inRange) }, { tokens: [TOKENS[i] ?? 'A'] }]),
        },
      ],
    };
  });

interface Compared {
  readonly at: number;
  readonly operator: 'lessThan' | 'greaterThan';
  readonly value: number;
}

function comparisons(): fc.Arbitrary<Compared> {
  return fc.record({
    at: fc.nat(3),
    operator: fc.constantFrom('lessThan', 'greaterThan'),
    value: fc.constantFrom(0, 7, -7, 16),
  });
}

describe('An answer on dates of which some are unknown', () => {
  it(
    'is what counting out all days gives',
    () => {
      const offsets = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 3, maxLength: 3 });
      const open = fc.subarray([...NAMES], { minLength: 1, maxLength: 2 });
      const property = fc.property(decisions, offsets, open, (made, days, wanted) => {
        const policy = madePolicy(made);
        const domain = Array.from({ length: 2 * AROUND + 1 }, (_, i) =>
          DAYS.write(DAYS.usual - AROUND + i),
        );
        const facts = Object.fromEntries(
          NAMES.map((name, i) => [
            name,
            wanted.includes(name) ? { unknown: true } : DAYS.write(DAYS.usual + (days[i] ?? 0)),
          ]),
        );
        const one = { facts, asOf: null, domain: new Map(NAMES.map((name) => [name, domain])) };
        const compared = countedOut(policy, ruleSetOf(policy, MADE_UP), one);
        const { said, expected } = compared ?? {};
        if (said === undefined || expected === undefined) throw new Error('decided');
        const { possible: _, values: _values, ...counted } = expected;
        expect(said).toEqual(counted);
      });
      fc.assert(property, { numRuns: runs(60) });
    },
    PATIENCE,
  );
});
