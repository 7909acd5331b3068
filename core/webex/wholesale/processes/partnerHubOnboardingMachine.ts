import type { Guard } from '../../../process/guard.js';
import { alsoWhen, cites, defineMachine, effect, when } from '../../../process/machine.js';

// The wizard is asked before there is a request to decide about: it reads its own fields.
const field = (name: string, is: boolean): Guard => ({ fact: name, is });

// Where the provisioning is played as a run of its own, it must have ended successfully.
const inService: Guard = {
  any: [
    { child: 'provisioned' },
    { child: 'updateScreening' },
    { child: 'updatePendingRplReview' },
  ],
};

// Customers can be created in Partner Hub since edition 1.3.
const inPartnerHub = when({ inForce: { from: 'P-1.3' } });

/** The rule that defines the order of the steps, by the epoch of the guide. */
const customerFirst = alsoWhen({ inForce: { until: 'P-1.37f' } }, cites('H-CUS-01'));
const emailFirst = alsoWhen({ inForce: { from: 'P-1.37f', until: 'P-1.37g' } }, cites('H-CUS-02'));
const inOrder = [
  alsoWhen({ inForce: { from: 'P-1.37g' } }, cites('WS-CUS-01')),
  emailFirst,
  customerFirst,
];

/** SC-PHB: a customer and its first users are made in the wizard of Partner Hub. */
export const partnerHubOnboardingMachine = defineMachine({
  id: 'wholesale.partnerHubOnboarding',
  initial: 'choosingPackage',
  context: {},
  states: {
    administratorEmail: {
      tags: 'waiting',
      description: "the e-mail of the customer's administrator comes first",
      on: {
        ADMINISTRATOR_EMAIL_ENTERED: {
          target: 'customerInformation',
          actions: [cites('H-CUS-02')],
        },
      },
    },
    customerInformation: {
      tags: 'waiting',
      description: 'company, administrator and template are entered',
      on: {
        CUSTOMER_INFORMATION_ENTERED: {
          target: 'choosingPackage',
          guard: inPartnerHub,
          actions: [cites('WS-CUS-04'), emailFirst, customerFirst],
        },
      },
    },
    choosingPackage: {
      tags: 'waiting',
      description: 'the package is chosen',
      on: { PACKAGE_CHOSEN: { target: 'headquarters', guard: inPartnerHub, actions: inOrder } },
    },
    headquarters: {
      tags: 'waiting',
      description: 'the location of the headquarters is entered',
      on: {
        HEADQUARTERS_ENTERED: {
          target: 'attestation',
          guard: when(field('headquartersSupported', true)),
          actions: [cites('WS-CUS-02'), ...inOrder],
        },
      },
    },
    attestation: {
      tags: 'waiting',
      description: 'the partner attests that the location is supported',
      on: {
        CONFIRM_ATTESTATION: [
          {
            target: 'review',
            guard: when(field('attestationTicked', true)),
            actions: [cites('WS-CUS-02')],
          },
          {
            guard: when(field('attestationTicked', false)),
            actions: [cites('WS-CUS-03'), effect('ATTESTATION_MISSING')],
          },
        ],
      },
    },
    review: {
      tags: 'waiting',
      description: 'the partner looks over the customer',
      on: {
        CREATE_CUSTOMER: {
          target: 'customerCreated',
          actions: [cites('WS-CUS-04'), ...inOrder, effect('SUBMIT_CUSTOMER')],
        },
      },
    },
    customerCreated: {
      tags: 'waiting',
      description: 'the customer is submitted and can be set up once it is provisioned',
      on: {
        LOCATIONS_CONFIRMED: {
          target: 'users',
          guard: when(inService),
          actions: [cites('WS-CUS-05', 'WS-RPL-12')],
        },
      },
    },
    users: {
      tags: 'waiting',
      description: 'users are added',
      on: {
        USERS_ADDED: [
          {
            target: 'numbers',
            guard: when(field('callingUsers', true)),
            actions: [cites('WS-CUS-05')],
          },
          {
            target: 'reviewUsers',
            guard: when(field('callingUsers', false)),
            actions: [cites('WS-CUS-06')],
          },
        ],
      },
    },
    numbers: {
      tags: 'waiting',
      description: 'users with a calling package get phone numbers',
      on: { NUMBERS_ASSIGNED: { target: 'reviewUsers', actions: [cites('WS-CUS-05')] } },
    },
    reviewUsers: {
      tags: 'waiting',
      description: 'the partner looks over the users',
      on: {
        CREATE_USERS: {
          target: 'usersCreated',
          actions: [cites('WS-CUS-05', 'WS-CUS-07'), effect('SUBMIT_USERS')],
        },
      },
    },
    usersCreated: { type: 'final', description: 'the users are submitted' },
  },
});
