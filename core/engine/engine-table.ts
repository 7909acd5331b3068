import type { EngineResult, RuleProperties } from 'json-rules-engine';
import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { RuleFile, TableFile } from '../rule/rule-set.js';
import { conditionToEngine } from './condition-to-engine.js';
import { tableOutputs } from './engine-outputs.js';

/** A table of a rule set, for an engine of its own. */
export interface EngineTable {
  readonly name: string;
  /**
   * What its events come to. The engine gives every event, in no order that the rules could rely
   * on: FIRST counts the first in the order of `rules`, COLLECT and STRICTEST count all.
   */
  readonly hitPolicy: TableFile['hitPolicy'];
  /** STRICTEST: the values from mildest to strictest. */
  readonly order: readonly string[];
  /** The outputs and intermediates that its rules give, as the rule set file declares them. */
  readonly sets: TableFile['sets'];
  /** The rules in force, for `new Engine(rules)` or `addRule`. */
  readonly rules: RuleProperties[];
  /**
   * The outputs of the table after a run: facts for the tables that follow.
   * @param result what `run` of an engine with these rules came to
   */
  outputs(result: Pick<EngineResult, 'results' | 'almanac'>): Promise<Record<string, Json>>;
}

/** A table of a plan for json-rules-engine. */
export function engineTable(table: PlannedTable, file: TableFile): EngineTable {
  return {
    name: table.name,
    hitPolicy: table.hitPolicy,
    order: table.order,
    sets: file.sets,
    rules: table.rules.map(({ rule }) => engineRule(rule, table.name)),
    outputs: (result) => tableOutputs(table, result),
  };
}

// An event of that engine has a type; what it gives stands in its `params`.
function engineRule({ id, conditions, event }: RuleFile, type: string): RuleProperties {
  return {
    name: id,
    conditions: conditionToEngine(conditions),
    event: { type, params: { ...event.params } },
  };
}
