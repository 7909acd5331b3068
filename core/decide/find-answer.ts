import type { Json } from '../base/json.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import type { Answer, Conclusion } from './answer.js';
import { check, type Evaluation, evaluate, type Value } from './evaluate.js';
import { exactAnswer } from './exact.js';
import { BOOLEANS, firing } from './fired.js';
import { type ListSource, listEntries } from './lists.js';

/**
 * Decides: by the rule tree where that settles the answer, otherwise by the exact answer over all
 * completions.
 * @param inputs facts and switches by name; undefined where a fact is not known
 */
export function answer(plan: Plan, inputs: ReadonlyMap<string, Value>): Answer {
  const evaluation = evaluate(plan, inputs);
  const outcome = completeOutcome(plan, evaluation);
  if (outcome === undefined || !isSettled(plan, evaluation)) {
    return exactAnswer(plan, inputs, evaluation);
  }
  const wins = evaluation.tables.map(({ rules }) =>
    rules.map(({ holds, reached }) => holds === true && reached === true),
  );
  const fires = firing(plan, wins, BOOLEANS);
  const rules = plan.tables.flatMap((table) => table.rules);
  const fired = rules.filter((rule) => fires.get(rule) === true);
  const source: ListSource = {
    wins: (table, rule) => wins[table]?.[rule] === true,
    value: evaluation.value,
  };
  return {
    evaluation,
    outcome,
    missing: [],
    fired,
    lists: listEntries(plan, source),
    assumed: assumedBy(fired, evaluation.value),
    verdicts: new Map(),
    value: evaluation.value,
    possible: true,
  };
}

/** True when nothing is open: no rule that was reached, and no constraint. */
function isSettled(plan: Plan, { tables, value }: Evaluation): boolean {
  const rules = tables.flatMap((table) => table.rules);
  return (
    rules.every(({ holds, reached }) => reached === false || (reached && holds !== undefined)) &&
    plan.constraints.every(({ condition }) => check(condition, value).truth !== undefined)
  );
}

/** The conclusion of `answer`, without its reasons. */
export function conclusion(plan: Plan, inputs: ReadonlyMap<string, Value>): Conclusion {
  const evaluation = evaluate(plan, inputs);
  const outcome = completeOutcome(plan, evaluation);
  return outcome === undefined ? exactAnswer(plan, inputs, evaluation) : { outcome, missing: [] };
}

/** The outputs of the catalogue, if all of them are known. */
function completeOutcome(plan: Plan, evaluation: Evaluation): Record<string, Json> | undefined {
  const outcome: Record<string, Json> = {};
  for (const { name, listed } of plan.ruleSet.outputs.values()) {
    if (!listed) continue;
    const value = evaluation.value(name);
    if (value === undefined) return undefined;
    outcome[name] = value;
  }
  return outcome;
}

function assumedBy(fired: readonly PlannedRule[], value: (name: string) => Value): string[] {
  const ids = fired.flatMap(({ assumes }) =>
    assumes
      .filter(({ when }) => when === undefined || check(when, value).truth === true)
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}
