import type { Invariant } from '../../../explore/invariant.js';
import { never, whenever } from '../../../explore/observers.js';
import { emits, enters, is } from '../../../explore/step-tests.js';

const processes = ['broadworks.organizationDeletion'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-DOR-1': { userCount: [0], enableDirSync: [false] },
  'INV-DOR-2': { userCount: [] },
  'INV-DOR-3': { userCount: [], dirSyncUserCount: [0] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

/** Invariants of every deletion of an organization: Part B7 of the statecharts. */
export const organizationDeletionInvariants: readonly Invariant[] = [
  whenever(
    told('INV-DOR-1', 'who deletes an organization has nobody left in it and synchronization off'),
    enters('deleted'),
    ({ before }) => before.userCount === 0 && before.enableDirSync === false,
  ),
  never(
    told('INV-DOR-2', 'removing a subscription leaves the person in the organization'),
    (view) =>
      is('REMOVE_SUBSCRIBER_ONLY')(view) &&
      Number(view.after.userCount) < Number(view.before.userCount),
  ),
  whenever(
    told('INV-DOR-3', 'without synchronization all users who came by it are gone, and nobody else'),
    emits('DIRSYNC_DISABLED'),
    ({ before, after, emits: said }) =>
      said('DIRSYNC_USERS_DELETED') &&
      after.dirSyncUserCount === 0 &&
      after.userCount === Math.max(0, Number(before.userCount) - Number(before.dirSyncUserCount)),
  ),
];
