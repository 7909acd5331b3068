import { boolean, locale, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, LOCALE_PATHS } from './facts.js';

/** Which locale an organization and its meeting sites get. */
export const localeResolve = signature({
  id: 'wholesale.locale.resolve',
  facts: {
    language: optional(facts.language),
    subscriberLanguage: optional(facts.subscriberLanguage),
    templateCountry: needed(facts.templateCountry),
    templateLanguage: optional(facts.templateLanguage),
    lenient: defaulted(facts.lenient),
    orgAlreadyExists: defaulted(facts.orgAlreadyExists),
    existingOrgLocale: needed(facts.existingOrgLocale),
    addressCountry: optional(facts.addressCountry),
  },
  outputs: {
    orgLocale: locale(),
    siteLocale: locale(),
    path: oneOf(LOCALE_PATHS),
    siteEnglishOnly: boolean(),
    warnings: setOf([
      'LOCALE_UNSUPPORTED',
      'LOCALE_INVALID',
      'LOCALE_MISSING',
      'SITE_LOCALE_UNSUPPORTED',
    ]),
  },
});
