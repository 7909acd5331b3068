import type { Invariant } from '../../../explore/invariant.js';
import { whenever } from '../../../explore/observers.js';
import { is } from '../../../explore/step-tests.js';

const processes = ['broadworks.freeCalls'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-CAL-2': { templateFreeCallsDisabled: [true] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

/** Invariants of free calls of existing users: Part B9 of the statecharts. */
export const freeCallsInvariants: readonly Invariant[] = [
  whenever(
    told('INV-CAL-1', 'saving the template alone changes nothing for a user who is there'),
    is('SAVE_TEMPLATE_DISABLED'),
    ({ to, effects }) => to === 'templateDisabled' && effects.length === 0,
  ),
  whenever(
    told(
      'INV-CAL-2',
      'free calls end up disabled exactly where the template disabled them when the user was added last',
    ),
    is('ADD_USER'),
    ({ to, before }) =>
      before.templateFreeCallsDisabled === undefined ||
      (to === 'reconfiguredDisabled') === before.templateFreeCallsDisabled,
  ),
];
