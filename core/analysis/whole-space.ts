import type { Json } from '../base/json.js';
import type { Budget } from '../diagram/budget.js';
import type { Mdd } from '../diagram/diagram.js';
import { domainsOver } from '../diagram/domains.js';
import { type Symbolic, symbolicOver } from '../diagram/symbolic.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';

/** A rule set in epochs that have the same rules and parameters, over all facts and switches. */
export interface WholeSpace {
  readonly plan: Plan;
  /** The ids of these epochs. */
  readonly epochs: readonly string[];
  /** The switches that have one value only, with that value. */
  readonly fixed: Switches;
  readonly s: Symbolic;
}

/** Values of switches by key. */
export type Switches = ReadonlyMap<string, Json>;

/** The plans of all epochs, each with the epochs that have its rules and parameters. */
export function plansOf(
  ruleSet: RuleSet,
): readonly { readonly plan: Plan; readonly epochs: readonly string[] }[] {
  const groups = new Map<string, { plan: Plan; epochs: string[] }>();
  for (const { id } of ruleSet.guide.epochs) {
    const plan = planAt(ruleSet, id);
    const rules = plan.tables.map((table) => table.rules.map(({ rule }) => rule.id));
    const key = JSON.stringify([rules, [...plan.parameters]]);
    groups.set(key, { plan, epochs: [...(groups.get(key)?.epochs ?? []), id] });
  }
  return [...groups.values()];
}

/**
 * The diagrams of a plan in which no fact is known, and every switch may have each of its values.
 * @param epochs the ids of the epochs that have this plan
 * @param fixed switches that have one value only
 */
export function wholeSpace(
  plan: Plan,
  epochs: readonly string[],
  { fixed, budget }: { readonly fixed: Switches; readonly budget: Budget },
): WholeSpace {
  const choices = choicesOf(plan.ruleSet, fixed);
  const unknown: readonly (readonly [string, undefined])[] = [...plan.ruleSet.facts.keys()].map(
    (name) => [name, undefined],
  );
  const settings = settingsOf(choices);
  const domains = domainsOver(
    plan,
    settings.map((setting) => new Map<string, Json | undefined>([...unknown, ...setting])),
    budget,
  );
  const s = symbolicOver(plan, new Map(unknown), domains, { choices, budget });
  return { plan, epochs, fixed, s };
}

function choicesOf({ switches }: RuleSet, fixed: Switches): ReadonlyMap<string, readonly Json[]> {
  return new Map(
    [...switches].map(([key, { values }]) => {
      const one = fixed.get(key);
      return [key, one === undefined ? values : [one]];
    }),
  );
}

/** Every combination of values of the switches. */
export function settingsOf(choices: ReadonlyMap<string, readonly Json[]>): readonly Switches[] {
  return [...choices].reduce<Switches[]>(
    (settings, [key, values]) =>
      settings.flatMap((one) => values.map((value) => new Map(one).set(key, value))),
    [new Map()],
  );
}

/** True where a function is true in a possible case. */
export function isPossible({ diagrams: d, space }: Symbolic, node: Mdd): boolean {
  return d.constant(d.and(space, node)) !== false;
}
