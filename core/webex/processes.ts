import type { ProcessDefinition } from '../process/definition.js';
import { attachment as broadworksAttachment } from './broadworks/processes/attachment.js';
import { selfActivation } from './broadworks/processes/self-activation.js';
import { userMove } from './broadworks/processes/user-move.js';
import { attachment as wholesaleAttachment } from './wholesale/processes/attachment.js';
import { billingReport } from './wholesale/processes/billing-report.js';
import { callQueueUpgrade } from './wholesale/processes/call-queue-upgrade.js';
import { partnerHubOnboarding } from './wholesale/processes/partner-hub-onboarding.js';
import { restrictedMode } from './wholesale/processes/restricted-mode.js';
import { rplReview } from './wholesale/processes/rpl-review.js';
import { setupAssist } from './wholesale/processes/setup-assist.js';

/** The processes of both editions by id. */
export const processes: ReadonlyMap<string, ProcessDefinition> = new Map(
  [
    broadworksAttachment,
    userMove,
    selfActivation,
    wholesaleAttachment,
    rplReview,
    restrictedMode,
    callQueueUpgrade,
    partnerHubOnboarding,
    billingReport,
    setupAssist,
  ].map((definition) => [definition.id, definition]),
);
