import { boolean, integer, oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** The contact for a question. */
export const supportChannel = signature({
  id: 'wholesale.support.channel',
  facts: {
    questionKind: needed(facts.questionKind),
    helpDeskOnline: needed(facts.helpDeskOnline),
  },
  outputs: {
    supportChannel: oneOf([
      'PARTNER',
      'CALLING_HELP_DESK',
      'TAC_CALLING',
      'TAC_COLLABORATION',
      'EXPERIENCE_SERVICES',
      'PARTNER_HELP_DESK',
      'PARTNER_HELP_DESK_MAILBOX',
      'PARTNER_SUCCESS_TEAM',
    ]),
    expectedWithinHours: integer(),
    handledFaster: boolean(),
    contactWays: setOf(['SUPPORT_CASE', 'PHONE', 'EMAIL', 'CHAT', 'ORDERING_TOOL']),
    mayPassOn: boolean(),
  },
});
