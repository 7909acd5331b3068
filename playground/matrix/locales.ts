import type { MatrixDefinition } from './matrix-definition.js';

/** The requests: languages, locales, and inputs that are neither. */
const REQUESTED = [
  ...['ar', 'cs', 'da', 'de', 'en', 'es', 'fr', 'hu', 'id', 'it', 'ja', 'ko', 'nb', 'nl', 'pl'],
  ...['pt', 'ro', 'ru', 'sv', 'tr', 'zh', 'ar_SA', 'cs_CZ', 'da_DK', 'de_DE', 'en_AU', 'en_CA'],
  ...['en_GB', 'en_US', 'es_CO', 'es_ES', 'es_MX', 'fr_CA', 'fr_FR', 'hu_HU', 'id_ID', 'it_IT'],
  ...['ja_JP', 'ko_KR', 'nb_NO', 'nl_NL', 'pl_PL', 'pt_BR', 'pt_PT', 'ro_RO', 'ru_RU', 'sv_SE'],
  ...['tr_TR', 'zh_CN', 'zh_TW', 'fi', 'fi_FI', 'en-GB', 'english'],
];

const COUNTRIES = [
  ...['US', 'GB', 'CA', 'AU', 'IE', 'DE', 'AT', 'CH', 'FR', 'BE', 'ES', 'MX', 'CO', 'PT', 'BR'],
  ...['IT', 'NL', 'CZ', 'PL', 'HU', 'RO', 'DK', 'SE', 'NO', 'TR', 'SA', 'JP', 'KR', 'CN', 'TW'],
];

/** The locale of an organization, by request and country of the template. */
export const locales: MatrixDefinition = {
  id: 'wholesale.locale',
  decision: 'wholesale.locale.resolve',
  corner: 'requested',
  given: {},
  choices: {
    separator: [
      { label: 'strict', facts: { lenient: false } },
      { label: 'lenient', facts: { lenient: true } },
    ],
  },
  rows: { fact: 'language', values: REQUESTED },
  columns: [COUNTRIES.map((country) => ({ label: country, facts: { templateCountry: country } }))],
  shows: 'orgLocale',
  beside: 'siteLocale',
  tones: {
    output: 'path',
    marks: {
      EXACT: '=',
      COUNTRY_EXPANDED: '+',
      TABLE_DEFAULT: '·',
      UNSUPPORTED: '?',
      INVALID: '×',
    },
  },
};
