import type { ProcessDefinition } from '../../core/process/definition.js';
import type { LoadedPolicy } from '../../core/process/loaded-policy.js';
import {
  cites,
  defineMachine,
  effect,
  setFacts,
  startTimer,
  when,
} from '../../core/process/machine.js';
import { optional } from '../../core/rule/signature.js';
import { facts as f } from '../../core/webex/wholesale/facts.js';
import { shippedPolicy } from '../shipped.js';

const seconds = f.reviewElapsedSeconds;
const SCREEN = { decision: 'wholesale.rpl.screen', parameter: 'reviewLimit' };
const MAILBOX = { decision: 'wholesale.support.channel', parameter: 'mailboxHours' };
const HELP_DESK = { decision: 'wholesale.support.channel', parameter: 'helpDeskHours' };
const RUNS_IN = ['inReview'];

/** Every combination of an event and a timer, in one process. */
export const review: ProcessDefinition = {
  id: 'test.review',
  title: 'A review that waits',
  edition: 'wholesale',
  machine: defineMachine({
    id: 'test.review',
    initial: 'open',
    context: {},
    states: {
      open: {
        on: {
          SUBMIT: {
            target: 'inReview',
            actions: [cites(), ...['mail', 'note', 'desk', 'review'].map(startTimer)],
          },
        },
      },
      inReview: {
        on: {
          APPROVE: {
            target: 'settled',
            guard: when({ fact: 'rplMatch', is: true }),
            actions: [cites(), effect('APPROVED')],
          },
          ASK: { actions: [cites(), effect('ASKED')] },
          // The reminder comes again and again.
          REMIND: {
            actions: [
              cites(),
              effect('REMINDED', { after: { payload: 'seconds' } }),
              startTimer('mail'),
            ],
          },
          NOTE: { actions: [cites(), effect('NOTED'), setFacts({ isTrial: { constant: true } })] },
          CALL: { actions: [cites(), effect('CALLED')] },
          TIMEOUT: { target: 'failed', actions: [cites(), effect('TIMED_OUT')] },
        },
      },
      settled: {
        on: {
          CHILD_DONE: {
            target: 'done',
            guard: when({ child: 'finished' }),
            actions: [cites(), effect('ALL_DONE')],
          },
        },
      },
      failed: { type: 'final' },
      done: { type: 'final' },
    },
  }),
  facts: { rplMatch: optional(f.rplMatch), isTrial: optional(f.existingOrgIsTrial) },
  events: {
    SUBMIT: { title: 'It is handed in', payload: {} },
    APPROVE: {
      title: 'It is approved',
      payload: { seconds },
      clock: { reaches: 'seconds', unit: 'second', timer: 'review' },
    },
    ASK: {
      title: 'Somebody asks',
      payload: { seconds },
      clock: { advances: 'seconds', unit: 'second' },
    },
    REMIND: {
      title: 'A reminder is sent',
      payload: { seconds },
      clock: { advances: 'seconds', unit: 'second' },
    },
    NOTE: { title: 'A note is taken', payload: {} },
    CALL: { title: 'The help desk calls', payload: {} },
    TIMEOUT: { title: 'The time is over', payload: {}, clock: { fires: 'review' } },
    CHILD_DONE: { title: 'What followed is done', payload: {} },
  },
  timers: {
    mail: timer('the next reminder', MAILBOX, 'REMIND'),
    note: timer('the note', MAILBOX, 'NOTE'),
    desk: timer('the call', HELP_DESK, 'CALL'),
    review: {
      ...timer('the review', SCREEN, 'TIMEOUT'),
      unit: 'second',
      due: 'after',
    },
  },
  asks: {},
  switches: {},
  handovers: {
    settled: { process: 'test.followUp', entry: 'passing', passes: ['rplMatch'] },
  },
  exploration: { changing: [], counters: {}, rests: [] },
};

/** The process that continues the review: it settles by itself at first. */
export const followUp: ProcessDefinition = {
  id: 'test.followUp',
  title: 'What follows a review',
  edition: 'wholesale',
  machine: defineMachine({
    id: 'test.followUp',
    initial: 'passing',
    context: {},
    states: {
      passing: {
        tags: 'transient',
        always: { target: 'working', actions: [cites(), effect('BEGUN'), startTimer('work')] },
      },
      working: { on: { WORKED: { target: 'finished', actions: [cites()] } } },
      finished: { type: 'final' },
    },
  }),
  facts: { rplMatch: optional(f.rplMatch) },
  events: { WORKED: { title: 'The work is done', payload: {} } },
  timers: { work: { ...timer('the work', HELP_DESK, 'WORKED'), runsIn: ['working'] } },
  asks: {},
  switches: {},
  handovers: {},
  exploration: { changing: [], counters: {}, rests: [] },
};

/** The shipped policy with the processes above only. */
export const timedWorld: LoadedPolicy = {
  ...shippedPolicy(),
  processes: new Map([review, followUp].map((definition) => [definition.id, definition])),
};

const HOUR = 3600;

/** When the timers of the review are due, in seconds of a case that hands it in at once. */
export const DUE = { mail: 24 * HOUR, desk: 48 * HOUR, review: 72 * HOUR + 1 } as const;

function timer(
  title: string,
  lasts: NonNullable<ProcessDefinition['timers']>[string]['lasts'],
  event: string,
) {
  return { title, lasts, unit: 'hour', due: 'at', event, runsIn: RUNS_IN } as const;
}
