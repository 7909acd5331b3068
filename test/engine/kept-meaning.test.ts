import * as fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { decide } from '../../core/decide/decide.js';
import { LIMIT, runs } from './case.js';
import { DECISION, loaded, taken } from './sample-decision.js';
import { sampleFacts, wildConditions, wildRules } from './wild-rules.js';

/** The answers in the events that json-rules-engine gives. */
async function answersThere(
  rules: readonly object[],
  conditions: Readonly<Record<string, object>>,
  facts: Record<string, unknown>,
): Promise<unknown[]> {
  // The arbitrary makes rules that the engine takes; its types know fewer of their keys.
  const engine = new Engine(rules as RuleProperties[]);
  for (const [name, condition] of Object.entries(conditions)) {
    engine.setCondition(name, condition as RuleProperties['conditions']);
  }
  const { events } = await engine.run(facts);
  return [...new Set(events.flatMap(({ params }) => params?.answers))].sort();
}

describe('a rule set taken from json-rules-engine', () => {
  it('decides as the rules did where every deviation is kept', LIMIT, async () => {
    const cases = fc.tuple(wildRules, wildConditions, fc.array(sampleFacts, { minLength: 5 }));
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([rules, conditions, list]) => {
        const from = taken(rules, { conditions });
        expect(from.deviations.filter(({ kept }) => !kept)).toEqual([]);
        const policy = loaded(from);
        if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
        for (const facts of list) {
          const here = decide(policy.value, { decision: DECISION, facts });
          if (!here.ok) throw new Error(JSON.stringify(here.problems));
          const answers = here.value.outcome.answers;
          const there = await answersThere(rules, conditions, facts);
          expect([...(Array.isArray(answers) ? answers : [])].sort()).toEqual(there);
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
        const policy = loaded(taken(rules, { conditions, hitPolicy: 'FIRST' }));
        if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
        const here = decide(policy.value, { decision: DECISION, facts });
        if (!here.ok) throw new Error(JSON.stringify(here.problems));
        const byPriority = (rules as RuleProperties[]).toSorted(
          (a, b) => (b.priority ?? 1) - (a.priority ?? 1),
        );
        let first: unknown[] = [];
        for (const rule of byPriority) {
          first = await answersThere([rule], conditions, facts);
          if (first.length > 0) break;
        }
        const answers = here.value.outcome.answers;
        expect([...(Array.isArray(answers) ? answers : [])].sort()).toEqual(first);
      }),
      runs(400),
    );
  });
});
