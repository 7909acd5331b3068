import type { Json } from '../../base/json.js';
import { isRecord } from '../../base/json.js';
import type { RuleSet } from '../../rule/policy.js';
import type { DecisionRecord } from '../record.js';
import type { DecisionTexts, EditionTexts, EngineTexts, LanguageTexts } from './texts.js';

/**
 * Everything that a narrative is made from: the record, its rule set, and the words of a language.
 */
export interface Narration {
  readonly record: DecisionRecord;
  readonly ruleSet: RuleSet;
  readonly engine: EngineTexts;
  readonly edition: EditionTexts;
  readonly decision: DecisionTexts;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  /** The value of every name in the record: facts, parameters, derivations and their arguments. */
  readonly values: ReadonlyMap<string, Json>;
}

/**
 * Combines a record with the words of a language.
 * @param lang the language of `texts`, as a BCP 47 tag
 */
export function narrationOf(
  record: DecisionRecord,
  ruleSet: RuleSet,
  { texts, lang }: { readonly texts: LanguageTexts; readonly lang: string },
): Narration {
  const edition = texts.editions[ruleSet.edition.id] ?? NO_TEXTS;
  return {
    record,
    ruleSet,
    engine: texts.engine,
    edition,
    decision: edition.decisions[ruleSet.id] ?? { outputs: {} },
    plural: new Intl.PluralRules(lang),
    number: new Intl.NumberFormat(lang),
    list: new Intl.ListFormat(lang, { type: 'conjunction' }),
    values: valuesOf(record),
  };
}

const NO_TEXTS: EditionTexts = { decisions: {}, values: {}, assumptions: {} };

/** True for the value that marks an unknown. */
export function isUnknown(value: Json | undefined): boolean {
  return value === undefined || (isRecord(value) && value.unknown === true);
}

function valuesOf({ explanation }: DecisionRecord): ReadonlyMap<string, Json> {
  const { facts, parameters, derivations } = explanation;
  return new Map<string, Json>([
    ...derivations.flatMap(({ arguments: args }) => args.map((a) => [a.name, a.value] as const)),
    ...derivations.map(({ name, result }) => [name, result] as const),
    ...parameters.map(({ parameter, value }) => [parameter, value] as const),
    ...facts.map(({ fact, value }) => [fact, value] as const),
  ]);
}
