import type { Constraint } from './constraint.js';

/** The constraints that apply to a decision: those of which it takes all facts. */
export function applying(
  constraints: readonly Constraint[],
  facts: { has(name: string): boolean },
): readonly Constraint[] {
  return constraints.filter((one) => factsNamedBy(one).every((name) => facts.has(name)));
}

function factsNamedBy({ derive, holds }: Constraint): string[] {
  const derived = Object.keys(derive ?? {});
  const args = Object.values(derive ?? {}).flatMap((call) => Object.values(call).flat());
  const compared: string[] = [];
  const walk = (condition: typeof holds): void => {
    if ('fact' in condition) compared.push(condition.fact);
    else if ('not' in condition) walk(condition.not);
    else if ('all' in condition) condition.all.forEach(walk);
    else if ('any' in condition) condition.any.forEach(walk);
  };
  walk(holds);
  return [...args, ...compared].filter((name) => !derived.includes(name));
}
