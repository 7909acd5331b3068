import type { ProcessDefinition } from '../../../process/definition.js';
import { optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { delayedSettingsMachine } from './delayedSettingsMachine.js';

const ANOTHER_PACKAGE = {
  softphone: 'basic',
  basic: 'softphone',
  standard: 'premium',
  premium: 'standard',
};
const started = 'the change has been saved: from here on only the time matters';

/** Settings with a delay: the e-mail prefill of a template, the meeting room after a package change. */
export const delayedSettings: ProcessDefinition = {
  id: 'broadworks.delayedSettings',
  title: 'Settings with a delay',
  edition: 'broadworks',
  machine: delayedSettingsMachine,
  facts: { prefillEnabled: optional(f.prefillEnabled), toPackage: optional(f.toPackage) },
  events: {
    CHANGE: {
      title: 'The prefill of the e-mail is switched',
      payload: { prefillEnabled: f.prefillEnabled },
    },
    ADVANCE_CLOCK: {
      title: 'Time passes',
      payload: { hours: f.hours },
      clock: { advances: 'hours', unit: 'hour' },
    },
    PACKAGE_CHANGED: { title: "A user's package is changed", payload: { toPackage: f.toPackage } },
  },
  timers: {
    prefill: {
      title: 'the change of the prefill comes into force',
      lasts: { decision: 'broadworks.template.prefill', parameter: 'delay' },
      unit: 'hour',
      due: 'at',
      event: 'ADVANCE_CLOCK',
      runsIn: ['pendingPrefill'],
    },
    earliestRoom: {
      title: 'the meeting room may have followed the package',
      lasts: { decision: 'broadworks.package.change', parameter: 'earliestRoomHours' },
      unit: 'hour',
      due: 'at',
      event: 'ADVANCE_CLOCK',
      runsIn: ['pendingPmr'],
    },
    latestRoom: {
      title: 'the meeting room is expected to have followed the package',
      lasts: { decision: 'broadworks.package.change', parameter: 'latestRoomHours' },
      unit: 'hour',
      due: 'at',
      event: 'ADVANCE_CLOCK',
      runsIn: ['pendingPmr'],
    },
  },
  asks: {
    'broadworks.template.prefill': {
      prefillChangedAt: { instant: { started: 'prefill' } },
      now: { instant: 'now' },
    },
    'broadworks.package.change': {
      // No event carries the package before: one that leaves open what else depends on it.
      fromPackage: { case: 'toPackage', as: ANOTHER_PACKAGE },
      actorRole: { constant: 'PARTNER_ADMIN', because: started },
      hoursSinceChange: { since: 'latestRoom', unit: 'hour' },
    },
  },
  switches: {},
  handovers: {},
  exploration: { changing: [], counters: {}, rests: ['stable'] },
};
