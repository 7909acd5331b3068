import type { Invariant } from '../../../explore/invariant.js';
import { knowing, whenever } from '../../../explore/observers.js';
import { all, emits, enters } from '../../../explore/step-tests.js';

const processes = ['broadworks.detachment'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-DET-1': {
    workspaceCount: [0],
    subscriberCount: [0],
    pendingUserCount: [0],
    callingConfigCount: [0],
  },
  'INV-DET-2': { detachMode: ['STANDARD'] },
  'INV-DET-3': { detachMode: ['STANDARD'], otherAssociatedSubscriptions: [0] },
  'INV-DET-4': { partnerHasControlHubAccess: [true] },
  'INV-DET-6': { detachMode: ['STANDARD'] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

const COUNTERS = ['workspaceCount', 'subscriberCount', 'pendingUserCount', 'callingConfigCount'];
const removes = emits(
  'WORKSPACE_REMOVED',
  'SUBSCRIBER_REMOVED',
  'PENDING_USER_REMOVED',
  'CALLING_CONFIG_DELETED',
);
const detaches = enters('detached');

/** Invariants of every detachment: Part B6 of the statecharts. */
export const detachmentInvariants: readonly Invariant[] = [
  whenever(
    told(
      'INV-DET-1',
      'what is detached has no workspace, subscriber, pending user or calling configuration left',
    ),
    detaches,
    ({ after }) => COUNTERS.every((counter) => (after[counter] ?? 0) === 0),
  ),
  whenever(
    told('INV-DET-2', 'a hybrid detach leaves all subscriptions as they are'),
    all(detaches, ({ before }) => before.detachMode !== 'STANDARD'),
    (view) => view.emits('SUBSCRIPTIONS_UNCHANGED') && !view.emits('SUBSCRIPTION_DEACTIVATED'),
  ),
  whenever(
    told(
      'INV-DET-3',
      'the partner loses access only by a standard detach of the only subscription',
    ),
    emits('PARTNER_ACCESS_LOST'),
    ({ before }) => before.detachMode === 'STANDARD' && before.otherAssociatedSubscriptions === 0,
  ),
  knowing(
    told('INV-DET-4', 'nothing is removed before the partner has access'),
    'partnerHasControlHubAccess',
    (access, view) => access !== true && removes(view),
  ),
  whenever(
    told('INV-DET-5', 'what is detached may be attached again'),
    detaches,
    ({ after, expects }) =>
      after.enterpriseOrgId === null &&
      after.existingOrgAssociatedEnterpriseId === null &&
      expects.includes('ATTACH_AGAIN'),
  ),
  whenever(
    told('INV-DET-6', 'a hybrid detach deletes no data of subscribers'),
    emits('SUBSCRIBER_DATA_DELETED'),
    ({ before }) => before.detachMode === 'STANDARD',
  ),
];
