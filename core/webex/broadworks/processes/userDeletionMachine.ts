import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  cites,
  defineMachine,
  effect,
  effectsIn,
  setFacts,
  when,
} from '../../../process/machine.js';

const DELETION = 'broadworks.user.deletion';
const leaves = (state: string): Guard => ({ answer: [DELETION, 'deletionState'], is: state });
const warned = (id: string): Guard => ({ answer: [DELETION, 'warnings'], includes: id });
// Which of the two routes with a second step was taken is known to the case only: the decision is
// asked about the step.
const onRoute = (route: string): Guard => ({ fact: 'deletionRoute', is: route });
const decided = (value: string): Guard => ({
  answer: [DELETION, 'deletionDecision'],
  is: value,
});

/** An administrator's role is not passed on: a warning says so, and the deletion continues. */
const warnings = [
  effectsIn([DELETION, 'warnings']),
  alsoWhen(warned('ASSIGN_NEW_ADMIN_FIRST'), cites('BW-DEL-02')),
  alsoWhen(warned('LAST_ADMIN_NO_TRANSFER'), cites('BW-DEL-03')),
];
const subscriptionEnds = [
  effect('SUBSCRIPTION_REMOVED'),
  effect('BILLING_ENDED'),
  effect('BECAME_FREE_WEBEX_USER'),
  setFacts({ subscriptionRemoved: { constant: true } }),
  ...warnings,
];
const rejectedRole = {
  guard: when(decided('REJECTED_ROLE')),
  actions: [cites('BW-DEL-13'), effect('REJECTED_ROLE')],
};
const rejectedOnRoute = (route: string, rule: string) => ({
  guard: when({ all: [onRoute(route), decided('REJECTED_ROLE')] }),
  actions: [cites(rule), effect('REJECTED_ROLE')],
});

const restrictedButton = {
  guard: when({ all: [onRoute('CONTROL_HUB'), decided('REJECTED_RESTRICTED_MODE')] }),
  actions: [cites('BW-RBP-30'), effect('REJECTED_RESTRICTED_MODE')],
};

/** SC-DEL: deleting a user, in one step or two. */
export const userDeletionMachine = defineMachine({
  id: 'broadworks.userDeletion',
  initial: 'subscriber',
  context: {},
  states: {
    subscriber: {
      tags: 'waiting',
      description: 'the user has the service and is billed',
      on: {
        REMOVE_SUBSCRIBER: [
          {
            target: 'freeUser',
            guard: when(leaves('FREE_WEBEX_USER')),
            actions: [
              cites('BW-DEL-04', 'BW-DEL-05', 'BW-DEL-06', 'BW-DEL-13'),
              ...subscriptionEnds,
            ],
          },
          rejectedRole,
        ],
        REMOVE_IMP: [
          {
            target: 'freeUser',
            guard: when(leaves('FREE_WEBEX_USER')),
            actions: [
              cites('BW-DEL-05', 'BW-DEL-06', 'BW-DEL-08', 'BW-DEL-09'),
              ...subscriptionEnds,
            ],
          },
          rejectedRole,
        ],
        DELETE_IN_CONTROL_HUB: [
          {
            target: 'deleted',
            guard: when({ all: [onRoute('CONTROL_HUB'), leaves('DELETED')] }),
            actions: [
              cites('BW-DEL-11'),
              effect('PERSON_DELETED'),
              effect('BILLING_ENDED'),
              ...warnings,
            ],
          },
          rejectedOnRoute('CONTROL_HUB', 'BW-DEL-11'),
          restrictedButton,
        ],
      },
    },
    freeUser: {
      tags: 'waiting',
      description: 'the person is a free Webex user and no longer billed',
      on: {
        DELETE_PERSON: [
          {
            target: 'deleted',
            guard: when({ all: [onRoute('API'), leaves('DELETED')] }),
            actions: [cites('BW-DEL-07'), effect('PERSON_DELETED'), ...warnings],
          },
          rejectedOnRoute('API', 'BW-DEL-13'),
        ],
        DELETE_IN_CONTROL_HUB: [
          {
            target: 'deleted',
            guard: when({ all: [onRoute('FLOW_THROUGH'), leaves('DELETED')] }),
            actions: [cites('BW-DEL-10'), effect('PERSON_DELETED'), ...warnings],
          },
          {
            target: 'deleted',
            guard: when({ all: [onRoute('CONTROL_HUB'), leaves('DELETED')] }),
            actions: [cites('BW-DEL-11'), effect('PERSON_DELETED'), ...warnings],
          },
          rejectedOnRoute('FLOW_THROUGH', 'BW-DEL-13'),
          rejectedOnRoute('CONTROL_HUB', 'BW-DEL-11'),
          restrictedButton,
        ],
      },
    },
    deleted: { type: 'final', description: 'the person is deleted' },
  },
});
