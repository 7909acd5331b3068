import { boolean, oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether Webex Assistant was offered, and who reached its content. */
export const assistantAccess = signature({
  id: 'wholesale.assistant.access',
  facts: {
    package: needed(facts.package),
    captionLanguage: optional(facts.captionLanguage),
    viewerRelation: optional(facts.viewerRelation),
  },
  outputs: {
    assistantOffered: oneOf(['OFFERED', 'NOT_OFFERED', 'NOT_YET_OFFERED', 'WITHDRAWN']),
    onByDefault: boolean(),
    captionTranscripts: boolean(),
    contentAccess: oneOf(['ACCESSIBLE', 'NOT_ACCESSIBLE']),
  },
});
