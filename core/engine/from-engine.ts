import { isRecord } from '../base/json.js';
import type { PolicyFile } from '../rule/policy.js';
import type { Deviation } from './deviation.js';
import type { Declarations } from './engine-rule-set.js';
import { NamedConditions } from './named-from-engine.js';
import { RuleIds } from './rule-ids.js';
import { type RulesAsTable, tableFromEngine } from './table-from-engine.js';

/** What rules of json-rules-engine do not say and a rule set has to. */
export interface FromEngineOptions {
  /** The decision that the rule set answers. */
  readonly id: string;
  readonly question: string;
  /** The file's path, as problems will name it; left out: made of the id. */
  readonly path?: string;
  /** What the events of a plain list of rules come to; left out: COLLECT, every event counts. */
  readonly hitPolicy?: RulesAsTable['hitPolicy'];
  /** The outputs of a plain list of rules; left out: every name that their `params` use. */
  readonly sets?: RulesAsTable['sets'];
  /** Named conditions, as `setCondition` takes them. */
  readonly conditions?: Readonly<Record<string, unknown>>;
  /** Parameters, switches, defaults and derivations: facts that were code or constants there. */
  readonly declarations?: Declarations;
  /** The output that is given an event's `type`, where that was the answer; left out: none is. */
  readonly typeTo?: string;
  /** Why the rules cite no line of a guide. */
  readonly because?: string;
}

/** A rule set made from rules of json-rules-engine, and where it differs from them. */
export interface FromEngine {
  /** For `loadPolicy`, which still checks names and types. */
  readonly file: PolicyFile;
  /** Every deviation; where all are `kept`, the rule set decides as the rules did. */
  readonly deviations: readonly Deviation[];
}

/**
 * Takes rules of json-rules-engine into a rule set file. Nothing is dropped in silence: what a
 * rule set says otherwise is named, and what it cannot say stays as it was written, so that the
 * file does not load before somebody has put it right. Code cannot stay; it is named too.
 *
 * ```ts
 * const { file, deviations } = fromJsonRulesEngine(rules, {
 *   id: 'broadworks.attach.rights',
 *   question: 'Which rights does the partner get?',
 *   hitPolicy: 'FIRST',
 * });
 * ```
 * @param rules a list of rules, as `addRule` takes them, or the tables of `toJsonRulesEngine`
 * @param options what the rules do not say
 */
export function fromJsonRulesEngine(
  rules: readonly unknown[],
  options: FromEngineOptions,
): FromEngine {
  const { id, question, declarations = {}, conditions = {}, typeTo } = options;
  const deviations: Deviation[] = [];
  const parameters = new Set(Object.keys(declarations.parameters ?? {}));
  const known = new NamedConditions(conditions, parameters, deviations);
  const because = options.because ?? 'taken over from json-rules-engine';
  const frame = { known, because, typeTo };
  const conversion = { ids: new RuleIds(), deviations, frame };
  const given = rules.filter(isTable);
  const tables =
    given.length > 0 && given.length === rules.length
      ? given.map((table, i) => tableFromEngine(table, [i, 'rules'], conversion))
      : [tableFromEngine(plainTable(rules, options), [], conversion)];
  const named = known.all();
  const content = {
    id,
    question,
    ...declarations,
    ...(Object.keys(named).length === 0 ? {} : { conditions: named }),
    tables,
  };
  return { file: { path: options.path ?? `${id.replaceAll('.', '/')}.json`, content }, deviations };
}

function plainTable(rules: readonly unknown[], options: FromEngineOptions): RulesAsTable {
  const { hitPolicy = 'COLLECT', sets } = options;
  return { name: 'rules', hitPolicy, sets, rules };
}

function isTable(given: unknown): given is RulesAsTable {
  return isRecord(given) && Array.isArray(given.rules) && typeof given.hitPolicy === 'string';
}
