import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  cites,
  defineMachine,
  effect,
  startTimer,
  when,
} from '../../../process/machine.js';

const SCREEN = 'wholesale.rpl.screen';

const outcome = (value: string): Guard => ({ answer: [SCREEN, 'rplOutcome'], is: value });
const screened = (match: boolean, value: string) =>
  when({ all: [{ payload: 'match', is: match }, outcome(value)] });
const failedBy = (reason: string) => when({ answer: [SCREEN, 'errorReason'], is: reason });
// An address update that is approved creates nobody.
const createsCustomer: Guard = {
  answer: [SCREEN, 'effects'],
  includes: 'CREATE_CUSTOMER_AUTOMATICALLY',
};

/** However it is noticed that the review has taken too long. */
const tookTooLong = {
  target: 'failed',
  guard: failedBy('RPL_TIMEOUT'),
  actions: [cites('WS-RPL-08'), effect('SET_STATUS_ERROR'), effect('ERROR_RPL_TIMEOUT')],
};

/** The regime before P-1.37f: who is still pending after the limit is handed to operations. */
const handedOver = {
  target: 'handedOver',
  guard: when(outcome('HANDED_OVER')),
  actions: [cites('H-RPL-03'), effect('STOP_ONBOARDING'), effect('HAND_OVER_TO_OPERATIONS')],
};

/** SC-RPL: one check against the lists of denied parties, with its review by hand. */
export const rplReviewMachine = defineMachine({
  id: 'wholesale.rplReview',
  initial: 'screening',
  context: {},
  states: {
    screening: {
      tags: 'working',
      description: 'the lists are searched',
      on: {
        SCREEN_RESULT: [
          {
            target: 'cleared',
            guard: screened(false, 'CLEARED'),
            actions: [cites('WS-RPL-04'), effect('CONTINUE_PROVISIONING')],
          },
          {
            target: 'pendingRplReview',
            guard: screened(true, 'PENDING_REVIEW'),
            actions: [
              cites('WS-RPL-05', 'WS-RPL-06'),
              effect('SET_STATUS_PENDING_RPL_REVIEW'),
              effect('START_REVIEW_TIMER'),
              effect('OPEN_MANUAL_REVIEW'),
              startTimer('review'),
            ],
          },
          {
            target: 'pendingPolling',
            guard: screened(true, 'PENDING_POLLING'),
            actions: [
              cites('H-RPL-02'),
              effect('START_REVIEW_TIMER'),
              effect('POLL_STATUS'),
              startTimer('review'),
            ],
          },
        ],
      },
    },
    pendingRplReview: {
      tags: 'waiting',
      description: 'the review team decides about the match',
      on: {
        RPL_APPROVED: [
          {
            target: 'cleared',
            guard: when(outcome('CLEARED')),
            actions: [
              cites('WS-RPL-07'),
              alsoWhen(createsCustomer, effect('CREATE_CUSTOMER_AUTOMATICALLY')),
            ],
          },
          tookTooLong,
        ],
        RPL_UNRESOLVED: {
          target: 'failed',
          guard: failedBy('RPL_UNRESOLVED'),
          actions: [cites('WS-RPL-09'), effect('SET_STATUS_ERROR'), effect('ERROR_RPL_UNRESOLVED')],
        },
        RPL_REFUSED: {
          target: 'failed',
          guard: failedBy('RPL_REFUSED'),
          actions: [cites('WS-RPL-10'), effect('SET_STATUS_ERROR'), effect('ERROR_RPL_REFUSED')],
        },
        REVIEW_TIMEOUT: tookTooLong,
      },
    },
    // Only an approval is known here: what the team refuses stays pending until the limit.
    pendingPolling: {
      tags: 'waiting',
      description: 'a match is pending; its state is asked for from time to time',
      on: {
        RPL_APPROVED: [
          {
            target: 'cleared',
            guard: when(outcome('CLEARED')),
            actions: [cites('H-RPL-04'), effect('CONTINUE_PROVISIONING')],
          },
          handedOver,
        ],
        REVIEW_TIMEOUT: handedOver,
      },
    },
    cleared: { type: 'final', description: 'nothing stands in the way' },
    failed: { type: 'final', description: 'the request has failed' },
    handedOver: {
      type: 'final',
      description: 'onboarding has ended; the operations team decides about the customer',
    },
  },
});
