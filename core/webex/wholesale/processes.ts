import type { ProcessDefinition } from '../../process/definition.js';
import { attachment } from './processes/attachment.js';
import { billingReport } from './processes/billingReport.js';
import { callQueueUpgrade } from './processes/callQueueUpgrade.js';
import { customerProvisioning } from './processes/customerProvisioning.js';
import { partnerHubOnboarding } from './processes/partnerHubOnboarding.js';
import { partnerSso } from './processes/partnerSso.js';
import { restrictedMode } from './processes/restrictedMode.js';
import { rplReview } from './processes/rplReview.js';
import { setupAssist } from './processes/setupAssist.js';
import { subscriberProvisioning } from './processes/subscriberProvisioning.js';

/** The processes of Webex Wholesale. */
export const wholesaleProcesses: readonly ProcessDefinition[] = [
  customerProvisioning,
  rplReview,
  attachment,
  subscriberProvisioning,
  restrictedMode,
  billingReport,
  callQueueUpgrade,
  partnerHubOnboarding,
  setupAssist,
  partnerSso,
];
