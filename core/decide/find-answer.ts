import type { Json } from '../base/json.js';
import { CompiledPlan, type InputReader } from '../compile/compiled-plan.js';
import { firstReadOrder } from '../diagram/variable-order.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import type { Answer, Conclusion } from './answer.js';
import { check, type Evaluation, evaluate, type Value } from './evaluate.js';
import { exactAnswer, exactConclusion } from './exact.js';
import { BOOLEANS, firing } from './fired.js';
import { type ListSource, listEntries } from './lists.js';

/**
 * Decides: by the rule tree where that settles the answer, otherwise by the exact answer over all
 * completions. Where that would take more than its budget, the rule tree again: what it is sure of.
 * @param inputs facts and switches by name; undefined where a fact is not known
 */
export function answer(plan: Plan, inputs: ReadonlyMap<string, Value>): Answer {
  const evaluation = evaluate(plan, inputs);
  const outcome = certainOutcome(plan, evaluation);
  const settled = isComplete(plan, outcome) && isSettled(plan, evaluation);
  return settled
    ? treeAnswer(plan, inputs, evaluation)
    : (exactAnswer(plan, inputs, evaluation) ?? {
        ...treeAnswer(plan, inputs, evaluation),
        exact: false,
      });
}

/** The answer of the rule tree alone: sound, and exact where nothing is open. */
export function treeAnswer(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  evaluation: Evaluation,
): Answer {
  const outcome = certainOutcome(plan, evaluation);
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
    missing: isComplete(plan, outcome) ? [] : openFacts(plan, inputs),
    fired,
    lists: listEntries(plan, source),
    assumed: assumedBy(fired, evaluation.value),
    verdicts: new Map(),
    value: evaluation.value,
    possible: true,
    prospects: undefined,
    exact: true,
  };
}

/** The unknown facts that the rules in force read, in the order of the decision. */
function openFacts(plan: Plan, inputs: ReadonlyMap<string, Value>): readonly string[] {
  const read = new Set(firstReadOrder(plan));
  return [...plan.ruleSet.facts.keys()].filter(
    (name) => read.has(name) && inputs.get(name) === undefined,
  );
}

/** True when nothing is open: no rule that was reached, and no constraint. */
function isSettled(plan: Plan, { tables, value }: Evaluation): boolean {
  const rules = tables.flatMap((table) => table.rules);
  return (
    rules.every(({ holds, reached }) => reached === false || (reached && holds !== undefined)) &&
    plan.constraints.every(({ condition }) => check(condition, value).truth !== undefined)
  );
}

/**
 * The conclusion of `answer`, without its reasons.
 * @param beside an answer that it is compared with: where that is not exact, this is not either
 */
export function conclusion(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  beside: Pick<Answer, 'exact'> = { exact: true },
): Conclusion {
  const settled = settledConclusion(plan, inputs);
  if (settled !== undefined) return settled;
  const exact = beside.exact ? exactConclusion(plan, inputs) : undefined;
  if (exact !== undefined) return exact;
  const outcome = certainOutcome(plan, evaluate(plan, inputs));
  return { outcome, missing: openFacts(plan, inputs), exact: false };
}

/** A plan compiled, with how its inputs are read from values by name. */
interface Compiled {
  readonly plan: CompiledPlan<Conclusion>;
  readonly readers: readonly InputReader<ReadonlyMap<string, Value>>[];
}

const compiled = new WeakMap<Plan, Compiled>();

/** The conclusion where the rule tree is certain of every output. */
function settledConclusion(plan: Plan, inputs: ReadonlyMap<string, Value>): Conclusion | undefined {
  const known = compiled.get(plan) ?? compile(plan);
  return known.plan.run(inputs, known.readers);
}

function compile(plan: Plan): Compiled {
  const closures = new CompiledPlan(plan, (outcome) => ({ outcome, missing: [], exact: true }));
  const readers = closures.inputs.map(
    (name) => (inputs: ReadonlyMap<string, Value>) => inputs.get(name),
  );
  const made = { plan: closures, readers };
  compiled.set(plan, made);
  return made;
}

/** The outputs of the catalogue that the rule tree is sure of. */
function certainOutcome(plan: Plan, evaluation: Evaluation): Record<string, Json> {
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

function assumedBy(fired: readonly PlannedRule[], value: (name: string) => Value): string[] {
  const ids = fired.flatMap(({ assumes }) =>
    assumes
      .filter(({ when }) => when === undefined || check(when, value).truth === true)
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}
