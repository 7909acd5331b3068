import type { ProcessDefinition } from '../../../process/definition.js';
import { optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { rplReviewMachine } from './rplReviewMachine.js';

/** The check against the lists of denied parties, for a new customer or a new billing address. */
export const rplReview: ProcessDefinition = {
  id: 'wholesale.rplReview',
  title: 'Screen against the lists of denied parties',
  edition: 'wholesale',
  machine: rplReviewMachine,
  facts: { trigger: optional(f.trigger) },
  events: {
    SCREEN_RESULT: {
      title: 'The search of the lists has a result',
      payload: { match: f.rplMatch },
    },
    RPL_APPROVED: {
      title: 'The review team approves',
      payload: {
        elapsedSeconds: f.reviewElapsedSeconds,
      },
      clock: { reaches: 'elapsedSeconds', unit: 'second', timer: 'review' },
    },
    RPL_UNRESOLVED: { title: 'The review team cannot resolve the match', payload: {} },
    RPL_REFUSED: { title: 'The review team refuses', payload: {} },
    REVIEW_TIMEOUT: {
      title: 'The time for the review is over',
      payload: {},
      clock: { fires: 'review' },
    },
  },
  timers: {
    review: {
      title: 'the review of a match',
      lasts: { decision: 'wholesale.rpl.screen', parameter: 'reviewLimit' },
      unit: 'second',
      due: 'after',
      event: 'REVIEW_TIMEOUT',
      runsIn: ['pendingRplReview', 'pendingPolling'],
    },
  },
  asks: {
    'wholesale.rpl.screen': {
      trigger: { case: 'trigger', otherwise: 'CUSTOMER_CREATE' },
      // Only the result of the search says so; whoever is reviewed has a match.
      rplMatch: { payload: 'match', otherwise: true },
      rplDecision: {
        event: {
          SCREEN_RESULT: 'NONE',
          RPL_APPROVED: 'APPROVED',
          RPL_UNRESOLVED: 'UNRESOLVED',
          RPL_REFUSED: 'REFUSED',
          REVIEW_TIMEOUT: 'NONE',
        },
      },
      reviewElapsedSeconds: { since: 'review', unit: 'second', otherwise: 0 },
    },
  },
  switches: {},
  handovers: {},
  exploration: { changing: [], counters: {}, rests: [] },
};
