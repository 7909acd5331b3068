import { oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts, ORG_ACTIONS } from './facts.js';

/** Is a customer organization created, reused, or left to the rules for attaching or moving? */
export const organizationAction = signature({
  id: 'broadworks.organization.action',
  facts: {
    provisionedUserCount: needed(facts.provisionedUserCount),
    accountHome: needed(facts.accountHome),
    provisioningMethod: optional(facts.provisioningMethod, { open: true }),
  },
  outputs: { orgAction: oneOf(ORG_ACTIONS) },
});
