import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/base/json.js';
import type { DerivationFunction, ResultUse } from '../../../core/rule/derivation.js';
import { LOCALE_FUNCTIONS } from '../../../core/webex/functions/locales.js';
import { runs } from '../../decide/runs.js';

const functions: Readonly<Record<string, DerivationFunction>> = LOCALE_FUNCTIONS;

const compute = (name: string, ...args: readonly Json[]): Json =>
  functions[name]?.compute(args) ?? null;

const textsFor = (name: string, reading: ResultUse, lenient?: boolean): readonly string[] => {
  const known = name === 'languageLocale' ? [undefined, 'DE', lenient] : [undefined, lenient];
  const [first] = functions[name]?.read(reading, known) ?? [];
  return first?.reads === 'values' ? first.at : [];
};

/** The result of a function that may take a country beside the text. */
const computed = (name: string, text: string, country: string, lenient: boolean): Json =>
  name === 'languageLocale' ? compute(name, text, country, lenient) : compute(name, text, lenient);

/**
 * What rules can distinguish of a result: its form, the constant it equals, or whether it is null.
 */
const seenBy = (name: string, constants: readonly string[], result: Json): Json =>
  name === 'localeForm' || result === null || constants.includes(String(result))
    ? result
    : 'another';

describe('localeForm', () => {
  it.each([
    [null, false, 'NONE'],
    ['en_US', false, 'LOCALE'],
    ['EN_us', false, 'LOCALE'],
    ['en-US', false, 'INVALID'],
    ['en-US', true, 'LOCALE'],
    ['en', false, 'LANGUAGE'],
    ['EN', false, 'LANGUAGE'],
    ['', false, 'INVALID'],
    ['e', false, 'INVALID'],
    ['e1', false, 'INVALID'],
    ['eng', false, 'INVALID'],
    ['english', true, 'INVALID'],
    ['en_USA', false, 'INVALID'],
    ['en US', true, 'INVALID'],
    [' en', true, 'INVALID'],
    ['en_US\n', true, 'INVALID'],
    ['zh_Hant_TW', true, 'INVALID'],
    ['ſv', true, 'INVALID'],
    ['éa', true, 'INVALID'],
  ])('of %j (lenient: %j) is %s', (text, lenient, form) => {
    expect(compute('localeForm', text, lenient)).toBe(form);
  });
});

describe('localeCode and localeLanguage', () => {
  it.each([
    ['en_US', false, 'en_US', 'en'],
    ['eN_uS', false, 'en_US', 'en'],
    ['pt-br', true, 'pt_BR', 'pt'],
    ['pt-br', false, null, null],
    ['FR', false, 'fr', 'fr'],
    ['french', false, null, null],
    [null, true, null, null],
  ])('of %j (lenient: %j) are %j and %j', (text, lenient, code, language) => {
    expect(compute('localeCode', text, lenient)).toBe(code);
    expect(compute('localeLanguage', text, lenient)).toBe(language);
  });
});

describe('languageLocale', () => {
  it.each([
    ['fr', 'CA', 'fr_CA'],
    ['FR', 'ca', 'fr_CA'],
    ['fr_FR', 'CA', null],
    ['french', 'CA', null],
    ['fr', 'CAN', null],
    ['fr', null, null],
    [null, 'CA', null],
  ])('of %j in %j is %j', (text, country, code) => {
    expect(compute('languageLocale', text, country, false)).toBe(code);
  });
});

describe('how they read their text', () => {
  const names = ['localeForm', 'localeCode', 'localeLanguage', 'languageLocale'];
  const constants = ['en_US', 'fr_CA', 'pt_BR', 'en', 'sv'];
  const letters = fc.constantFrom(...'enfrptsvcabrENUS');
  const pair = fc.tuple(letters, letters).map((two) => two.join(''));
  const text = fc.oneof(
    pair,
    fc.tuple(pair, fc.constantFrom('_', '-', ' '), pair).map((parts) => parts.join('')),
    fc.constantFrom('en_US', 'EN_us', 'en-US', 'fr_CA', 'fr-ca', 'pt_BR', 'pt', 'sv'),
    fc.string({ maxLength: 6 }),
  );

  it.each(names)('%s: every text has an equivalent one among the representatives', (name) => {
    const country = fc.constantFrom('US', 'ca', 'BR', 'DE');
    fc.assert(
      fc.property(text, country, fc.option(fc.boolean()), (given, where, known) => {
        const lenient = known ?? undefined;
        const samples = textsFor(name, { constants, copied: false }, lenient);
        const asked = lenient === undefined ? [false, true] : [lenient];
        const seen = (written: string) =>
          asked.map((accepted) =>
            seenBy(name, constants, computed(name, written, where, accepted)),
          );
        const found = samples.map((sample) => JSON.stringify(seen(sample)));
        expect(found).toContain(JSON.stringify(seen(given)));
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each(names.slice(1))('%s: has two more results where the result is copied', (name) => {
    const samples = textsFor(name, { constants, copied: true }, false);
    const results = samples.map((sample) => computed(name, sample, 'DE', false));
    const others = results.filter((r) => r !== null && !constants.includes(String(r)));
    expect(new Set(others).size).toBeGreaterThanOrEqual(2);
  });

  it('languageLocale reads the countries of its constants, and another', () => {
    const reads = LOCALE_FUNCTIONS.languageLocale?.read({ constants, copied: false }, []);
    expect(reads?.[1]).toEqual({ reads: 'values', at: ['US', 'CA', 'BR', 'QQ'] });
  });
});
