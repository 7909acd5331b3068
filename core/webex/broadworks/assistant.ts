import { boolean, oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { CHANGE_DECISIONS, facts } from './facts.js';

/** Is a language of captions supported? */
export const assistantCaptions = signature({
  id: 'broadworks.assistant.captions',
  facts: {
    captionLanguage: needed(facts.captionLanguage),
  },
  outputs: {
    captionSupported: boolean(),
  },
});

/** Is the meeting assistant available, and what remains after a meeting? */
export const assistantOutput = signature({
  id: 'broadworks.assistant.output',
  facts: {
    package: needed(facts.package),
    recordingType: needed(facts.recordingType),
    assistantEnabled: defaulted(facts.assistantEnabled),
    isPersonalMeetingRoom: defaulted(facts.isPersonalMeetingRoom),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    assistantAvailability: oneOf(['AVAILABLE', 'DISABLED', 'NOT_SUPPORTED']),
    postMeetingTranscript: oneOf(['AVAILABLE', 'NOT_AVAILABLE', 'NOT_CAPTURED', 'NOT_STATED']),
    highlights: oneOf(['NOT_CAPTURED', 'NOT_STATED']),
    changeDecision: oneOf(CHANGE_DECISIONS),
    extraCharge: boolean(),
    cloudRecording: oneOf(['NOT_AVAILABLE', 'NOT_STATED']),
  },
});

/** May a viewer open shared meeting content? */
export const assistantAccess = signature({
  id: 'broadworks.assistant.access',
  facts: {
    viewerOrgId: needed(facts.viewerOrgId),
    ownerOrgId: needed(facts.ownerOrgId),
    viewerPackage: needed(facts.viewerPackage),
    ownerPackage: needed(facts.ownerPackage),
  },
  outputs: {
    contentAccess: oneOf(['ALLOWED', 'DENIED_OUTSIDE_ORG', 'DENIED_DIFFERENT_PACKAGE']),
  },
});
