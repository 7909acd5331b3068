import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectsIn,
  restsOn,
  setFacts,
  when,
} from '../../../process/machine.js';
import type { ValueSource } from '../../../process/machine-action.js';

const STATE = 'broadworks.detach.state';
const CONSEQUENCES = 'broadworks.detach.consequences';
const nextStep = (step: string): Guard => ({ answer: [STATE, 'nextStep'], is: step });
const results = (effect: string): Guard => ({
  answer: [CONSEQUENCES, 'effects'],
  includes: effect,
});
// The remainder is asked for before the event: the decision reads the facts as the event leaves
// them.
const left = (counter: string): Guard => ({ not: { fact: counter, is: 0 } });
const relaxed: Guard = { switch: 'detach.strictOrder', is: false };

/** One less of what a fact counts. */
export const oneLess = (counter: string): ValueSource => ({
  difference: [{ fact: counter }, { constant: 1 }],
});
const counted = (counter: string) => setFacts({ [counter]: oneLess(counter) });

const isHybrid: Guard = { fact: 'detachMode', is: 'HYBRID' };
/**
 * Removing people ends their subscription; they stay as free users. Of the hybrid flow nothing is
 * known but that it leaves subscriptions as they are.
 */
const subscriberRemoved = (rule: string) => [
  cites(rule),
  effect('SUBSCRIBER_REMOVED'),
  alsoWhen(
    { not: isHybrid },
    cites('BW-DEL-05', 'BW-DEL-06'),
    effect('BECAME_FREE_WEBEX_USER'),
    effect('BILLING_ENDED'),
  ),
  alsoWhen(isHybrid, cites('BW-DET-06'), restsOn('BW-RES-28')),
  counted('subscriberCount'),
];
const pendingUserRemoved = [
  cites('BW-DET-10', 'BW-UNT-13', 'BW-UNT-19'),
  effect('PENDING_USER_REMOVED'),
  counted('pendingUserCount'),
];
/** The removals of later steps, where their order does not bind. */
const relaxedSubscribers = {
  REMOVE_SUBSCRIBER: {
    guard: when({ all: [relaxed, left('subscriberCount')] }),
    actions: subscriberRemoved('BW-DET-09'),
  },
  REMOVE_IMP: {
    guard: when({ all: [relaxed, left('subscriberCount')] }),
    actions: subscriberRemoved('BW-DET-13'),
  },
};
const relaxedPending = {
  REMOVE_PENDING_USER: {
    guard: when({ all: [relaxed, left('pendingUserCount')] }),
    actions: pendingUserRemoved,
  },
};

const blockedActions = [cites('BW-DET-14'), restsOn('BW-RES-29'), effect('BLOCKED_EARLIER_STEP')];
/** The configuration goes last. Before there is access nothing can be removed at all. */
const blocked = { DELETE_CALLING_CONFIG: { actions: blockedActions } };
const blockedBySteps = {
  DELETE_CALLING_CONFIG: {
    guard: answered(STATE, 'detachState', 'BLOCKED_EARLIER_STEP'),
    actions: blockedActions,
  },
};

