import { oneOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What happens to a template that is edited or deleted? */
export const templateEdit = signature({
  id: 'broadworks.template.edit',
  facts: {
    actorRole: needed(facts.actorRole),
    templateOperation: needed(facts.templateOperation),
    confirmed: needed(facts.confirmed),
    credentialFieldsBlank: needed(facts.credentialFieldsBlank),
    credentialFieldsIncomplete: defaulted(facts.credentialFieldsIncomplete),
  },
  outputs: {
    templateDecision: oneOf([
      'CREDENTIALS_KEPT',
      'CREDENTIALS_REPLACED',
      'DELETED',
      'NEEDS_CONFIRMATION',
      'REJECTED_ROLE',
      'REJECTED_INCOMPLETE_CREDENTIALS',
    ]),
  },
});
