import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  setFacts,
} from '../../../process/machine.js';

const CALLS = 'broadworks.calls.userState';
const procedure = (value: string): Guard => ({ answer: [CALLS, 'userProcedure'], is: value });

/** The template disables free calls already: only the user is left to be removed and added. */
export const templateDisables: Guard = { fact: 'templateFreeCallsDisabled', is: true };

/** Removing the user once the template is changed, in the way that the user was provisioned. */
const removedInOrder = {
  target: 'removed',
  actions: [
    cites('BW-CAL-13'),
    alsoWhen(procedure('COMMPILOT_REMOVE_ADD_IMP'), cites('BW-CAL-15')),
    alsoWhen(procedure('API_REMOVE_PROVISION'), cites('BW-CAL-16')),
    effect('USER_REMOVED'),
  ],
};

/** Saving the template changes nobody who is there already. */
const templateSaved = {
  target: 'templateDisabled',
  actions: [cites('BW-CAL-12'), setFacts({ templateFreeCallsDisabled: { constant: true } })],
};

/** SC-CAL: switching free calls off for a user who is there already. */
export const freeCallsMachine = defineMachine({
  id: 'broadworks.freeCalls',
  initial: 'enabled',
  context: {},
  states: {
    enabled: {
      tags: 'waiting',
      description: 'the user has free calls, and the template has not been changed',
      on: {
        SAVE_TEMPLATE_DISABLED: templateSaved,
        REMOVE_USER: [
          {
            target: 'removed',
            // Too early: the user will come back as before.
            guard: answered(CALLS, 'userProcedure', 'TEMPLATE_FIRST'),
            actions: [cites('BW-CAL-14'), effect('USER_REMOVED')],
          },
          // Somebody else has changed the template meanwhile.
          removedInOrder,
        ],
      },
    },
    templateDisabled: {
      tags: 'waiting',
      description: 'the template disables free calls, which the user still has',
      on: {
        REMOVE_USER: removedInOrder,
      },
    },
    removed: {
      tags: 'waiting',
      description: 'the user is removed and to be added again',
      on: {
        ADD_USER: [
          {
            target: 'reconfiguredDisabled',
            guard: answered(CALLS, 'freeCalls', 'DISABLED'),
            actions: [cites('BW-CAL-13'), effect('USER_ADDED'), effect('FREE_CALLS_DISABLED')],
          },
          {
            target: 'reconfiguredEnabled',
            guard: answered(CALLS, 'freeCalls', 'ENABLED'),
            actions: [cites('BW-CAL-14'), effect('USER_ADDED'), effect('FREE_CALLS_ENABLED')],
          },
        ],
      },
    },
    reconfiguredDisabled: { type: 'final', description: 'the user came back without free calls' },
    reconfiguredEnabled: {
      tags: 'waiting',
      description: 'the user came back with free calls: the template was not changed yet',
      on: { SAVE_TEMPLATE_DISABLED: templateSaved },
    },
  },
});
