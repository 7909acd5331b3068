import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts, ORG_OFFERS } from './facts.js';

/** Which offer an organization has, and what follows for User Hub and enterprise settings. */
export const hybridAccess = signature({
  id: 'wholesale.hybrid.access',
  facts: {
    subscriptions: needed(facts.subscriptions),
    restrictEnterpriseSettings: defaulted(facts.restrictEnterpriseSettings),
    flexLicenceChecksActive: defaulted(facts.flexLicenceChecksActive),
  },
  outputs: {
    orgOffer: oneOf(ORG_OFFERS),
    userHubWholesaleMenu: boolean(),
    crossLaunchLinkVisible: boolean(),
    enterpriseToggleApplies: boolean(),
    alwaysOnRestrictions: boolean(),
    warnings: setOf(['LICENCE_CHECKS_LIMIT_ACCESS']),
  },
});
