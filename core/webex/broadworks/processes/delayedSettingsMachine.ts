import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  cites,
  defineMachine,
  effect,
  setFacts,
  startTimer,
  when,
} from '../../../process/machine.js';

const prefill = (value: string): Guard => ({
  answer: ['broadworks.template.prefill', 'prefillEffective'],
  is: value,
});
const room = (state: string): Guard => ({
  answer: ['broadworks.package.change', 'pmrState'],
  is: state,
});
const [prefillIsNew, roomIsDone] = [prefill('NEW_VALUE'), room('EXPECTED_DONE')];

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
/** A package change has a delay of its own, whatever else is under way. */
const packageChanged = (target: string) => ({
  target,
  actions: [
    cites('BW-PKG-09'),
    effect('PMR_PENDING'),
    startTimer('earliestRoom'),
    startTimer('latestRoom'),
  ],
});

const stillOld = [
  cites('BW-TPL-07'),
  // Read from the case: the decision has the rule, but no output for it.
  alsoWhen({ fact: 'prefillEnabled', is: true }, cites('BW-TPL-08')),
  effect('PREFILL_OLD_VALUE'),
];
const nowNew = [cites('BW-TPL-07'), effect('PREFILL_NEW_VALUE')];
const roomPending = [cites('BW-PKG-09'), effect('PMR_PENDING')];
const roomPossiblyPending = [cites('BW-PKG-09'), effect('PMR_POSSIBLY_PENDING')];
const roomDone = [cites('BW-PKG-09'), effect('PMR_EXPECTED_DONE')];
/** How far the room is while something else is told, too. */
const roomSoFar = [
  alsoWhen(room('PENDING'), ...roomPending),
  alsoWhen(room('POSSIBLY_PENDING'), ...roomPossiblyPending),
];

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
          { guard: when(prefill('OLD_VALUE')), actions: stillOld },
          { target: 'stable', guard: when(prefillIsNew), actions: nowNew },
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
          { guard: when(room('PENDING')), actions: roomPending },
          { guard: when(room('POSSIBLY_PENDING')), actions: roomPossiblyPending },
          { target: 'stable', guard: when(roomIsDone), actions: roomDone },
        ],
      },
    },
    pendingBoth: {
      tags: 'waiting',
      description: 'the e-mail prefill and a package are changed, each with its own delay',
      on: {
        CHANGE: prefillSaved('pendingBoth'),
        PACKAGE_CHANGED: packageChanged('pendingBoth'),
        ADVANCE_CLOCK: [
          {
            target: 'stable',
            guard: when({ all: [prefillIsNew, roomIsDone] }),
            actions: [...nowNew, ...roomDone],
          },
          {
            target: 'pendingPmr',
            guard: when(prefillIsNew),
            actions: [...nowNew, ...roomSoFar],
          },
          {
            target: 'pendingPrefill',
            guard: when(roomIsDone),
            actions: [...stillOld, ...roomDone],
          },
          { actions: [...stillOld, ...roomSoFar] },
        ],
      },
    },
  },
});
