import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { evaluate } from '../../core/decide/evaluate.js';
import { exactAnswer } from '../../core/decide/exact.js';
import { readFacts } from '../../core/decide/inputs.js';
import { treeAnswer } from '../../core/decide/tree-answer.js';
import type { Condition } from '../../core/rule/condition.js';
import { boolean, integer, text } from '../../core/rule/fact.js';
import { planAt } from '../../core/rule/plan.js';
import { needed } from '../../core/rule/signature.js';
import { someFacts } from '../rule/any-facts.js';
import { shippedPolicy } from '../shipped.js';
import { MADE_UP, type MadeDecision, madePolicy } from './made-decision.js';
import { inDepth, PATIENCE, runs } from './runs.js';

const policy = shippedPolicy();

/** Outputs with sets in one order. */
function sorted(outcome: Readonly<Record<string, Json>>): Record<string, Json> {
  const one = (value: Json) => (Array.isArray(value) ? value.map(String).sort() : value);
  return Object.fromEntries(Object.entries(outcome).map(([name, value]) => [name, one(value)]));
}

describe('what the rule tree alone is sure of', () => {
  it(
    'is certain, and what it names as missing is an upper bound',
    () => {
      const seen = { certain: 0, missing: 0, fewer: 0 };
      for (const ruleSet of policy.ruleSets.values()) {
        const epoch = ruleSet.guide.epochs.at(-1)?.id ?? '';
        const plan = planAt(ruleSet, epoch);
        const settings = [...ruleSet.switches].map(
          ([key, { values }]) => [key, values[0]] as const,
        );
        const property = fc.property(someFacts(ruleSet), (given) => {
          const facts = readFacts(ruleSet, given);
          if (!facts.ok) return;
          const inputs = new Map<string, Json | undefined>([...facts.value.values, ...settings]);
          const evaluation = evaluate(plan, inputs);
          const exact = exactAnswer(plan, inputs, evaluation);
          const tree = treeAnswer(plan, inputs, evaluation);
          if (exact === undefined || !exact.possible) return;
          expect(sorted(exact.outcome)).toMatchObject(sorted(tree.outcome));
          expect(tree.missing).toEqual(expect.arrayContaining([...exact.missing]));
          expect(exact.fired).toEqual(expect.arrayContaining([...tree.fired]));
          seen.certain += Object.keys(tree.outcome).length;
          seen.missing += exact.missing.length;
          if (tree.missing.length > exact.missing.length) seen.fewer += 1;
        });
        fc.assert(property, { numRuns: runs(8) });
      }
      expect(seen.certain).toBeGreaterThan(100);
      expect(seen.missing).toBeGreaterThan(50);
      expect(seen.fewer).toBeGreaterThan(3);
    },
    PATIENCE,
  );
});

describe('small input with large work', () => {
  const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
  const list = (count: number, of: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i));

  it.each([
    ['broadworks.billing.entries', { packageChangeDates: list(1000, day) }],
    ['wholesale.callIn.default', { dialInNumbers: list(4000, (i) => `+1555${1_000_000 + i}`) }],
  ])('%s is answered, and says that it is not exact', (decision, facts) => {
    const decided = decideUnknown(policy, { decision, facts });
    const said = decided.ok ? decided.value : undefined;
    expect(said?.warnings.map(({ id }) => id)).toContain('NOT_EXACT');
    expect(said?.status).toBe('NEEDS_INPUT');
    expect(said?.missing.length).toBeGreaterThan(0);
  });

  it('nothing is said where the answer is exact', () => {
    for (const { id } of policy.ruleSets.values()) {
      const decided = decideUnknown(policy, { decision: id, facts: {} });
      const ids = decided.ok ? decided.value.warnings.map((one) => one.id) : ['refused'];
      expect(ids).not.toContain('NOT_EXACT');
    }
  });
});

/** Rules that exclude each other, by texts or by ranges of a number. */
function exclusive(
  count: number,
  by: 'text' | 'range',
  hitPolicy: 'FIRST' | 'COLLECT',
): MadeDecision {
  const condition = (i: number): Condition =>
    by === 'text'
      ? { fact: 'name', operator: 'equal', value: `v${i}` }
      : {
          all: [
            { fact: 'size', operator: 'greaterThanInclusive', value: 10 * i },
            { fact: 'size', operator: 'lessThan', value: 10 * i + 10 },
          ],
        };
  const rules = Array.from({ length: count }, (_, i) => [condition(i), { out: `w${i}` }] as const);
  return {
    facts: { name: needed(text()), size: needed(integer()) },
    outputs: { out: text() },
    tables: [{ hitPolicy, sets: 'out', rules }],
  };
}

describe('rules that exclude each other', () => {
  it.each([
    [300, 'text'],
    [2000, 'text'],
    [300, 'range'],
  ] as const)('load where there are %i, by %s', (count, by) => {
    const decided = decideUnknown(madePolicy(exclusive(count, by, 'COLLECT')), {
      decision: MADE_UP,
      facts: by === 'text' ? { name: 'v7', size: 1 } : { name: 'x', size: 75 },
    });
    expect(decided.ok && decided.value.outcome).toEqual({ out: 'w7' });
  });

  inDepth('are refused where they are thousands, by range', () => {
    expect(() => madePolicy(exclusive(2000, 'range', 'COLLECT'))).toThrow(
      /\/tables\/0: .*`table0` has 2000 of them/,
    );
    expect(madePolicy(exclusive(2000, 'range', 'FIRST')).ruleSets.size).toBe(1);
  });
});

describe('named conditions, each over the one before twice', () => {
  const size = (levels: number): number => {
    const name = (i: number) => ({ condition: `c${i}` });
    const first: Condition = { fact: 'known', operator: 'equal', value: true };
    const conditions = Object.fromEntries(
      Array.from({ length: levels }, (_, i): [string, Condition] => [
        `c${i}`,
        i === 0 ? first : { any: [name(i - 1), { not: name(i - 1) }] },
      ]),
    );
    const made = madePolicy({
      facts: { known: needed(boolean()) },
      outputs: { out: text() },
      conditions,
      tables: [{ sets: 'out', rules: [[name(levels - 1), { out: 'x' }]] }],
    });
    const decided = decideUnknown(made, { decision: MADE_UP, facts: {} });
    expect(decided.ok && decided.value.fired).toBeDefined();
    return JSON.stringify(decided).length;
  };

  it('are told once, so that the record grows by each level alike', () => {
    const [a, b, c] = [size(10), size(20), size(80)];
    expect(b - a).toBeLessThan(3000);
    expect(c - b).toBeLessThan(7 * (b - a));
  });
});
