import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Proof, prove } from '../../core/analysis/prove.js';
import type { ProvableStatement } from '../../core/analysis/statement.js';
import type { Json } from '../../core/base/json.js';
import { check, evaluate } from '../../core/decide/evaluate.js';
import { readFacts } from '../../core/decide/inputs.js';
import type { Condition } from '../../core/rule/condition.js';
import { boundIn, type Plan, planAt } from '../../core/rule/plan.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { type GeneratedPolicy, policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { type RawDomain, rawDomain } from '../decide/raw-domain.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { allInputs, type Inputs, isPossible } from './enumerated-rule-set.js';

const SIZE = { facts: 3, tables: 3, rules: 3, derivations: 3 };
const MOST_CASES = 300;
const POLICIES = 300;

/** Conditions of the rules, each with what outputs are or are not where they hold. */
function statementsOf(ruleSet: RuleSet): readonly ProvableStatement[] {
  const rules = ruleSet.file.tables.flatMap((table) => table.rules);
  const common = { title: 'A statement', decision: ruleSet.id, asOf: 'every' };
  return rules.flatMap((rule, i) =>
    Object.entries(rule.event.params).flatMap(([fact, value]): ProvableStatement[] => {
      if (typeof value !== 'string') return [];
      const isSet = ruleSet.outputs.get(fact)?.type === 'set';
      const then: Condition = { fact, operator: isSet ? 'contains' : 'equal', value };
      const when = rule.conditions === undefined ? {} : { when: rule.conditions };
      return [
        { ...common, id: `${i} ${fact}`, ...when, then },
        // biome-ignore lint/suspicious/noThenProperty: a statement is no promise
        { ...common, id: `${i} not ${fact}`, ...when, then: { not: then } },
        { ...common, id: `${i} ${fact} always`, then },
      ];
    }),
  );
}

/** True where a case contradicts a statement, by plain evaluation. */
function fails(plan: Plan, { when, then }: ProvableStatement, inputs: Inputs): boolean {
  const { value } = evaluate(plan, inputs);
  const holds = (one: Condition) => check(boundIn(plan, one), value).truth === true;
  return (when === undefined || holds(when)) && !holds(then);
}

/**
 * True where a statement fails in every possible case that has some values, and there is one;
 * undefined where there are too many to enumerate.
 */
function isForced(plan: Plan, statement: ProvableStatement, domain: RawDomain, known: Inputs) {
  const narrowed = new Map(
    [...domain].map(([name, values]) => [
      name,
      known.has(name) ? [known.get(name) as Json] : values,
    ]),
  );
  const all = allInputs(narrowed, MOST_CASES * 4);
  if (all === undefined) return undefined;
  const cases = all
    .map((inputs) => new Map([...known, ...inputs]))
    .filter((inputs) => isPossible(plan, inputs));
  return cases.length > 0 && cases.every((inputs) => fails(plan, statement, inputs));
}

interface Count {
  holds: number;
  fails: number;
  beyond: number;
  vacuous: number;
  facts: number[];
}

function checkProof(
  ruleSet: RuleSet,
  statement: ProvableStatement,
  { proof, domain, count }: { proof: Proof; domain: RawDomain; count: Count },
): void {
  const defaults = new Map([...ruleSet.switches].map(([key, one]) => [key, one.default as Json]));
  const cases = (allInputs(domain, MOST_CASES) ?? []).map(
    (inputs) => new Map([...inputs, ...defaults]),
  );
  const plans = ruleSet.guide.epochs.map(({ id }) => planAt(ruleSet, id));
  const found = plans.some((plan) =>
    cases.some((inputs) => isPossible(plan, inputs) && fails(plan, statement, inputs)),
  );
  expect(proof.verdict).not.toBe('open');
  if (found) expect(proof.verdict, statement.id).toBe('fails');
  const { counterexample } = proof;
  if (counterexample === undefined) {
    count.holds += 1;
    if (proof.vacuous) count.vacuous += 1;
    return;
  }
  count.fails += 1;
  if (!found) count.beyond += 1;
  const plan = planAt(ruleSet, counterexample.asOf);
  const read = readFacts(ruleSet, counterexample.facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const inputs = new Map([...read.value.values, ...defaults]);
  const unread = [...domain].map(([name, values]) => [name, values[0]] as const);
  const whole = new Map([...unread, ...[...inputs].filter(([, value]) => value !== undefined)]);
  expect(isPossible(plan, whole) && fails(plan, statement, whole), statement.id).toBe(true);
  const { because } = counterexample;
  const values = (names: readonly string[]) =>
    new Map([...defaults, ...names.map((name) => [name, whole.get(name)] as const)]);
  // With the values of the case, too: other facts may be like those of it that no rule names.
  const around = rawDomain(ruleSet, Object.values(counterexample.facts));
  expect(isForced(plan, statement, around, values(because)), statement.id).not.toBe(false);
  // No fact of the smallest set can be left out.
  for (const name of because) {
    const fewer = because.filter((other) => other !== name);
    expect(isForced(plan, statement, around, values(fewer)), `${statement.id} ${name}`).not.toBe(
      true,
    );
  }
  count.facts.push(because.length);
}

describe('A proof', () => {
  it(
    'is what enumerating all cases finds, with the fewest facts that contradict a statement',
    () => {
      const count: Count = { holds: 0, fails: 0, beyond: 0, vacuous: 0, facts: [] };
      const checkPolicy = ({ policy, decision }: GeneratedPolicy) => {
        const ruleSet = ruleSetOf(policy, decision);
        const domain = rawDomain(ruleSet, []);
        if (allInputs(domain, MOST_CASES) === undefined) return;
        const statements = statementsOf(ruleSet);
        const proven = prove(policy, { version: 1, statements });
        if (!proven.ok) throw new Error(JSON.stringify(proven.problems));
        statements.forEach((statement, i) => {
          const proof = proven.value[i];
          if (proof !== undefined) checkProof(ruleSet, statement, { proof, domain, count });
        });
      };
      fc.assert(fc.property(policies(SIZE), checkPolicy), { numRuns: runs(POLICIES) });
      const shown = { ...count, facts: Math.max(...count.facts) };
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(shown)}\n`);
      expect(Math.min(count.holds, count.fails)).toBeGreaterThan(runs(POLICIES) / 4);
      expect(count.beyond).toBeLessThan(count.fails / 20);
      expect(Math.max(...count.facts)).toBeGreaterThan(1);
    },
    PATIENCE,
  );
});
