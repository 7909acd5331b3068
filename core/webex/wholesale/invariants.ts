import type { Invariant } from '../../explore/invariant.js';
import { attachmentInvariants } from './invariants/attachment.js';
import { billingReportInvariants } from './invariants/billingReport.js';
import { callQueueUpgradeInvariants } from './invariants/callQueueUpgrade.js';
import { customerProvisioningInvariants } from './invariants/customerProvisioning.js';
import { partnerHubOnboardingInvariants } from './invariants/partnerHubOnboarding.js';
import { partnerSsoInvariants } from './invariants/partnerSso.js';
import { restrictedModeInvariants } from './invariants/restrictedMode.js';
import { rplReviewInvariants } from './invariants/rplReview.js';
import { setupAssistInvariants } from './invariants/setupAssist.js';
import { subscriberProvisioningInvariants } from './invariants/subscriberProvisioning.js';

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
