import { oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether users may be added by hand in one run. */
export const usersManualAdd = signature({
  id: 'wholesale.users.manualAdd',
  facts: {
    batchSize: needed(facts.batchSize),
    actorSide: needed(facts.actorSide),
    restrictedMode: needed(facts.restrictedMode),
    ownOrgAttached: defaulted(facts.ownOrgAttached),
  },
  outputs: {
    addDecision: oneOf(['ALLOWED', 'REJECTED']),
    reasons: setOf(['BATCH_OVER_25', 'RESTRICTED_BY_PARTNER', 'API_ONLY_FOR_OWN_ORG']),
  },
});

/** What a row of the file of users does. */
export const usersCsvRow = signature({
  id: 'wholesale.users.csvRow',
  facts: {
    licenceColumnsTrue: needed(facts.licenceColumnsTrue),
    userExists: needed(facts.userExists),
    actorSide: needed(facts.actorSide),
    restrictedMode: needed(facts.restrictedMode),
    ownOrgAttached: defaulted(facts.ownOrgAttached),
  },
  outputs: {
    rowAction: oneOf(['ADD', 'UPDATE', 'DELETE', 'REJECT', 'UNKNOWN']),
    reasons: setOf([
      'RESTRICTED_BY_PARTNER',
      'MULTIPLE_PACKAGES',
      'NO_SUCH_USER',
      'NOT_DOCUMENTED',
      'API_ONLY_FOR_OWN_ORG',
    ]),
    effects: setOf(['REMOVE_USER_FROM_ORG', 'STOP_BILLING']),
  },
});
