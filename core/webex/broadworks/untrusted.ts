import { oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts, MANAGEMENT_ACTIONS } from './facts.js';

/** Which management actions does a user's row offer, and what does the chosen one do? */
export const untrustedMenu = signature({
  id: 'broadworks.untrusted.menu',
  facts: {
    userStatus: needed(facts.userStatus),
    managementAction: optional(facts.managementAction),
    retryEmailValid: needed(facts.retryEmailValid),
  },
  outputs: {
    offeredActions: setOf(MANAGEMENT_ACTIONS),
    untrustedDecision: oneOf([
      'ACTION_ALLOWED',
      'ACTION_NOT_OFFERED',
      'REJECTED_INVALID_EMAIL',
      'REGISTRATION_RESTARTED',
      'USER_DELETED',
    ]),
  },
});
