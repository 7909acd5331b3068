import { boolean, integer, oneOf, setOf, text } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a subscriber's package may be changed. */
export const packageChange = signature({
  id: 'wholesale.package.change',
  facts: {
    fromPackage: needed(facts.fromPackage),
    toPackage: needed(facts.toPackage),
    subscriberIsFullAdmin: needed(facts.subscriberIsFullAdmin),
    numberInformationSupplied: needed(facts.numberInformationSupplied),
    customerPackages: needed(facts.customerPackages),
    actorSide: needed(facts.actorSide),
    restrictedMode: needed(facts.restrictedMode),
    creationPackage: optional(facts.creationPackage),
  },
  outputs: {
    changeDecision: oneOf(['ALLOWED', 'REJECTED']),
    reasons: setOf([
      'RESTRICTED_BY_PARTNER',
      'ADMIN_DOWNGRADE_UNSUPPORTED',
      'NUMBER_UPDATE_REQUIRED',
      'PACKAGE_NOT_IN_CUSTOMER',
    ]),
    numberUpdateRequired: boolean(),
    warnings: setOf(['ADMIN_PACKAGE_DIFFERS_FROM_CREATION_PACKAGE']),
  },
});

/** Which package a key names. */
export const packageKey = signature({
  id: 'wholesale.package.key',
  facts: {
    packageKey: needed(facts.packageKey),
  },
  outputs: {
    canonicalPackage: text(),
    keyStatus: oneOf(['CANONICAL', 'ALIAS', 'UNKNOWN']),
  },
});

/** What a package entitles a subscriber to. */
export const packageEntitlements = signature({
  id: 'wholesale.package.entitlements',
  facts: {
    package: needed(facts.package),
    meetingParticipants: optional(facts.meetingParticipants),
  },
  outputs: {
    calling: oneOf(['NONE', 'BASIC', 'ENHANCED', 'ADVANCED']),
    messaging: boolean(),
    meetings: oneOf(['NONE', 'BASIC', 'FULL']),
    meetingCapacity: integer(),
    agentTools: boolean(),
    maxDevices: integer(),
    isCallingPackage: boolean(),
    webexApp: boolean(),
    meetingFits: boolean(),
  },
});

/** Whether a subscriber's package, add-ons and devices go together. */
export const packageAssignment = signature({
  id: 'wholesale.package.assignment',
  facts: {
    basePackages: needed(facts.basePackages),
    addOns: defaulted(facts.addOns),
    customerPackages: needed(facts.provisionedPackages),
    blanketOrderItems: needed(facts.orderItems),
    deviceKinds: defaulted(facts.deviceKinds),
  },
  outputs: {
    assignmentDecision: oneOf(['VALID', 'INVALID']),
    violations: setOf([
      'NO_PACKAGE',
      'MULTIPLE_PACKAGES',
      'UNKNOWN_PACKAGE',
      'PACKAGE_NOT_IN_CUSTOMER',
      'PACKAGE_NOT_IN_ORDER',
      'ADD_ON_NOT_OFFERED',
      'STANDARD_SECOND_DEVICE',
    ]),
  },
});
