import type { Invariant } from '../../explore/invariant.js';
import { acrossInvariants } from './invariants/across.js';
import { attachmentInvariants } from './invariants/attachment.js';
import { billingReportInvariants } from './invariants/billingReport.js';
import { delayedSettingsInvariants } from './invariants/delayedSettings.js';
import { detachmentInvariants } from './invariants/detachment.js';
import { flowThroughInvariants } from './invariants/flowThrough.js';
import { freeCallsInvariants } from './invariants/freeCalls.js';
import { onceInvariants } from './invariants/once.js';
import { organizationDeletionInvariants } from './invariants/organizationDeletion.js';
import { selfActivationInvariants } from './invariants/selfActivation.js';
import { untrustedActivationInvariants } from './invariants/untrustedActivation.js';
import { userDeletionInvariants } from './invariants/userDeletion.js';
import { userMoveInvariants } from './invariants/userMove.js';

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
  ...onceInvariants,
  ...acrossInvariants,
];
