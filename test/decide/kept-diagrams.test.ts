import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Answer } from '../../core/decide/answer.js';
import { evaluate } from '../../core/decide/evaluate.js';
import { answerOver } from '../../core/decide/exact.js';
import { readQuestion } from '../../core/decide/question.js';
import { withinBudget } from '../../core/diagram/budget.js';
import { planDiagrams } from '../../core/diagram/plan-diagrams.js';
import { type Symbolic, symbolic } from '../../core/diagram/symbolic.js';
import type { Plan } from '../../core/rule/plan.js';
import { type FactsRecord, facts, times } from '../../testing/index.js';
import { shippedPolicy } from '../shipped.js';
import { PATIENCE, runs } from './runs.js';

const policy = shippedPolicy();
/** Units of work, of either way. */
const WORK = 1_000_000;
const counts = { kept: 0, own: 0 };

/** Everything that an answer says, in a form that is compared. */
function said(answer: Answer): unknown {
  const { outcome, missing, fired, lists, assumed, verdicts, possible, prospects } = answer;
  return {
    outcome: sorted(outcome),
    missing,
    fired: fired.map(({ rule }) => rule.id),
    lists: [...lists],
    assumed,
    verdicts: [...verdicts].map(([{ rule }, verdict]) => `${rule.id} ${verdict}`),
    possible,
    prospects,
  };
}

/** Sets have no order. */
function sorted(outcome: Readonly<Record<string, Json>>): unknown {
  return Object.entries(outcome).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].map(String).sort() : value,
  ]);
}

type Inputs = ReadonlyMap<string, Json | undefined>;

function answered(plan: Plan, inputs: Inputs, s: Symbolic | undefined): unknown {
  return s && said(answerOver(s, plan, inputs, evaluate(plan, inputs)));
}

/** Facts of which some are hidden. */
function someFacts(decision: string): fc.Arbitrary<FactsRecord> {
  const names = [...(policy.ruleSets.get(decision)?.facts.keys() ?? [])];
  return fc
    .tuple(facts(policy, decision, { impossible: false }), fc.subarray(names))
    .map(([given, hidden]) => ({
      ...given,
      ...Object.fromEntries(hidden.map((name) => [name, { unknown: true }])),
    }));
}

describe('Diagrams that are kept from request to request', () => {
  it.each([...policy.ruleSets.keys()])(
    'answer as those of the request alone: %s',
    (decision) => {
      const property = fc.property(someFacts(decision), times(policy, decision), (given, asOf) => {
        const question = readQuestion(policy, { decision, facts: given, asOf });
        if (!question.ok) return;
        const { plan, values } = question.value;
        const diagrams = planDiagrams(plan);
        // As after many requests, when they are made whatever they take.
        diagrams.answeredWithout(values, WORK);
        const kept = withinBudget(WORK, (budget) =>
          answered(plan, values, diagrams.restricted(values, budget)),
        );
        counts[kept === undefined ? 'own' : 'kept'] += 1;
        if (kept === undefined) return;
        const own = withinBudget(WORK, (budget) =>
          answered(plan, values, symbolic(plan, values, { budget })),
        );
        if (own !== undefined) expect(kept).toEqual(own);
      });
      fc.assert(property, { numRuns: runs(10) });
    },
    PATIENCE,
  );

  it('are there for nearly all questions', () => {
    expect(counts.kept).toBeGreaterThan(20 * counts.own);
  });
});
