import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateCases } from '../../core/analysis/generate/generate-cases.js';
import type { CaseKind, GeneratedCase } from '../../core/analysis/generate/generated-case.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { readFacts } from '../../core/decide/inputs.js';
import { type Plan, planAt } from '../../core/rule/plan.js';
import type { Policy, RuleSet } from '../../core/rule/policy.js';
import { ruleMutants } from '../../core/simulate/rule-mutants.js';
import { type GeneratedPolicy, policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { rawDomain } from '../decide/raw-domain.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import {
  comparisonsOf,
  decidedBy,
  type EnumeratedCase,
  enumeratedBoundaries,
  enumeratedCase,
  inputsOf,
  possibleCases,
} from './enumerated-cases.js';
import { isPossible } from './enumerated-rule-set.js';

const SIZE = { facts: 3, tables: 3, rules: 4, derivations: 3 };
const MOST_CASES = 2000;
const POLICIES = 400;
/** Shipped decisions with a list whose length decides. */
const LENGTHS = [
  'wholesale.queue.upgrade',
  'wholesale.package.assignment',
  'wholesale.timezone.validate',
];

/** A generated policy in its newest epoch with the usual switches, and everything enumerated. */
interface Compared {
  readonly policy: Policy;
  readonly ruleSet: RuleSet;
  readonly plan: Plan;
  readonly all: readonly EnumeratedCase[];
}

function compared({ policy, decision }: GeneratedPolicy): Compared | undefined {
  const ruleSet = ruleSetOf(policy, decision);
  const plan = planAt(ruleSet, ruleSet.guide.epochs.at(-1)?.id ?? '');
  const usual = [...ruleSet.switches].map(([key, one]) => [key, [one.default]] as const);
  const all = possibleCases(plan, new Map([...rawDomain(ruleSet, []), ...usual]), MOST_CASES);
  return all && { policy, ruleSet, plan, all };
}

function generated({ policy, ruleSet }: Compared, kind: CaseKind) {
  const made = generateCases(policy, { decision: ruleSet.id, kinds: [kind] });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  for (const one of made.value.cases) {
    const decided = decideUnknown(policy, requestOf(one));
    expect(decided.ok && decided.value.outcome, one.id).toEqual(one.expect);
    expect(decided.ok && decided.value.status).toBe('DECIDED');
  }
  return made.value;
}

const requestOf = ({ decision, asOf, switches, facts }: GeneratedCase) => ({
  ...{ decision, asOf, switches, facts },
});

