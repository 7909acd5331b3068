import { boolean, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Where a location's PSTN comes from. */
export const pstnLocation = signature({
  id: 'wholesale.pstn.location',
  facts: {
    pstnVendor: optional(facts.pstnVendor),
    locationIsInitial: needed(facts.locationIsInitial),
    vendorCoverage: needed(facts.vendorCoverage),
    locationCountry: needed(facts.locationCountry),
    customerManagedVia: needed(facts.customerManagedVia),
  },
  outputs: {
    pstnSource: oneOf(['FROM_TEMPLATE', 'NONE']),
    provisioningRisk: oneOf(['NONE', 'NO_COVERAGE']),
    advice: oneOf(['USE_LOCATION_PSTN', 'USE_PSTN_API']),
    repairNeeded: boolean(),
  },
});
