import { boolean, oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, ON_OFF } from './facts.js';

/** Are free Webex calls on for a user? */
export const callsUserState = signature({
  id: 'broadworks.calls.userState',
  facts: {
    templateFreeCallsDisabled: defaulted(facts.templateFreeCallsDisabled),
    templateIsNew: needed(facts.templateIsNew),
    userCreatedAfterTemplateChange: needed(facts.userCreatedAfterTemplateChange),
    userReprovisionedAfterTemplateChange: needed(facts.userReprovisionedAfterTemplateChange),
    usesFlowThrough: optional(facts.usesFlowThrough),
  },
  outputs: {
    freeCalls: oneOf(ON_OFF),
    userProcedure: oneOf(['COMMPILOT_REMOVE_ADD_IMP', 'API_REMOVE_PROVISION', 'TEMPLATE_FIRST']),
  },
});

/** Is a call attempt allowed? */
export const callsAttempt = signature({
  id: 'broadworks.calls.attempt',
  facts: {
    freeCalls: needed(facts.freeCalls),
    callType: needed(facts.callType),
    callOrigin: optional(facts.callOrigin),
    callDirection: optional(facts.callDirection),
    screenShare: defaulted(facts.screenShare),
  },
  outputs: {
    callAttempt: oneOf(['ALLOWED', 'BLOCKED']),
    callWithWebexShown: boolean(),
  },
});
