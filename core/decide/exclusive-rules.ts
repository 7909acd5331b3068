import type { Json } from '../base/json.js';
import type { Bound, Plan, PlannedRule } from '../rule/plan.js';

/** Rules that hold only where a fact has one value. */
export interface ExclusiveRules {
  readonly fact: string;
  readonly value: Json;
  readonly rules: readonly PlannedRule[];
}

/**
 * Partitions rules by the fact whose value distinguishes most of them: rules of different parts
 * never hold together.
 * @param known facts whose value is known already
 * @returns undefined where no fact has to be equal to a constant in every rule, or all to the same
 */
export function exclusiveRules(
  rules: readonly PlannedRule[],
  { ruleSet }: Plan,
  known: ReadonlyMap<string, Json>,
): readonly ExclusiveRules[] | undefined {
  const required = rules.map(({ condition }) => new Map(equalities(condition)));
  const names = [...(required[0]?.keys() ?? [])].filter(
    (name) =>
      ruleSet.facts.has(name) && !known.has(name) && required.every((values) => values.has(name)),
  );
  const partitions = names.map((fact) => {
    const parts = new Map<Json, PlannedRule[]>();
    for (const [i, rule] of rules.entries()) {
      const value = required[i]?.get(fact) ?? null;
      const part = parts.get(value);
      if (part === undefined) parts.set(value, [rule]);
      else part.push(rule);
    }
    return [...parts].map(([value, part]) => ({ fact, value, rules: part }));
  });
  const [finest] = partitions.toSorted((a, b) => b.length - a.length);
  return finest !== undefined && finest.length > 1 ? finest : undefined;
}

/** The facts that a condition requires to be equal to a constant other than null. */
function equalities(condition: Bound | undefined): readonly (readonly [string, Json])[] {
  switch (condition?.kind) {
    case 'all':
      return condition.parts.flatMap(equalities);
    case 'named':
      return equalities(condition.part);
    case 'comparison': {
      const { name, operator, expected } = condition;
      return operator === 'equal' && expected !== null ? [[name, expected]] : [];
    }
    default:
      return [];
  }
}
