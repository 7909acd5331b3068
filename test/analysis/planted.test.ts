import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis/analyze.js';
import type { FindingKind } from '../../core/analysis/findings.js';
import type { Condition } from '../../core/rule/condition.js';
import { boolean, integer, oneOf } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { MADE_UP, type MadeDecision, madePolicy } from '../decide/made-decision.js';

const meta = { title: 'A fact', source: '000:1' };
const users = (operator: 'lessThan' | 'greaterThanInclusive', value: number): Condition => ({
  ...{ fact: 'users', operator, value },
});
const open: Condition = { fact: 'open', operator: 'equal', value: true };
const closed: Condition = { fact: 'open', operator: 'equal', value: false };
const gives = (result: string) => ({ result });

/** Small or large, and large ones may be closed: nothing is wrong with it. */
const clean: MadeDecision = {
  facts: {
    users: needed(integer({ ...meta, unit: 'user', min: 0 })),
    open: needed(boolean(meta)),
  },
  outputs: { result: oneOf(['SMALL', 'LARGE', 'CLOSED']) },
  tables: [
    {
      hitPolicy: 'COLLECT',
      sets: 'result',
      rules: [
        [users('lessThan', 100), gives('SMALL')],
        [{ all: [users('greaterThanInclusive', 100), open] }, gives('LARGE')],
        [{ all: [users('greaterThanInclusive', 100), closed] }, gives('CLOSED')],
      ],
    },
  ],
};
type Rules = MadeDecision['tables'][number]['rules'];
const [small, large, shut] = clean.tables[0]?.rules ?? [];
/** The same as a FIRST table of other rules. */
const withRules = (...rules: readonly (Rules[number] | undefined)[]): MadeDecision => ({
  ...clean,
  tables: [{ sets: 'result', rules: rules.flatMap((rule) => (rule === undefined ? [] : [rule])) }],
});

/** Each fault, the kind that says so, and the rules or the name that it is about. */
const PLANTED: readonly (readonly [FindingKind, string, MadeDecision])[] = [
  ['gap', 'table0', withRules(small, large)],
  ['no-answer', '', withRules(small, large)],
  ['overlap', 'rule-0-0 rule-0-1', withRules(small, [open, gives('LARGE')], shut)],
  ['shadowed', 'rule-0-1', withRules(small, [users('lessThan', 50), gives('LARGE')], large, shut)],
  [
    'never-holds',
    'rule-0-1',
    withRules(small, [{ all: [open, closed] }, gives('LARGE')], large, shut),
  ],
  ['redundant', 'rule-0-0', withRules([users('lessThan', 50), gives('SMALL')], small, large, shut)],
  [
    'always-true',
    'rule-0-1',
    withRules(
      small,
      [
        { all: [users('greaterThanInclusive', 0), users('greaterThanInclusive', 100), open] },
        gives('LARGE'),
      ],
      shut,
    ),
  ],
  [
    'contradictory',
    'rule-0-0',
    withRules(
      [{ any: [users('lessThan', 0), users('lessThan', 100)] }, gives('SMALL')],
      large,
      shut,
    ),
  ],
  [
    'comparison-without-effect',
    'rule-0-1',
    withRules(
      small,
      [
        { all: [users('greaterThanInclusive', 50), users('greaterThanInclusive', 100), open] },
        gives('LARGE'),
      ],
      shut,
    ),
  ],
  ['unused-fact', 'idle', { ...clean, facts: { ...clean.facts, idle: needed(boolean(meta)) } }],
  ['unused-derivation', 'both', { ...clean, derive: { both: { min: ['users', 'users'] } } }],
  [
    'unused-parameter',
    'most',
    { ...clean, parameters: { most: { values: [{ value: 5, cites: ['000:1'] }] } } },
  ],
];

function found(made: MadeDecision) {
  const analysis = analyze(madePolicy(made), { decisions: [MADE_UP] });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  return analysis.value.findings;
}

describe('An analysis', () => {
  it('is silent about a rule set without faults', () => {
    expect(found(clean)).toEqual([]);
  });

  it.each(PLANTED)('finds a planted %s', (kind, about, made) => {
    const keys = found(made).map((one) => `${one.kind} ${one.name ?? one.rules.join(' ')}`);
    const named = found(made).map((one) => `${one.kind} ${one.rules.join(' ')}`);
    expect([...keys, ...named]).toContain(`${kind} ${about}`);
  });

  it('plants a fault of every kind but switches, which generated policies have', () => {
    expect(new Set(PLANTED.map(([kind]) => kind)).size).toBe(12);
  });
});
