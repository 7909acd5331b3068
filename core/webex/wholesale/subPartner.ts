import { boolean, date, integer, oneOf, setOf, texts } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a screen is available in a session in a sub-partner's Partner Hub. */
export const subPartnerScreen = signature({
  id: 'wholesale.subPartner.screen',
  facts: {
    screen: needed(facts.screen),
  },
  outputs: {
    screenAvailable: boolean(),
    sessionUser: oneOf(['PARENT_ADMINISTRATOR']),
  },
});

/** Whether a call is made on behalf of a sub-partner. */
export const subPartnerOnBehalf = signature({
  id: 'wholesale.subPartner.onBehalf',
  facts: {
    operation: needed(facts.partnerOperation),
    onBehalfOfSubPartnerOrgId: optional(facts.onBehalfOfSubPartnerOrgId),
    subPartnerOrgIds: needed(facts.subPartnerOrgIds),
    extProfile: defaulted(facts.extProfile),
    provisioningState: defaulted(facts.provisioningState),
  },
  outputs: {
    onBehalfDecision: oneOf([
      'EXECUTED_FOR_CALLER',
      'EXECUTED_FOR_SUB_PARTNER',
      'REFUSED',
      'NOT_AVAILABLE',
    ]),
    reasons: setOf(['UNKNOWN_PARAMETER', 'UNKNOWN_SUBPARTNER', 'SUBPARTNER_SUSPENDED']),
    effects: setOf(['MANAGED_BY_RELATION_CREATED']),
  },
});

/** What an actor can see, manage and cross-launch among partners. */
export const subPartnerAccess = signature({
  id: 'wholesale.subPartner.access',
  facts: {
    actorOrgRole: needed(facts.actorOrgRole),
    target: needed(facts.target),
    view: needed(facts.view),
    actorRoles: needed(facts.actorRoles, { open: true }),
    customerOffer: needed(facts.customerOffer),
  },
  outputs: {
    visible: boolean(),
    manageable: boolean(),
    crossLaunch: boolean(),
    reasons: setOf([
      'OUTSIDE_OWN_INSTANCE',
      'NOT_AVAILABLE_IN_EPOCH',
      'ROLE_MISSING',
      'HELP_DESK_CROSS_LAUNCH_UNSUPPORTED',
      'NOT_LOADED_BY_DEFAULT',
      'NOT_WHOLESALE',
      'BROADWORKS_CROSS_LAUNCH_UNSUPPORTED',
    ]),
  },
});

/** Whether a sub-partner can be set up. */
export const subPartnerSetup = signature({
  id: 'wholesale.subPartner.setup',
  facts: {
    requesterOrgRole: needed(facts.requesterOrgRole),
    parentOrgId: optional(facts.parentOrgId),
    parentOrgName: optional(facts.parentOrgName),
    subPartnerOrgName: optional(facts.subPartnerOrgName),
    adminEmail: optional(facts.adminEmail),
    adminFirstName: optional(facts.adminFirstName),
    adminLastName: optional(facts.adminLastName),
    subscriptionId: optional(facts.subscriptionId),
    billingStartDate: optional(facts.billingStartDate),
    setupDate: needed(facts.setupDate),
    callingIntegrationConfigured: defaulted(facts.callingIntegrationConfigured),
    templateConfigured: defaulted(facts.templateConfigured),
  },
  outputs: {
    setupDecision: oneOf(['ACCEPTED', 'REJECTED']),
    reasons: setOf(['NESTED_SUBPARTNER_NOT_ALLOWED', 'REQUIRED_FIELD_MISSING']),
    missingFields: texts(),
    effectiveBillingStartDate: date(),
    canOnboard: boolean(),
    effects: setOf(['MANAGED_BY_RELATION_CREATED']),
  },
});

/** How many sub-partners a list shows. */
export const subPartnerList = signature({
  id: 'wholesale.subPartner.list',
  facts: {
    listSource: needed(facts.listSource),
    subPartnerCount: needed(facts.subPartnerCount),
    filtersSupplied: defaulted(facts.filtersSupplied),
    matchingCount: needed(facts.matchingCount),
    offset: defaulted(facts.listOffset),
    max: optional(facts.listMax),
  },
  outputs: {
    listedCount: integer(),
    truncated: boolean(),
    hardLimit: integer(),
  },
});

/** Whether a list of the API holds a sub-partner, and what it tells about it. */
export const subPartnerEntry = signature({
  id: 'wholesale.subPartner.entry',
  facts: {
    filterProvisioningState: optional(facts.filterProvisioningState),
    itemProvisioningState: needed(facts.itemProvisioningState),
  },
  outputs: {
    listed: boolean(),
    entryFields: setOf(['ORG_ID', 'PROVISIONING_STATE']),
  },
});
