import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { customerProvisioningMachine } from './customerProvisioningMachine.js';

/** A wholesale customer: requested, screened, provisioned, updated, deleted. */
export const customerProvisioning: ProcessDefinition = {
  id: 'wholesale.customerProvisioning',
  title: 'Provision a customer',
  edition: 'wholesale',
  machine: customerProvisioningMachine,
  facts: {
    channel: defaulted(f.channel),
    provisioningId: optional(f.provisioningId),
    templateProvisioningIds: needed(f.templateProvisioningIds),
    packages: optional(f.packages, { open: true }),
    blanketOrderItems: needed(f.orderItems),
    isAttach: needed(f.isAttach),
    orgId: optional(f.orgId),
    externalId: optional(f.externalId),
    addressSupplied: defaulted(f.addressSupplied),
    addressCountry: optional(f.addressCountry),
    customerInfoSupplied: defaulted(f.customerInfoSupplied),
    provisioningParametersSupplied: defaulted(f.provisioningParametersSupplied),
    isBroadWorksCustomer: needed(f.isBroadWorksCustomer),
    attestationTicked: needed(f.attestationTicked),
    billingStartDate: optional(f.billingStartDate),
    delayedBillingEnabled: needed(f.delayedBillingEnabled),
    today: needed(f.today),
    customerCreatedAt: needed(f.customerCreatedAt),
    lenient: defaulted(f.ignoresInapplicable),
    createdBySubPartner: needed(f.createdBySubPartner),
    customerExists: optional(f.customerExists),
    customerStatus: optional(f.customerStatus),
    customerProvisioned: optional(f.customerProvisioned),
    customerPackages: optional(f.provisionedPackages),
    orgAttached: optional(f.orgAttached),
    restrictedMode: optional(f.restrictedMode),
    trigger: optional(f.trigger),
    rplMatch: optional(f.rplMatch),
  },
  events: {
    SUBMIT: { title: 'The partner submits the request', payload: {} },
    ATTACH_ALLOWED: { title: 'The attach is allowed', payload: {} },
    ATTACH_REFUSED: { title: 'The attach is refused', payload: {} },
    CLEARED: { title: 'The check is passed', payload: {} },
    PENDING: { title: 'The check has found a match', payload: {} },
    FAILED: { title: 'The review has ended badly', payload: {} },
    REVIEW_TIMEOUT: {
      title: 'The time for the review is over',
      payload: {},
      clock: { fires: 'review' },
    },
    DONE: { title: 'The provisioning is done', payload: {} },
    FAIL: { title: 'The provisioning fails', payload: { reason: f.failureReason } },
    UPDATE: {
      title: 'The partner updates the customer',
      payload: { addressChanged: f.addressChanged },
    },
    DELETE: { title: 'The partner deletes the customer', payload: {} },
  },
  timers: {
    review: {
      title: 'the review of a match',
      lasts: { decision: 'wholesale.rpl.screen', parameter: 'reviewLimit' },
      unit: 'second',
      due: 'after',
      event: 'REVIEW_TIMEOUT',
      runsIn: ['pendingRplReview', 'pendingPolling', 'updatePendingRplReview'],
    },
  },
  asks: {
    'wholesale.customer.provision': {},
    'wholesale.customer.initialSettings': { orgAttached: { case: 'isAttach' } },
    'wholesale.rpl.screen': {
      trigger: {
        state: {
          screening: 'CUSTOMER_CREATE',
          pendingRplReview: 'CUSTOMER_CREATE',
          pendingPolling: 'CUSTOMER_CREATE',
          provisioned: 'BILLING_ADDRESS_UPDATE',
          updateScreening: 'BILLING_ADDRESS_UPDATE',
          updatePendingRplReview: 'BILLING_ADDRESS_UPDATE',
        },
      },
      // An update is asked about before the lists are searched.
      rplMatch: {
        case: 'rplMatch',
        otherwise: false,
        after: { PENDING: { constant: true }, UPDATE: { constant: null } },
      },
      rplDecision: {
        event: {
          CLEARED: 'APPROVED',
          PENDING: 'NONE',
          FAILED: 'UNRESOLVED',
          REVIEW_TIMEOUT: 'NONE',
        },
      },
      reviewElapsedSeconds: { since: 'review', unit: 'second', otherwise: 0 },
    },
    'wholesale.customer.delete': {},
  },
  switches: {
    attachApprovalBeforeScreening: { default: true, values: [true, false], assumes: 'AMB-29' },
  },
  handovers: {
    attaching: { process: 'wholesale.attachment', entry: 'idle', passes: [] },
    screening: {
      process: 'wholesale.rplReview',
      entry: 'screening',
      passes: [],
      says: { trigger: 'CUSTOMER_CREATE' },
    },
    updateScreening: {
      process: 'wholesale.rplReview',
      entry: 'screening',
      passes: [],
      says: { trigger: 'BILLING_ADDRESS_UPDATE' },
    },
  },
  exploration: {
    changing: ['provisioningParametersSupplied'],
    counters: {},
    // An administrator may take any time to approve an attach (AMB-35).
    rests: ['idle', 'attaching', 'provisioned', 'error'],
  },
};
