import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectsIn,
  restsOn,
  setFacts,
  when,
} from '../../../process/machine.js';
import { accountBlocked, firstUserMoved, firstUserProvisioned, isFirstUser } from './firstUser.js';

const TRUNK = 'broadworks.trunk.eligibility';
const procedureIs = (value: string): Guard => ({
  answer: ['broadworks.move.procedure', 'moveProcedure'],
  is: value,
});
const procedure = (value: string) => when(procedureIs(value));
const menu = (value: string) => answered('broadworks.untrusted.menu', 'untrustedDecision', value);
const trunk = (value: string): Guard => ({ answer: [TRUNK, 'trunkEligibility'], includes: value });

/** The account that was moved along is no other account any more. */
const movedAlong = [...firstUserMoved, setFacts({ accountHome: { constant: 'NONE' } })];
/** The administrator registers the user, with what the identity store finds. */
const registersAgain = (value: string) =>
  when({
    all: [
      { answer: ['broadworks.untrusted.menu', 'untrustedDecision'], is: 'REGISTRATION_RESTARTED' },
      procedureIs(value),
    ],
  });
const restarted = [cites('BW-UNT-12'), effect('REGISTRATION_RESTARTED')];

const failed = { type: 'progress', params: { failedBefore: true } } as const;
/** The first error leaves the user another try; after the next the administrator has to act. */
const portalError = [
  {
    target: 'adminIntervention',
    guard: when({ progress: 'failedBefore', is: true }),
    actions: [cites('BW-UNT-04'), restsOn('BW-RES-32'), effect('PORTAL_ERROR_SHOWN')],
  },
  {
    target: 'portalError',
    actions: [cites('BW-UNT-03'), restsOn('BW-RES-33'), effect('PORTAL_ERROR_SHOWN'), failed],
  },
];

