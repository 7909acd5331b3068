import * as fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import type { Policy } from '../../core/rule/policy.js';
import { LIMIT, runs } from './case.js';
import { DECISION, loaded, rule, taken } from './sample-decision.js';
import { conditions } from './wild-rules.js';

const BY_SIZE = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const CITY = 'customer.home.city';
const TAGS = 'customer.tags';

/** A comparison of two facts; numbers are compared by size somewhere, which tells them from texts. */
const comparisons: fc.Arbitrary<object> = fc.oneof(
  comparison([['count', 'level']], [...BY_SIZE, ...BY_SIZE.map((o) => `not:${o}`)]),
  comparison(
    [
      ['level', 'count'],
      ['level', 'level'],
    ],
    [...BY_SIZE, 'equal', 'notEqual', 'not:equal'],
  ),
  comparison([['kind', CITY]], ['equal', 'notEqual', 'not:notEqual']),
  comparison(
    [
      [CITY, 'kind'],
      [CITY, CITY],
    ],
    ['equal', 'notEqual'],
  ),
  comparison([['kind', 'marks']], ['in', 'notIn', 'not:in']),
  comparison([[CITY, 'marks']], ['in', 'notIn']),
  comparison(
    [
      ['marks', CITY],
      [TAGS, 'kind'],
    ],
    ['contains', 'not:contains', 'someFact:equal'],
  ),
);

function comparison(pairs: readonly (readonly string[])[], operators: readonly string[]) {
  return fc
    .tuple(fc.constantFrom(...pairs), fc.constantFrom(...operators))
    .map(([[fact = '', other = ''], operator]) => ({ fact, operator, value: { fact: other } }));
}

const facts = fc.record({
  count: fc.integer({ min: -2, max: 2 }),
  level: fc.option(fc.integer({ min: -2, max: 2 })),
  kind: fc.constantFrom('X', 'Y'),
  [CITY]: fc.constantFrom(null, 'X', 'Y'),
  marks: fc.subarray(['X', 'Y']),
  [TAGS]: fc.option(fc.subarray(['X', 'Y'])),
  open: fc.boolean(),
});
/** The policy of rules that are kept. */
function policyOf(rules: readonly object[]): Policy {
  const from = taken(rules);
  expect(from.deviations.filter(({ kept }) => !kept)).toEqual([]);
  const policy = loaded(from);
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
  return policy.value;
}

/** Says that both are numbers. */
const SIZE = { fact: 'level', operator: 'lessThan', value: { fact: 'count' } };

describe('a comparison of two facts', () => {
  it('holds where it does in json-rules-engine', LIMIT, async () => {
    const cases = fc.tuple(conditions(false, comparisons), fc.array(facts, { minLength: 5 }));
    const seen = { held: 0, not: 0 };
    await fc.assert(
      fc.asyncProperty(cases, async ([written, list]) => {
        const rules = [rule({ any: [written, { all: [SIZE, { not: SIZE }] }] })];
        const policy = policyOf(rules);
        const engine = new Engine(rules as RuleProperties[]);
        for (const given of list) {
          const { events } = await engine.run({ ...given });
          const here = decideUnknown(policy, { decision: DECISION, facts: given });
          const answers = events.length > 0 ? ['A'] : [];
          expect(here).toMatchObject({ ok: true, value: { outcome: { answers } } });
          seen[events.length > 0 ? 'held' : 'not'] += 1;
        }
      }),
      runs(400),
    );
    expect(Math.min(seen.held, seen.not)).toBeGreaterThan(100);
  });

  it('is refused by loading where the facts are of other types', () => {
    const flags = { fact: 'open', operator: 'equal', value: { fact: 'open' } };
    const policy = loaded(taken([rule({ all: [flags] })]));
    const codes = policy.ok ? [] : policy.problems.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(['rule-set/arguments']);
  });

  it('takes no name that is declared already', () => {
    const declarations = { derive: { 'equals(kind, open)': { count: ['marks'] } } };
    const written = { all: [{ fact: 'kind', operator: 'equal', value: { fact: 'open' } }] };
    const { file } = taken([rule(written)], { declarations });
    expect(file.content).toMatchObject({
      derive: { ...declarations.derive, 'equals(kind, open)+': { equals: ['kind', 'open'] } },
    });
  });
});
