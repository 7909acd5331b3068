import type { ProcessDefinition } from '../../../process/definition.js';
import { needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { partnerHubOnboardingMachine } from './partnerHubOnboardingMachine.js';

/** The wizard of Partner Hub, from the package to the first users. */
export const partnerHubOnboarding: ProcessDefinition = {
  id: 'wholesale.partnerHubOnboarding',
  title: 'Onboard a customer in Partner Hub',
  edition: 'wholesale',
  machine: partnerHubOnboardingMachine,
  // The wizard used to ask for the customer before the package.
  begins: [
    { state: 'customerInformation', when: { inForce: { until: 'P-1.37f' } } },
    { state: 'administratorEmail', when: { inForce: { from: 'P-1.37f', until: 'P-1.37g' } } },
  ],
  facts: {
    headquartersSupported: needed(f.headquartersSupported),
    attestationTicked: needed(f.attestationTicked),
    callingUsers: needed(f.callingUsers),
  },
  events: {
    ADMINISTRATOR_EMAIL_ENTERED: {
      title: "The partner enters the e-mail of the customer's administrator",
      payload: {},
    },
    CUSTOMER_INFORMATION_ENTERED: {
      title: 'The partner enters company, administrator and template',
      payload: {},
    },
    PACKAGE_CHOSEN: { title: 'The partner chooses the package', payload: {} },
    HEADQUARTERS_ENTERED: { title: 'The partner enters the headquarters', payload: {} },
    CONFIRM_ATTESTATION: { title: 'The partner confirms the attestation', payload: {} },
    CREATE_CUSTOMER: { title: 'The partner creates the customer', payload: {} },
    LOCATIONS_CONFIRMED: { title: 'The partner confirms the locations', payload: {} },
    USERS_ADDED: { title: 'The partner adds users', payload: {} },
    NUMBERS_ASSIGNED: { title: 'The partner assigns phone numbers', payload: {} },
    CREATE_USERS: { title: 'The partner creates the users', payload: {} },
  },
  asks: {},
  switches: {},
  handovers: {
    customerCreated: {
      process: 'wholesale.customerProvisioning',
      entry: 'idle',
      passes: [],
      says: { channel: 'PARTNER_HUB' },
    },
  },
  exploration: { changing: ['attestationTicked'], counters: {}, rests: ['customerCreated'] },
};