/** A generated case, evaluated by the rule tree. */
function evaluated({ ruleSet, plan }: Compared, one: GeneratedCase): EnumeratedCase {
  const read = readFacts(ruleSet, one.facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const defaults = [...ruleSet.switches].map(([key, { default: value }]) => [key, value] as const);
  return enumeratedCase(plan, inputsOf(read.value.values, new Map(defaults)));
}

type Counts = Record<string, number>;

/** The policies that a law says something of, and how many times as many are drawn for them. */
interface Meant {
  readonly draws: number;
  has(one: Compared): boolean;
}

const ALL: Meant = { draws: 1, has: () => true };
const WITH_WHOLE_NUMBERS: Meant = {
  draws: 2,
  has: ({ ruleSet }) => [...ruleSet.facts.values()].some(({ type }) => type === 'integer'),
};

function add(count: Counts, key: string, by = 1): void {
  count[key] = (count[key] ?? 0) + by;
}

/** Runs a law on generated policies that are small enough to enumerate. */
function onPolicies(
  law: (one: Compared, count: Counts) => void,
  figure = POLICIES,
  meant = ALL,
): Counts {
  const count: Counts = {};
  const property = fc.property(policies(SIZE), (made) => {
    const one = compared(made);
    if (one === undefined || one.all.length === 0 || !meant.has(one)) return;
    add(count, 'policies');
    law(one, count);
  });
  fc.assert(property, { numRuns: runs(figure * meant.draws) });
  if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
  expect(count.policies).toBeGreaterThan(runs(figure) / 4);
  return count;
}

describe('Generated cases', () => {
  it(
    'have one for every combination of rules that win, and none besides',
    () => {
      const count = onPolicies((one, counts) => {
        const { cases, more } = generated(one, 'regions');
        expect(more).toBe(0);
        const found = cases.map((made) => evaluated(one, made).wins);
        expect(new Set(found).size).toBe(found.length);
        for (const { wins } of one.all) expect(found).toContain(wins);
        const enumerated = new Set(one.all.map(({ wins }) => wins));
        add(counts, 'regions', found.length);
        add(counts, 'beyond', found.filter((wins) => !enumerated.has(wins)).length);
      });
      expect(count.regions).toBeGreaterThan(2 * (count.policies ?? 0));
      // These are shown by evaluation, in values that are not enumerated.
      expect(count.beyond ?? 0).toBeLessThan((count.regions ?? 0) / 20);
    },
    PATIENCE * 2,
  );

  it(
    'have both sides of every boundary of a whole number, exactly adjacent',
    () => {
      const count = onPolicies(
        (one, counts) => {
          const { cases } = generated(one, 'boundaries');
          for (let i = 0; i < cases.length; i += 2) checkSides(one, cases.slice(i, i + 2), counts);
          for (const { name, type } of one.ruleSet.facts.values()) {
            if (type === 'integer') checkBoundaries(one, name, { cases, counts });
          }
        },
        POLICIES,
        WITH_WHOLE_NUMBERS,
      );
      expect(count.boundaries).toBeGreaterThan((count.policies ?? 0) / 10);
      expect(count.sides).toBeGreaterThan(count.boundaries ?? 0);
    },
    PATIENCE * 2,
  );

  it('have a boundary of a length only where no list of the other length has the outcome', () => {
    const count: Counts = {};
    for (const decision of LENGTHS) {
      const policy = shippedPolicy();
      const ruleSet = ruleSetOf(policy, decision);
      const plan = planAt(ruleSet, ruleSet.guide.epochs.at(-1)?.id ?? '');
      const one = { policy, ruleSet, plan, all: [] };
      const { cases } = generated(one, 'boundaries');
      for (let i = 0; i < cases.length; i += 2) checkSides(one, cases.slice(i, i + 2), count);
    }
    expect(count.lists).toBeGreaterThan(10);
  });

  it(
    'have two for a comparison exactly where enumeration finds two in which it decides alone',
    () => {
      const count = onPolicies((one, counts) => {
        const { cases, uncovered } = generated(one, 'mcdc');
        const occurrences = comparisonsOf(one.plan);
        expect(cases.length / 2 + uncovered.length).toBe(occurrences.length);
        const lists = occurrences.map((occurrence) => ({
          occurrence,
          sides: new Set(one.all.map(({ inputs }) => decidedBy(one.plan, occurrence, inputs))),
        }));
        const paired = lists.filter(({ sides }) => sides.has(true) && sides.has(false));
        const pairs = paired.length;
        for (const { rule } of occurrences) {
          const { id } = rule.rule;
          const wanted = paired.filter(({ occurrence }) => occurrence.rule === rule).length;
          const covered =
            occurrences.filter((occurrence) => occurrence.rule === rule).length -
            uncovered.filter((none) => none.rule === id).length;
          // What is covered beyond the enumerated values is shown by its cases.
          expect(covered, id).toBeGreaterThanOrEqual(wanted);
        }
        add(counts, 'pairs', pairs);
        add(counts, 'beyond', cases.length / 2 - pairs);
        add(counts, 'uncovered', uncovered.length);
        for (let i = 0; i < cases.length; i += 2) {
          const [yes, no] = cases.slice(i, i + 2).map((made) => evaluated(one, made).inputs);
          const isShown = occurrences.some(
            (occurrence) =>
              yes !== undefined &&
              no !== undefined &&
              decidedBy(one.plan, occurrence, yes) === true &&
              decidedBy(one.plan, occurrence, no) === false,
          );
          expect(isShown, cases[i]?.id ?? '').toBe(true);
        }
      });
      expect(Math.min(count.pairs ?? 0, count.uncovered ?? 0)).toBeGreaterThan(count.policies ?? 0);
      expect(count.beyond ?? 0).toBeLessThan((count.pairs ?? 0) / 10);
    },
    PATIENCE * 2,
  );

  it(
    'kill nearly every single fault that changes an outcome somewhere',
    () => {
      const count = onPolicies((one, counts) => {
        const suite = (['regions', 'boundaries', 'mcdc'] as const).flatMap(
          (kind) => generated(one, kind).cases,
        );
        for (const { policy } of ruleMutants(one.policy, one.ruleSet.id)) {
          const plan = planAt(ruleSetOf(policy, one.ruleSet.id), one.plan.epoch);
          const changes = one.all.some(
            ({ inputs, outcome }) => enumeratedCase(plan, inputs).outcome !== outcome,
          );
          if (!changes) continue;
          add(counts, 'faults');
          const killed = suite.some((made) => {
            const { inputs, outcome } = evaluated(one, made);
            return enumeratedCase(plan, inputs).outcome !== outcome;
          });
          add(counts, 'killed', Number(killed));
        }
      });
      expect(count.faults).toBeGreaterThan(count.policies ?? 0);
      expect((count.killed ?? 0) / (count.faults ?? 1)).toBeGreaterThan(0.95);
    },
    PATIENCE * 2,
  );
});

/** Every boundary of a number that enumeration finds has both its cases. */
function checkBoundaries(
  one: Compared,
  fact: string,
  { cases, counts }: { readonly cases: readonly GeneratedCase[]; readonly counts: Counts },
): void {
  const wanted = enumeratedBoundaries(one.all, fact);
  const found = cases.map(({ id }) => id).filter((id) => id.startsWith(`boundary ${fact} `));
  if (wanted.size > 0) expect(found.length, fact).toBeGreaterThan(0);
  // Its boundaries move with the other fact.
  if (isComparedWithOthers(one, fact)) return;
  for (const key of wanted) {
    expect(found).toContain(`boundary ${key} below`);
    expect(found).toContain(`boundary ${key} above`);
    add(counts, 'boundaries');
  }
}

/** Two cases that differ in one fact alone, by one, and in their outcome. */
function checkSides(one: Compared, pair: readonly GeneratedCase[], count: Counts): void {
  const [below, above] = pair;
  if (below === undefined || above === undefined) throw new Error('cases without a pair');
  const [, fact = ''] = below.id.split(' ');
  const rest = ({ facts }: GeneratedCase) => ({ ...facts, [fact]: null });
  expect(rest(above), below.id).toEqual(rest(below));
  expect(evaluated(one, above).outcome, below.id).not.toBe(evaluated(one, below).outcome);
  const [low, high] = [below.facts[fact], above.facts[fact]];
  if (Number.isInteger(low) && Number.isInteger(high)) expect(Number(high) - Number(low)).toBe(1);
  if (Array.isArray(low) && Array.isArray(high)) {
    expect(high.length - low.length).toBe(1);
    checkLength(one, [below, above], { fact, count });
    checkLength(one, [above, below], { fact, count });
  }
  add(count, 'sides');
}

/** True for a fact that something reads together with another fact. */
function isComparedWithOthers({ plan }: Compared, fact: string): boolean {
  return [...plan.derivations.values()].some(({ args }) => args.includes(fact) && args.length > 1);
}

/** No list as long as that of one case has the outcome of the other, all else equal. */
function checkLength(
  one: Compared,
  [side, other]: readonly [GeneratedCase, GeneratedCase],
  { fact, count }: { readonly fact: string; readonly count: Counts },
): void {
  const { inputs } = evaluated(one, side);
  const { outcome } = evaluated(one, other);
  const now = inputs.get(fact);
  for (const list of rawDomain(one.ruleSet, [...Object.values(side.facts)]).get(fact) ?? []) {
    if (!Array.isArray(list) || !Array.isArray(now) || list.length !== now.length) continue;
    const changed = new Map(inputs).set(fact, list);
    if (!isPossible(one.plan, changed)) continue;
    expect(enumeratedCase(one.plan, changed).outcome, JSON.stringify(list)).not.toBe(outcome);
    add(count, 'lists');
  }
}
