import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectsIn,
  progress,
  setFacts,
  when,
} from '../../../process/machine.js';

const UPGRADE = 'wholesale.queue.upgrade';
const upgrade = (result: string) => answered(UPGRADE, 'upgradeResult', result);
const blockedBy = (reason: string): Guard => ({
  answer: [UPGRADE, 'blockReasons'],
  includes: reason,
});

const notLooked: Guard = { progress: 'looked', is: false };
const nobodyListed: Guard = { answer: [UPGRADE, 'upgradeResult'], is: 'COMPLETED' };

// The decision says the routing afterwards; whether that is a change only the queue knows.
const routingChanges: Guard = {
  all: [
    { answer: [UPGRADE, 'routingAfter'], is: 'TOP_DOWN' },
    { not: { fact: 'queueRouting', is: 'TOP_DOWN' } },
  ],
};

/** What every upgrade leaves behind, whichever way it came about. */
const upgraded = [
  effect('KEEP_QUEUE_SETTINGS'),
  alsoWhen(routingChanges, cites('WS-CQ-07'), effect('SET_ROUTING_TOP_DOWN')),
  setFacts({
    queueType: { constant: 'CUSTOMER_ASSIST' },
    queueRouting: { answer: [UPGRADE, 'routingAfter'] },
    agentsWithoutPackage: { constant: [] },
  }),
];

/** SC-CQ: a Webex Calling queue becomes a Customer Assist queue, once and for all. */
export const callQueueUpgradeMachine = defineMachine({
  id: 'wholesale.callQueueUpgrade',
  initial: 'webexCallingQueue',
  context: { looked: false },
  states: {
    webexCallingQueue: {
      tags: 'waiting',
      description: 'the queue is an ordinary one',
      on: {
        UPGRADE: [
          { target: 'reviewInfo', guard: upgrade('COMPLETED'), actions: [cites('WS-CQ-03')] },
          {
            guard: upgrade('BLOCKED'),
            actions: [
              cites('WS-CQ-03', 'WS-CQ-06'),
              effect('REJECT_UPGRADE'),
              effectsIn([UPGRADE, 'blockReasons'], ['ALREADY_UPGRADED']),
              alsoWhen(blockedBy('ALREADY_UPGRADED'), cites('WS-CQ-05')),
            ],
          },
        ],
      },
    },
    reviewInfo: {
      tags: 'waiting',
      description: 'the administrator reads what the upgrade means',
      on: {
        NEXT: {
          target: 'reviewPackages',
          actions: [cites('WS-CQ-04'), progress({ looked: false })],
        },
      },
    },
    reviewPackages: {
      tags: 'waiting',
      description: 'the administrator decides about agents without the package',
      // Only on coming here: what is not expected here later must not look once more.
      always: [
        {
          target: 'customerAssistQueue',
          guard: when({ all: [notLooked, nobodyListed] }),
          actions: [cites('WS-CQ-04'), ...upgraded],
        },
        {
          guard: when({ all: [notLooked, { not: nobodyListed }] }),
          actions: [cites('WS-CQ-10'), progress({ looked: true })],
        },
      ],
      on: {
        CONTINUE_WITHOUT_LISTED: {
          target: 'customerAssistQueue',
          guard: upgrade('COMPLETED'),
          actions: [cites('WS-CQ-08'), effect('REMOVE_LISTED_AGENTS'), ...upgraded],
        },
        ASSIGN_PACKAGES: {
          target: 'webexCallingQueue',
          guard: upgrade('RETRY_REQUIRED'),
          actions: [cites('WS-CQ-09'), effect('STOP_UPGRADE_ATTEMPT')],
        },
      },
    },
    customerAssistQueue: {
      type: 'final',
      description: 'the queue belongs to Customer Assist, and there is no way back',
    },
  },
});
