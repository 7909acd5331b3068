import type { Json } from '../base/json.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import { check, type Evaluation, evaluate, type Value } from './evaluate.js';
import { exactAnswer } from './exact.js';
import { BOOLEANS, firing } from './fired.js';
import { type ListSource, listEntries } from './lists.js';
import type { ListEntry, Verdict } from './record.js';

/** What a rule set says about some facts, before it is put into words and a record. */
export interface Answer {
  readonly evaluation: Evaluation;
  /** Every output of the catalogue that is certain. */
  readonly outcome: Readonly<Record<string, Json>>;
  readonly missing: readonly string[];
  readonly fired: readonly PlannedRule[];
  /** Entries by list: effects, notifications, warnings, confirmations. */
  readonly lists: ReadonlyMap<string, readonly ListEntry[]>;
  /** Assumption ids of the rules that fired, in the region in which they matter. */
  readonly assumed: readonly string[];
  /** Verdicts that are known better than by three-valued logic alone. */
  readonly verdicts: ReadonlyMap<PlannedRule, Verdict>;
  /** The value of a name, where it is certain. */
  value(name: string): Value;
  /** False where no completion keeps the constraints. */
  readonly possible: boolean;
}

/**
 * Decides: by the rule tree where that is enough, over all completions where it is not.
 * @param inputs facts and switches by name; undefined where a fact is not known
 */
export function answer(plan: Plan, inputs: ReadonlyMap<string, Value>): Answer {
  const evaluation = evaluate(plan, inputs);
  const outcome = completeOutcome(plan, evaluation);
  if (outcome === undefined) return exactAnswer(plan, inputs, evaluation);
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

/** What an answer comes to: the certain outputs, and the facts that could still change others. */
export type Conclusion = Pick<Answer, 'outcome' | 'missing'>;

/** What `answer` comes to, without its reasons. */
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
