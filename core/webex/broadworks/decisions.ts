import { activationLink } from './activation.js';
import { attachDecision, attachNotification, attachRights, attachSettings } from './attach.js';
import { externalAdmission } from './external.js';
import { moveProcedure } from './move.js';
import { organizationAction } from './organization.js';
import { untrustedMenu } from './untrusted.js';

/** The decisions of this edition by id. */
export const broadworksDecisions = {
  'broadworks.activation.link': activationLink,
  'broadworks.attach.decision': attachDecision,
  'broadworks.attach.notification': attachNotification,
  'broadworks.attach.rights': attachRights,
  'broadworks.attach.settings': attachSettings,
  'broadworks.external.admission': externalAdmission,
  'broadworks.move.procedure': moveProcedure,
  'broadworks.organization.action': organizationAction,
  'broadworks.untrusted.menu': untrustedMenu,
} as const;
