import { oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What does a way of growing need? */
export const capacityAction = signature({
  id: 'broadworks.capacity.action',
  facts: {
    growthOption: needed(facts.growthOption),
    newNodesMatchFarmConfig: needed(facts.newNodesMatchFarmConfig),
    newClusterCreated: needed(facts.newClusterCreated),
    newTemplatesCreated: needed(facts.newTemplatesCreated),
    serviceUrlChanged: needed(facts.serviceUrlChanged),
    capacityPlannerUsed: optional(facts.capacityPlannerUsed),
    coResidencyChecked: optional(facts.coResidencyChecked),
  },
  outputs: {
    capacityAction: oneOf([
      'SCALE_OK',
      'NODE_CONFIG_MISMATCH',
      'NEEDS_CLUSTER_AND_TEMPLATES',
      'NEEDS_CLUSTER',
      'NEEDS_TEMPLATES',
      'REVIEW_DNS_AND_CLUSTERS',
      'FARM_READY',
    ]),
    warnings: setOf(['USE_CAPACITY_PLANNER', 'CHECK_CO_RESIDENCY']),
    resourcesProvidedBy: oneOf(['PARTNER']),
  },
});
