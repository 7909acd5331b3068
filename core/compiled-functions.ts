/** The functions of the shipped editions, for generated modules; of this package, in `dist/compiled`. */
export { CONSUMPTION_FUNCTIONS } from './webex/functions/consumption.js';
export { COUNTRY_FUNCTIONS } from './webex/functions/countries.js';
export { LOCALE_FUNCTIONS } from './webex/functions/locales.js';
export { PRORATION_FUNCTIONS } from './webex/functions/proration.js';
export { TEXT_FUNCTIONS } from './webex/functions/text-forms.js';
export { VERSION_FUNCTIONS } from './webex/functions/versions.js';
