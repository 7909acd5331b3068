import { country, oneOf, text } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Which number people call by default to join a meeting of a site. */
export const callInDefault = signature({
  id: 'wholesale.callIn.default',
  facts: {
    ciscoPstn: needed(facts.ciscoPstn),
    orgCountry: needed(facts.orgCountry),
    dialInCountries: needed(facts.dialInCountries),
    dialInNumbers: needed(facts.dialInNumbers),
    siteLocation: needed(facts.siteLocation),
  },
  outputs: {
    callInSource: oneOf(['ORG_COUNTRY', 'LOCATION_DEFAULT', 'NOT_APPLICABLE']),
    callInNumber: text(),
    callInCountryCode: text(),
    callInCountry: country(),
  },
});
