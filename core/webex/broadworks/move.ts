import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts, MOVE_PROCEDURES, MOVE_VARIANTS } from './facts.js';

/** How is a person with an existing Webex account brought into the service? */
export const moveProcedure = signature({
  id: 'broadworks.move.procedure',
  facts: {
    accountHome: needed(facts.accountHome),
    bwOrgExists: needed(facts.bwOrgExists),
    consentMoveRequested: defaulted(facts.consentMoveRequested),
    provisioningMethod: needed(facts.provisioningMethod, { open: true, refusesMistyped: true }),
    templateEmailTrust: optional(facts.templateEmailTrust),
    hasBroadWorksAccount: needed(facts.hasBroadWorksAccount),
  },
  outputs: {
    moveProcedure: oneOf(MOVE_PROCEDURES),
    moveVariant: oneOf(MOVE_VARIANTS),
    consentRequired: boolean(),
    effects: setOf(['ACCOUNT_AUTO_MOVED', 'ORG_CREATED', 'USER_IS_ADMINISTRATOR']),
  },
});
