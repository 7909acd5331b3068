import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { subscriberProvisioningMachine } from './subscriberProvisioningMachine.js';

/** Decisions about base packages know them by their names of today, and no add-ons. */
const asBasePackages = {
  customer_experience_essentials: 'customer_assist',
  webex_voice: 'enhanced_calling',
  attendant_console: null,
  cisco_calling_plan: null,
};

/** A subscriber of a customer: provisioned, changed, removed. */
export const subscriberProvisioning: ProcessDefinition = {
  id: 'wholesale.subscriberProvisioning',
  title: 'Provision a subscriber',
  edition: 'wholesale',
  machine: subscriberProvisioningMachine,
  facts: {
    customerId: optional(f.customerId),
    customerExists: needed(f.customerExists),
    customerStatus: needed(f.customerStatus),
    customerPackages: needed(f.provisionedPackages),
    email: optional(f.email),
    package: optional(f.packageSent, { open: true }),
    firstName: optional(f.firstName),
    lastName: optional(f.lastName),
    extension: optional(f.extension),
    primaryPhoneNumber: optional(f.primaryPhoneNumber),
    locationId: optional(f.locationId),
    emailBelongsToOtherSubscriber: needed(f.emailBelongsToOtherSubscriber),
    assignedElsewhere: needed(f.assignedElsewhere),
    channel: defaulted(f.channel),
    ownOrgAttached: defaulted(f.ownOrgAttached),
    lenient: defaulted(f.ignoresInapplicable),
    subscriberCount: needed(f.subscriberCount),
    orgAttached: needed(f.orgAttached),
    customerBillingStartDate: optional(f.customerBillingStartDate),
    today: optional(f.today),
  },
  events: {
    SUBMIT: { title: 'The partner submits the request', payload: {} },
    CHANGE_PACKAGE: {
      title: "The subscriber's package is to be changed",
      payload: {
        toPackage: f.toPackage,
        numberInformationSupplied: f.numberInformationSupplied,
      },
    },
    ADD_ADDON: { title: 'An add-on is added', payload: { addOn: f.addOn } },
    REMOVE_ADDON: { title: 'An add-on is removed', payload: { addOn: f.addOn } },
    REMOVE_PACKAGE: { title: 'The package is taken away', payload: {} },
    CSV_ALL_FALSE: { title: 'A file says no to every license of the subscriber', payload: {} },
    CUSTOMER_DELETED: { title: 'The customer is deleted', payload: {} },
  },
  asks: {
    'wholesale.subscriber.provision': {},
    'wholesale.subscriber.adminRights': { package: { case: 'package', as: asBasePackages } },
    'wholesale.package.change': {
      fromPackage: { case: 'package', as: asBasePackages },
      customerPackages: { case: 'customerPackages', as: asBasePackages },
      toPackage: { payload: 'toPackage' },
      subscriberIsFullAdmin: { progress: 'administrator' },
      numberInformationSupplied: { payload: 'numberInformationSupplied' },
      actorSide: { constant: 'PARTNER', because: 'where no actor is named it is the partner' },
    },
    'wholesale.billing.consumption': {},
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['customerStatus'],
    counters: { subscriberCount: 3, customerPackages: 2 },
    rests: ['absent', 'active'],
  },
};
