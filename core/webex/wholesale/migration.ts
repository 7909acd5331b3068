import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts, MIGRATED_ITEMS } from './facts.js';

/** How a customer reaches wholesale. */
export const migrationPath = signature({
  id: 'wholesale.migration.path',
  facts: {
    customerOffer: needed(facts.customerOffer),
    clients: defaulted(facts.clients),
  },
  outputs: {
    migrationPath: oneOf(['MIGRATION_TOOLS', 'PROVISIONING_API']),
    clientUpgrade: boolean(),
    migratedItems: setOf(MIGRATED_ITEMS),
    callsRightAfter: boolean(),
  },
});
