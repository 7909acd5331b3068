import { boolean, integer, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { CUSTOMER_STATUSES, facts } from './facts.js';

/** Whether a denied-party check is due, and the current meaning of its result. */
export const rplScreen = signature({
  id: 'wholesale.rpl.screen',
  facts: {
    trigger: needed(facts.trigger),
    rplMatch: needed(facts.rplMatch),
    rplDecision: defaulted(facts.rplDecision),
    reviewElapsedSeconds: needed(facts.reviewElapsedSeconds),
  },
  outputs: {
    screeningRequired: boolean(),
    rplOutcome: oneOf([
      'NOT_SCREENED',
      'CLEARED',
      'PENDING_REVIEW',
      'ERROR',
      'PENDING_POLLING',
      'HANDED_OVER',
    ]),
    requestStatus: oneOf(CUSTOMER_STATUSES),
    errorReason: oneOf(['RPL_TIMEOUT', 'RPL_UNRESOLVED', 'RPL_REFUSED']),
    usualMinutesFrom: integer(),
    usualMinutesTo: integer(),
    effects: setOf([
      'SCREENING_RECORDED',
      'OPEN_MANUAL_REVIEW',
      'CREATE_CUSTOMER_AUTOMATICALLY',
      'APPLY_ADDRESS_UPDATE',
      'HOLD_ADDRESS_UPDATE',
      'KEEP_OLD_ADDRESS',
      'STOP_ONBOARDING',
      'POLL_STATUS',
      'HAND_OVER_TO_OPERATIONS',
    ]),
  },
});
