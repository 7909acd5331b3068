import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectOf,
  setFacts,
  startTimer,
  when,
} from '../../../process/machine.js';

const PREFILL = 'broadworks.template.prefill';
const PACKAGE = 'broadworks.package.change';
const prefill = (value: string) => answered(PREFILL, 'prefillEffective', value);
const room = (state: string) => answered(PACKAGE, 'pmrState', state);

/** Saving the setting starts the delay, anew where it runs already. */
const prefillSaved = (target: string) => ({
  target,
  actions: [
    cites('BW-TPL-07'),
    effect('PREFILL_CHANGE_PENDING'),
    setFacts({ prefillEnabled: { payload: 'prefillEnabled' } }),
    startTimer('prefill'),
  ],
});
/** Changing a package starts its two delays, anew where they run already. */
const packageChanged = (target: string) => ({
  target,
  actions: [
    cites('BW-PKG-09'),
    effect('PMR_PENDING'),
    startTimer('earliestRoom'),
    startTimer('latestRoom'),
  ],
});
/** What shows of both while the delays of both run. */
const bothShown = [
  cites('BW-TPL-07', 'BW-PKG-09'),
  effectOf('PREFILL_', PREFILL, 'prefillEffective'),
  effectOf('PMR_', PACKAGE, 'pmrState'),
];
const isNew: Guard = { answer: [PREFILL, 'prefillEffective'], is: 'NEW_VALUE' };
const hasFollowed: Guard = { answer: [PACKAGE, 'pmrState'], is: 'EXPECTED_DONE' };

/** SC-DLY: settings that show only after a time that the guide names. */
export const delayedSettingsMachine = defineMachine({
  id: 'broadworks.delayedSettings',
  initial: 'stable',
  context: {},
  states: {
    stable: {
      tags: 'waiting',
      description: 'what is set is in force',
      on: {
        CHANGE: prefillSaved('pendingPrefill'),
        PACKAGE_CHANGED: packageChanged('pendingPmr'),
      },
    },
    pendingPrefill: {
      tags: 'waiting',
      description: 'the e-mail prefill is changed and not yet in force',
      on: {
        CHANGE: prefillSaved('pendingPrefill'),
        PACKAGE_CHANGED: packageChanged('pendingBoth'),
        ADVANCE_CLOCK: [
          {
            guard: prefill('OLD_VALUE'),
            actions: [
              cites('BW-TPL-07'),
              // Read from the case: the decision has the rule, but no output for it.
              alsoWhen({ fact: 'prefillEnabled', is: true }, cites('BW-TPL-08')),
              effect('PREFILL_OLD_VALUE'),
            ],
          },
          {
            target: 'stable',
            guard: prefill('NEW_VALUE'),
            actions: [cites('BW-TPL-07'), effect('PREFILL_NEW_VALUE')],
          },
        ],
      },
    },
    pendingPmr: {
      tags: 'waiting',
      description: 'the package is changed and the personal meeting room may not have followed',
      on: {
        CHANGE: prefillSaved('pendingBoth'),
        PACKAGE_CHANGED: packageChanged('pendingPmr'),
        ADVANCE_CLOCK: [
          { guard: room('PENDING'), actions: [cites('BW-PKG-09'), effect('PMR_PENDING')] },
          {
            guard: room('POSSIBLY_PENDING'),
            actions: [cites('BW-PKG-09'), effect('PMR_POSSIBLY_PENDING')],
          },
          {
            target: 'stable',
            guard: room('EXPECTED_DONE'),
            actions: [cites('BW-PKG-09'), effect('PMR_EXPECTED_DONE')],
          },
        ],
      },
    },
    pendingBoth: {
      tags: 'waiting',
      description: 'both are changed, and neither may be in force',
      on: {
        CHANGE: prefillSaved('pendingBoth'),
        PACKAGE_CHANGED: packageChanged('pendingBoth'),
        ADVANCE_CLOCK: [
          { target: 'stable', guard: when({ all: [isNew, hasFollowed] }), actions: bothShown },
          { target: 'pendingPmr', guard: when(isNew), actions: bothShown },
          { target: 'pendingPrefill', guard: when(hasFollowed), actions: bothShown },
          { actions: bothShown },
        ],
      },
    },
  },
});
