import { outputsRead } from '../rule/dependencies.js';
import type { Plan, PlannedRule } from '../rule/plan.js';

/** And, or and the two constants, for booleans as for diagrams. */
export interface Logic<B> {
  readonly no: B;
  readonly yes: B;
  and(a: B, b: B): B;
  or(a: B, b: B): B;
}

/**
 * Where each rule fires: where it wins in its table and an output of the catalogue is derived from
 * what it gives, directly or through the tables after it.
 * @param wins by table and rule: it holds and its table got as far as it
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

/** Plain booleans. */
export const BOOLEANS: Logic<boolean> = {
  no: false,
  yes: true,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
};
