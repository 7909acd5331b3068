import type { Invariant } from '../../process/invariant.js';
import { acrossInvariants } from './invariants/across.js';
import { attachmentInvariants } from './invariants/attachment.js';
import { billingReportInvariants } from './invariants/billing-report.js';
import { delayedSettingsInvariants } from './invariants/delayed-settings.js';
import { detachmentInvariants } from './invariants/detachment.js';
import { flowThroughInvariants } from './invariants/flow-through.js';
import { freeCallsInvariants } from './invariants/free-calls.js';
import { organizationDeletionInvariants } from './invariants/organization-deletion.js';
import { selfActivationInvariants } from './invariants/self-activation.js';
import { untrustedActivationInvariants } from './invariants/untrusted-activation.js';
import { userDeletionInvariants } from './invariants/user-deletion.js';
import { userMoveInvariants } from './invariants/user-move.js';

/** The invariants of the processes of BroadWorks, including those across runs of one case. */
export const broadworksInvariants: readonly Invariant[] = [
  ...attachmentInvariants,
  ...userMoveInvariants,
  ...selfActivationInvariants,
  ...flowThroughInvariants,
  ...untrustedActivationInvariants,
  ...detachmentInvariants,
  ...organizationDeletionInvariants,
  ...userDeletionInvariants,
  ...freeCallsInvariants,
  ...billingReportInvariants,
  ...delayedSettingsInvariants,
  ...acrossInvariants,
];
