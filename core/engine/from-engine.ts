import { inputProblems } from '../base/input-problems.js';
import { isRecord } from '../base/json.js';
import { shown } from '../base/shown.js';
import type { PolicyFile } from '../rule/policy.js';
import { Operands } from './compared-facts.js';
import type { Deviation } from './deviation.js';
import type { Declarations } from './engine-rule-set.js';
import type { EventReading } from './event-from-engine.js';
import { NamedConditions } from './named-from-engine.js';
import { Notes } from './notes.js';
import { RuleIds } from './rule-ids.js';
import { type Conversion, type RulesAsTable, tableFromEngine } from './table-from-engine.js';

/** What a rule set needs and rules of json-rules-engine do not have. */
export interface FromEngineOptions {
  /** The decision that the rule set answers. */
  readonly id: string;
  readonly question: string;
  /** The file's path, as problems cite it; left out: derived from the id. */
  readonly path?: string;
  /** How events of a plain list of rules are combined; left out: COLLECT, all of them. */
  readonly hitPolicy?: RulesAsTable['hitPolicy'];
  /** The outputs of a plain list of rules; left out: every name that their `params` use. */
  readonly sets?: RulesAsTable['sets'];
  /** Named conditions, as `setCondition` takes them. */
  readonly conditions?: Readonly<Record<string, unknown>>;
  /** Parameters, switches, defaults and derivations: facts that were code or constants. */
  readonly declarations?: Declarations;
  /** The output that is given an event's `type`, where that was the answer; left out: none is. */
  readonly typeTo?: string;
  /** STRICTEST: the values of a plain list of rules, from mildest to strictest. */
  readonly order?: RulesAsTable['order'];
  /**
   * Whether the engine has the option of that name: then `{ "fact": … }` in `params` is the value of
   * the fact; left out: it has not.
   */
  readonly replaceFactsInEventParams?: boolean;
  /** Why the rules cite no line of a guide. */
  readonly because?: string;
}

/** A rule set made from rules of json-rules-engine, with its differences from them. */
export interface FromEngine {
  /** For `loadPolicy`, which also checks names and types. */
  readonly file: PolicyFile;
  /** Every deviation; where all are `kept`, the rule set decides as the rules did. */
  readonly deviations: readonly Deviation[];
}

/**
 * Converts rules of json-rules-engine to a rule set file. Nothing is dropped silently: every
 * difference is a deviation, and whatever a rule set cannot express is kept as written, so that the
 * file does not load before it is corrected. Code cannot be kept; it is a deviation, too.
 * @param rules a list of rules, as `addRule` takes them, or `{ rules }` with such a list, or the
 *   tables of `toJsonRulesEngine`
 * @param options what the rules do not say
 * @example
 * ```ts
 * import { fromJsonRulesEngine } from 'provisim/json-rules-engine';
 *
 * const older = { all: [{ fact: 'age', operator: 'greaterThan', value: 17 }] };
 * const rules = [{ name: 'adult', conditions: older, event: { type: 'yes', params: { may: true } } }];
 * const { deviations } = fromJsonRulesEngine(rules, { id: 'club.entry', question: 'May one enter?' });
 * console.log(deviations.map(({ code, kept }) => `${code}: ${kept}`).join()); // coercion: true
 * ```
 */
export function fromJsonRulesEngine(rules: unknown, options: FromEngineOptions): FromEngine {
  const { id, question, declarations = {} } = options;
  const deviations: Deviation[] = [];
  const given = listOf(rules, deviations);
  const conditions = conditionsOf(options, deviations);
  const operands = new Operands(declarations, [given.list, conditions]);
  const known = new NamedConditions(conditions, operands, deviations);
  const tables = tablesOf(given, options, { known, deviations });
  const named = known.all();
  const derive = { ...declarations.derive, ...operands.derivations() };
  const content = {
    id,
    question,
    ...declarations,
    ...(Object.keys(derive).length === 0 ? {} : { derive }),
    ...(Object.keys(named).length === 0 ? {} : { conditions: named }),
    tables,
  };
  return { file: { path: options.path ?? `${id.replaceAll('.', '/')}.json`, content }, deviations };
}

function tablesOf(
  { list, at }: RulesGiven,
  options: FromEngineOptions,
  { known, deviations }: { readonly known: NamedConditions; readonly deviations: Deviation[] },
): unknown[] {
  const because = options.because ?? 'taken over from json-rules-engine';
  const ids = new RuleIds();
  const conversion = (replaces: EventReading['replaces']): Conversion => {
    const frame = { known, because, reading: { typeTo: options.typeTo, replaces } };
    return { ids, deviations, frame };
  };
  const given = list.filter(isTable);
  if (given.length > 0 && given.length === list.length) {
    const ofTables = conversion('everything');
    return given.map((table, i) => tableFromEngine(table, [...at, i, 'rules'], ofTables));
  }
  const plain = conversion(options.replaceFactsInEventParams === true ? 'params' : 'nothing');
  return [tableFromEngine(plainTable(list, options), at, plain)];
}

/** The named conditions; none where they are deeper than a text may be. */
function conditionsOf(
  { conditions = {} }: FromEngineOptions,
  deviations: Deviation[],
): Readonly<Record<string, unknown>> {
  const [deep] = inputProblems(conditions);
  if (deep === undefined) return conditions;
  new Notes(deviations, null, ['conditions']).lost('form', deep.message);
  return {};
}

/** A list of rules, and its place in the input. */
interface RulesGiven {
  readonly list: readonly unknown[];
  readonly at: readonly PropertyKey[];
}

/** The list of rules, also of a file that wraps it as `{ rules: [...] }`. */
function listOf(rules: unknown, deviations: Deviation[]): RulesGiven {
  const notes = new Notes(deviations, null, []);
  const [deep] = inputProblems(rules);
  if (deep !== undefined) {
    notes.lost('form', deep.message);
    return { list: [], at: [] };
  }
  if (Array.isArray(rules)) return { list: Array.from(rules), at: [] };
  if (isRecord(rules) && Array.isArray(rules.rules)) {
    for (const key of Object.keys(rules).filter((k) => k !== 'rules')) {
      notes.at(key).lost('form', `\`${key}\` beside \`rules\` is not read: give it as an option`);
    }
    return { list: Array.from(rules.rules), at: ['rules'] };
  }
  notes.lost('form', `${shown(rules)} is neither a list of rules nor \`{ "rules": [...] }\``);
  return { list: [], at: [] };
}

function plainTable(rules: readonly unknown[], options: FromEngineOptions): RulesAsTable {
  const { hitPolicy = 'COLLECT', sets, order } = options;
  return { name: 'rules', hitPolicy, sets, order, rules };
}

function isTable(given: unknown): given is RulesAsTable {
  const isNamed = isRecord(given) && typeof given.name === 'string';
  return isNamed && Array.isArray(given.rules) && typeof given.hitPolicy === 'string';
}
