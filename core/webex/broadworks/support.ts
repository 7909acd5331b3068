import { oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Who handles a request for support? */
export const supportEscalation = signature({
  id: 'broadworks.support.escalation',
  facts: {
    requesterIsEndCustomer: needed(facts.requesterIsEndCustomer),
    spCanSolve: needed(facts.spCanSolve),
  },
  outputs: {
    supportDecision: oneOf(['CONTACT_SERVICE_PROVIDER', 'ESCALATE_TO_TAC']),
  },
});
