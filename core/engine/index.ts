export type { AskedTime } from './asked-plan.js';
export type { Deviation, DeviationCode } from './deviation.js';
export type { Declarations, EngineFact, EngineRuleSet } from './engine-rule-set.js';
export type { EngineTable } from './engine-table.js';
export { flattenFacts } from './flatten-facts.js';
export { type FromEngine, type FromEngineOptions, fromJsonRulesEngine } from './from-engine.js';
export { decideByReference } from './reference.js';
export type { RulesAsTable } from './table-from-engine.js';
export { toJsonRulesEngine } from './to-engine.js';
