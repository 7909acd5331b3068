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

/** The algebra of plain booleans. */
export const BOOLEANS: Logic<boolean> = {
  no: false,
  yes: true,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
};
