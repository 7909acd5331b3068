import { copiedNames } from '../rule/dependencies.js';
import { eachBoundComparison, type Plan } from '../rule/plan.js';

/**
 * The variable order: facts as the rules in force first read them. Facts that are read together are
 * adjacent, which keeps the diagrams small.
 */
export function firstReadOrder(plan: Plan): readonly string[] {
  const order = new Set<string>();
  const seen = new Set<string>();
  const see = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const derivation = plan.derivations.get(name);
    if (derivation !== undefined) for (const arg of derivation.args) see(arg);
    else if (plan.ruleSet.facts.has(name)) order.add(name);
  };
  for (const rule of plan.tables.flatMap(({ rules }) => rules)) {
    if (rule.condition !== undefined) eachBoundComparison(rule.condition, (c) => see(c.name));
    for (const name of copiedNames(rule.rule.event.params)) see(name);
    for (const { when } of rule.assumes) {
      if (when !== undefined) eachBoundComparison(when, (c) => see(c.name));
    }
  }
  for (const { condition } of plan.constraints) {
    eachBoundComparison(condition, (c) => see(c.name));
  }
  return [...order];
}
