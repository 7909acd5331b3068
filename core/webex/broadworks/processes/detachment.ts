import type { ProcessDefinition } from '../../../process/definition.js';
import { needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { detachmentMachine, oneLess } from './detachmentMachine.js';

/** Detaching the service from an existing organization, step by step. */
export const detachment: ProcessDefinition = {
  id: 'broadworks.detachment',
  title: 'Detach from an existing organization',
  edition: 'broadworks',
  machine: detachmentMachine,
  facts: {
    detachMode: needed(f.detachMode),
    partnerHasControlHubAccess: needed(f.partnerHasControlHubAccess),
    workspaceCount: needed(f.workspaceCount),
    subscriberCount: needed(f.subscriberCount),
    pendingUserCount: needed(f.pendingUserCount),
    callingConfigCount: needed(f.callingConfigCount),
    otherAssociatedSubscriptions: needed(f.otherAssociatedSubscriptions),
  },
  events: {
    START_DETACH: { title: 'The partner begins to detach', payload: {} },
    ACCESS_GRANTED: { title: 'The customer administrator gives access', payload: {} },
    ACCESS_REFUSED: { title: 'The customer administrator refuses access', payload: {} },
    REMOVE_WORKSPACE: { title: 'A workspace is removed by the API', payload: {} },
    REMOVE_SUBSCRIBER: { title: 'A subscriber is removed by the API', payload: {} },
    REMOVE_IMP: { title: 'Integrated IM&P is removed from a subscriber', payload: {} },
    REMOVE_PENDING_USER: { title: 'A pending user is deleted in the status view', payload: {} },
    DELETE_CALLING_CONFIG: { title: 'A BroadWorks Calling configuration is deleted', payload: {} },
    ATTACH_AGAIN: { title: 'The service is wanted again', payload: {} },
  },
  asks: {
    'broadworks.detach.state': {
      partnerHasControlHubAccess: {
        case: 'partnerHasControlHubAccess',
        after: { ACCESS_GRANTED: { constant: true } },
      },
      workspaceCount: {
        case: 'workspaceCount',
        after: { REMOVE_WORKSPACE: oneLess('workspaceCount') },
      },
      subscriberCount: {
        case: 'subscriberCount',
        after: {
          REMOVE_SUBSCRIBER: oneLess('subscriberCount'),
          REMOVE_IMP: oneLess('subscriberCount'),
        },
      },
      pendingUserCount: {
        case: 'pendingUserCount',
        after: { REMOVE_PENDING_USER: oneLess('pendingUserCount') },
      },
      callingConfigCount: {
        case: 'callingConfigCount',
        after: { DELETE_CALLING_CONFIG: oneLess('callingConfigCount') },
      },
      attemptedStep: { event: { DELETE_CALLING_CONFIG: 'DELETE_CALLING_CONFIG' } },
    },
    'broadworks.detach.consequences': {},
  },
  switches: {
    'detach.strictOrder': { default: true, values: [true, false], assumes: 'BW-RES-29' },
  },
  handovers: {
    handOverToAttach: { process: 'broadworks.attachment', entry: 'idle', passes: [] },
  },
  exploration: {
    changing: [],
    counters: {
      workspaceCount: 3,
      subscriberCount: 3,
      pendingUserCount: 3,
      callingConfigCount: 3,
    },
    // With no configuration left there is nothing to delete, and nothing follows.
    rests: ['detached', 'removingConfig'],
  },
};
