import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  setFacts,
  startTimer,
} from '../../../process/machine.js';

const prefill = (value: string) =>
  answered('broadworks.template.prefill', 'prefillEffective', value);
const room = (state: string) => answered('broadworks.package.change', 'pmrState', state);

/** Saving the setting starts the delay, anew where it runs already. */
const prefillSaved = {
  target: 'pendingPrefill',
  actions: [
    cites('BW-TPL-07'),
    effect('PREFILL_CHANGE_PENDING'),
    setFacts({ prefillEnabled: { payload: 'prefillEnabled' } }),
    startTimer('prefill'),
  ],
};

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
        CHANGE: prefillSaved,
        PACKAGE_CHANGED: {
          target: 'pendingPmr',
          actions: [
            cites('BW-PKG-09'),
            effect('PMR_PENDING'),
            setFacts({ toPackage: { payload: 'toPackage' } }),
            startTimer('earliestRoom'),
            startTimer('latestRoom'),
          ],
        },
      },
    },
    pendingPrefill: {
      tags: 'waiting',
      description: 'the e-mail prefill is changed and not yet in force',
      on: {
        CHANGE: prefillSaved,
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
  },
});
