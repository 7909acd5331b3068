import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Condition, Operator } from '../../core/rule/condition.js';
import { boolean, keyed, text, texts } from '../../core/rule/fact.js';
import type { Assignment } from '../../core/rule/rule-set.js';
import { needed } from '../../core/rule/signature.js';
import { countedOut, saidBy } from './counted-out.js';
import { ruleSetOf } from './exact-cases.js';
import { MADE_UP, type MadeDecision, madePolicy } from './made-decision.js';
import type { RawDomain } from './raw-domain.js';
import { PATIENCE, runs } from './runs.js';

/** The maximal number of completions that are enumerated. */
const MOST = 1700;

/** A family of decisions, with values for their facts. */
interface Family {
  readonly facts: MadeDecision['facts'];
  readonly output: MadeDecision['outputs'][string];
  readonly parameters?: MadeDecision['parameters'];
  readonly derive: MadeDecision['derive'];
  readonly conditions: readonly Condition[];
  readonly given: readonly Assignment[];
  readonly domain: RawDomain;
}

const is = (fact: string, value: Json, operator: Operator = 'equal'): Condition => ({
  fact,
  operator,
  value,
});

function sequences(members: readonly string[], longest: number): Json[] {
  if (longest === 0) return [[]];
  const shorter = sequences(members, longest - 1) as string[][];
  const longer = shorter.filter((list) => list.length === longest - 1);
  return [...shorter, ...longer.flatMap((list) => members.map((member) => [...list, member]))];
}

const LOOKUPS: Family = {
  facts: {
    flag: needed(boolean()),
    sought: needed(text()),
    keys: needed(texts()),
    values: needed(texts()),
  },
  output: text(),
  derive: {
    found: { lookup: ['sought', 'keys', 'values'] },
    isKey: { isAmong: ['sought', 'keys'] },
    keyCount: { count: ['keys'] },
    valueCount: { count: ['values'] },
  },
  conditions: [
    is('flag', true),
    is('found', null),
    is('found', null, 'notEqual'),
    is('isKey', true),
    is('sought', 'aa'),
    is('keys', 'aa', 'contains'),
    is('values', 'v', 'contains'),
    is('keyCount', 1),
    is('keyCount', 1, 'greaterThan'),
    is('valueCount', 1),
    is('valueCount', 2, 'lessThan'),
  ],
  given: [{ fact: 'found' }, 'v', 'w', { fact: 'sought' }, null],
  domain: new Map<string, readonly Json[]>([
    ['flag', [true, false]],
    ['sought', ['aa', 'AA', 'bb', 'new']],
    ['keys', sequences(['aa', 'bb', 'new'], 3)],
    ['values', sequences(['v', 'w', 'x'], 3)],
  ]),
};

const STATES = ['ON', 'OFF', 'NEW'] as const;

// Each key once and sorted: the enumeration compares lists as sets.
const ROWS = ['p', 'q', 'r'].reduce<string[][]>(
  (lists, key) =>
    lists.flatMap((list) => [list, ...STATES.map((state) => [...list, `${key}=${state}`])]),
  [[]],
);

const KEYED: Family = {
  facts: { flag: needed(boolean()), rows: needed(keyed(STATES)) },
  output: texts(),
  parameters: {
    on: { values: [{ value: ['ON'], cites: ['000:1'] }] },
    known: { values: [{ value: [...STATES], cites: ['000:1'] }] },
  },
  derive: {
    onKeys: { keysWith: ['rows', 'on'] },
    allKeys: { keysWith: ['rows', 'known'] },
    rowCount: { count: ['rows'] },
  },
  conditions: [
    is('flag', true),
    is('rows', 'p=ON', 'contains'),
    is('rows', 'p=OFF', 'doesNotContain'),
    is('rowCount', 1),
    is('rowCount', 1, 'greaterThan'),
  ],
  given: [{ fact: 'onKeys' }, { fact: 'allKeys' }, ['p'], { fact: 'rows' }],
  domain: new Map<string, readonly Json[]>([
    ['flag', [true, false]],
    ['rows', ROWS],
  ]),
};

/** Known lists are shorter than the enumerated ones, which have positions beyond them. */
function some(values: readonly Json[]): readonly Json[] {
  return values.filter((value) => !Array.isArray(value) || value.length < 3);
}

/** A decision of a family, with some of its facts. */
function casesOf(family: Family): fc.Arbitrary<readonly [MadeDecision, Record<string, Json>]> {
  const { facts, output, derive, domain, parameters = {} } = family;
  const condition = fc
    .array(fc.constantFrom(...family.conditions), { minLength: 1, maxLength: 2 })
    .map((all): Condition => ({ all }));
  const given = fc.constantFrom(...family.given).map((out) => ({ out }));
  const rules = fc.array(fc.tuple(condition, given), { minLength: 1, maxLength: 3 });
  const made = rules.map((drawn) => ({
    facts,
    outputs: { out: output },
    parameters,
    derive,
    tables: [{ sets: 'out', rules: drawn }],
  }));
  const full = fc.record(
    Object.fromEntries(
      [...domain].map(([name, values]) => [name, fc.constantFrom(...some(values))]),
    ),
  );
  const hidden = fc.shuffledSubarray([...domain.keys()], { minLength: 1 });
  return fc.tuple(made, full, hidden).map(([decision, all, names]) => {
    const partial: Record<string, Json> = { ...all };
    let count = 1;
    for (const name of names) {
      const more = count * (domain.get(name)?.length ?? 1);
      if (more > MOST) continue;
      count = more;
      partial[name] = { unknown: true };
    }
    return [decision, partial] as const;
  });
}

describe.each([
  ['found in a list by the place in another', LOOKUPS],
  ['found among keyed texts', KEYED],
] as const)('What is %s', (_, family) => {
  it(
    'is as certain as counting out all completions says',
    () => {
      const property = fc.property(casesOf(family), ([made, facts]) => {
        const policy = madePolicy(made);
        const one = { facts, asOf: null, domain: family.domain };
        const ruleSet = ruleSetOf(policy, MADE_UP);
        const compared = countedOut(policy, ruleSet, one);
        if (compared?.record === undefined) return;
        const { possible: _possible, values: _values, ...expected } = compared.expected;
        expect(saidBy(compared.record, ruleSet)).toEqual(expected);
      });
      fc.assert(property, { numRuns: runs(100) });
    },
    PATIENCE,
  );
});
