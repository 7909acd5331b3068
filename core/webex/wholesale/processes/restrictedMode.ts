import type { ProcessDefinition } from '../../../process/definition.js';
import { needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { restrictedModeMachine } from './restrictedModeMachine.js';

/** Restricted mode of an organization: who switches it, and who is notified. */
export const restrictedMode: ProcessDefinition = {
  id: 'wholesale.restrictedMode',
  title: 'Restricted-by-partner mode',
  edition: 'wholesale',
  machine: restrictedModeMachine,
  begins: [
    {
      state: 'off',
      when: { answer: ['wholesale.restrictedMode.state', 'restrictedMode'], is: false },
    },
  ],
  facts: {
    orgAttached: needed(f.orgAttached),
    restrictedMode: optional(f.restrictedMode),
  },
  events: {
    TOGGLE: { title: 'An administrator operates the switch', payload: { actorSide: f.actorSide } },
    CUSTOMER_ADMIN_SIGNS_IN: { title: 'An administrator of the customer signs in', payload: {} },
  },
  asks: {
    'wholesale.restrictedMode.state': {
      // No state yet where a run begins: then the organization says which mode it is.
      currentMode: { state: { on: true, off: false } },
      toggleRequest: { state: { on: 'OFF', off: 'ON' } },
      // The switch is in Partner Hub: where no actor is named it is the partner.
      actorSide: { payload: 'actorSide', otherwise: 'PARTNER' },
    },
  },
  switches: {},
  handovers: {},
  exploration: { changing: [], counters: {}, rests: ['on', 'off'] },
};
