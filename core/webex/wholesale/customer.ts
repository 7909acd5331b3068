import { boolean, country, oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Which settings an organization starts with. */
export const customerInitialSettings = signature({
  id: 'wholesale.customer.initialSettings',
  facts: {
    orgAttached: needed(facts.orgAttached),
    addressCountry: needed(facts.addressCountry),
    createdBySubPartner: needed(facts.createdBySubPartner),
  },
  outputs: {
    restrictedMode: boolean(),
    sipDomainSet: boolean(),
    orgCountry: country(),
    templateSettingsApplied: boolean(),
    managedByRelationCreated: boolean(),
  },
});

/** What deleting a customer does. */
export const customerDelete = signature({
  id: 'wholesale.customer.delete',
  facts: {
    customerExists: needed(facts.customerExists),
  },
  outputs: {
    deleteResult: oneOf(['OK', 'NOT_FOUND']),
    effects: setOf(['WHOLESALE_REMOVED', 'BILLING_STOPPED']),
    organizationRemains: boolean(),
  },
});
