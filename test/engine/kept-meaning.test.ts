import * as fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import type { FromEngine } from '../../core/engine/index.js';
import type { Policy } from '../../core/rule/policy.js';
import { LIMIT, runs } from './case.js';
import { DECISION, loaded, taken } from './sample-decision.js';
import { sampleFacts, wildConditions, wildRules } from './wild-rules.js';

type Facts = Record<string, unknown>;

/** The answers in the events that json-rules-engine gives. */
async function answersThere(
  rules: readonly object[],
  conditions: Readonly<Record<string, object>>,
  facts: Facts,
): Promise<unknown[]> {
  // The arbitrary makes rules that the engine takes; its types know fewer of their keys.
  const engine = new Engine(rules as RuleProperties[]);
  for (const [name, condition] of Object.entries(conditions)) {
    engine.setCondition(name, condition as RuleProperties['conditions']);
  }
  const { events } = await engine.run(facts);
  return [...new Set(events.flatMap(({ params }) => params?.answers))].sort();
}

/** The answers of the first rule that gives any. */
async function firstAnswerThere(
  rules: readonly object[],
  conditions: Readonly<Record<string, object>>,
  facts: Facts,
): Promise<unknown[]> {
  for (const rule of rules) {
    const answers = await answersThere([rule], conditions, facts);
    if (answers.length > 0) return answers;
  }
  return [];
}

/** The policy of rules that were taken over. */
function policyOf(from: FromEngine): Policy {
  const policy = loaded(from);
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
  return policy.value;
}

/** The answers that the policy gives. */
function answersHere(policy: Policy, facts: Facts): unknown[] {
  const here = decideUnknown(policy, { decision: DECISION, facts });
  if (!here.ok) throw new Error(JSON.stringify(here.problems));
  const { answers } = here.value.outcome;
  return Array.isArray(answers) ? [...answers].sort() : [];
}

function byPriority(rules: readonly object[]): readonly object[] {
  const priority = (rule: object) => (rule as RuleProperties).priority ?? 1;
  return rules.toSorted((a, b) => priority(b) - priority(a));
}

describe('a rule set taken from json-rules-engine', () => {
  it('decides as the rules did where every deviation is kept', LIMIT, async () => {
    const cases = fc.tuple(wildRules, wildConditions, fc.array(sampleFacts, { minLength: 5 }));
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([rules, conditions, list]) => {
        const from = taken(rules, { conditions });
        expect(from.deviations.filter(({ kept }) => !kept)).toEqual([]);
        const policy = policyOf(from);
        for (const facts of list) {
          const there = await answersThere(rules, conditions, facts);
          expect(answersHere(policy, facts)).toEqual(there);
          if (there.length > 0) decided += 1;
        }
      }),
      runs(400),
    );
    expect(decided).toBeGreaterThan(0);
  });

  it('gives the first event by priority, where the first one counts', LIMIT, async () => {
    const cases = fc.tuple(wildRules, wildConditions, sampleFacts);
    await fc.assert(
      fc.asyncProperty(cases, async ([rules, conditions, facts]) => {
        const policy = policyOf(taken(rules, { conditions, hitPolicy: 'FIRST' }));
        const first = await firstAnswerThere(byPriority(rules), conditions, facts);
        expect(answersHere(policy, facts)).toEqual(first);
      }),
      runs(400),
    );
  });
});
