import { oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { BRANDINGS, facts } from './facts.js';

/** Which branding a customer organization shows. */
export const brandingEffective = signature({
  id: 'wholesale.branding.effective',
  facts: {
    basicBrandingEnabled: needed(facts.basicBrandingEnabled),
    partnerAdvancedBranding: needed(facts.partnerAdvancedBranding),
    overrideBranding: defaulted(facts.overrideBranding),
  },
  outputs: {
    effectiveBranding: oneOf(BRANDINGS),
    warnings: setOf(['BASIC_BRANDING_DEPRECATED']),
  },
});
