import * as fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { type FromEngine, fromJsonRulesEngine } from '../../core/engine/index.js';
import { oneOf, setOf } from '../../core/rule/fact.js';
import type { Policy } from '../../core/rule/policy.js';
import { LIMIT, runs } from './case.js';
import { ANSWERS, DECISION, loadedWith, taken } from './sample-decision.js';
import { strangersRules } from './strangers.js';
import { sampleFacts, wildConditions } from './wild-rules.js';

const OUTPUTS = {
  answers: setOf(ANSWERS),
  out: oneOf(['P', 'Q']),
  copy: oneOf(['X', 'Y', 'Z']),
};

/** The declared outputs that events of the rules give. */
function outputsOf(rules: readonly object[]): Partial<typeof OUTPUTS> {
  const given = (rules as RuleProperties[]).flatMap(({ event }) =>
    isRecord(event.params) ? Object.keys(event.params) : [],
  );
  return Object.fromEntries(Object.entries(OUTPUTS).filter(([name]) => given.includes(name)));
}

interface Given {
  readonly rules: readonly object[];
  readonly conditions: Readonly<Record<string, object>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly replaceFactsInEventParams: boolean;
}

/** What the events say of each output, in an engine of its own. */
async function there({ rules, conditions, facts, ...options }: Given) {
  const engine = new Engine(rules as RuleProperties[], options);
  for (const [name, condition] of Object.entries(conditions)) {
    engine.setCondition(name, condition as RuleProperties['conditions']);
  }
  const { events } = await engine.run({ ...facts });
  return Object.fromEntries(
    Object.keys(outputsOf(rules)).map((name) => {
      const values = events.flatMap(({ params = {} }) => (name in params ? params[name] : []));
      const distinct = [...new Set(values)].sort();
      if (name === 'answers') return [name, distinct];
      expect(distinct.length).toBeLessThanOrEqual(1);
      return [name, distinct[0] ?? null];
    }),
  );
}

/** Problems of a file with the names and types that the decision declares. */
const DECLARED = [
  ...['rule-set/output-value', 'rule-set/operand-type'],
  ...['rule-set/unsuited-operator', 'rule-set/unknown-fact'],
];

/** The policy; undefined where the rules do not fit what the decision declares. */
function policyOf(from: FromEngine, rules: readonly object[]): Policy | undefined {
  const loaded = loadedWith(from, outputsOf(rules));
  if (loaded.ok) return loaded.value;
  if (loaded.problems.every(({ code }) => DECLARED.includes(code))) return undefined;
  throw new Error(JSON.stringify(loaded.problems));
}

/** The outcome, with the members of the set in order. */
function here(policy: Policy, facts: Given['facts']): unknown {
  const decided = decideUnknown(policy, { decision: DECISION, facts });
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  const { answers, ...rest } = decided.value.outcome;
  return Array.isArray(answers) ? { ...rest, answers: [...answers].sort() } : rest;
}

describe('the rules of strangers', () => {
  it('are the same in a file that wraps their list', () => {
    const options = { id: DECISION, question: 'Which answers are there?' };
    fc.assert(
      fc.property(strangersRules, wildConditions, (rules, conditions) => {
        const plain = fromJsonRulesEngine(rules, { ...options, conditions });
        const wrapped = fromJsonRulesEngine({ rules }, { ...options, conditions });
        expect(wrapped.file).toEqual(plain.file);
        const placed = plain.deviations.map((one) => ({
          ...one,
          at: one.at.startsWith('/conditions/') ? one.at : `/rules${one.at}`,
        }));
        expect(wrapped.deviations).toEqual(placed);
      }),
      runs(200),
    );
  });

  it('are told not to be kept, or load and decide as json-rules-engine does', LIMIT, async () => {
    const cases = fc.record({
      rules: strangersRules,
      conditions: wildConditions,
      list: fc.array(sampleFacts, { minLength: 3, maxLength: 5 }),
      replaceFactsInEventParams: fc.boolean(),
    });
    const seen = { told: 0, decided: 0 };
    await fc.assert(
      fc.asyncProperty(cases, async ({ list, ...given }) => {
        const { rules, ...options } = given;
        const from = taken(rules, { ...options, sets: undefined });
        if (from.deviations.some(({ kept }) => !kept)) {
          seen.told += 1;
          return;
        }
        const policy = policyOf(from, rules);
        if (policy === undefined) return;
        for (const facts of list) {
          expect(here(policy, facts)).toEqual(await there({ ...given, facts }));
          seen.decided += 1;
        }
      }),
      runs(1000),
    );
    expect(seen.told).toBeGreaterThan(0);
    expect(seen.decided).toBeGreaterThan(seen.told);
  });
});
