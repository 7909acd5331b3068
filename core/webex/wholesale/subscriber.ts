import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

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
      'EXTENSION_OR_NUMBER_REQUIRED',
      'LOCATION_NOT_APPLICABLE',
      'EMAIL_EXISTS',
      'ASSIGNED_ELSEWHERE',
      'API_ONLY_FOR_OWN_ORG',
    ]),
    warnings: setOf(['PACKAGE_ALIAS_USED', 'LOCATION_IGNORED']),
  },
});
