import { describe, expect, it } from 'vitest';
import { partitionsOf } from '../../../../core/diagram/partitions.js';
import type { Plan } from '../../../../core/rule/plan.js';
import { outcomeOf } from '../../access.js';
import { broken } from '../../laws/broken.js';
import { law, plansOf } from '../../laws/law.js';

// Written from the guide's list (004:54051-54191): the locales of organizations, and of them the
// four that meeting sites cannot have.
const LOCALES =
  'en_US en_AU en_GB en_CA fr_FR fr_CA cs_CZ da_DK de_DE hu_HU id_ID it_IT ja_JP ko_KR es_ES es_CO es_MX nl_NL nb_NO pl_PL pt_PT pt_BR ru_RU ro_RO zh_CN zh_TW sv_SE ar_SA tr_TR'.split(
    ' ',
  );
const NOT_FOR_SITES = ['es_CO', 'id_ID', 'nb_NO', 'pt_PT'];
// A country matters only where it makes a locale of the list.
const COUNTRIES = [...new Set(LOCALES.map((one) => one.slice(3))), 'AT', 'CH', 'ZA'];
const LANGUAGES = [...new Set(LOCALES.map((one) => one.slice(0, 2)))];
const DECISION = 'wholesale.locale.resolve';
const resolved = (language: string, templateCountry: string) =>
  outcomeOf(DECISION, { language, templateCountry });

describe('the locale of Wholesale, in all cases', () => {
  law(
    'INV-02: a meeting site gets one of the 25 locales that sites support',
    DECISION,
    (cases) =>
      cases.except(
        ['orgAlreadyExists', 'siteLocale'],
        (v) =>
          v.orgAlreadyExists === true ||
          (LOCALES.includes(String(v.siteLocale)) && !NOT_FOR_SITES.includes(String(v.siteLocale))),
      ),
    { tables: ['locales'] },
  );

  it('INV-03: the billing address is never read, in any epoch', () => {
    const reads = (plan: Plan) => partitionsOf(plan, () => undefined).byName.has('addressCountry');
    const plans = plansOf(DECISION).map(({ plan }) => plan);
    expect(plans.filter(reads)).toEqual([]);
    const mistakes = plans.slice(0, 1).flatMap((plan) => [...broken(plan, ['source'])]);
    expect(mistakes.some(reads)).toBe(true);
  });

  it('INV-04: two letters give a locale of the same language, whatever the country', () => {
    for (const language of LANGUAGES) {
      for (const country of COUNTRIES) {
        const { orgLocale } = resolved(language, country);
        expect([country, String(orgLocale).slice(0, 2)]).toEqual([country, language]);
      }
    }
  }, 120_000);

  it('INV-05: every one of the 29 locales gives itself, whatever the country', () => {
    expect(LOCALES).toHaveLength(29);
    for (const locale of LOCALES) {
      for (const country of ['US', 'DE', 'CO', locale.slice(3)]) {
        expect(resolved(locale, country)).toMatchObject({ orgLocale: locale, path: 'EXACT' });
      }
    }
  });
});
