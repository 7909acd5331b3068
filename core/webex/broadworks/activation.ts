import { oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** May the user activate with the link of this template? */
export const activationLink = signature({
  id: 'broadworks.activation.link',
  facts: {
    userClusterId: needed(facts.userClusterId),
    templateClusterId: needed(facts.templateClusterId),
    userPartnerOrgId: optional(facts.userPartnerOrgId),
    templatePartnerOrgId: optional(facts.templatePartnerOrgId),
  },
  outputs: {
    selfActivation: oneOf([
      'LINK_USABLE',
      'REJECTED_CLUSTER_MISMATCH',
      'REJECTED_PARTNER_MISMATCH',
    ]),
  },
});
