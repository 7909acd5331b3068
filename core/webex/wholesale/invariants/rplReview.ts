import type { Invariant, StepView } from '../../../explore/invariant.js';
import { neverAfter, together, whenever } from '../../../explore/observers.js';
import { emits, enters } from '../../../explore/step-tests.js';
import { REVIEW_LIMIT } from './limits.js';

const processes = ['wholesale.rplReview'];
const told = (id: string, text: string) => ({ id, text, processes });

const inReview = ({ from }: StepView): boolean => from === 'pendingRplReview';
const took = ({ elapsed }: StepView): number => elapsed.review ?? 0;

const absorbing = told('INV-RPL-3', 'what is cleared or has failed stays so for the request');

function onlyCleared(id: string, text: string): Invariant {
  return together(
    told(id, text),
    whenever(
      told(id, text),
      emits('CONTINUE_PROVISIONING', 'CREATE_CUSTOMER_AUTOMATICALLY'),
      ({ to }) => to === 'cleared',
    ),
    whenever(
      told(id, text),
      enters('cleared'),
      ({ event, payload }) =>
        (event === 'SCREEN_RESULT' && payload.match === false) || event === 'RPL_APPROVED',
    ),
  );
}

/** In time up to the very end of the limit, an error from then on. */
function inTime(id: string, text: string): Invariant {
  return together(
    told(id, text),
    whenever(
      told(id, text),
      (m) => inReview(m) && took(m) > REVIEW_LIMIT,
      (m) => m.to === 'failed' && m.emits('ERROR_RPL_TIMEOUT'),
    ),
    whenever(
      told(id, text),
      (m) => inReview(m) && took(m) <= REVIEW_LIMIT,
      (m) => !m.emits('ERROR_RPL_TIMEOUT') && (m.event !== 'RPL_APPROVED' || m.to === 'cleared'),
    ),
    // The end of the time is itself an event, which comes at once.
    whenever(
      told(id, text),
      (m) => inReview(m) && m.event === 'REVIEW_TIMEOUT',
      (m) => took(m) === REVIEW_LIMIT + 1,
    ),
  );
}

/** Invariants of every check against the lists of denied parties. */
export const rplReviewInvariants: readonly Invariant[] = [
  onlyCleared('INV-RPL-1', 'nobody is provisioned who was not cleared'),
  inTime('INV-RPL-2', 'a decision after 72 hours sharp is in time, a second later it is not'),
  inTime('INV-07', 'a review lasts at most 72 hours; what takes longer ends in an error'),
  neverAfter(absorbing, enters('cleared', 'failed'), () => true),
];
