import { answered, cites, defineMachine, effect, setFacts } from '../../../process/machine.js';

const STATE = 'wholesale.restrictedMode.state';
const toggled = (value: string) => answered(STATE, 'toggleDecision', value);
/** Packages and controls depend on it. */
const modeLearned = setFacts({ restrictedMode: { answer: [STATE, 'restrictedMode'] } });

const refused = {
  guard: toggled('REFUSED'),
  actions: [cites('WS-RBP-08'), effect('TOGGLE_REFUSED')],
};

/** SC-RBP: restricted mode of one organization. */
export const restrictedModeMachine = defineMachine({
  id: 'wholesale.restrictedMode',
  initial: 'on',
  context: {},
  states: {
    on: {
      tags: 'waiting',
      description: 'administrators of the customer are restricted',
      on: {
        TOGGLE: [
          {
            target: 'off',
            guard: toggled('ALLOWED'),
            actions: [cites('WS-RBP-08', 'WS-RBP-09'), effect('END_RESTRICTED_MODE'), modeLearned],
          },
          refused,
        ],
        CUSTOMER_ADMIN_SIGNS_IN: { actions: [cites('WS-RBP-05'), effect('SHOW_BANNER')] },
      },
    },
    off: {
      tags: 'waiting',
      description: 'the role of an administrator decides, but for what is always restricted',
      on: {
        TOGGLE: [
          {
            target: 'on',
            guard: toggled('ALLOWED'),
            actions: [
              cites('WS-RBP-08', 'WS-RBP-05'),
              effect('NOTIFY_CUSTOMER_ADMINS'),
              modeLearned,
            ],
          },
          refused,
        ],
        CUSTOMER_ADMIN_SIGNS_IN: { actions: [cites('WS-RBP-05')] },
      },
    },
  },
});
