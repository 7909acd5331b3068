import { boolean, integer, oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts, REPORT_FIELDS, REPORT_TYPES } from './facts.js';

/** Whether an operation on billing reports is permitted. */
export const reportAccess = signature({
  id: 'wholesale.report.access',
  facts: {
    operation: needed(facts.reportOperation),
    billingAccess: needed(facts.billingAccess),
    subPartnerOrgId: optional(facts.subPartnerOrgId),
    subPartnerOrgIds: needed(facts.subPartnerOrgIds),
  },
  outputs: {
    access: oneOf(['GRANTED', 'REFUSED']),
    reasons: setOf(['BILLING_SCOPE_MISSING', 'UNKNOWN_SUBPARTNER']),
  },
});

/** Whether a billing report can be deleted, and has to be. */
export const reportDelete = signature({
  id: 'wholesale.report.delete',
  facts: {
    reportStatus: needed(facts.reportStatus),
    billingAccess: needed(facts.billingAccess),
    subPartnerOrgId: optional(facts.subPartnerOrgId),
    subPartnerOrgIds: needed(facts.subPartnerOrgIds),
  },
  outputs: {
    deleteDecision: oneOf(['ALLOWED', 'REFUSED']),
    reasons: setOf([
      'BILLING_SCOPE_MISSING',
      'REPORT_NOT_FOUND',
      'REPORT_IN_PROGRESS',
      'UNKNOWN_SUBPARTNER',
    ]),
    deletionRequiredBeforeCreate: boolean(),
    effects: setOf(['ALL_URLS_DEAD']),
    usageRecordsKept: boolean(),
  },
});

/** Whether the creation of a billing report is accepted. */
export const reportCreate = signature({
  id: 'wholesale.report.create',
  facts: {
    billingStartDate: needed(facts.reportStartDate),
    billingEndDate: needed(facts.reportEndDate),
    today: needed(facts.today),
    type: optional(facts.reportType),
    billingAccess: needed(facts.billingAccess),
    existingReportStatus: needed(facts.existingReportStatus),
    subPartnerOrgId: optional(facts.subPartnerOrgId),
    subPartnerOrgIds: needed(facts.subPartnerOrgIds),
  },
  outputs: {
    createDecision: oneOf(['ACCEPTED', 'REJECTED']),
    reasons: setOf([
      'BILLING_SCOPE_MISSING',
      'DATE_TOO_OLD',
      'DATE_IS_TODAY_OR_FUTURE',
      'START_AFTER_END',
      'COMPLETED_REPORT_EXISTS',
      'UNKNOWN_SUBPARTNER',
    ]),
    reportType: oneOf(REPORT_TYPES),
    effects: setOf(['ISSUE_REPORT_ID']),
  },
});

/** Whether a report can be downloaded with a link. */
export const reportDownload = signature({
  id: 'wholesale.report.download',
  facts: {
    reportStatus: needed(facts.reportStatus),
    secondsSinceUrlIssued: needed(facts.secondsSinceUrlIssued),
  },
  outputs: {
    download: oneOf(['AVAILABLE', 'EXPIRED', 'DELETED', 'NOT_READY']),
  },
});

/** Which fields a billing report carries. */
export const reportFields = signature({
  id: 'wholesale.report.fields',
  facts: {
    type: needed(facts.reportType),
    reportField: optional(facts.reportField),
  },
  outputs: {
    reportFields: setOf(REPORT_FIELDS),
    fieldCount: integer(),
    breakdown: oneOf(['PARTNER', 'CUSTOMER', 'CUSTOMER_AND_SUBSCRIBER']),
    fieldPresent: boolean(),
  },
});

/** Whether a list with filters holds a billing report. */
export const reportList = signature({
  id: 'wholesale.report.list',
  facts: {
    filterStartDate: optional(facts.filterStartDate),
    filterEndDate: optional(facts.filterEndDate),
    filterType: optional(facts.filterType),
    billingStartDate: needed(facts.reportStartDate),
    billingEndDate: needed(facts.reportEndDate),
    type: needed(facts.reportType),
    reportStatus: optional(facts.reportStatus),
  },
  outputs: {
    listed: boolean(),
    listedStatus: oneOf(['IN_PROGRESS', 'COMPLETED', 'FAILED']),
  },
});
