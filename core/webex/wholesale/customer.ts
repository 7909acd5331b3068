import { boolean, country, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, PACKAGE_KEYS } from './facts.js';

/** Which settings an organization starts with. */
export const customerInitialSettings = signature({
  id: 'wholesale.customer.initialSettings',
  facts: {
    orgAttached: needed(facts.orgAttached),
    addressCountry: needed(facts.addressCountry),
    createdBySubPartner: needed(facts.createdBySubPartner),
  },
  outputs: {
    restrictedMode: boolean(),
    sipDomainSet: boolean(),
    workspacesPossible: boolean(),
    orgCountry: country(),
    templateSettingsApplied: boolean(),
    managedByRelationCreated: boolean(),
  },
});

/** What deleting a customer does. */
export const customerDelete = signature({
  id: 'wholesale.customer.delete',
  facts: {
    customerExists: needed(facts.customerExists),
    deletionScope: defaulted(facts.deletionScope),
  },
  outputs: {
    deleteResult: oneOf(['OK', 'NOT_FOUND', 'ORGANIZATIONS_API_REQUIRED']),
    effects: setOf(['WHOLESALE_REMOVED', 'BILLING_STOPPED']),
    organizationRemains: boolean(),
  },
});

/** Whether a request to create a customer is accepted. */
export const customerProvision = signature({
  id: 'wholesale.customer.provision',
  facts: {
    channel: defaulted(facts.channel),
    provisioningId: optional(facts.provisioningId),
    templateProvisioningIds: needed(facts.templateProvisioningIds),
    packages: optional(facts.packages, { open: true }),
    blanketOrderItems: needed(facts.orderItems),
    isAttach: needed(facts.isAttach),
    orgId: optional(facts.orgId),
    externalId: optional(facts.externalId),
    addressSupplied: defaulted(facts.addressSupplied),
    addressCountry: optional(facts.addressCountry),
    customerInfoSupplied: defaulted(facts.customerInfoSupplied),
    provisioningParametersSupplied: defaulted(facts.provisioningParametersSupplied),
    isBroadWorksCustomer: needed(facts.isBroadWorksCustomer),
    attestationTicked: needed(facts.attestationTicked),
    billingStartDate: optional(facts.billingStartDate),
    delayedBillingEnabled: needed(facts.delayedBillingEnabled),
    today: needed(facts.today),
    customerCreatedAt: needed(facts.customerCreatedAt),
    lenient: defaulted(facts.ignoresInapplicable),
  },
  outputs: {
    provisionDecision: oneOf(['ACCEPTED', 'REJECTED']),
    violations: setOf([
      'TEMPLATE_NOT_FOUND',
      'PACKAGES_MISSING',
      'UNKNOWN_PACKAGE',
      'PACKAGE_NOT_IN_ORDER',
      'ORG_ID_MISSING',
      'ORG_ID_NOT_ALLOWED',
      'PARTNER_HUB_ATTACH_UNSUPPORTED',
      'EXTERNAL_ID_MISSING',
      'ADDRESS_MISSING',
      'ADDRESS_COUNTRY_MISSING',
      'CUSTOMER_INFO_MISSING',
      'PROVISIONING_PARAMETERS_MISSING',
      'BROADWORKS_CUSTOMER',
      'ATTESTATION_MISSING',
      'UNKNOWN_PARAMETER',
      'DELAYED_BILLING_DISABLED',
      'IN_THE_PAST',
      'MORE_THAN_90_DAYS',
    ]),
    warnings: setOf(['PACKAGE_ALIAS_USED', 'BILLING_START_DATE_IGNORED']),
    httpStatus: oneOf(['202', '4xx']),
    locationHeader: boolean(),
    customerStatus: oneOf(['provisioning']),
  },
});

/** What an update of a customer does. */
export const customerUpdate = signature({
  id: 'wholesale.customer.update',
  facts: {
    customerExists: defaulted(facts.customerExists),
    currentPackages: needed(facts.currentPackages),
    packages: optional(facts.packages, { open: true }),
    blanketOrderItems: optional(facts.orderItems),
    packagesInUse: needed(facts.packagesInUse),
    addressSupplied: defaulted(facts.addressSupplied),
    addressCountry: optional(facts.addressCountry),
    currentOrgCountry: needed(facts.currentOrgCountry),
    externalId: optional(facts.externalId),
    provisioningParametersSupplied: defaulted(facts.provisioningParametersSupplied),
    billingStartDate: optional(facts.billingStartDate),
    delayedBillingEnabled: needed(facts.delayedBillingEnabled),
    today: needed(facts.today),
    customerCreatedAt: needed(facts.customerCreatedAt),
    billingStarted: needed(facts.billingStarted),
    lenient: defaulted(facts.ignoresInapplicable),
  },
  outputs: {
    updateDecision: oneOf(['ACCEPTED', 'REJECTED']),
    violations: setOf([
      'CUSTOMER_NOT_FOUND',
      'PACKAGES_EMPTY',
      'UNKNOWN_PACKAGE',
      'PACKAGE_NOT_IN_ORDER',
      'PACKAGE_IN_USE',
      'UNKNOWN_PARAMETER',
      'DELAYED_BILLING_DISABLED',
      'BILLING_ALREADY_STARTED',
      'IN_THE_PAST',
      'MORE_THAN_90_DAYS',
    ]),
    packagesAfter: setOf(PACKAGE_KEYS),
    packagesAdded: setOf(PACKAGE_KEYS),
    packagesRemoved: setOf(PACKAGE_KEYS),
    effects: setOf(['PACKAGES_ADDED', 'PACKAGES_REMOVED', 'RPL_RESCREEN', 'BILLING_START_CHANGED']),
    warnings: setOf(['ORG_COUNTRY_UNCHANGED', 'BILLING_START_DATE_IGNORED']),
  },
});

/** Whether a request for one customer finds it, and what it tells. */
export const customerGet = signature({
  id: 'wholesale.customer.get',
  facts: {
    customerId: optional(facts.customerId),
    locationUrl: optional(facts.locationUrl),
    itemCustomerId: needed(facts.itemCustomerId),
    itemLocationUrl: needed(facts.itemLocationUrl),
  },
  outputs: {
    found: boolean(),
    details: setOf(['ORG_ID', 'ADDRESS', 'PROVISIONING_STATUS', 'PACKAGES']),
  },
});

/** Whether a list with filters holds a customer. */
export const customerList = signature({
  id: 'wholesale.customer.list',
  facts: {
    managedByPartner: defaulted(facts.managedByPartner),
    filterExternalId: optional(facts.filterExternalId),
    filterOrgId: optional(facts.filterOrgId),
    itemExternalId: needed(facts.itemExternalId),
    itemOrgId: needed(facts.itemOrgId),
  },
  outputs: { listed: boolean() },
});
