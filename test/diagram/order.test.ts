import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { boolean, integer } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import type { MadeDecision } from '../decide/made-decision.js';
import { runs } from '../decide/runs.js';
import { combination, jointOutcomes, product } from './joint-outcomes.js';

const MOST = 9;

/** What is compared with a threshold: a number, the smaller of two, or the first less the second. */
type Compared = 'number' | 'min' | 'difference';
type Comparison = readonly [Compared, number, number, number];

const comparisons = fc.array(
  fc
    .tuple(
      fc.constantFrom<Compared>('number', 'min', 'difference'),
      ...[fc.nat(2), fc.nat(2), fc.integer({ min: -3, max: MOST + 1 })],
    )
    .map(([compared, a, b, threshold]): Comparison => {
      // Only a difference may be compared with what no number is.
      const within = Math.min(Math.max(threshold, 0), MOST);
      return [compared, a, b, compared === 'difference' ? threshold : within];
    }),
  { minLength: 1, maxLength: 5 },
);

/** A decision with one output for each comparison, which says whether it is above its threshold. */
function decisionOf(asked: readonly Comparison[]): MadeDecision {
  const schema = integer({ title: '', source: '', min: 0, max: MOST });
  const names = [0, 1, 2].map((n) => `number${n}`);
  const derived = asked.flatMap(([compared, a, b], i): [string, Record<string, string[]>][] =>
    compared === 'number' ? [] : [[`d${i}`, { [compared]: [`number${a}`, `number${b}`] }]],
  );
  return {
    facts: Object.fromEntries(names.map((name) => [name, needed(schema)])),
    outputs: Object.fromEntries(asked.map((_, i) => [`out${i}`, boolean()])),
    derive: Object.fromEntries(derived),
    tables: asked.map(([compared, a, , value], i) => {
      const fact = compared === 'number' ? `number${a}` : `d${i}`;
      const holds = { fact, operator: 'greaterThan', value } as const;
      return {
        sets: { name: `out${i}`, default: false },
        rules: [[holds, { [`out${i}`]: true }] as const],
      };
    }),
  };
}

function comparedValue([compared, a, b]: Comparison, chosen: readonly number[]): number {
  const [first = 0, second = 0] = [chosen[a], chosen[b]];
  if (compared === 'number') return first;
  return compared === 'min' ? Math.min(first, second) : first - second;
}

function counted(asked: readonly Comparison[]): ReadonlySet<string> {
  const values = Array.from({ length: MOST + 1 }, (_, n) => n);
  const vector = (chosen: readonly number[]) => asked.map((c) => comparedValue(c, chosen) > c[3]);
  return new Set(product([values, values, values]).map((chosen) => combination(vector(chosen))));
}

it('numbers that are compared are less and greater in exactly the ways that counting finds', () => {
  let some = 0;
  fc.assert(
    fc.property(comparisons, (asked) => {
      const expected = counted(asked);
      expect([...jointOutcomes(decisionOf(asked))].sort()).toEqual([...expected].sort());
      if (expected.size > 2 && expected.size < 2 ** asked.length) some += 1;
    }),
    { numRuns: runs(200) },
  );
  expect(some).toBeGreaterThan(0);
});
