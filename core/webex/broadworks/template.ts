import { oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
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
      'ADDED',
      'CREDENTIALS_KEPT',
      'CREDENTIALS_REPLACED',
      'DELETED',
      'NEEDS_CONFIRMATION',
      'REJECTED_ROLE',
      'REJECTED_INCOMPLETE_CREDENTIALS',
    ]),
  },
});

/** Which value of the e-mail prefill setting is in force? */
export const templatePrefill = signature({
  id: 'broadworks.template.prefill',
  facts: {
    prefillChangedAt: needed(facts.prefillChangedAt),
    now: needed(facts.now),
    prefillEnabled: optional(facts.prefillEnabled),
  },
  outputs: {
    prefillEffective: oneOf(['OLD_VALUE', 'NEW_VALUE']),
  },
});
