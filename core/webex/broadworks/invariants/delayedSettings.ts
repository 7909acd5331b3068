import type { Invariant } from '../../../explore/invariant.js';
import { sinceLast, whenever } from '../../../explore/observers.js';
import { is } from '../../../explore/step-tests.js';

const processes = ['broadworks.delayedSettings'];
const told = (id: string, text: string) => ({ id, text, processes });

const DELAY = 7 * 60 * 60;

/** Invariants of settings with a delay: Part B11 of the statecharts. */
export const delayedSettingsInvariants: readonly Invariant[] = [
  whenever(
    told('INV-DLY-1', 'for seven hours the old value of the prefill is in force'),
    ({ from, event, elapsed }) =>
      from === 'pendingPrefill' && event === 'ADVANCE_CLOCK' && Number(elapsed.prefill) < DELAY,
    ({ to, emits: said }) => to === 'pendingPrefill' && !said('PREFILL_NEW_VALUE'),
  ),
  sinceLast(told('INV-DLY-2', 'the delay runs from the last change'), {
    step: () => true,
    // Only the delay is remembered, which keeps the state finite.
    note: (view, seconds) =>
      is('CHANGE')(view) ? 0 : Math.min(DELAY, Number(seconds ?? DELAY) + view.passed),
    breaks: (seconds, view) => view.emits('PREFILL_NEW_VALUE') && Number(seconds) < DELAY,
  }),
];
