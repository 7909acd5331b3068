import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { setupAssistMachine } from './setupAssistMachine.js';

/** Setup Assist: ordered once by the partner, requested for a location, carried out in phases. */
export const setupAssist: ProcessDefinition = {
  id: 'wholesale.setupAssist',
  title: 'Get help with the set-up of a location',
  edition: 'wholesale',
  machine: setupAssistMachine,
  facts: {
    orderedAWholesale: needed(f.orderedAWholesale),
    partnerFullyOnboarded: needed(f.partnerFullyOnboarded),
    customerProvisioned: needed(f.customerProvisioned),
    usersProvisioned: defaulted(f.usersProvisioned),
    submittedOn: needed(f.submittedOn),
    completionDate: needed(f.completionDate),
    requestChannel: needed(f.requestChannel),
    partnerOrgId: optional(f.partnerOrgId),
    customerOrgId: optional(f.customerOrgId),
    activeWholesaleSubscription: optional(f.activeWholesaleSubscription),
    subscriptionId: optional(f.subscriptionId),
    locationCount: optional(f.locationCount),
    locationId: optional(f.locationId),
    networkVerified: defaulted(f.networkVerified),
    locationUserCount: needed(f.locationUserCount),
  },
  events: {
    ORDER_A_WHOLESALE: { title: 'The partner orders the service', payload: {} },
    SUBMIT_REQUEST: { title: 'The partner requests help for a location', payload: {} },
    PHASE_DONE: { title: 'A phase of the project is done', payload: {} },
  },
  asks: {
    'wholesale.setupAssist.order': {
      // The order is placed once: where a request is made there is one, whatever was known before.
      orderedAWholesale: { state: { ordered: true } },
    },
    'wholesale.setupAssist.sku': {},
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['customerProvisioned'],
    counters: {},
    rests: ['notOrdered', 'ordered'],
  },
};
