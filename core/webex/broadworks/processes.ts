import type { ProcessDefinition } from '../../process/definition.js';
import { attachment } from './processes/attachment.js';
import { billingReport } from './processes/billingReport.js';
import { delayedSettings } from './processes/delayedSettings.js';
import { detachment } from './processes/detachment.js';
import { flowThrough } from './processes/flowThrough.js';
import { freeCalls } from './processes/freeCalls.js';
import { organizationDeletion } from './processes/organizationDeletion.js';
import { selfActivation } from './processes/selfActivation.js';
import { untrustedActivation } from './processes/untrustedActivation.js';
import { userDeletion } from './processes/userDeletion.js';
import { userMove } from './processes/userMove.js';

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
