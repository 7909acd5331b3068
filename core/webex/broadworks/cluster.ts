import { oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May a cluster be changed or deleted? */
export const clusterOperation = signature({
  id: 'broadworks.cluster.operation',
  facts: {
    actorRole: needed(facts.actorRole),
    clusterOperation: needed(facts.clusterOperation),
    clusterTemplateCount: needed(facts.clusterTemplateCount),
    clusterCustomerCount: needed(facts.clusterCustomerCount),
    confirmed: needed(facts.confirmed),
  },
  outputs: {
    clusterDecision: oneOf([
      'ALLOWED',
      'NOT_SUPPORTED_CONTACT_TAC',
      'BLOCKED_TEMPLATES_ATTACHED',
      'NEEDS_CONFIRMATION',
      'REJECTED_ROLE',
    ]),
  },
});
