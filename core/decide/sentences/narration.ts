import type { Json } from '../../base/json.js';
import { isRecord } from '../../base/json.js';
import type { RuleSet } from '../../rule/policy.js';
import type { DecisionRecord } from '../record.js';
import type { DecisionTexts, EditionTexts, EngineTexts, LanguageTexts } from './texts.js';

/** The words of a language about one edition, and how it counts and lists. */
export interface LanguageWords {
  readonly engine: EngineTexts;
  readonly edition: EditionTexts;
  readonly plural: Pick<Intl.PluralRules, 'select'>;
  readonly number: Pick<Intl.NumberFormat, 'format'>;
  readonly list: Pick<Intl.ListFormat, 'format'>;
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
    ...formatsOf(lang),
  };
}

/** Made when first used: the first of each kind takes longer than a decision. */
function formatsOf(lang: string): Pick<LanguageWords, 'plural' | 'number' | 'list'> {
  let plural: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  let list: Intl.ListFormat | undefined;
  return {
    plural: {
      select: (count) => {
        plural ??= new Intl.PluralRules(lang);
        return plural.select(count);
      },
    },
    number: {
      format: (value: number | bigint | Intl.StringNumericLiteral) => {
        number ??= new Intl.NumberFormat(lang);
        return number.format(value);
      },
    },
    list: {
      format: (texts) => {
        list ??= new Intl.ListFormat(lang, { type: 'conjunction' });
        return list.format(texts);
      },
    },
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
