import { boolean, integer, oneOf, setOf, texts } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Which kind of Setup Assist a location gets. */
export const setupAssistSku = signature({
  id: 'wholesale.setupAssist.sku',
  facts: {
    locationUserCount: needed(facts.locationUserCount),
  },
  outputs: {
    setupAssistSku: oneOf(['SETUP_ASSIST_EXPRESS', 'SETUP_ASSIST_STANDARD']),
    pricing: oneOf(['FLAT', 'PER_USER']),
    assignedBy: oneOf(['USER_COUNT']),
    priceKind: oneOf(['NET_TRANSFER_PRICE']),
  },
});

/** Whether what Setup Assist commits to keeps its limit. */
export const setupAssistCommitment = signature({
  id: 'wholesale.setupAssist.commitment',
  facts: {
    commitment: needed(facts.commitment),
    commitmentFrom: needed(facts.commitmentFrom),
    commitmentOn: needed(facts.commitmentOn),
    callMinutes: needed(facts.callMinutes),
  },
  outputs: {
    committedBy: oneOf(['CISCO', 'PARTNER']),
    withinLimit: boolean(),
    businessDays: integer(),
  },
});

/** Who has to do what while a location is set up. */
export const setupAssistResponsibility = signature({
  id: 'wholesale.setupAssist.responsibility',
  facts: { setupTask: needed(facts.setupTask) },
  outputs: {
    responsible: oneOf(['CISCO', 'PARTNER']),
    setupFlow: oneOf(['EXPRESS', 'STANDARD']),
    setupPhase: oneOf([
      'EXPRESS_DISCOVERY',
      'EXPRESS_DESIGN',
      'PROJECT_MANAGEMENT',
      'DISCOVERY',
      'DESIGN',
      'TEST_PLANNING',
      'IMPLEMENTATION',
      'EXECUTION',
      'POST_ONBOARDING',
      'HAND_OVER',
    ]),
  },
});

/** Whether a request for Setup Assist is eligible. */
export const setupAssistOrder = signature({
  id: 'wholesale.setupAssist.order',
  facts: {
    orderedAWholesale: needed(facts.orderedAWholesale),
    partnerFullyOnboarded: needed(facts.partnerFullyOnboarded),
    customerProvisioned: needed(facts.customerProvisioned),
    usersProvisioned: defaulted(facts.usersProvisioned),
    submittedOn: needed(facts.submittedOn),
    completionDate: needed(facts.completionDate),
    requestChannel: needed(facts.requestChannel),
    partnerOrgId: optional(facts.partnerOrgId),
    customerOrgId: optional(facts.customerOrgId),
    activeWholesaleSubscription: optional(facts.activeWholesaleSubscription),
    subscriptionId: optional(facts.subscriptionId),
    locationCount: optional(facts.locationCount),
    locationId: optional(facts.locationId),
    networkVerified: defaulted(facts.networkVerified),
    orderQuantity: optional(facts.orderQuantity),
  },
  outputs: {
    eligible: boolean(),
    reasons: setOf([
      'A_WHOLESALE_NOT_ORDERED',
      'ORDER_QUANTITY_NOT_ONE',
      'PARTNER_NOT_ONBOARDED',
      'CUSTOMER_NOT_PROVISIONED',
      'USERS_NOT_PROVISIONED',
      'LESS_THAN_SIX_BUSINESS_DAYS',
      'CHANNEL_NOT_AVAILABLE',
      'REQUIRED_FIELD_MISSING',
    ]),
    missingFields: texts(),
    businessDays: integer(),
    warnings: setOf(['VERIFY_NETWORK']),
    serviceOptional: boolean(),
    billingReportUpdated: boolean(),
  },
});
