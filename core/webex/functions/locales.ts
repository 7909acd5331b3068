import { type Json, textsOf } from '../../base/json.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import type { ValueType } from '../../rule/value-type.js';

/**
 * Functions of locales (`ll_CC`) and languages (`ll`) as written in requests. The case of the
 * letters does not matter. Where `lenient` is true, a hyphen is read as an underscore.
 *
 * Texts that differ only in case have the same result; of texts without a matching constant one of
 * each form is the representative (two, where the result is copied).
 */

const FORMS = ['NONE', 'LOCALE', 'LANGUAGE', 'INVALID'] as const;
const LOCALE = /^([A-Za-z]{2})([_-])([A-Za-z]{2})$/;
const TWO_LETTERS = /^[A-Za-z]{2}$/;
const NO_FORM = 'not a locale';

/** A parsed text: a language, or a language and a country. */
interface Parts {
  readonly language: string;
  readonly country: string | undefined;
}

const aText = { is: 'a text', accepts: ({ type }: ValueType) => type === 'string' };
const aCountry = {
  is: 'a country',
  accepts: ({ type }: ValueType) => type === 'country' || type === 'string',
};
const yesOrNo = { is: 'true or false', accepts: ({ type }: ValueType) => type === 'boolean' };

/** The use of the result and the known arguments; see `derivation.ts`. */
interface LocaleQuery {
  readonly constants: readonly Json[];
  readonly copied: boolean;
}

/** The functions of `derive` that read locales, by name. */
export const LOCALE_FUNCTIONS = {
  localeForm: {
    doc: 'how a text is written: LOCALE (`ll_CC`), LANGUAGE (`ll`), INVALID, or NONE when it is null',
    parameters: [aText, yesOrNo],
    result: { type: 'enum', values: FORMS },
    compute: ([text, lenient]: readonly Json[]): Json => {
      if (text === null) return 'NONE';
      const parts = partsOf(text, lenient);
      if (parts === undefined) return 'INVALID';
      return parts.country === undefined ? 'LANGUAGE' : 'LOCALE';
    },
    read: (_: LocaleQuery, known: readonly (Json | undefined)[]) => reads([], false, known),
  },
  localeCode: {
    doc: 'a locale as `ll_CC` or a language as `ll`, in the usual case; null when a text is neither',
    parameters: [aText, yesOrNo],
    result: { type: 'string', nullable: true },
    compute: ([text, lenient]: readonly Json[]): Json => {
      const parts = partsOf(text, lenient);
      if (parts === undefined) return null;
      return parts.country === undefined ? parts.language : codeOf(parts.language, parts.country);
    },
    read: ({ constants, copied }: LocaleQuery, known: readonly (Json | undefined)[]) =>
      reads(textsOf(constants), copied, known),
  },
  localeLanguage: {
    doc: 'the language of a locale or language as `ll`; null when a text is neither',
    parameters: [aText, yesOrNo],
    result: { type: 'string', nullable: true },
    compute: ([text, lenient]: readonly Json[]): Json => partsOf(text, lenient)?.language ?? null,
    read: ({ constants, copied }: LocaleQuery, known: readonly (Json | undefined)[]) => {
      const languages = textsOf(constants).filter((text) => TWO_LETTERS.test(text));
      const locales = languages.map((language) =>
        codeOf(language, unlisted(1, constants)[0] ?? ''),
      );
      return reads([...languages, ...locales], copied, known);
    },
  },
  languageLocale: {
    doc: 'the locale `ll_CC` of a language `ll` in a country; null when one of them is not that',
    parameters: [aText, aCountry, yesOrNo],
    result: { type: 'string', nullable: true },
    compute: ([text, country, lenient]: readonly Json[]): Json => {
      const parts = partsOf(text, lenient);
      if (parts === undefined || parts.country !== undefined) return null;
      if (typeof country !== 'string' || !TWO_LETTERS.test(country)) return null;
      return codeOf(parts.language, country);
    },
    read: ({ constants, copied }: LocaleQuery, known: readonly (Json | undefined)[]) => {
      const all = textsOf(constants).flatMap((text) => partsOf(text, false) ?? []);
      const languages = [...new Set(all.map(({ language }) => language))];
      const countries = [...new Set(all.flatMap(({ country }) => country?.toUpperCase() ?? []))];
      const others = unlisted(copied ? 2 : 1, constants);
      const [text, lenient] = reads(languages, copied, [known[0], known[2]]);
      return [text, { reads: 'values', at: [...countries, ...others] } as const, lenient];
    },
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

function partsOf(text: Json | undefined, lenient: Json | undefined): Parts | undefined {
  if (typeof text !== 'string') return undefined;
  if (TWO_LETTERS.test(text)) return { language: text.toLowerCase(), country: undefined };
  const [, language, separator, country] = LOCALE.exec(text) ?? [];
  if (language === undefined || (separator === '-' && lenient !== true)) return undefined;
  return { language: language.toLowerCase(), country };
}

function codeOf(language: string, country: string): string {
  return `${language.toLowerCase()}_${country.toUpperCase()}`;
}

/**
 * Representatives of a text argument, and of both values of `lenient`.
 * @param listed the texts that have results of their own
 * @param known the known arguments: the text, and `lenient`
 */
function reads(listed: readonly string[], copied: boolean, known: readonly (Json | undefined)[]) {
  const others = unlisted(copied ? 2 : 1, listed);
  const languages = others.map((letters) => letters.toLowerCase());
  const locales = others.map((letters) => codeOf(letters, letters));
  const written = [...listed, ...languages, ...locales];
  const hyphened = written.filter((text) => text.includes('_')).map((t) => t.replace('_', '-'));
  const at = [...written, ...(known[1] === false ? hyphened.slice(-1) : hyphened), NO_FORM];
  return [
    { reads: 'values', at },
    { reads: 'values', at: [] },
  ] as const;
}

/** Two capital letters that no constant contains; ISO reserves QM to QZ for private use. */
function unlisted(count: number, constants: readonly Json[]): readonly string[] {
  const taken = textsOf(constants).join(' ').toUpperCase();
  const free = [...'QRSTUVWXYZMNOP']
    .map((letter) => `Q${letter}`)
    .filter((q) => !taken.includes(q));
  return free.slice(0, count);
}
