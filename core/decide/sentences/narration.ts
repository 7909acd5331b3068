import type { Json } from '../../base/json.js';
import { isRecord } from '../../base/json.js';
import type { RuleSet } from '../../rule/policy.js';
import type { DecisionRecord } from '../record.js';
import type { DecisionTexts, EditionTexts, EngineTexts, LanguageTexts } from './texts.js';

/** The words of a language about one edition, and how it counts and lists. */
export interface LanguageWords {
  readonly engine: EngineTexts;
  readonly edition: EditionTexts;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
}

/**
 * Everything that a narrative is made from: the record, its rule set, and the words of a language.
 */
export interface Narration extends LanguageWords {
  readonly record: DecisionRecord;
  readonly ruleSet: RuleSet;
  readonly decision: DecisionTexts;
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
  language: { readonly texts: LanguageTexts; readonly lang: string },
): Narration {
  const words = languageWords(language, ruleSet.edition.id);
  return {
    ...words,
    record,
    ruleSet,
    decision: words.edition.decisions[ruleSet.id] ?? { outputs: {} },
    values: valuesOf(record),
  };
}

/**
 * The words of a language about one edition.
 * @param lang the language of `texts`, as a BCP 47 tag
 */
export function languageWords(
  { texts, lang }: { readonly texts: LanguageTexts; readonly lang: string },
  edition: string,
): LanguageWords {
  return {
    engine: texts.engine,
    edition: texts.editions[edition] ?? NO_TEXTS,
    plural: new Intl.PluralRules(lang),
    number: new Intl.NumberFormat(lang),
    list: new Intl.ListFormat(lang, { type: 'conjunction' }),
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
