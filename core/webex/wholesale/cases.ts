import type { CaseFacts } from '../../process/run.js';

const subscriberProvisioning = {
  process: 'wholesale.subscriberProvisioning',
  own: ['package', 'email', 'emailBelongsToOtherSubscriber', 'assignedElsewhere'],
};
const billingReport = { process: 'wholesale.billingReport', own: [] };

/** The cases of two runs in which invariants of Wholesale across runs are checked. */
export const wholesaleCases: readonly {
  readonly title: string;
  readonly members: readonly { readonly process: string; readonly own: readonly string[] }[];
  readonly facts: CaseFacts;
}[] = [
  {
    title: 'two subscribers of one customer',
    members: [subscriberProvisioning, subscriberProvisioning],
    facts: {
      customerId: 'customer-1',
      customerExists: true,
      customerStatus: 'provisioned',
      customerPackages: ['webex_suite'],
      customerBillingStartDate: null,
      ...{ firstName: 'Ana', lastName: 'Lima', extension: '5221' },
      ...{ primaryPhoneNumber: null, locationId: null, channel: 'API', lenient: false },
      ownOrgAttached: false,
      ...{ '0 package': 'webex_suite', '1 package': 'webex_suite' },
      ...{ '0 email': 'ana@example.org', '1 email': 'ben@example.org' },
      ...{ '0 emailBelongsToOtherSubscriber': false, '1 emailBelongsToOtherSubscriber': false },
      ...{ '0 assignedElsewhere': false, '1 assignedElsewhere': false },
    },
  },
  {
    title: 'two reports of one key',
    members: [billingReport, billingReport],
    facts: {
      billingStartDate: '2025-06-01',
      billingEndDate: '2025-06-30',
      today: '2025-07-15',
      type: 'PARTNER',
      subPartnerOrgId: null,
      subPartnerOrgIds: [],
    },
  },
];
