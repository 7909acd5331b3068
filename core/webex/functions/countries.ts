import type { DerivationFunction } from '../../rule/derivation.js';
import type { ValueType } from '../../rule/value-type.js';

const aCountry = { is: 'a country', accepts: ({ type }: ValueType) => type === 'country' };
const caseBlind = { reads: 'same', sort: 'email' } as const;

/** The functions of `derive` that compare countries, by name. */
export const COUNTRY_FUNCTIONS = {
  sameCountry: {
    doc: 'true when two countries are the same, in whichever letters; null is no country',
    parameters: [aCountry, aCountry],
    result: { type: 'boolean' },
    compute: ([a, b]) =>
      typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase(),
    // As for e-mails, the case of letters does not matter.
    read: () => [caseBlind, caseBlind],
  },
} satisfies Readonly<Record<string, DerivationFunction>>;
