import type { ProcessDefinition } from '../../../process/definition.js';
import { needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { organizationDeletionMachine } from './organizationDeletionMachine.js';

/** Deleting a customer organization: first its people, then directory synchronization, then itself. */
export const organizationDeletion: ProcessDefinition = {
  id: 'broadworks.organizationDeletion',
  title: 'Delete an organization',
  edition: 'broadworks',
  machine: organizationDeletionMachine,
  facts: {
    userCount: needed(f.userCount),
    enableDirSync: needed(f.enableDirSync),
    dirSyncUserCount: needed(f.dirSyncUserCount),
  },
  events: {
    START: { title: 'The deletion begins', payload: {} },
    DELETE_PERSON: { title: 'A person is deleted by the API', payload: {} },
    REMOVE_SUBSCRIBER_ONLY: { title: 'Only a subscription is removed', payload: {} },
    ALL_DELETIONS_ISSUED: { title: 'Everybody has been asked to be deleted', payload: {} },
    DISABLE_SYNC: {
      title: 'Directory synchronization is switched off',
      payload: { dirSyncDisableVia: f.dirSyncDisableVia },
    },
    POLL_USERS: { title: 'The people who are left are counted', payload: {} },
    DELETE_ORGANISATION: { title: 'The organization is to be deleted now', payload: {} },
  },
  asks: {
    'broadworks.organization.deletion': {
      deleteOrganizationRequested: { event: { DELETE_ORGANISATION: true } },
      userDeletionsIssued: { event: { ALL_DELETIONS_ISSUED: true, POLL_USERS: true } },
      userRemovalVia: { constant: 'PEOPLE_API', because: 'other ways delete nobody' },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['userCount'],
    counters: { userCount: 3, dirSyncUserCount: 3 },
    rests: ['requested', 'readyToDelete'],
  },
};
