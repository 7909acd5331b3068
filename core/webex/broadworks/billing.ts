import { boolean, integer, oneOf, setOf, texts } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May the one who acts work with billing reports in this way? */
export const billingAccess = signature({
  id: 'broadworks.billing.access',
  facts: {
    billingOperation: needed(facts.billingOperation),
    actorRoles: needed(facts.actorRoles),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    billingDecision: oneOf(['ALLOWED', 'DENIED_ROLE']),
    accessType: oneOf(['READ', 'WRITE']),
  },
});

/** May a report be created for a period? */
export const billingCreate = signature({
  id: 'broadworks.billing.create',
  facts: {
    reportExistsForPeriod: needed(facts.reportExistsForPeriod),
  },
  outputs: {
    billingDecision: oneOf(['ALLOWED', 'DENIED_REPORT_EXISTS']),
  },
});

/** Which prorated entries does a user get in the billing report of a month? */
export const billingEntries = signature({
  id: 'broadworks.billing.entries',
  facts: {
    billingPeriod: needed(facts.billingPeriod),
    packageChangeDates: needed(facts.packageChangeDates),
    userIdChangeDates: needed(facts.userIdChangeDates),
    billingStartDate: optional(facts.billingStartDate),
    billingEndDate: optional(facts.billingEndDate),
  },
  outputs: {
    entriesForUser: integer(),
    entryQuantities: texts(),
    daysInMonth: integer(),
    warnings: setOf(['CHANGE_OUTSIDE_BILLED_DAYS']),
  },
});

/** What does a field of the billing report hold? */
export const billingField = signature({
  id: 'broadworks.billing.field',
  facts: { reportField: needed(facts.reportField, { open: true, refusesMistyped: true }) },
  outputs: {
    fieldPresent: boolean(),
    meaning: oneOf([
      'PARTNER_NAME_OR_ORG_ID',
      'BILLING_ID_OF_PARTNER',
      'ENTERPRISE_ID_OF_PROVIDER',
      'INTERNAL_TRIAL',
      'BROADWORKS_USER_ID',
      'WEBEX_SUBSCRIBER_ID',
      'SELF_ACTIVATED',
      'DAY_OF_PROVISIONING',
      'FIRST_BILLED_DAY_OF_MONTH',
      'LAST_BILLED_DAY_OF_MONTH',
      'CHARGED_PACKAGE',
      'PRORATED_QUANTITY',
    ]),
    fieldForm: oneOf(['YES_OR_NO']),
  },
});
