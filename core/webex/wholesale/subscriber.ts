import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { ADD_ONS, BASE_PACKAGES, facts } from './facts.js';

/** Whether a new subscriber becomes administrator. */
export const subscriberAdminRights = signature({
  id: 'wholesale.subscriber.adminRights',
  facts: {
    subscriberCount: needed(facts.subscriberCount),
    orgAttached: needed(facts.orgAttached),
    package: optional(facts.package),
    creationPackage: optional(facts.creationPackage),
  },
  outputs: {
    isAdmin: boolean(),
    warnings: setOf(['ADMIN_PACKAGE_DIFFERS_FROM_CREATION_PACKAGE']),
  },
});

/** Whether a request to provision a subscriber is accepted. */
export const subscriberProvision = signature({
  id: 'wholesale.subscriber.provision',
  facts: {
    customerId: optional(facts.customerId),
    customerExists: needed(facts.customerExists),
    customerStatus: needed(facts.customerStatus),
    customerPackages: needed(facts.provisionedPackages),
    email: optional(facts.email),
    package: optional(facts.packageSent, { open: true }),
    firstName: optional(facts.firstName),
    lastName: optional(facts.lastName),
    extension: optional(facts.extension),
    primaryPhoneNumber: optional(facts.primaryPhoneNumber),
    locationId: optional(facts.locationId),
    addOns: defaulted(facts.addOns),
    currentPackage: optional(facts.currentPackage),
    emailBelongsToOtherSubscriber: needed(facts.emailBelongsToOtherSubscriber),
    assignedElsewhere: needed(facts.assignedElsewhere),
    channel: defaulted(facts.channel),
    ownOrgAttached: defaulted(facts.ownOrgAttached),
    lenient: defaulted(facts.ignoresInapplicable),
  },
  outputs: {
    provisionDecision: oneOf(['ACCEPTED', 'REJECTED']),
    violations: setOf([
      'CUSTOMER_NOT_FOUND',
      'CUSTOMER_NOT_PROVISIONED',
      'EMAIL_MISSING',
      'PACKAGE_MISSING',
      'FIRST_NAME_MISSING',
      'LAST_NAME_MISSING',
      'UNKNOWN_PACKAGE',
      'NO_PACKAGE',
      'PACKAGE_NOT_IN_CUSTOMER',
      'ADD_ON_NOT_OFFERED',
      'EXTENSION_OR_NUMBER_REQUIRED',
      'LOCATION_NOT_APPLICABLE',
      'EMAIL_EXISTS',
      'ASSIGNED_ELSEWHERE',
      'API_ONLY_FOR_OWN_ORG',
    ]),
    warnings: setOf(['PACKAGE_ALIAS_USED', 'LOCATION_IGNORED', 'ADD_ON_WITHOUT_PACKAGE']),
    assignedPackage: oneOf(BASE_PACKAGES),
    assignedAddOns: setOf(ADD_ONS),
  },
});
