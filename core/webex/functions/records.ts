import type { DerivationFunction } from '../../rule/derivation.js';
import { CONSUMPTION_FUNCTIONS } from './consumption.js';
import { COUNTRY_FUNCTIONS } from './countries.js';
import { LOCALE_FUNCTIONS } from './locales.js';
import { PRORATION_FUNCTIONS } from './proration.js';
import { TEXT_FUNCTIONS } from './text-forms.js';
import { VERSION_FUNCTIONS } from './versions.js';

/** The functions of the shipped editions, each record by the name of its export. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, DerivationFunction>>>> = {
  ...{ CONSUMPTION_FUNCTIONS, COUNTRY_FUNCTIONS, LOCALE_FUNCTIONS },
  ...{ PRORATION_FUNCTIONS, TEXT_FUNCTIONS, VERSION_FUNCTIONS },
};

/** The name of the export of `core/compiled-functions.ts` that has a function; undefined: none has. */
export function exportWith(name: string, f: DerivationFunction | undefined): string | undefined {
  return Object.keys(RECORDS).find((key) => f !== undefined && RECORDS[key]?.[name] === f);
}
