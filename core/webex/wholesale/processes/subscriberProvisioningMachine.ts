import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  progress,
  setFacts,
  when,
} from '../../../process/machine.js';

const PROVISION = 'wholesale.subscriber.provision';
const CHANGE = 'wholesale.package.change';

/** The package of the request is an add-on. */
const isAddOn: Guard = {
  any: [
    { fact: 'package', is: 'attendant_console' },
    { fact: 'package', is: 'cisco_calling_plan' },
  ],
};
const acceptedAs = (administrator: boolean) =>
  when({
    all: [
      { not: isAddOn },
      { answer: [PROVISION, 'provisionDecision'], is: 'ACCEPTED' },
      { answer: ['wholesale.subscriber.adminRights', 'isAdmin'], is: administrator },
    ],
  });
const refusedFor = (reason: string) => when({ answer: [CHANGE, 'reasons'], includes: reason });

// Who becomes active has a base package, and one for calling comes with a number: all but one
// are for calling.
const hasNumbering: Guard = { not: { fact: 'package', is: 'webex_meetings' } };
const billingLiesAhead: Guard = {
  answer: ['wholesale.billing.consumption', 'useCounts'],
  is: 'FROM_START_OF_BILLING',
};

const addOnAdded = [cites('WS-PKG-20'), effect('ADD_ADDON'), effect('START_ADDON_CONSUMPTION')];

/** What every accepted subscriber gets. */
const provisioned = [
  cites('WS-SBR-03', 'WS-PKG-01'),
  effect('ASSIGN_PACKAGE'),
  alsoWhen(hasNumbering, cites('WS-SBR-05', 'WS-SBR-09'), effect('STORE_NUMBERING')),
  alsoWhen({ not: billingLiesAhead }, cites('WS-SBR-12', 'WS-BIL-01'), effect('START_CONSUMPTION')),
  alsoWhen(billingLiesAhead, cites('WS-SBR-12', 'WS-BIL-15'), effect('DELAY_CONSUMPTION')),
  // Who has left still counts: the first one comes only once.
  setFacts({ subscriberCount: { sum: [{ fact: 'subscriberCount' }, { constant: 1 }] } }),
];

/** SC-SBR: one subscriber of a customer, with one package at any time. */
export const subscriberProvisioningMachine = defineMachine({
  id: 'wholesale.subscriberProvisioning',
  initial: 'absent',
  context: { administrator: false },
  states: {
    absent: {
      tags: 'waiting',
      description: 'there is no subscriber with a package',
      on: {
        SUBMIT: [
          {
            target: 'rejected',
            guard: answered(PROVISION, 'provisionDecision', 'REJECTED'),
            actions: [
              cites('WS-SBR-01', 'WS-SBR-02', 'WS-SBR-03', 'WS-SBR-04', 'WS-SBR-05'),
              effect('LIST_VIOLATIONS'),
            ],
          },
          {
            target: 'active',
            guard: acceptedAs(true),
            actions: [
              ...provisioned,
              cites('WS-SBR-10', 'WS-ROLE-05'),
              effect('GRANT_ADMIN_RIGHTS'),
              progress({ administrator: true }),
            ],
          },
          { target: 'active', guard: acceptedAs(false), actions: provisioned },
          // Whoever holds an add-on alone has no package yet.
          {
            guard: when({
              all: [isAddOn, { answer: [PROVISION, 'provisionDecision'], is: 'ACCEPTED' }],
            }),
            actions: addOnAdded,
          },
        ],
      },
    },
    rejected: { type: 'final', description: 'the request is not accepted; nothing is billed' },
    active: {
      tags: 'waiting',
      description: 'the subscriber has a package',
      on: {
        CHANGE_PACKAGE: [
          {
            guard: refusedFor('ADMIN_DOWNGRADE_UNSUPPORTED'),
            actions: [cites('WS-ROLE-12'), effect('ADMIN_DOWNGRADE_UNSUPPORTED')],
          },
          {
            guard: refusedFor('NUMBER_UPDATE_REQUIRED'),
            actions: [cites('WS-PHA-07', 'WS-PHA-08'), effect('NUMBER_UPDATE_REQUIRED')],
          },
          {
            guard: answered(CHANGE, 'changeDecision', 'ALLOWED'),
            actions: [
              cites('WS-PHA-06', 'WS-BIL-19'),
              // What has not been opened yet waits for its day, whichever package it is for.
              alsoWhen(
                { not: billingLiesAhead },
                effect('CLOSE_CONSUMPTION'),
                effect('OPEN_CONSUMPTION'),
              ),
              effect('CHANGE_PACKAGE'),
              setFacts({ package: { payload: 'toPackage' } }),
            ],
          },
        ],
        ADD_ADDON: {
          guard: when({ inForce: { from: 'P-1.37a' } }),
          actions: addOnAdded,
        },
        REMOVE_ADDON: {
          guard: when({ inForce: { from: 'P-1.37a' } }),
          actions: [cites('WS-PKG-20'), effect('REMOVE_ADDON'), effect('STOP_ADDON_CONSUMPTION')],
        },
        REMOVE_PACKAGE: {
          target: 'removed',
          actions: [cites('WS-BIL-02'), effect('STOP_CONSUMPTION')],
        },
        CSV_ALL_FALSE: {
          target: 'removed',
          // Before there is no such file in the guide.
          guard: when({ inForce: { from: 'P-1.37g' } }),
          actions: [
            cites('WS-PHA-05', 'WS-BIL-02'),
            effect('STOP_CONSUMPTION'),
            effect('REMOVE_USER_FROM_ORG'),
          ],
        },
        CUSTOMER_DELETED: {
          target: 'removed',
          actions: [cites('WS-API-16'), effect('STOP_CONSUMPTION')],
        },
      },
    },
    removed: { type: 'final', description: 'the subscriber has no package any more' },
  },
});
