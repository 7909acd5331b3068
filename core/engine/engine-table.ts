import type { EngineResult, RuleProperties } from 'json-rules-engine';
import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { RuleFile, TableFile } from '../rule/rule-set.js';
import { conditionToEngine } from './condition-to-engine.js';
import { tableOutputs } from './engine-outputs.js';

/** A table of a rule set, for one engine. */
export interface EngineTable {
  readonly name: string;
  /**
   * How its events are combined. The engine returns all events, in no guaranteed order: FIRST takes
   * the first in the order of `rules`, COLLECT and STRICTEST take all.
   */
  readonly hitPolicy: TableFile['hitPolicy'];
  /** STRICTEST: the values from mildest to strictest. */
  readonly order: readonly string[];
  /** The outputs and intermediates that its rules set, as the rule set file declares them. */
  readonly sets: TableFile['sets'];
  /** The rules in force, for `new Engine(rules)` or `addRule`. */
  readonly rules: RuleProperties[];
  /**
   * The outputs of the table after a run: facts for later tables.
   * @param result the result of `run` of an engine with these rules
   */
  outputs(result: Pick<EngineResult, 'results' | 'almanac'>): Promise<Record<string, Json>>;
}

/** A table of a plan for json-rules-engine. */
export function engineTable(table: PlannedTable, file: TableFile): EngineTable {
  return {
    name: table.name,
    hitPolicy: table.hitPolicy,
    order: table.order,
    sets: table.rules.length > 0 ? file.sets : file.sets.map((spec) => unruled(spec, table)),
    rules: table.rules.map(({ rule }) => engineRule(rule, table.name)),
    outputs: (result) => tableOutputs(table, result),
  };
}

// An output that no rule in force speaks of is null, whatever its default (see `plan.ts`).
function unruled(spec: TableFile['sets'][number], { sets }: PlannedTable) {
  const declared = typeof spec === 'string' ? { name: spec } : spec;
  const planned = sets.find(({ name }) => name === declared.name);
  return planned?.default === null ? { ...declared, default: null } : spec;
}

// An event of that engine has a type; its outputs are its `params`.
function engineRule({ id, conditions, event }: RuleFile, type: string): RuleProperties {
  return {
    name: id,
    conditions: conditionToEngine(conditions),
    event: { type, params: { ...event.params } },
  };
}
