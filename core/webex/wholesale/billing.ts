import { number, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Whether a delayed start of billing is accepted. */
export const billingStart = signature({
  id: 'wholesale.billing.start',
  facts: {
    operation: needed(facts.customerOperation),
    billingStartDate: optional(facts.billingStartDate),
    delayedBillingEnabled: needed(facts.delayedBillingEnabled),
    today: needed(facts.today),
    customerCreatedAt: needed(facts.customerCreatedAt),
    billingStarted: needed(facts.billingStarted),
    lenient: defaulted(facts.ignoresInapplicable),
  },
  outputs: {
    billingStartDecision: oneOf(['NOT_REQUESTED', 'ACCEPTED', 'REJECTED', 'IGNORED']),
    reasons: setOf([
      'UNKNOWN_PARAMETER',
      'DELAYED_BILLING_DISABLED',
      'BILLING_ALREADY_STARTED',
      'IN_THE_PAST',
      'MORE_THAN_90_DAYS',
    ]),
    warnings: setOf(['BILLING_START_DATE_IGNORED']),
  },
});

/** Whether the use of a package counts at once, or from a start of billing that lies ahead. */
export const billingConsumption = signature({
  id: 'wholesale.billing.consumption',
  facts: {
    customerBillingStartDate: optional(facts.customerBillingStartDate),
    today: needed(facts.today),
  },
  outputs: { useCounts: oneOf(['AT_ONCE', 'FROM_START_OF_BILLING']) },
});

/** What assignments of packages consume in a billing period. */
export const billingQuantity = signature({
  id: 'wholesale.billing.quantity',
  facts: {
    activeFrom: needed(facts.activeFrom),
    activeTo: needed(facts.activeTo),
    periodStart: needed(facts.periodStart),
    periodEnd: needed(facts.periodEnd),
    billingStartDate: optional(facts.billingStartDate),
  },
  outputs: {
    quantity: number(),
    displayQuantity: number(),
    charged: oneOf(['IN_ARREARS']),
  },
});
