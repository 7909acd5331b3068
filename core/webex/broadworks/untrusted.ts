import { boolean, oneOf, setOf, texts } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, MANAGEMENT_ACTIONS } from './facts.js';

/** Which management actions does a user's row offer, and what does the chosen one do? */
export const untrustedMenu = signature({
  id: 'broadworks.untrusted.menu',
  facts: {
    userStatus: needed(facts.userStatus),
    actorRole: defaulted(facts.actorRole),
    managementAction: optional(facts.managementAction),
    retryEmailValid: needed(facts.retryEmailValid),
  },
  outputs: {
    offeredActions: setOf(MANAGEMENT_ACTIONS),
    untrustedDecision: oneOf([
      'ACTION_ALLOWED',
      'ACTION_NOT_OFFERED',
      'REJECTED_ROLE',
      'REJECTED_INVALID_EMAIL',
      'REGISTRATION_RESTARTED',
      'USER_DELETED',
    ]),
  },
});

/** Is the template set up for self-provisioning on the activation portal? */
export const untrustedSetup = signature({
  id: 'broadworks.untrusted.setup',
  facts: {
    untrustedEmailsSelected: needed(facts.untrustedEmailsSelected),
    shareLinkTarget: needed(facts.shareLinkTarget),
  },
  outputs: {
    setupDecision: setOf([
      'SETUP_VALID',
      'SETUP_INVALID_NOT_UNTRUSTED',
      'SETUP_INVALID_SHARE_LINK',
    ]),
    selfProvisionAllowed: boolean(),
  },
});

/** Which rows does the user status view show? */
export const untrustedList = signature({
  id: 'broadworks.untrusted.list',
  facts: {
    excludeProvisioned: needed(facts.excludeProvisioned),
    userRows: needed(facts.userRows),
  },
  outputs: { visibleRows: texts(), exportFormat: oneOf(['CSV']) },
});
