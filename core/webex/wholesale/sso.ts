import { boolean, oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { AUTH_MODES, facts } from './facts.js';

/** Which sign-in holds for an organization. */
export const ssoApplicability = signature({
  id: 'wholesale.sso.applicability',
  facts: {
    orgIsNew: needed(facts.orgIsNew),
    templateAuthMode: needed(facts.templateAuthMode),
    existingAuthMode: needed(facts.existingAuthMode),
  },
  outputs: {
    effectiveAuthMode: oneOf(AUTH_MODES),
    authSource: oneOf(['TEMPLATE', 'EXISTING_ORG']),
    tacTicketPossible: boolean(),
  },
});
