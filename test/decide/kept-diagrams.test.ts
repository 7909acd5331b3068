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
/** Their own diagrams take long. */
const SLOW = [
  'wholesale.customer.update',
  'wholesale.customer.provision',
  'broadworks.billing.entries',
];
const counts = { kept: 0, own: 0, shared: 0 };

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

/** The facts that are read together, by whatever function, also through other functions. */
function readTogether(plan: Plan): readonly (readonly string[])[] {
  const { facts: known } = plan.ruleSet;
  let groups: (readonly string[])[] = [];
  for (const { name, args } of plan.derivations.values()) {
    const mine = [name, ...args];
    const touching = groups.filter((group) => group.some((one) => mine.includes(one)));
    groups = groups.filter((group) => !touching.includes(group));
    groups.push([...new Set([...mine, ...touching.flat()])]);
  }
  return groups
    .map((group) => group.filter((name) => known.has(name)))
    .filter((group) => group.length > 1);
}

/** Facts of which few are known, and the same with a known one otherwise. */
function likeFacts(plan: Plan): fc.Arbitrary<readonly FactsRecord[]> {
  const decision = plan.ruleSet.id;
  const names = [...plan.ruleSet.facts.keys()];
  const drawn = facts(policy, decision, { impossible: false });
  const known = fc.oneof(
    fc.subarray(names, { minLength: 1, maxLength: Math.min(4, names.length) }),
    ...readTogether(plan).map((group) =>
      fc.subarray([...group], { minLength: 1, maxLength: group.length - 1 }),
    ),
  );
  return fc.tuple(drawn, drawn, known, fc.nat()).map(([first, second, shown, which]) => {
    const other = shown[which % shown.length];
    const only = (otherwise: FactsRecord): FactsRecord =>
      Object.fromEntries(
        names.map((name) => {
          if (!shown.includes(name)) return [name, { unknown: true }];
          return [name, (name === other ? otherwise : first)[name] ?? { unknown: true }];
        }),
      );
    return [only(first), only(second)];
  });
}

/** Compares the answers of kept diagrams with those of the request alone. @returns the kept ones */
function compare(plan: Plan, values: Inputs): Symbolic | undefined {
  const diagrams = planDiagrams(plan);
  // As after many requests, when they are made whatever they take.
  diagrams.answeredWithout(values, WORK);
  let s: Symbolic | undefined;
  const kept = withinBudget(WORK, (budget) => {
    s = diagrams.restricted(values, budget);
    return answered(plan, values, s);
  });
  counts[kept === undefined ? 'own' : 'kept'] += 1;
  if (kept === undefined) return undefined;
  const own = withinBudget(WORK, (budget) =>
    answered(plan, values, symbolic(plan, values, { budget })),
  );
  if (own !== undefined) expect(kept).toEqual(own);
  return s;
}

/** The known texts, lists and numbers. */
function valuesOf(values: Inputs): string {
  return JSON.stringify([...values].filter(([, value]) => typeof value !== 'boolean'));
}

describe('Diagrams that are kept from request to request', () => {
  it.each([...policy.ruleSets.keys()])(
    'answer as those of the request alone: %s',
    (decision) => {
      const property = fc.property(someFacts(decision), times(policy, decision), (given, asOf) => {
        const question = readQuestion(policy, { decision, facts: given, asOf });
        if (question.ok) compare(question.value.plan, question.value.values);
      });
      fc.assert(property, { numRuns: runs(10) });
    },
    PATIENCE,
  );

  it.each([...policy.ruleSets.keys()])(
    'answer for values other than those that they were made for: %s',
    (decision) => {
      const question = readQuestion(policy, { decision, facts: {} });
      if (!question.ok) throw new Error(decision);
      const madeFor = new Map<unknown, string>();
      const ask = (given: FactsRecord) => {
        const read = readQuestion(policy, { decision, facts: given });
        if (!read.ok) return;
        const { plan, values } = read.value;
        const kept = compare(plan, values)?.diagrams;
        if (kept === undefined) return;
        const first = madeFor.get(kept) ?? valuesOf(values);
        madeFor.set(kept, first);
        if (first !== valuesOf(values)) counts.shared += 1;
      };
      const property = fc.property(likeFacts(question.value.plan), (alike) => alike.forEach(ask));
      fc.assert(property, { numRuns: runs(SLOW.includes(decision) ? 4 : 24) });
    },
    PATIENCE,
  );

  it('are there for nearly all questions, and many share them', () => {
    if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(counts.kept).toBeGreaterThan(20 * counts.own);
    expect(counts.shared).toBeGreaterThan(runs(200));
  });
});
