import { Almanac, Engine, type RuleProperties, type RuleResult } from 'json-rules-engine';
import type { Json } from '../base/json.js';
import type { Value } from '../decide/evaluate.js';
import type { Constraint } from '../rule/constraint.js';
import { copiedNames } from '../rule/dependencies.js';
import type { Plan } from '../rule/plan.js';
import { conditionToEngine } from './condition-to-engine.js';
import { winnersOf } from './engine-outputs.js';
import { type EngineRuleSet, engineFacts, engineRuleSet } from './engine-rule-set.js';

/** The result of json-rules-engine for one case in which every fact that rules read is known. */
export interface EngineRun {
  /** The constraints that the facts violate. */
  readonly broken: readonly Constraint[];
  /** Ids of the winning rules of all tables. */
  readonly winners: ReadonlySet<string>;
  /** Inputs, outputs, and all other names that assignments copy from. */
  readonly values: ReadonlyMap<string, Json>;
}

/** Runs a plan on values of facts and switches. Rejects where json-rules-engine does. */
export type Runner = (inputs: ReadonlyMap<string, Value>) => Promise<EngineRun>;

const runners = new WeakMap<Plan, Runner>();

/** The runner of a plan; its engines are created once. */
export function runnerOf(plan: Plan): Runner {
  const known = runners.get(plan);
  if (known !== undefined) return known;
  const runOnce = makeRunner(plan);
  let turn: Promise<unknown> = Promise.resolve();
  // Runs are sequential: the end of one makes an engine skip the rules of another in progress.
  const runner: Runner = (inputs) => {
    const run = turn.then(() => runOnce(inputs));
    turn = run.catch(() => {});
    return run;
  };
  runners.set(plan, runner);
  return runner;
}

// One almanac holds the facts of a case for the engines of all tables; the engines hold only rules.
function makeRunner(plan: Plan): Runner {
  const { tables, conditions } = engineRuleSet(plan, new Map());
  const facts = Object.entries(engineFacts(plan));
  const steps = tables.map((table) => ({ table, engine: engineOf(table.rules, conditions) }));
  const constraints = engineOf(plan.constraints.map(constraintRule), {});
  const rules = plan.tables.flatMap((table) => table.rules);
  const givenAway = new Set(rules.flatMap(({ rule }) => copiedNames(rule.event.params)));
  return async (inputs) => {
    const almanac = new Almanac();
    const values = new Map<string, Json>();
    const learn = (name: string, value: Json): void => {
      values.set(name, value);
      almanac.addFact(name, value);
    };
    for (const [name, fact] of facts) almanac.addFact<unknown>(name, fact);
    for (const [name, value] of inputs) if (value !== undefined) learn(name, value);
    let run = await constraints.run({}, { almanac });
    const broken = brokenOf(plan, run.failureResults);
    for (const { table, engine } of steps) {
      run = await engine.run({}, { almanac });
      for (const [name, value] of Object.entries(await table.outputs(run))) learn(name, value);
    }
    for (const name of givenAway) values.set(name, await almanac.factValue<Json>(name));
    // The almanac accumulates the results of all its runs.
    const holding = new Set(run.results.map(({ name }) => name));
    const winners = new Set(plan.tables.flatMap((table) => winnersOf(table, holding)));
    return { broken, winners, values };
  };
}

function engineOf(rules: RuleProperties[], conditions: EngineRuleSet['conditions']): Engine {
  const engine = new Engine(rules);
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition);
  return engine;
}

// No rule id of a rule set contains a colon.
function constraintRule({ constraint }: Plan['constraints'][number]): RuleProperties {
  return {
    name: `constraint:${constraint.id}`,
    conditions: conditionToEngine(constraint.holds),
    event: { type: 'kept' },
  };
}

function brokenOf(plan: Plan, failed: readonly RuleResult[]): Constraint[] {
  const names = new Set(failed.map(({ name }) => name));
  return plan.constraints
    .map(({ constraint }) => constraint)
    .filter(({ id }) => names.has(`constraint:${id}`));
}
