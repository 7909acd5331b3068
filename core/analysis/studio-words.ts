import type { LanguageTexts, Texts } from '../decide/sentences/texts.js';
import type { RuleSet } from '../rule/policy.js';
import cs from './words/cs.json' with { type: 'json' };
import { en } from './words/en.js';

/** The words in which analyses, proofs, generated cases, faults and steps are printed. */
export type StudioWords = Omit<typeof en, 'ways'> & {
  readonly ways: Omit<(typeof en)['ways'], 'found'> & {
    readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  };
};

/** These words, by language. */
export const STUDIO_WORDS: Readonly<Record<string, StudioWords>> = { cs, en };

/** A language, with the texts of a policy in it; left out: English titles alone. */
export interface Language {
  readonly lang: string;
  readonly words: StudioWords;
  readonly texts?: LanguageTexts | undefined;
}

/** English, without the words of a policy. */
export const ENGLISH: Language = { lang: 'en', words: en };

/** A language of the texts of a policy; English where the studio does not speak it. */
export function languageOf(texts: Texts, lang: string): Language {
  return { lang, words: STUDIO_WORDS[lang] ?? en, texts: texts[lang] };
}

/** The title of a rule in a language, with the parameters in braces as they are written. */
export function titleIn({ texts }: Language, ruleSet: RuleSet, rule: string): string | undefined {
  const edition = texts?.editions[ruleSet.edition.id];
  const own = edition?.decisions[ruleSet.id]?.rules?.[rule];
  const shared = ruleSet.uses.flatMap(({ name }) => edition?.shared?.[name]?.rules?.[rule] ?? []);
  return own ?? shared[0];
}

/** The title of a fact in a language. */
export function factTitleIn({ texts }: Language, ruleSet: RuleSet, fact: string): string {
  const told = texts?.editions[ruleSet.edition.id]?.facts?.[fact];
  return told ?? ruleSet.facts.get(fact)?.title ?? fact;
}
