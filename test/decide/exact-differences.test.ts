import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Condition } from '../../core/rule/condition.js';
import { integer, setOf } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { countedOut, saidBy } from './counted-out.js';
import { ruleSetOf } from './exact-cases.js';
import { decideMade, MADE_UP, type MadeDecision, madePolicy } from './made-decision.js';
import { PATIENCE, runs } from './runs.js';

const NAMES = ['one', 'two', 'three'] as const;
const PAIRS = [
  ['one', 'two'],
  ['two', 'three'],
  ['three', 'one'],
  ['two', 'one'],
] as const;
const TOKENS = ['A', 'B', 'C'] as const;
/** Whole numbers are enumerated up to this one. */
const MOST = 18;
const SOURCE = { title: 'a number', source: '' };

interface Fact {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly nullable: boolean;
}

const facts = fc.array(
  fc.record({
    min: fc.constantFrom(0, 0, 1, -2, undefined),
    max: fc.constantFrom(undefined, undefined, undefined, 4),
    nullable: fc.nat(4).map((n) => n === 0),
  }),
  { minLength: 3, maxLength: 3 },
);

const OPERATORS = ['lessThan', 'greaterThanInclusive', 'equal', 'notEqual'] as const;

const compared = (names: readonly string[], values: readonly number[]): fc.Arbitrary<Condition> =>
  fc.record({
    fact: fc.constantFrom(...names),
    operator: fc.constantFrom(...OPERATORS),
    value: fc.constantFrom(...values),
  });

const comparisons = fc.oneof(
  compared(['span0', 'span1', 'span2'], [0, 1, 5, -6]),
  compared(['least', ...NAMES], [1, 2]),
);

/** Rules on up to three numbers, on their differences, and on the smaller of two. */
const decisions = fc
  .record({
    facts,
    pairs: fc.array(fc.constantFrom(...PAIRS), { minLength: 3, maxLength: 3 }),
    least: fc.constantFrom(...PAIRS),
    given: fc.constantFrom(undefined, 'least', 'span0', 'one'),
    rules: fc.array(fc.array(comparisons, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ facts: all, pairs, least, given, rules }) => {
    const spans = pairs.map((pair, i) => [`span${i}`, { difference: [...pair] }]);
    const made: MadeDecision = {
      facts: Object.fromEntries(NAMES.map((name, i) => [name, useOf(all[i])])),
      outputs: { tokens: setOf(TOKENS), number: integer(SOURCE) },
      derive: { ...Object.fromEntries(spans), least: { min: [...least] } },
      tables: [
        {
          hitPolicy: 'COLLECT',
          sets: 'tokens',
          rules: rules.map((parts, i) => [{ all: parts }, { tokens: [TOKENS[i] ?? 'A'] }]),
        },
        {
          sets: 'number',
          rules: [[rules[0]?.[0], { number: given === undefined ? 7 : { fact: given } }]],
        },
      ],
    };
    return { made, all, domain: new Map(NAMES.map((name, i) => [name, valuesOf(all[i])])) };
  });

function useOf(fact: Fact | undefined) {
  const { min, max, nullable = false } = fact ?? {};
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return needed(integer({ ...SOURCE, ...bounds }), { nullable });
}

function valuesOf(fact: Fact | undefined): readonly Json[] {
  const { min = -MOST, max = MOST, nullable } = fact ?? {};
  const numbers = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return nullable ? [null, ...numbers] : numbers;
}

/** A value near the bounds of rules: far from the end of the enumeration. */
function knownOf(fact: Fact | undefined, at = 0): Json {
  return fact?.nullable && at === 0 ? null : (fact?.min ?? -2) + at;
}

describe('An answer on numbers of which some are unknown', () => {
  it(
    'is what counting out all numbers gives',
    () => {
      const known = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });
      const open = fc.subarray([...NAMES], { minLength: 1 });
      const property = fc.property(decisions, known, open, ({ made, all, domain }, at, wanted) => {
        const policy = madePolicy(made);
        const given = NAMES.map((name, i) => [
          name,
          wanted.includes(name) ? { unknown: true } : knownOf(all[i], at[i]),
        ]);
        const one = { facts: Object.fromEntries(given), asOf: null, domain };
        const ruleSet = ruleSetOf(policy, MADE_UP);
        const { record, expected } = countedOut(policy, ruleSet, one) ?? {};
        if (record === undefined || expected === undefined) throw new Error('decided');
        const { possible: _, values: _values, ...counted } = expected;
        expect(saidBy(record, ruleSet)).toEqual(counted);
      });
      fc.assert(property, { numRuns: runs(80) });
    },
    PATIENCE,
  );

  it('follows chains of differences to their ends', () => {
    const count = needed(integer({ ...SOURCE, min: 1 }));
    const far = (fact: string): Condition => ({ fact, operator: 'greaterThan', value: 40 });
    const made: MadeDecision = {
      facts: { one: count, two: count, three: count },
      outputs: { tokens: setOf(TOKENS) },
      derive: {
        first: { difference: ['two', 'one'] },
        second: { difference: ['three', 'two'] },
      },
      tables: [
        {
          hitPolicy: 'COLLECT',
          sets: 'tokens',
          rules: [[{ all: [far('first'), far('second')] }, { tokens: ['A'] }]],
        },
      ],
    };
    expect(decideMade(made, {}).missing).toEqual(['one', 'two', 'three']);
    expect(decideMade(made, { three: 83 }).missing).toEqual(['one', 'two']);
    expect(decideMade(made, { three: 82 })).toEqual({ certain: { tokens: [] }, missing: [] });
  });
});
