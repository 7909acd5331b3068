import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, ORG_ACTIONS } from './facts.js';

/** Is a customer organization created, reused, or left to the rules for attaching or moving? */
export const organizationAction = signature({
  id: 'broadworks.organization.action',
  facts: {
    provisionedUserCount: needed(facts.provisionedUserCount),
    accountHome: needed(facts.accountHome),
    provisioningMethod: optional(facts.provisioningMethod, { open: true, refusesMistyped: true }),
  },
  outputs: { orgAction: oneOf(ORG_ACTIONS), userBecomesAdministrator: boolean() },
});

/** May the organization be deleted, and what comes first? */
export const organizationDeletion = signature({
  id: 'broadworks.organization.deletion',
  facts: {
    userCount: needed(facts.userCount),
    enableDirSync: needed(facts.enableDirSync),
    deleteOrganizationRequested: defaulted(facts.deleteOrganizationRequested),
    userDeletionsIssued: defaulted(facts.userDeletionsIssued),
    userRemovalVia: optional(facts.userRemovalVia),
  },
  outputs: {
    orgDeletion: oneOf([
      'DELETE_USERS_FIRST',
      'DISABLE_DIRSYNC_FIRST',
      'WAITING_FOR_USER_REMOVAL',
      'READY_TO_DELETE',
      'DELETED',
      'REJECTED_USERS_REMAIN',
    ]),
    warnings: setOf(['USERS_DELETED_WHILE_SYNC_ON']),
    waysOfNextStep: setOf([
      'LIST_PEOPLE_API',
      'DELETE_PERSON_API',
      'PARTNER_HUB',
      'UPDATE_DIRECTORY_SYNC_API',
      'DELETE_ORGANIZATION_API',
    ]),
  },
});
