import { boolean, integer, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts, PACKAGE_DECISIONS, PMR_STATES } from './facts.js';

/** What does the change of a user's package do? */
export const packageChange = signature({
  id: 'broadworks.package.change',
  facts: {
    fromPackage: needed(facts.fromPackage),
    toPackage: needed(facts.toPackage, { open: true, refusesMistyped: true }),
    actorRole: needed(facts.actorRole),
    restrictedByPartnerExplicit: optional(facts.restrictedByPartnerExplicit),
    orgWasAttached: needed(facts.orgWasAttached),
    subscriberIsAdmin: needed(facts.subscriberIsAdmin),
    hoursSinceChange: optional(facts.hoursSinceChange),
  },
  outputs: {
    packageDecision: oneOf(PACKAGE_DECISIONS),
    meetingSitesShown: integer(),
    activeSite: oneOf(['STANDARD_SITE', 'PREMIUM_SITE']),
    formerSiteContentAccess: oneOf(['SITE_ADMINISTRATOR']),
    pmrState: oneOf(PMR_STATES),
    userUpdatingMessageShown: boolean(),
    extraBillingEntry: boolean(),
  },
});
