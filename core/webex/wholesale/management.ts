import { oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Where something is managed, and by whom. */
export const managementTool = signature({
  id: 'wholesale.management.tool',
  facts: { managementTask: needed(facts.managementTask) },
  outputs: {
    tools: setOf(['PARTNER_HUB', 'CONTROL_HUB', 'API', 'USER_HUB']),
    doneBy: setOf(['PARTNER', 'SUB_PARTNER', 'CUSTOMER']),
    mainlyDoneBy: oneOf(['PARTNER', 'CUSTOMER']),
  },
});
