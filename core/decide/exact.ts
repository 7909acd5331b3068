import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import { withinBudget } from '../diagram/budget.js';
import type { Mdd, Terminal } from '../diagram/diagram.js';
import { missingFacts } from '../diagram/missing.js';
import { planDiagrams } from '../diagram/plan-diagrams.js';
import { type Symbolic, symbolic } from '../diagram/symbolic.js';
import type { SymbolicValue } from '../diagram/symbolic-value.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import type { Answer, Conclusion } from './answer.js';
import type { Evaluation, Value } from './evaluate.js';
import { behind, firing, type Logic } from './fired.js';
import { listEntries } from './lists.js';
import { prospects } from './prospects.js';
import type { Verdict } from './record.js';
import { assumedBy } from './tree-answer.js';

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
  return overDiagrams(plan, inputs, (s) => answerOver(s, plan, inputs, evaluation));
}

/**
 * The conclusion of the exact answer, without its reasons.
 * @returns undefined where it would take more than `LIMITS.work`
 */
export function exactConclusion(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
): Conclusion | undefined {
  return overDiagrams(plan, inputs, (s) => conclusionOf(s, plan));
}

/** Computes with the diagrams of a request: those that are kept for many, or its own. */
function overDiagrams<T>(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  compute: (s: Symbolic) => T,
): T | undefined {
  const kept = planDiagrams(plan);
  const shared = withinBudget(LIMITS.work, (budget) => {
    const s = kept.restricted(inputs, budget);
    return s && compute(s);
  });
  if (shared !== undefined) return shared;
  // What is known can only make diagrams smaller: where these take too much, shared ones would.
  return withinBudget(LIMITS.work, (budget) => {
    const result = compute(symbolic(plan, inputs, { budget }));
    kept.answeredWithout(inputs, budget.spent);
    return result;
  });
}

function conclusionOf(s: Symbolic, plan: Plan): Conclusion {
  const missing = new Set(missingFacts(plan, s, resultsOf(plan, s)));
  const outcome: Record<string, Json> = {};
  for (const { name, listed } of plan.ruleSet.outputs.values()) {
    const certain = listed ? certainValue(s, s.value(name)) : undefined;
    if (certain !== undefined) outcome[name] = certain;
  }
  const names = [...plan.ruleSet.facts.keys()];
  return { outcome, missing: names.filter((name) => missing.has(name)), exact: true };
}

/**
 * The exact answer from the diagrams of a request.
 * @param s the rule set as functions of the facts that `inputs` does not know
 */
export function answerOver(
  s: Symbolic,
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  evaluation: Evaluation,
): Answer {
  const { outcome, missing } = conclusionOf(s, plan);
  // A known fact is represented by an equivalent value, so what is made of it is read in the tree.
  const value = (name: string) => {
    const known = evaluation.value(name);
    return known === undefined ? certainValue(s, s.value(name)) : known;
  };
  const tables = s.tables;
  const fires = firing(
    plan,
    tables.map(({ wins }) => wins),
    nodeLogic(s),
  );
  const fired = behind(plan, outcome, (rule, where) =>
    where === 'all' ? isTrue(s, fires.get(rule)) : canBeTrue(s, fires.get(rule)),
  );
  return {
    evaluation: () => evaluation,
    read: evaluation.read,
    outcome,
    missing,
    fired,
    lists: listEntries(plan, {
      wins: (table, rule) => isTrue(s, tables[table]?.wins[rule]),
      value,
    }),
    assumed: assumedBy(fired, (when) => when === undefined || isTrue(s, s.truth(when))),
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
