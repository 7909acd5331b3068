import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, sampled } from '../../decide/runs.js';
import { outcomeOf } from '../access.js';

// Written from the guide's list (004:54051-54191) and its two paragraphs (004:54035, 004:54193),
// not from the rule set: language, its locales, the first of which is the one of the language
// alone.
const LIST = `
en US AU GB CA
fr FR CA
cs CZ
da DK
de DE
hu HU
id ID
it IT
ja JP
ko KR
es ES CO MX
nl NL
nb NO
pl PL
pt PT BR
ru RU
ro RO
zh CN TW
sv SE
ar SA
tr TR`;
const NOT_FOR_SITES = ['es_CO', 'id_ID', 'nb_NO', 'pt_PT'];
const languages = new Map(
  LIST.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([language = '', ...countries]) => [language, countries.map((c) => `${language}_${c}`)]),
);
const supported = [...languages.values()].flat();

interface Resolved {
  readonly orgLocale: string;
  readonly siteLocale: string;
  readonly path: string;
  readonly warnings: readonly string[];
}

function resolve(text: string, country: string): Resolved {
  const english = (path: string, warning: string): Resolved => ({
    orgLocale: 'en_US',
    siteLocale: 'en_US',
    path,
    warnings: [warning],
  });
  const found = (orgLocale: string, path: string): Resolved => {
    const site = !NOT_FOR_SITES.includes(orgLocale);
    const warnings = site ? [] : ['SITE_LOCALE_UNSUPPORTED'];
    return { orgLocale, siteLocale: site ? orgLocale : 'en_US', path, warnings };
  };
  const five = /^([a-z]{2})_([a-z]{2})$/i.exec(text);
  if (five !== null) {
    const code = `${five[1]?.toLowerCase()}_${five[2]?.toUpperCase()}`;
    if (supported.includes(code)) return found(code, 'EXACT');
    return english('UNSUPPORTED', 'LOCALE_UNSUPPORTED');
  }
  if (!/^[a-z]{2}$/i.test(text)) return english('INVALID', 'LOCALE_INVALID');
  const locales = languages.get(text.toLowerCase()) ?? [];
  const here = `${text.toLowerCase()}_${country}`;
  if (locales.includes(here)) return found(here, 'COUNTRY_EXPANDED');
  if (locales[0] !== undefined) return found(locales[0], 'TABLE_DEFAULT');
  return english('UNSUPPORTED', 'LOCALE_UNSUPPORTED');
}

const ISO_639_1 =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  );
const MADE_UP =
  'EN_us|De|dE_de|en-US|en US|en_USA|eng|e|_US|en_|US|xx_XX|xx|qq_QQ|de_AT|de_CH|es_AR|fr_BE|pt_AO|zh_HK|zh-CN|nb_SE|no_NO|sr_Latn|en_US.UTF-8|C|POSIX|english|12|1_1'.split(
    '|',
  );
const COUNTRIES =
  'US AU GB CA FR CZ DK DE HU ID IT JP KR ES CO MX NL NO PL PT BR RU RO CN TW SE SA TR AT CH BE IE IN ZA AR HK SG NZ FI EG'.split(
    ' ',
  );

function shipped(language: string, templateCountry: string): Resolved {
  const { orgLocale, siteLocale, path, warnings } = outcomeOf('wholesale.locale.resolve', {
    language,
    templateCountry,
  });
  return { orgLocale, siteLocale, path, warnings } as unknown as Resolved; // read as the test's own form
}

describe('the locale of a new Wholesale organization', () => {
  const inputs = [...new Set([...supported, ...ISO_639_1, ...MADE_UP])];

  it('agrees with a table written from the guide alone, over all locales, languages and countries', () => {
    expect([supported.length, languages.size, COUNTRIES.length, MADE_UP.length]).toEqual([
      29, 21, 40, 30,
    ]);
    const differing = sampled(inputs).flatMap((text) =>
      COUNTRIES.flatMap((country) => {
        const found = shipped(text, country);
        const expected = resolve(text, country);
        return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ text, country, found }];
      }),
    );
    expect(differing).toEqual([]);
  }, 60_000);

  it('is a supported one, or English with a warning; and a site never gets one it cannot have', () => {
    const text = fc.oneof(fc.constantFrom(...inputs), fc.string({ minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(text, fc.constantFrom(...COUNTRIES), (language, country) => {
        const { orgLocale, siteLocale, warnings } = shipped(language, country);
        expect(supported).toContain(orgLocale);
        expect(supported).toContain(siteLocale);
        expect(NOT_FOR_SITES).not.toContain(siteLocale);
        if (warnings.length === 0) expect(siteLocale).toBe(orgLocale);
        else expect(siteLocale).toBe('en_US');
      }),
      { numRuns: runs(500) },
    );
  });
});
