import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../../core/rule/condition.js';
import { boolean, integer, oneOf, text } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { madePolicy } from './made-decision.js';
import { runs } from './runs.js';

const TITLE = { title: '', source: '' };
const KINDS = ['A', 'B', 'C'] as const;
const VALUES = ['ONE', 'TWO', 'THREE'] as const;

interface Case {
  readonly flag: boolean;
  readonly other: boolean;
  readonly kind: string;
}
const CASES: readonly Case[] = [true, false].flatMap((flag) =>
  [true, false].flatMap((other) => KINDS.map((kind) => ({ flag, other, kind }))),
);

const comparison = fc.oneof(
  fc.record({ fact: fc.constantFrom('flag', 'other'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('kind'), value: fc.constantFrom(...KINDS) }),
);
const rule = fc.record({
  all: fc.array(comparison, { minLength: 1, maxLength: 3 }),
  value: fc.constantFrom(...VALUES),
});

function holds({ all }: { readonly all: readonly { fact: string; value: unknown }[] }, one: Case) {
  return all.every(({ fact, value }) => one[fact as keyof Case] === value);
}

const kind = fc.record({ fact: fc.constant('kind'), value: fc.constantFrom(...KINDS) });
const ofOneKind = fc
  .tuple(rule, kind)
  .map(([{ all, value }, one]) => ({ all: [one, ...all], value }));

it.each([
  ['', rule],
  [', each of which requires one kind', ofOneKind],
])('rules%s conflict exactly where some case has two of them with different values', (_, each) => {
  const seen = { conflicting: 0, sound: 0 };
  fc.assert(
    fc.property(fc.array(each, { minLength: 2, maxLength: 5 }), (rules) => {
      const expected = rules.flatMap((a, i) =>
        rules.slice(0, i).flatMap((b, j) => {
          const both = CASES.some((one) => holds(a, one) && holds(b, one));
          return both && a.value !== b.value ? [`${j} ${i}`] : [];
        }),
      );
      const written = rules.map(({ all, value }) => {
        const conditions: Condition = {
          all: all.map((c) => ({ ...c, operator: 'equal' as const })),
        };
        return [conditions, { out: value }] as const;
      });
      const facts = {
        flag: needed(boolean(TITLE)),
        other: needed(boolean(TITLE)),
        kind: needed(oneOf(KINDS, TITLE)),
      };
      const tables = [{ hitPolicy: 'COLLECT' as const, sets: 'out', rules: written }];
      const told = problemsOf(() => madePolicy({ facts, outputs: { out: oneOf(VALUES) }, tables }));
      const pairs = [...told.matchAll(/`rule-0-(\d)` and `rule-0-(\d)` can hold together/g)];
      const found = pairs.map(([, a, b]) => [a, b].sort().join(' '));
      expect(found.sort()).toEqual(expected.sort());
      seen[expected.length > 0 ? 'conflicting' : 'sound'] += 1;
    }),
    { numRuns: runs(600) },
  );
  expect(Math.min(seen.conflicting, seen.sound)).toBeGreaterThan(10);
});

it('rules that require different texts of one fact are not compared, however many there are', () => {
  const load = (last: string) => {
    const codes = [...Array.from({ length: 1600 }, (_, i) => `T${i}`), last];
    const rules = codes.map((value, i) => {
      const conditions: Condition = { fact: 'code', operator: 'equal', value };
      return [conditions, { out: i }] as const;
    });
    const tables = [{ hitPolicy: 'COLLECT' as const, sets: 'out', rules }];
    const facts = { code: needed(text(TITLE)) };
    return problemsOf(() => madePolicy({ facts, outputs: { out: integer() }, tables }));
  };
  expect(load('T1600')).toBe('');
  expect(load('T7')).toContain('`rule-0-7` and `rule-0-1600` can hold together');
});

function problemsOf(load: () => unknown): string {
  try {
    load();
    return '';
  } catch (error) {
    return String(error);
  }
}
