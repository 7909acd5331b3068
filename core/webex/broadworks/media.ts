import { oneOf } from '../../rule/fact.js';
import { defaulted, optional, signature } from '../../rule/signature.js';
import { CHANGE_DECISIONS, facts, MEDIA, ON_OFF } from './facts.js';

/** Are video and screen sharing on in calls? */
export const mediaSettings = signature({
  id: 'broadworks.media.settings',
  facts: {
    videoCallsDisabled: defaulted(facts.videoCallsDisabled),
    screenShareDisabled: defaulted(facts.screenShareDisabled),
    incomingDefaultMedium: optional(facts.incomingDefaultMedium),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    videoCalls: oneOf(ON_OFF),
    screenShare: oneOf(ON_OFF),
    incomingMedium: oneOf(MEDIA),
    changeDecision: oneOf(CHANGE_DECISIONS),
  },
});
