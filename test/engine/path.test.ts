import * as fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { flattenFacts } from '../../core/engine/index.js';
import type { Policy } from '../../core/rule/policy.js';
import { LIMIT, runs } from './case.js';
import { DECISION, loaded, rule, taken } from './sample-decision.js';
import { conditions } from './wild-rules.js';

const customer = fc.record(
  {
    age: fc.integer({ min: -1, max: 2 }),
    home: fc.record({ city: fc.constantFrom('X', 'Y') }, { requiredKeys: [] }),
    tags: fc.subarray(['m', 'n']),
  },
  { requiredKeys: ['age'] },
);

const fields = fc.oneof(
  fc.record({
    path: fc.constantFrom('$.age', 'age', "$['age']"),
    operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'greaterThanInclusive'),
    value: fc.integer({ min: -1, max: 2 }),
  }),
  fc.record({
    path: fc.constantFrom('$.home.city', '$.home["city"]'),
    operator: fc.constantFrom('equal', 'notEqual', 'not:equal'),
    value: fc.constantFrom('X', 'Y', 'Z'),
  }),
  fc.record({
    path: fc.constant('$.home.city'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.subarray(['X', 'Y', 'Z'], { minLength: 1 }),
  }),
  fc.record({
    path: fc.constant('$.tags'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('m', 'n'),
  }),
);
const ofCustomer = fields.map((field) => ({ fact: 'customer', ...field }));

/** The answers for a customer, with the facts flattened. */
function answersHere(policy: Policy, one: object): unknown {
  const facts = flattenFacts({ customer: one });
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const decided = decideUnknown(policy, { decision: DECISION, facts: facts.value });
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value.outcome.answers;
}

describe('a path', () => {
  it('is a fact of its own: decided as there with the facts flattened', LIMIT, async () => {
    const cases = fc.tuple(conditions(false, ofCustomer), fc.array(customer, { minLength: 3 }));
    const seen = { holding: 0, failing: 0 };
    await fc.assert(
      fc.asyncProperty(cases, async ([condition, customers]) => {
        const rules = [rule(condition)];
        const from = taken(rules);
        expect(from.deviations.filter(({ kept }) => !kept)).toEqual([]);
        const policy = loaded(from);
        if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
        for (const one of customers) {
          const { events } = await new Engine(rules as RuleProperties[]).run({ customer: one });
          const holds = events.length > 0;
          expect(answersHere(policy.value, one)).toEqual(holds ? ['A'] : []);
          seen[holds ? 'holding' : 'failing'] += 1;
        }
      }),
      runs(400),
    );
    expect(Math.min(seen.holding, seen.failing)).toBeGreaterThan(0);
  });
});

describe('flattenFacts', () => {
  it('keeps what is unknown, single values and lists', () => {
    const facts = { a: { b: { unknown: true }, c: [1], d: null }, e: { unknown: true }, f: {} };
    expect(flattenFacts(facts)).toMatchObject({
      ok: true,
      value: { 'a.b': { unknown: true }, 'a.c': [1], 'a.d': null, e: { unknown: true } },
    });
  });

  it('refuses what has no names, two fields of one name, and what contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle.again = circle;
    const problems = [undefined, [], { a: { b: 1 }, 'a.b': 2 }, circle].map((facts) => {
      const flat = flattenFacts(facts);
      return flat.ok ? [] : flat.problems.map(({ code }) => code);
    });
    const shape = ['facts/shape'];
    expect(problems).toEqual([shape, shape, ['facts/same-name'], ['json/too-deep']]);
  });
});
