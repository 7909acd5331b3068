import type { Json } from '../base/json.js';
import { outputsRead } from '../rule/dependencies.js';
import type { Plan, PlannedRule } from '../rule/plan.js';

/** A Boolean algebra without negation, for plain booleans and for diagrams. */
export interface Logic<B> {
  readonly no: B;
  readonly yes: B;
  and(a: B, b: B): B;
  or(a: B, b: B): B;
}

/**
 * Where each rule fires: where it wins in its table and what it assigns flows into an output of the
 * catalogue, directly or through later tables. One backward pass over the tables.
 * @param wins by table and rule: the rule holds and its table reached it
 * @returns the same by rule
 */
export function firing<B>(
  plan: Plan,
  wins: readonly (readonly B[])[],
  logic: Logic<B>,
): ReadonlyMap<PlannedRule, B> {
  const needed = new Map<string, B>();
  for (const { name, listed } of plan.ruleSet.outputs.values()) {
    needed.set(name, listed ? logic.yes : logic.no);
  }
  const fires = new Map<PlannedRule, B>();
  for (let t = plan.tables.length - 1; t >= 0; t--) {
    plan.tables[t]?.rules.forEach((planned, r) => {
      const won = wins[t]?.[r] ?? logic.no;
      const given = Object.keys(planned.rule.event.params).map((n) => needed.get(n) ?? logic.no);
      const fired = logic.and(won, given.reduce(logic.or, logic.no));
      fires.set(planned, fired);
      for (const name of outputsRead(plan, planned)) {
        needed.set(name, logic.or(needed.get(name) ?? logic.no, fired));
      }
    });
  }
  return fires;
}

/**
 * The rules behind an outcome: those that fire in all completions; and where none of them gives the
 * value of an output that is certain all the same, those that give it in some, and so agree.
 * @param fires whether a rule fires in all completions, or in some
 */
export function behind(
  plan: Plan,
  outcome: Readonly<Record<string, Json>>,
  fires: (rule: PlannedRule, where: 'all' | 'some') => boolean,
): readonly PlannedRule[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  const always = new Set(rules.filter((rule) => fires(rule, 'all')));
  const gives = ({ rule }: PlannedRule, name: string) => Object.hasOwn(rule.event.params, name);
  const bare = Object.entries(outcome).flatMap(([name, value]) =>
    isNothing(value) || [...always].some((rule) => gives(rule, name)) ? [] : [name],
  );
  return rules.filter(
    (rule) => always.has(rule) || (bare.some((name) => gives(rule, name)) && fires(rule, 'some')),
  );
}

function isNothing(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The algebra of plain booleans. */
export const BOOLEANS: Logic<boolean> = {
  no: false,
  yes: true,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
};
