import type { Json } from '../../core/base/json.js';
import { resultsOf } from '../../core/decide/exact.js';
import { firing, type Logic } from '../../core/decide/fired.js';
import type { Mdd } from '../../core/diagram/diagram.js';
import { type Symbolic, symbolic } from '../../core/diagram/symbolic.js';
import { type Plan, type PlannedRule, planAt } from '../../core/rule/plan.js';
import type { RuleSet } from '../../core/rule/policy.js';

/** What is reachable in a rule set, over all facts, epochs and values of its switches. */
export interface Reach {
  /** Results by output: its values, or for a set its members. */
  readonly results: ReadonlyMap<string, ReadonlySet<Json>>;
  /** The rules that fire for some facts. */
  readonly fired: ReadonlySet<string>;
}

/** Computes reachable results and rules from diagrams in which no fact is known. */
export function reachOf(ruleSet: RuleSet): Reach {
  const results = new Map<string, Set<Json>>();
  const fired = new Set<string>();
  for (const plan of distinctPlans(ruleSet)) {
    for (const switches of switchings(ruleSet)) {
      const s = symbolic(plan, switches);
      for (const { name } of ruleSet.outputs.values()) {
        const found = results.get(name) ?? new Set();
        results.set(name, found);
        for (const result of valuesOf(s, name)) found.add(result);
      }
      for (const rule of firingRules(plan, s)) fired.add(rule);
    }
  }
  return { results, fired };
}

/** A plan for every set of rules that are in force together. */
function distinctPlans(ruleSet: RuleSet): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const { id } of ruleSet.guide.epochs) {
    const plan = planAt(ruleSet, id);
    const rules = plan.tables.flatMap((table) => table.rules.map(({ rule }) => rule.id));
    plans.set(JSON.stringify([rules, [...plan.parameters]]), plan);
  }
  return [...plans.values()];
}

/** The defaults, and every other value of each switch. */
function switchings({ switches }: RuleSet): readonly ReadonlyMap<string, Json>[] {
  const defaults = new Map<string, Json>([...switches].map(([key, s]) => [key, s.default]));
  const others = [...switches].flatMap(([key, s]) =>
    s.values.map((value) => new Map(defaults).set(key, value)),
  );
  return [defaults, ...others];
}

function valuesOf(s: Symbolic, name: string): Json[] {
  const value = s.value(name);
  if (value.kind === 'set') {
    return value.members.filter(({ when }) => can(s, when)).map(({ member }) => member);
  }
  // Within the space the only symbol is the one that `results` leaves out.
  return [...s.diagrams.results(s.diagrams.within(s.space, value.node))] as Json[];
}

/** The facts that an output or the firing of a rule depends on, over all epochs and switches. */
export function factsThatMatter(ruleSet: RuleSet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const plan of distinctPlans(ruleSet)) {
    for (const switches of switchings(ruleSet)) {
      const s = symbolic(plan, switches);
      for (const node of [...resultsOf(plan, s), ...firingOf(plan, s).values()]) {
        for (const level of s.diagrams.support(s.diagrams.within(s.space, node))) {
          found.add(s.variables[level]?.name ?? '');
        }
      }
    }
  }
  return found;
}

function firingRules(plan: Plan, s: Symbolic): string[] {
  return [...firingOf(plan, s)]
    .filter(([, node]) => can(s, node))
    .map(([planned]) => planned.rule.id);
}

function firingOf(plan: Plan, s: Symbolic): ReadonlyMap<PlannedRule, Mdd> {
  const { diagrams: d } = s;
  const logic: Logic<Mdd> = {
    no: d.leaf(false),
    yes: d.leaf(true),
    and: (a, b) => d.and(a, b),
    or: (a, b) => d.or(a, b),
  };
  const wins = s.tables.map((table) => table.wins);
  return firing(plan, wins, logic);
}

function can(s: Symbolic, node: Mdd): boolean {
  return s.diagrams.results(s.diagrams.within(s.space, node)).has(true);
}
