import type { ProcessDefinition } from '../../process/definition.js';
import { attachment } from './processes/attachment.js';
import { billingReport } from './processes/billing-report.js';
import { callQueueUpgrade } from './processes/call-queue-upgrade.js';
import { customerProvisioning } from './processes/customer-provisioning.js';
import { partnerHubOnboarding } from './processes/partner-hub-onboarding.js';
import { partnerSso } from './processes/partner-sso.js';
import { restrictedMode } from './processes/restricted-mode.js';
import { rplReview } from './processes/rpl-review.js';
import { setupAssist } from './processes/setup-assist.js';
import { subscriberProvisioning } from './processes/subscriber-provisioning.js';

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
