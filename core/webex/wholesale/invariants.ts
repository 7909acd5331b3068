import type { Invariant } from '../../process/invariant.js';
import { attachmentInvariants } from './invariants/attachment.js';
import { billingReportInvariants } from './invariants/billing-report.js';
import { callQueueUpgradeInvariants } from './invariants/call-queue-upgrade.js';
import { customerProvisioningInvariants } from './invariants/customer-provisioning.js';
import { partnerHubOnboardingInvariants } from './invariants/partner-hub-onboarding.js';
import { partnerSsoInvariants } from './invariants/partner-sso.js';
import { restrictedModeInvariants } from './invariants/restricted-mode.js';
import { rplReviewInvariants } from './invariants/rpl-review.js';
import { setupAssistInvariants } from './invariants/setup-assist.js';
import { subscriberProvisioningInvariants } from './invariants/subscriber-provisioning.js';

/** Invariants of the processes of Webex Wholesale. */
export const wholesaleInvariants: readonly Invariant[] = [
  ...customerProvisioningInvariants,
  ...rplReviewInvariants,
  ...attachmentInvariants,
  ...subscriberProvisioningInvariants,
  ...restrictedModeInvariants,
  ...billingReportInvariants,
  ...callQueueUpgradeInvariants,
  ...partnerHubOnboardingInvariants,
  ...setupAssistInvariants,
  ...partnerSsoInvariants,
];
