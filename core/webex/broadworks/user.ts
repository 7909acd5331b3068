import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May the user be deleted, and what state does that leave the user in? */
export const userDeletion = signature({
  id: 'broadworks.user.deletion',
  facts: {
    deletionRoute: needed(facts.deletionRoute),
    actorRole: needed(facts.actorRole),
    subscriptionRemoved: needed(facts.subscriptionRemoved),
    personDeleted: needed(facts.personDeleted),
    userIsAdmin: needed(facts.userIsAdmin),
    otherAdminCount: needed(facts.otherAdminCount),
    restrictedByPartnerExplicit: optional(facts.restrictedByPartnerExplicit),
    orgWasAttached: needed(facts.orgWasAttached),
    viaManageUsersButton: defaulted(facts.viaManageUsersButton),
  },
  outputs: {
    deletionDecision: oneOf(['ALLOWED', 'REJECTED_ROLE', 'REJECTED_RESTRICTED_MODE']),
    deletionState: oneOf(['ACTIVE_SUBSCRIBER', 'FREE_WEBEX_USER', 'DELETED']),
    billed: boolean(),
    warnings: setOf(['ASSIGN_NEW_ADMIN_FIRST', 'LAST_ADMIN_NO_TRANSFER']),
  },
});
