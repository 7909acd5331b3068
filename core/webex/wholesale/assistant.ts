import { boolean, oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether Webex Assistant was offered, and who reached its content. */
export const assistantAccess = signature({
  id: 'wholesale.assistant.access',
  facts: {
    package: needed(facts.package),
    captionLanguage: optional(facts.captionLanguage),
    viewerRelation: optional(facts.viewerRelation),
    localRecording: defaulted(facts.localRecording),
  },
  outputs: {
    assistantOffered: oneOf(['OFFERED', 'NOT_OFFERED', 'NOT_YET_OFFERED', 'WITHDRAWN']),
    onByDefault: boolean(),
    captionTranscripts: boolean(),
    postMeetingTranscripts: boolean(),
    contentAccess: oneOf(['ACCESSIBLE', 'NOT_ACCESSIBLE']),
  },
});
