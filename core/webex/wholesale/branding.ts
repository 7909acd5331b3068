import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { BRANDINGS, facts } from './facts.js';

/** Which branding a customer organization shows. */
export const brandingEffective = signature({
  id: 'wholesale.branding.effective',
  facts: {
    basicBrandingEnabled: needed(facts.basicBrandingEnabled),
    partnerAdvancedBranding: needed(facts.partnerAdvancedBranding),
    overrideBranding: defaulted(facts.overrideBranding),
    brandingSetting: optional(facts.brandingSetting),
    actorSide: optional(facts.actorSide),
  },
  outputs: {
    effectiveBranding: oneOf(BRANDINGS),
    warnings: setOf(['BASIC_BRANDING_DEPRECATED']),
    settingCustomizable: oneOf(['YES', 'UNKNOWN']),
    settableByActor: boolean(),
  },
});
