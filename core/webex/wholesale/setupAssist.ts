import { oneOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Which kind of Setup Assist a location gets. */
export const setupAssistSku = signature({
  id: 'wholesale.setupAssist.sku',
  facts: {
    locationUserCount: needed(facts.locationUserCount),
  },
  outputs: {
    setupAssistSku: oneOf(['SETUP_ASSIST_EXPRESS', 'SETUP_ASSIST_STANDARD']),
    pricing: oneOf(['FLAT', 'PER_USER']),
  },
});