/** SC-ACT: a user activates with a link. */
export const selfActivationMachine = defineMachine({
  id: 'broadworks.selfActivation',
  initial: 'templateChosen',
  context: { failedBefore: false },
  states: {
    templateChosen: {
      tags: 'waiting',
      description: 'the administrator has chosen a template',
      on: {
        SEND_LINK: {
          target: 'linkSent',
          // No decision of the catalogue asks for it: the service is not assigned by the platform.
          guard: when({ not: { fact: 'integratedImpEnabled', is: true } }),
          actions: [cites('BW-ACT-01', 'BW-ACT-02', 'BW-ACT-06', 'BW-ACT-07'), effect('LINK_SENT')],
        },
      },
    },
    linkSent: {
      tags: 'waiting',
      description: 'the user has the link',
      on: {
        OPEN_LINK: [
          {
            target: 'refusedClusterMismatch',
            guard: answered(
              'broadworks.activation.link',
              'selfActivation',
              'REJECTED_CLUSTER_MISMATCH',
            ),
            actions: [cites('BW-ACT-04'), effect('REJECTED_CLUSTER_MISMATCH')],
          },
          {
            target: 'refusedTrunkUser',
            guard: when({ not: { any: [trunk('NOT_A_TRUNK_USER'), trunk('ELIGIBLE')] } }),
            actions: [
              effectsIn([TRUNK, 'trunkEligibility'], ['NOT_A_TRUNK_USER', 'ELIGIBLE']),
              alsoWhen(trunk('BLOCKED_NO_SCA'), restsOn('BW-RES-09')),
              alsoWhen(trunk('BLOCKED_NO_AUTH_SERVICE'), cites('BW-TRK-02')),
              alsoWhen(trunk('BLOCKED_ROUTE_LIST'), cites('BW-TRK-04')),
              alsoWhen(trunk('BLOCKED_DIRECT_ROUTE'), cites('BW-TRK-05')),
            ],
          },
          {
            target: 'portalSignIn',
            guard: answered('broadworks.activation.link', 'selfActivation', 'LINK_USABLE'),
            actions: [cites('BW-ACT-05')],
          },
        ],
      },
    },
    refusedClusterMismatch: {
      type: 'final',
      description: 'the link belongs to another BroadWorks system',
    },
    refusedTrunkUser: {
      type: 'final',
      description: 'the trunk user cannot have the service',
    },
    portalSignIn: {
      tags: 'waiting',
      description: 'the user signs in to the portal with BroadWorks credentials',
      on: { BROADWORKS_SIGN_IN_OK: { target: 'emailEntry', actions: [cites('BW-MOV-40')] } },
    },
    emailEntry: {
      tags: 'waiting',
      description: 'the user enters an e-mail',
      on: {
        ENTER_EMAIL: {
          target: 'mailSent',
          actions: [
            cites('BW-MOV-41', 'BW-MOV-42', 'BW-MOV-43', 'BW-ACT-08'),
            effect('PUSH_TO_BRIDGE'),
            effect('EMAIL_SENT'),
          ],
        },
        PORTAL_ERROR: portalError,
      },
    },
    mailSent: {
      tags: 'waiting',
      description: 'the user has an e-mail with a button',
      on: {
        CLICK_JOIN_NOW: {
          target: 'verified',
          actions: [cites('BW-MOV-44'), effect('EMAIL_VERIFIED')],
        },
      },
    },
    verified: {
      tags: 'transient',
      description: 'the identity store is asked for another account with that e-mail',
      always: [
        {
          target: 'consentMove',
          guard: procedure('CONSENT_MOVE_SELF_ACTIVATION'),
          actions: [cites('BW-ACT-11', 'BW-MOV-45')],
        },
        {
          target: 'provisioning',
          guard: procedure('FIRST_USER_AUTO_MOVE'),
          actions: movedAlong,
        },
        {
          target: 'handOverToAttach',
          guard: procedure('ATTACH_EXISTING_ORG'),
          actions: [cites('BW-MOV-07', 'BW-ATT-24')],
        },
        {
          target: 'adminIntervention',
          guard: procedure('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'),
          actions: accountBlocked,
        },
        {
          target: 'provisioning',
          guard: procedure('ORDINARY_PROVISIONING'),
          actions: [
            cites('BW-ACT-05'),
            effect('PROVISIONING_STARTED'),
            alsoWhen(isFirstUser, ...firstUserProvisioned),
          ],
        },
      ],
    },
    consentMove: {
      tags: 'working',
      description: 'the user moves the old account, see the user move',
      on: {
        MOVE_DONE: {
          target: 'activated',
          guard: when({ child: 'done' }),
          actions: [cites('BW-MOV-50')],
        },
      },
    },
    handOverToAttach: { type: 'final', description: 'the organization of the account is attached' },
    provisioning: {
      tags: 'working',
      description: 'the account is being made',
      on: {
        BACKGROUND_DONE: { target: 'activated', actions: [cites('BW-ACT-09')] },
        PORTAL_ERROR: portalError,
      },
    },
    activated: { type: 'final', description: 'the user is activated' },
    portalError: {
      tags: 'waiting',
      description: 'the portal shows an error and lets the user try again',
      on: { TRY_AGAIN: { target: 'emailEntry', actions: [cites('BW-UNT-03')] } },
    },
    adminIntervention: {
      tags: 'waiting',
      description: 'the administrator has to act in the status view',
      on: {
        RETRY_ACTIVATION: [
          {
            guard: menu('REJECTED_INVALID_EMAIL'),
            actions: [cites('BW-UNT-12'), effect('REJECTED_INVALID_EMAIL')],
          },
          {
            target: 'provisioning',
            guard: registersAgain('ORDINARY_PROVISIONING'),
            actions: [...restarted, alsoWhen(isFirstUser, ...firstUserProvisioned)],
          },
          {
            target: 'provisioning',
            guard: registersAgain('FIRST_USER_AUTO_MOVE'),
            actions: [...restarted, ...movedAlong],
          },
          {
            target: 'consentMove',
            guard: registersAgain('CONSENT_MOVE_SELF_ACTIVATION'),
            actions: [...restarted, cites('BW-ACT-11', 'BW-MOV-45')],
          },
          {
            target: 'handOverToAttach',
            guard: registersAgain('ATTACH_EXISTING_ORG'),
            actions: [...restarted, cites('BW-MOV-07', 'BW-ATT-24')],
          },
          {
            guard: registersAgain('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'),
            actions: [...restarted, ...accountBlocked],
          },
        ],
        DELETE_USER: {
          target: 'templateChosen',
          guard: menu('USER_DELETED'),
          actions: [
            cites('BW-UNT-13', 'BW-UNT-14'),
            effect('USER_DELETED'),
            // A new registration has its own first error.
            { type: 'progress', params: { failedBefore: false } },
          ],
        },
      },
    },
  },
});
