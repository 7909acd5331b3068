import type { Invariant } from '../../../explore/invariant.js';
import { whenever } from '../../../explore/observers.js';
import { is } from '../../../explore/step-tests.js';

const processes = ['wholesale.restrictedMode'];

/** Invariants of the switch of restricted mode, besides the decisions on each control. */
export const restrictedModeInvariants: readonly Invariant[] = [
  whenever(
    {
      id: 'INV-RBP-2',
      text: 'the switch changes the mode and nothing that other restrictions hang on',
      processes,
    },
    is('TOGGLE'),
    ({ before, after }) =>
      Object.keys(after).every((name) => name === 'restrictedMode' || after[name] === before[name]),
  ),
];
