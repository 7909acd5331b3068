import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import { type Budget, withinBudget } from '../diagram/budget.js';
import type { Mdd, Terminal } from '../diagram/diagram.js';
import { missingFacts } from '../diagram/missing.js';
import { type Symbolic, symbolic } from '../diagram/symbolic.js';
import type { SymbolicValue } from '../diagram/symbolic-value.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import type { Answer } from './answer.js';
import type { Evaluation, Value } from './evaluate.js';
import { behind, firing, type Logic } from './fired.js';
import { listEntries } from './lists.js';
import { prospects } from './prospects.js';
import type { Verdict } from './record.js';

/**
 * The exact answer, over all completions of the unknown facts: what they have in common is certain.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 * @param inputs facts and switches by name; undefined where a fact is not known
 * @param evaluation the rule tree with what is known, for the explanation
 * @returns undefined where it would take more than `LIMITS.work`
 */
export function exactAnswer(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  evaluation: Evaluation,
): Answer | undefined {
  return withinBudget(LIMITS.work, (budget) => exactWithin(budget, plan, inputs, evaluation));
}

function exactWithin(
  budget: Budget,
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  evaluation: Evaluation,
): Answer {
  const s = symbolic(plan, inputs, { budget });
  const missing = new Set(missingFacts(plan, s, resultsOf(plan, s)));
  const value = (name: string) => certainValue(s, s.value(name));
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const outcome: Record<string, Json> = {};
  for (const { name } of listed) {
    const certain = value(name);
    if (certain !== undefined) outcome[name] = certain;
  }
  const fires = firing(
    plan,
    s.tables.map(({ wins }) => wins),
    nodeLogic(s),
  );
  const fired = behind(plan, outcome, (rule, where) =>
    where === 'all' ? isTrue(s, fires.get(rule)) : canBeTrue(s, fires.get(rule)),
  );
  return {
    evaluation,
    outcome,
    missing: [...plan.ruleSet.facts.keys()].filter((name) => missing.has(name)),
    fired,
    lists: listEntries(plan, {
      wins: (table, rule) => isTrue(s, s.tables[table]?.wins[rule]),
      value,
    }),
    assumed: assumedBy(s, fired),
    verdicts: verdictsOf(s),
    value,
    possible: s.diagrams.constant(s.space) !== false,
    prospects: prospects(plan, s, inputs, outcome),
    exact: true,
  };
}

/**
 * The functions that make up the outcome: one for each output, or one for each element of an output
 * that is a set.
 */
export function resultsOf(plan: Plan, s: Symbolic): Mdd[] {
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  return listed.flatMap(({ name }) => {
    const value = s.value(name);
    return value.kind === 'value' ? [value.node] : value.members.map(({ when }) => when);
  });
}

function certainValue(s: Symbolic, value: SymbolicValue): Json | undefined {
  if (value.kind === 'value') return certain(s, value.node) as Json | undefined;
  const held = value.members.map(({ when }) => certain(s, when));
  if (held.includes(undefined)) return undefined;
  return value.members.filter((_, i) => held[i] === true).map(({ member }) => member);
}

/** The result that a function has wherever the constraints hold, if there is just one. */
function certain(s: Symbolic, node: Mdd): Terminal | undefined {
  const results = [...s.diagrams.results(s.diagrams.within(s.space, node))];
  return results.length === 1 ? results[0] : undefined;
}

function isTrue(s: Symbolic, node: Mdd | undefined): boolean {
  return node !== undefined && certain(s, node) === true;
}

function canBeTrue(s: Symbolic, node: Mdd | undefined): boolean {
  return (
    node !== undefined && [...s.diagrams.results(s.diagrams.within(s.space, node))].includes(true)
  );
}

function nodeLogic({ diagrams: d }: Symbolic): Logic<Mdd> {
  return {
    no: d.leaf(false),
    yes: d.leaf(true),
    and: (a, b) => d.and(a, b),
    or: (a, b) => d.or(a, b),
  };
}

function assumedBy(s: Symbolic, fired: readonly PlannedRule[]): string[] {
  const ids = fired.flatMap(({ assumes }) =>
    assumes
      .filter(({ when }) => when === undefined || isTrue(s, s.truth(when)))
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}

function verdictsOf(s: Symbolic): Map<PlannedRule, Verdict> {
  const found = s.tables.flatMap(({ table, holds, reached }) =>
    table.rules.map((rule, i) => [rule, verdictOf(s, reached[i], holds[i])] as const),
  );
  return new Map(found);
}

// A rule that certainly holds but follows an open rule is open itself: it may not be reached.
function verdictOf(s: Symbolic, reached: Mdd | undefined, holds: Mdd | undefined): Verdict {
  const here = reached === undefined ? undefined : certain(s, reached);
  const truth = holds === undefined ? undefined : certain(s, holds);
  if (here === false) return 'NOT_REACHED';
  if (truth === false) return 'NOT_HELD';
  return truth === true && here === true ? 'HELD' : 'OPEN';
}
