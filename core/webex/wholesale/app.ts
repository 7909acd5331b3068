import { boolean, integer, oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What the Webex app and Webex Meetings offer to a client. */
export const appSupport = signature({
  id: 'wholesale.app.support',
  facts: {
    meetingClient: needed(facts.meetingClient),
    callTarget: optional(facts.callTarget),
    meetingTool: optional(facts.meetingTool),
    disableCallOnWebex: defaulted(facts.disableCallOnWebex),
  },
  outputs: {
    clientKind: oneOf([
      'OPERATING_SYSTEM',
      'BROWSER',
      'MOBILE_DEVICE',
      'VIDEO_SYSTEM',
      'OTHER_PROGRAM',
      'PHONE',
      'UNKNOWN',
    ]),
    supported: oneOf(['YES', 'UNKNOWN']),
    videoLines: integer(),
    callIsFree: boolean(),
    callPossible: boolean(),
    toolIntegrated: oneOf(['YES', 'UNKNOWN']),
  },
});
