import type { DerivationFunction } from '../../rule/derivation.js';
import { CONSUMPTION_FUNCTIONS } from './consumption.js';
import { COUNTRY_FUNCTIONS } from './countries.js';
import { LOCALE_FUNCTIONS } from './locales.js';
import { PRORATION_FUNCTIONS } from './proration.js';
import { TEXT_FUNCTIONS } from './text-forms.js';
import { VERSION_FUNCTIONS } from './versions.js';

type Functions = Readonly<Record<string, DerivationFunction>>;

const { isHexId, ...oidcForms } = TEXT_FUNCTIONS;

/** The functions that rule sets of Webex for Cisco BroadWorks derive with, beside the general ones. */
export const broadworksFunctions: Functions = {
  isHexId,
  ...PRORATION_FUNCTIONS,
  ...VERSION_FUNCTIONS,
};

/** The functions that rule sets of Webex for Wholesale derive with, beside the general ones. */
export const wholesaleFunctions: Functions = {
  ...oidcForms,
  ...CONSUMPTION_FUNCTIONS,
  ...COUNTRY_FUNCTIONS,
  ...LOCALE_FUNCTIONS,
};
