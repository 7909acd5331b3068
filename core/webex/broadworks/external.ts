import { oneOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { EXTERNAL_ADMIN_DECISIONS, facts } from './facts.js';

/** Does the admission of an external administrator count? */
export const externalAdmission = signature({
  id: 'broadworks.external.admission',
  facts: {
    actorRole: needed(facts.actorRole),
    isFurtherPartnerAdmin: defaulted(facts.isFurtherPartnerAdmin),
    templateAdminAlreadyAdded: needed(facts.templateAdminAlreadyAdded),
    externalAdminEmail: needed(facts.externalAdminEmail),
    templatePartnerAdminEmail: needed(facts.templatePartnerAdminEmail),
    externalAdminRights: needed(facts.externalAdminRights),
  },
  outputs: { externalAdminDecision: oneOf(EXTERNAL_ADMIN_DECISIONS) },
});
