import { activationLink } from './activation.js';
import { attachDecision, attachNotification, attachRights, attachSettings } from './attach.js';
import { externalAdmission } from './external.js';
import { moveProcedure } from './move.js';
import { organizationAction } from './organization.js';
import { packageChange } from './package.js';
import {
  restrictedModeBanner,
  restrictedModeControl,
  restrictedModeState,
  restrictedModeSwitch,
} from './restrictedMode.js';
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
  'broadworks.package.change': packageChange,
  'broadworks.restrictedMode.banner': restrictedModeBanner,
  'broadworks.restrictedMode.control': restrictedModeControl,
  'broadworks.restrictedMode.state': restrictedModeState,
  'broadworks.restrictedMode.switch': restrictedModeSwitch,
  'broadworks.untrusted.menu': untrustedMenu,
} as const;
