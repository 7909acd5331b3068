import { oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Is a request to provision a user accepted? */
export const provisioningAdmission = signature({
  id: 'broadworks.provisioning.admission',
  facts: {
    provisioningMethod: needed(facts.provisioningMethod, { open: true, refusesMistyped: true }),
    isWholesaleCustomer: needed(facts.isWholesaleCustomer),
    emailId: needed(facts.emailId, { nullable: true }),
    isTrunkUser: defaulted(facts.isTrunkUser),
    hasSharedCallAppearance: needed(facts.hasSharedCallAppearance),
    authenticationServiceAssigned: needed(facts.authenticationServiceAssigned),
    trunkHasRouteList: needed(facts.trunkHasRouteList),
    trunkHasDirectRoute: needed(facts.trunkHasDirectRoute),
    ciscoRepContacted: optional(facts.ciscoRepContacted),
    adapterEndpointSet: optional(facts.adapterEndpointSet),
  },
  outputs: {
    provisioningDecision: oneOf([
      'ACCEPTED_STARTED',
      'REJECTED_WHOLESALE',
      'REJECTED_MISSING_EMAIL_ID',
      'REJECTED_UNKNOWN_METHOD',
      'REJECTED_TRUNK',
      'WAITING_FOR_USER_EMAIL',
    ]),
    warnings: setOf(['CONTACT_CISCO_REPRESENTATIVE', 'SET_ADAPTER_ENDPOINT']),
  },
});

/** Is flow-through provisioning finished? */
export const provisioningCompletion = signature({
  id: 'broadworks.provisioning.completion',
  facts: {
    flowThroughResponse: needed(facts.flowThroughResponse),
    visibleInCustomersList: needed(facts.visibleInCustomersList),
    isFirstUser: optional(facts.isFirstUser),
  },
  outputs: {
    provisioningDecision: oneOf(['COMPLETION_UNCONFIRMED', 'COMPLETION_CONFIRMED']),
    provisioningState: oneOf(['STARTED', 'COMPLETED', 'REJECTED']),
    timeToGo: oneOf(['SEVERAL_MINUTES', 'NOT_STATED']),
  },
});
