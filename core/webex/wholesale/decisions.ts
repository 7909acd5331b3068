import { attachDecision, attachRights, attachSettings } from './attach.js';
import { brandingEffective } from './branding.js';

/** The decisions of the wholesale edition, by id. */
export const wholesaleDecisions = {
  'wholesale.attach.decision': attachDecision,
  'wholesale.attach.rights': attachRights,
  'wholesale.attach.settings': attachSettings,
  'wholesale.branding.effective': brandingEffective,
} as const;
