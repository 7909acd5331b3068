import { oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether users may be added by hand in one run. */
export const usersManualAdd = signature({
  id: 'wholesale.users.manualAdd',
  facts: {
    batchSize: needed(facts.batchSize),
    actorSide: needed(facts.actorSide),
    restrictedMode: needed(facts.restrictedMode),
  },
  outputs: {
    addDecision: oneOf(['ALLOWED', 'REJECTED']),
    reasons: setOf(['BATCH_OVER_25', 'RESTRICTED_BY_PARTNER']),
  },
});
