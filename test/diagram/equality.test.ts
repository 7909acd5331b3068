import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { boolean, text } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import type { MadeDecision } from '../decide/made-decision.js';
import { runs } from '../decide/runs.js';
import { combination, jointOutcomes, product } from './joint-outcomes.js';

/** Two texts that are compared with each other, or one that is compared with a constant. */
type Comparison = readonly [number, number | 'token'];

const comparisons = fc.uniqueArray(
  fc.tuple(fc.nat(3), fc.oneof(fc.nat(3), fc.constant('token' as const))),
  { minLength: 3, maxLength: 12, selector: String },
);

/** A decision with one output for each comparison, which says whether it holds. */
function decisionOf(asked: readonly Comparison[]): MadeDecision {
  const derived = asked.flatMap(([a, b], i): [string, Record<string, string[]>][] =>
    b === 'token' ? [] : [[`same${i}`, { equals: [`text${a}`, `text${b}`] }]],
  );
  const names = [0, 1, 2, 3].map((n) => `text${n}`);
  const schema = text({ title: '', source: '' });
  return {
    facts: Object.fromEntries(names.map((name) => [name, needed(schema)])),
    outputs: Object.fromEntries(asked.map((_, i) => [`out${i}`, boolean()])),
    derive: Object.fromEntries(derived),
    tables: asked.map(([a, b], i) => {
      const [fact, value] = b === 'token' ? [`text${a}`, 'token'] : [`same${i}`, true];
      const holds = { fact, operator: 'equal', value } as const;
      return {
        sets: { name: `out${i}`, default: false },
        rules: [[holds, { [`out${i}`]: true }] as const],
      };
    }),
  };
}

// Four texts and one constant: five different values are enough for every partition of them.
function counted(asked: readonly Comparison[]): ReadonlySet<string> {
  const values = ['token', 'a', 'b', 'c', 'd'];
  const texts = product([values, values, values, values]);
  const vector = (chosen: readonly string[]) =>
    asked.map(([a, b]) => chosen[a] === (b === 'token' ? 'token' : chosen[b]));
  return new Set(texts.map((chosen) => combination(vector(chosen))));
}

it('texts that are compared are equal and different in exactly the ways that partitions allow', () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(comparisons, (asked) => {
      const expected = counted(asked);
      expect([...jointOutcomes(decisionOf(asked))].sort()).toEqual([...expected].sort());
      sizes.add(expected.size);
    }),
    { numRuns: runs(100) },
  );
  // Not every combination is possible: a = b and b = c leave no choice for a = c.
  expect([...sizes].some((size) => size > 1 && !Number.isInteger(Math.log2(size)))).toBe(true);
});
