import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether an operation on billing reports is permitted. */
export const reportAccess = signature({
  id: 'wholesale.report.access',
  facts: {
    operation: needed(facts.reportOperation),
    billingAccess: needed(facts.billingAccess),
  },
  outputs: {
    access: oneOf(['GRANTED', 'REFUSED']),
    reasons: setOf(['BILLING_SCOPE_MISSING']),
  },
});

/** Whether a billing report can be deleted, and has to be. */
export const reportDelete = signature({
  id: 'wholesale.report.delete',
  facts: {
    reportStatus: needed(facts.reportStatus),
    billingAccess: needed(facts.billingAccess),
  },
  outputs: {
    deleteDecision: oneOf(['ALLOWED', 'REFUSED']),
    reasons: setOf(['BILLING_SCOPE_MISSING', 'REPORT_NOT_FOUND', 'REPORT_IN_PROGRESS']),
    deletionRequiredBeforeCreate: boolean(),
    effects: setOf(['ALL_URLS_DEAD']),
  },
});
