import type { Almanac, DynamicFactCallback, TopLevelCondition } from 'json-rules-engine';
import type { Json } from '../base/json.js';
import type { Plan, PlannedDerivation } from '../rule/plan.js';
import type { RuleSetFile } from '../rule/rule-set.js';
import { ALWAYS, conditionToEngine } from './condition-to-engine.js';
import { type EngineTable, engineTable } from './engine-table.js';

/**
 * A value or a function that computes one: what `addFact` of json-rules-engine takes with a name.
 */
export type EngineFact = Json | DynamicFactCallback<Promise<Json>>;

/**
 * The declarations of a rule set file besides its tables; rules of json-rules-engine have no form
 * for them.
 */
export type Declarations = Pick<RuleSetFile, 'parameters' | 'switches' | 'defaults' | 'derive'>;

/** A rule set in one epoch, for json-rules-engine. */
export interface EngineRuleSet {
  /** The decision. */
  readonly id: string;
  readonly question: string;
  readonly epoch: string;
  /** In order: a table may read what an earlier one sets. */
  readonly tables: readonly EngineTable[];
  /** Named conditions, for `setCondition` of each engine. */
  readonly conditions: Readonly<Record<string, TopLevelCondition>>;
  /**
   * For `addFact` of each engine: parameters, switches, derivations, and the defaults of facts that
   * were left out (null: not sent). Needed facts are not among them.
   */
  readonly facts: Readonly<Record<string, EngineFact>>;
  /** The declarations behind these facts, of all epochs, as data: for the way back. */
  readonly declarations: Declarations;
}

/**
 * Converts a plan for json-rules-engine.
 * @param switches the value of every switch
 */
export function engineRuleSet(plan: Plan, switches: ReadonlyMap<string, Json>): EngineRuleSet {
  const { file } = plan.ruleSet;
  const conditions = Object.entries(file.conditions ?? {});
  return {
    id: file.id,
    question: file.question,
    epoch: plan.epoch,
    tables: file.tables.flatMap((written, i) => {
      const table = plan.tables[i];
      return table === undefined ? [] : [engineTable(table, written)];
    }),
    conditions: Object.fromEntries(
      conditions.map(([name, condition]) => [name, conditionToEngine(condition)]),
    ),
    facts: {
      ...absentFacts(plan),
      ...Object.fromEntries(switches),
      ...engineFacts(plan),
    },
    declarations: declarationsOf(plan.ruleSet),
  };
}

/** The facts that need no input: parameters, derivations, and the constant true. */
export function engineFacts(plan: Plan): Record<string, EngineFact> {
  return {
    [ALWAYS]: true,
    ...Object.fromEntries(plan.parameters),
    ...Object.fromEntries([...plan.derivations].map(([name, d]) => [name, derived(d)])),
  };
}

function derived({ args, function: f }: PlannedDerivation): DynamicFactCallback<Promise<Json>> {
  return async (_params: unknown, almanac: Almanac) =>
    f.compute(await Promise.all(args.map((arg) => almanac.factValue<Json>(arg))));
}

function absentFacts({ ruleSet }: Plan): Record<string, Json> {
  const left = [...ruleSet.facts.values()].filter(({ absent }) => absent !== 'unknown');
  return Object.fromEntries(
    left.map(({ name }) => [name, ruleSet.file.defaults?.[name]?.value ?? null]),
  );
}

function declarationsOf({ file }: Plan['ruleSet']): Declarations {
  const { parameters, switches, defaults, derive } = file;
  return {
    ...(parameters === undefined ? {} : { parameters }),
    ...(switches === undefined ? {} : { switches }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(derive === undefined ? {} : { derive }),
  };
}
