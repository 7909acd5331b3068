import { attachDecision, attachRights, attachSettings } from './attach.js';
import { brandingEffective } from './branding.js';
import { hybridAccess } from './hybrid.js';
import { localeResolve } from './locale.js';
import { packageChange } from './package.js';
import { restrictedModeControl, restrictedModeState } from './restrictedMode.js';
import { usersManualAdd } from './users.js';

/** The decisions of the wholesale edition, by id. */
export const wholesaleDecisions = {
  'wholesale.attach.decision': attachDecision,
  'wholesale.attach.rights': attachRights,
  'wholesale.attach.settings': attachSettings,
  'wholesale.branding.effective': brandingEffective,
  'wholesale.hybrid.access': hybridAccess,
  'wholesale.locale.resolve': localeResolve,
  'wholesale.package.change': packageChange,
  'wholesale.restrictedMode.control': restrictedModeControl,
  'wholesale.restrictedMode.state': restrictedModeState,
  'wholesale.users.manualAdd': usersManualAdd,
} as const;