/** SC-DET: detaching the service from an organization. */
export const detachmentMachine = defineMachine({
  id: 'broadworks.detachment',
  initial: 'requested',
  context: {},
  states: {
    requested: {
      tags: 'waiting',
      description: 'the service is to be detached',
      on: {
        START_DETACH: [
          {
            target: 'needsAccess',
            guard: when(nextStep('GET_ACCESS')),
            actions: [cites('BW-DET-01', 'BW-DET-07'), effect('ASK_CUSTOMER_ADMIN_FOR_ACCESS')],
          },
          { target: 'removingWorkspaces', actions: [cites('BW-DET-07')] },
        ],
        ...blocked,
      },
    },
    needsAccess: {
      tags: 'waiting',
      description: 'the customer administrator is asked for access',
      on: {
        ACCESS_GRANTED: {
          target: 'removingWorkspaces',
          actions: [
            cites('BW-DET-07', 'BW-EXT-02'),
            setFacts({ partnerHasControlHubAccess: { constant: true } }),
          ],
        },
        ACCESS_REFUSED: { actions: [restsOn('BW-RES-18'), effect('ACCESS_REFUSAL_RECORDED')] },
        ...blocked,
      },
    },
    removingWorkspaces: {
      tags: 'working',
      description: 'the workspaces are being removed',
      on: {
        REMOVE_WORKSPACE: {
          guard: when(left('workspaceCount')),
          actions: [cites('BW-DET-08'), effect('WORKSPACE_REMOVED'), counted('workspaceCount')],
        },
        ...relaxedSubscribers,
        ...relaxedPending,
        ...blockedBySteps,
      },
      always: {
        target: 'removingSubscribers',
        guard: when({ not: nextStep('REMOVE_WORKSPACES') }),
        actions: [cites('BW-DET-08')],
      },
    },
    removingSubscribers: {
      tags: 'working',
      description: 'the subscribers are being removed',
      on: {
        REMOVE_SUBSCRIBER: {
          guard: when(left('subscriberCount')),
          actions: subscriberRemoved('BW-DET-09'),
        },
        REMOVE_IMP: {
          guard: when(left('subscriberCount')),
          actions: subscriberRemoved('BW-DET-13'),
        },
        ...relaxedPending,
        ...blockedBySteps,
      },
      always: {
        target: 'removingPending',
        guard: when({ not: nextStep('REMOVE_SUBSCRIBERS') }),
        actions: [cites('BW-DET-09')],
      },
    },
    removingPending: {
      tags: 'working',
      description: 'the users who never finished are being removed',
      on: {
        REMOVE_PENDING_USER: {
          guard: when(left('pendingUserCount')),
          actions: pendingUserRemoved,
        },
        ...blockedBySteps,
      },
      always: {
        target: 'removingConfig',
        guard: when({ not: nextStep('REMOVE_PENDING_USERS') }),
        actions: [cites('BW-DET-10')],
      },
    },
    removingConfig: {
      tags: 'working',
      description: 'the BroadWorks Calling configurations are being deleted',
      on: {
        DELETE_CALLING_CONFIG: [
          {
            guard: answered(STATE, 'detachState', 'IN_PROGRESS'),
            actions: [
              cites('BW-DET-11'),
              effect('CALLING_CONFIG_DELETED'),
              counted('callingConfigCount'),
            ],
          },
          {
            target: 'detached',
            guard: when({
              all: [{ answer: [STATE, 'detachState'], is: 'COMPLETE' }, left('callingConfigCount')],
            }),
            actions: [
              cites('BW-DET-11'),
              effect('CALLING_CONFIG_DELETED'),
              counted('callingConfigCount'),
              effectsIn([CONSEQUENCES, 'effects']),
              alsoWhen(results('SUBSCRIBER_DATA_DELETED'), cites('BW-DET-02', 'BW-DET-03')),
              alsoWhen(
                results('PARTNER_ACCESS_LOST'),
                cites('BW-DET-04'),
                setFacts({ partnerHasControlHubAccess: { constant: false } }),
              ),
              alsoWhen(
                {
                  all: [
                    results('SUBSCRIBER_DATA_DELETED'),
                    { not: results('PARTNER_ACCESS_LOST') },
                  ],
                },
                cites('BW-DET-05'),
              ),
              alsoWhen(results('SUBSCRIPTIONS_UNCHANGED'), cites('BW-DET-06')),
              // No user of the service is left, and enterprise and organization are apart.
              setFacts({
                bwOrgExists: { constant: false },
                enterpriseOrgId: { constant: null },
                existingOrgAssociatedEnterpriseId: { constant: null },
              }),
            ],
          },
        ],
      },
    },
    detached: {
      tags: 'waiting',
      description: 'the service is detached; the organization may be attached again',
      on: { ATTACH_AGAIN: { target: 'handOverToAttach', actions: [cites('BW-DET-12')] } },
    },
    handOverToAttach: { type: 'final', description: 'the organization is attached again' },
  },
});
