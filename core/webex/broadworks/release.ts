import { oneOf } from '../../rule/fact.js';
import { defaulted, optional, signature } from '../../rule/signature.js';
import { CHANGE_DECISIONS, facts } from './facts.js';

/** Which schedule of app upgrades applies to a customer? */
export const releaseSchedule = signature({
  id: 'broadworks.release.schedule',
  facts: {
    customerHasOwnSchedule: defaulted(facts.customerHasOwnSchedule),
    partnerScheduleCascaded: defaulted(facts.partnerScheduleCascaded),
    deferralConfigured: defaulted(facts.deferralConfigured),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    effectiveSchedule: oneOf([
      'CISCO_MONTHLY_DEFAULT',
      'PARTNER_CASCADED',
      'CUSTOMER_SPECIFIC',
      'DEFERRED',
    ]),
    changeDecision: oneOf(CHANGE_DECISIONS),
  },
});
