import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  restsOn,
  setFacts,
  warn,
  when,
} from '../../../process/machine.js';

const DELETION = 'broadworks.organization.deletion';
const comesNext = (value: string) => answered(DELETION, 'orgDeletion', value);
const via = (where: string): Guard => ({ payload: 'dirSyncDisableVia', is: where });

/** The organization stays as long as anybody is in it, whatever the state. */
const usersRemain = {
  guard: comesNext('REJECTED_USERS_REMAIN'),
  actions: [cites('BW-DOR-09'), effect('REJECTED_USERS_REMAIN')],
};

/** Once nobody is left and synchronization is off, nothing is in the way. */
const deleted = {
  target: 'deleted',
  guard: comesNext('DELETED'),
  actions: [
    cites('BW-DOR-08'),
    effect('ORG_DELETED'),
    // The customer may have another one later.
    setFacts({ bwOrgExists: { constant: false }, enterpriseOrgId: { constant: null } }),
  ],
};

/** SC-DOR: deleting an organization: its people, directory synchronization, itself. */
export const organizationDeletionMachine = defineMachine({
  id: 'broadworks.organizationDeletion',
  initial: 'requested',
  context: {},
  states: {
    requested: {
      tags: 'waiting',
      description: 'the organization is to be deleted',
      on: {
        START: [
          {
            target: 'deletingUsers',
            guard: comesNext('DELETE_USERS_FIRST'),
            actions: [cites('BW-DOR-01'), effect('PEOPLE_LISTED')],
          },
          {
            target: 'disablingDirSync',
            guard: comesNext('DISABLE_DIRSYNC_FIRST'),
            actions: [cites('BW-DOR-03')],
          },
          {
            target: 'readyToDelete',
            guard: comesNext('READY_TO_DELETE'),
            actions: [cites('BW-DOR-09')],
          },
        ],
        DELETE_ORGANISATION: [usersRemain, deleted],
      },
    },
    deletingUsers: {
      tags: 'working',
      description: 'the people of the organization are being deleted',
      on: {
        DELETE_PERSON: {
          actions: [
            cites('BW-DOR-01'),
            effect('PERSON_DELETED'),
            setFacts({ userCount: { difference: [{ fact: 'userCount' }, { constant: 1 }] } }),
          ],
        },
        REMOVE_SUBSCRIBER_ONLY: { actions: [cites('BW-DOR-02'), effect('SUBSCRIPTION_REMOVED')] },
        ALL_DELETIONS_ISSUED: [
          {
            target: 'disablingDirSync',
            guard: comesNext('DISABLE_DIRSYNC_FIRST'),
            actions: [
              cites('BW-DOR-03'),
              alsoWhen(
                { answer: [DELETION, 'warnings'], includes: 'USERS_DELETED_WHILE_SYNC_ON' },
                warn('USERS_DELETED_WHILE_SYNC_ON'),
              ),
            ],
          },
          {
            target: 'waitingForUsers',
            guard: when({
              any: [
                { answer: [DELETION, 'orgDeletion'], is: 'WAITING_FOR_USER_REMOVAL' },
                { answer: [DELETION, 'orgDeletion'], is: 'READY_TO_DELETE' },
              ],
            }),
            actions: [cites('BW-DOR-07')],
          },
        ],
        DELETE_ORGANISATION: [usersRemain, deleted],
      },
    },
    disablingDirSync: {
      tags: 'waiting',
      description: 'directory synchronization has to be switched off',
      on: {
        DISABLE_SYNC: {
          target: 'waitingForUsers',
          guard: when({ any: [via('PARTNER_HUB'), via('API')] }),
          actions: [
            cites('BW-DOR-03', 'BW-DOR-06'),
            alsoWhen(via('PARTNER_HUB'), cites('BW-DOR-04')),
            alsoWhen(via('API'), cites('BW-DOR-05')),
            effect('DIRSYNC_DISABLED'),
            effect('DIRSYNC_USERS_DELETED'),
            setFacts({
              enableDirSync: { constant: false },
              userCount: { difference: [{ fact: 'userCount' }, { fact: 'dirSyncUserCount' }] },
              dirSyncUserCount: { constant: 0 },
            }),
          ],
        },
        DELETE_ORGANISATION: usersRemain,
      },
    },
    waitingForUsers: {
      tags: 'waiting',
      description: 'the deletions take their time',
      on: {
        POLL_USERS: [
          {
            target: 'readyToDelete',
            guard: comesNext('READY_TO_DELETE'),
            actions: [cites('BW-DOR-07', 'BW-DOR-08')],
          },
          {
            guard: comesNext('WAITING_FOR_USER_REMOVAL'),
            actions: [cites('BW-DOR-07'), restsOn('BW-RES-88')],
          },
        ],
        DELETE_ORGANISATION: [usersRemain, deleted],
      },
    },
    readyToDelete: {
      tags: 'waiting',
      description: 'nobody is left in the organization',
      on: {
        DELETE_ORGANISATION: [usersRemain, deleted],
      },
    },
    deleted: { type: 'final', description: 'the organization is deleted' },
  },
});
