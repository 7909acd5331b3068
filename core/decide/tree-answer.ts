import type { Json } from '../base/json.js';
import { firstReadOrder } from '../diagram/variable-order.js';
import type { Bound, Plan, PlannedRule } from '../rule/plan.js';
import type { Answer } from './answer.js';
import { check, type Evaluation, type Value } from './evaluate.js';
import { BOOLEANS, firing } from './fired.js';
import { type ListSource, listEntries } from './lists.js';

/** The answer of the rule tree alone: sound, and exact where nothing is open. */
export function treeAnswer(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  evaluation: Evaluation,
): Answer {
  const outcome = certainOutcome(plan, evaluation);
  const wins = winsOf(evaluation);
  const fires = firing(plan, wins, BOOLEANS);
  const rules = plan.tables.flatMap((table) => table.rules);
  const fired = rules.filter((rule) => fires.get(rule) === true);
  const source: ListSource = {
    wins: (table, rule) => wins[table]?.[rule] === true,
    value: evaluation.value,
  };
  return {
    evaluation: () => evaluation,
    read: evaluation.read,
    outcome,
    missing: isComplete(plan, outcome) ? [] : openFacts(plan, inputs),
    fired,
    lists: listEntries(plan, source),
    assumed: assumedBy(fired, (when) => isTrue(when, evaluation)),
    verdicts: new Map(),
    value: evaluation.value,
    possible: true,
    prospects: undefined,
    exact: true,
  };
}

/** Whether each rule wins for certain, by table and rule. */
export function winsOf({ tables }: Evaluation): readonly (readonly boolean[])[] {
  return tables.map(({ rules }) =>
    rules.map(({ holds, reached }) => holds === true && reached === true),
  );
}

/** The unknown facts that the rules in force read, in the order of the decision. */
export function openFacts(plan: Plan, inputs: ReadonlyMap<string, Value>): readonly string[] {
  const read = new Set(firstReadOrder(plan));
  return [...plan.ruleSet.facts.keys()].filter(
    (name) => read.has(name) && inputs.get(name) === undefined,
  );
}

/** True when nothing is open: no rule that was reached, and no constraint. */
export function isSettled(plan: Plan, { tables, value }: Evaluation): boolean {
  const rules = tables.flatMap((table) => table.rules);
  return (
    rules.every(({ holds, reached }) => reached === false || (reached && holds !== undefined)) &&
    plan.constraints.every(({ condition }) => check(condition, value).truth !== undefined)
  );
}

/** The outputs of the catalogue that the rule tree is sure of. */
export function certainOutcome(plan: Plan, evaluation: Evaluation): Record<string, Json> {
  const outcome: Record<string, Json> = {};
  for (const { name, listed } of plan.ruleSet.outputs.values()) {
    const value = listed ? evaluation.value(name) : undefined;
    if (value !== undefined) outcome[name] = value;
  }
  return outcome;
}

/** True where every output of the catalogue is among these. */
export function isComplete({ ruleSet }: Plan, outcome: Readonly<Record<string, Json>>): boolean {
  return [...ruleSet.outputs.values()].every(
    ({ name, listed }) => !listed || Object.hasOwn(outcome, name),
  );
}

/**
 * The ids of the assumptions of rules.
 * @param isAssumed whether the condition of an assumption is true; one without any always is
 */
export function assumedBy(
  fired: readonly PlannedRule[],
  isAssumed: (when: Bound | undefined) => boolean,
): string[] {
  const ids = fired.flatMap(({ assumes }) =>
    assumes.filter(({ when }) => isAssumed(when)).map(({ id }) => id),
  );
  return [...new Set(ids)];
}

function isTrue(when: Bound | undefined, { value }: Evaluation): boolean {
  return when === undefined || check(when, value).truth === true;
}
