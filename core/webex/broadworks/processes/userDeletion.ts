import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { userDeletionMachine } from './userDeletionMachine.js';

/** Deleting a user by the API, by flow-through or in Control Hub. */
export const userDeletion: ProcessDefinition = {
  id: 'broadworks.userDeletion',
  title: 'Delete a user',
  edition: 'broadworks',
  machine: userDeletionMachine,
  facts: {
    deletionRoute: needed(f.deletionRoute),
    userIsAdmin: needed(f.userIsAdmin),
    otherAdminCount: needed(f.otherAdminCount),
    restrictedByPartnerExplicit: optional(f.restrictedByPartnerExplicit),
    orgWasAttached: needed(f.orgWasAttached),
    viaManageUsersButton: defaulted(f.viaManageUsersButton),
    subscriptionRemoved: optional(f.subscriptionRemoved),
  },
  events: {
    REMOVE_SUBSCRIBER: {
      title: 'Somebody removes the subscriber by the API',
      payload: { actorRole: f.actorRole },
    },
    REMOVE_IMP: {
      title: 'Somebody removes Integrated IM&P from the user',
      payload: { actorRole: f.actorRole },
    },
    DELETE_PERSON: {
      title: 'Somebody deletes the person by the API',
      payload: { actorRole: f.actorRole },
    },
    DELETE_IN_CONTROL_HUB: {
      title: 'Somebody deletes the user in Control Hub',
      payload: { actorRole: f.actorRole },
    },
  },
  asks: {
    'broadworks.user.deletion': {
      // A step by the API or in BroadWorks is of one route, whichever was planned; a deletion in
      // Control Hub is the second step of flow-through or the way of the customer.
      deletionRoute: {
        case: 'deletionRoute',
        after: {
          REMOVE_SUBSCRIBER: { constant: 'API' },
          DELETE_PERSON: { constant: 'API' },
          REMOVE_IMP: { constant: 'FLOW_THROUGH' },
        },
      },
      actorRole: { payload: 'actorRole' },
      subscriptionRemoved: {
        case: 'subscriptionRemoved',
        otherwise: false,
        after: { REMOVE_SUBSCRIBER: { constant: true }, REMOVE_IMP: { constant: true } },
      },
      personDeleted: {
        event: {
          REMOVE_SUBSCRIBER: false,
          REMOVE_IMP: false,
          DELETE_PERSON: true,
          DELETE_IN_CONTROL_HUB: true,
        },
      },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['otherAdminCount', 'subscriptionRemoved'],
    counters: {},
    rests: ['subscriber', 'freeUser'],
  },
};
