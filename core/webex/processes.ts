import type { ProcessDefinition } from '../process/definition.js';
import { attachment as broadworksAttachment } from './broadworks/processes/attachment.js';
import { billingReport } from './broadworks/processes/billing-report.js';
import { delayedSettings } from './broadworks/processes/delayed-settings.js';
import { detachment } from './broadworks/processes/detachment.js';
import { flowThrough } from './broadworks/processes/flow-through.js';
import { freeCalls } from './broadworks/processes/free-calls.js';
import { organizationDeletion } from './broadworks/processes/organization-deletion.js';
import { selfActivation } from './broadworks/processes/self-activation.js';
import { untrustedActivation } from './broadworks/processes/untrusted-activation.js';
import { userDeletion } from './broadworks/processes/user-deletion.js';
import { userMove } from './broadworks/processes/user-move.js';
import { attachment as wholesaleAttachment } from './wholesale/processes/attachment.js';

const broadworks: readonly ProcessDefinition[] = [
  broadworksAttachment,
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
const wholesale: readonly ProcessDefinition[] = [wholesaleAttachment];

/** The processes of both editions by id. */
export const processes: ReadonlyMap<string, ProcessDefinition> = new Map(
  [...broadworks, ...wholesale].map((definition) => [definition.id, definition]),
);
