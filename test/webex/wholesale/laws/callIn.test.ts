import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import type { AllCases, Values } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The numbers of the organization's country; a country without a number in its place has none. */
function numbersOfCountry(v: Values): readonly Json[] {
  const numbers = listOf(v.dialInNumbers);
  const own = String(v.orgCountry).toLowerCase();
  return listOf(v.dialInCountries).flatMap((country, i) =>
    String(country).toLowerCase() === own ? (numbers[i] ?? []) : [],
  );
}

const firstOfCountry = (cases: AllCases) =>
  cases.except(
    ['callInSource', 'callInNumber', 'ciscoPstn', 'orgCountry', 'dialInCountries', 'dialInNumbers'],
    (v) => {
      const [first] = numbersOfCountry(v);
      if (v.ciscoPstn !== true || first === undefined) return v.callInNumber === null;
      return v.callInSource === 'ORG_COUNTRY' && v.callInNumber === first;
    },
  );

describe('the default call-in number, in all cases', () => {
  law(
    "INV-10: is the first of the organization's country, where there is one",
    'wholesale.callIn.default',
    firstOfCountry,
  );
});
