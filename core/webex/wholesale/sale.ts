import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a package or add-on may be sold to an organization. */
export const saleEligibility = signature({
  id: 'wholesale.sale.eligibility',
  facts: {
    blanketOrderPresent: needed(facts.blanketOrderPresent),
    blanketOrderItems: needed(facts.blanketOrderItems),
    item: needed(facts.item),
    isTrialOrg: needed(facts.isTrialOrg),
    isBroadWorksCustomer: needed(facts.isBroadWorksCustomer),
    isPartnersOwnOrg: defaulted(facts.isPartnersOwnOrg),
    startTrialUsed: defaulted(facts.startTrialUsed),
    ownSubscriptionCancelled: defaulted(facts.ownSubscriptionCancelled),
    partnerRegion: optional(facts.partnerRegion),
    customerRegion: optional(facts.customerRegion),
    servedRegions: needed(facts.servedRegions),
  },
  outputs: {
    sellable: boolean(),
    reasons: setOf([
      'NO_BLANKET_ORDER',
      'PACKAGE_NOT_IN_ORDER',
      'TRIAL_NOT_CONVERTIBLE',
      'BROADWORKS_CUSTOMER',
      'REGION_NOT_SERVED',
    ]),
    warnings: setOf(['START_TRIAL_UNAVAILABLE', 'OWN_ORG_LISTED_AS_CUSTOMER']),
    customerOrderRequired: boolean(),
    acrossRegions: boolean(),
    transferPrice: oneOf(['FIXED_PER_PACKAGE']),
    customerTermsSetBy: oneOf(['PARTNER']),
    customerRelationBy: oneOf(['PARTNER']),
  },
});
