import type { ProcessDefinition } from '../../process/definition.js';
import { attachment } from './processes/attachment.js';
import { billingReport } from './processes/billing-report.js';
import { delayedSettings } from './processes/delayed-settings.js';
import { detachment } from './processes/detachment.js';
import { flowThrough } from './processes/flow-through.js';
import { freeCalls } from './processes/free-calls.js';
import { organizationDeletion } from './processes/organization-deletion.js';
import { selfActivation } from './processes/self-activation.js';
import { untrustedActivation } from './processes/untrusted-activation.js';
import { userDeletion } from './processes/user-deletion.js';
import { userMove } from './processes/user-move.js';

/** The processes of Webex for Cisco BroadWorks. */
export const broadworksProcesses: readonly ProcessDefinition[] = [
  attachment,
  userMove,
  selfActivation,
  flowThrough,
  untrustedActivation,
  detachment,
  organizationDeletion,
  userDeletion,
  freeCalls,
  billingReport,
  delayedSettings,
];
