import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  restsOn,
  when,
} from '../../../process/machine.js';
import { accountBlocked, firstUserMoved, firstUserProvisioned, isFirstUser } from './firstUser.js';

const menu = (value: string) => answered('broadworks.untrusted.menu', 'untrustedDecision', value);
/** Both settings of the template are right: users may provision themselves. */
export const isSetUp: Guard = {
  answer: ['broadworks.untrusted.setup', 'selfProvisionAllowed'],
  is: true,
};

const SELF_RETRIES = 'portal.selfRetries';
const used = (retries: number): Guard => ({ progress: 'selfRetries', is: retries });
/** The portal still offers to try again: fewer retries are used than the switch allows. */
const mayTryAgain: Guard = {
  any: [1, 2, 3].map((allowed) => ({
    all: [
      { switch: SELF_RETRIES, is: allowed },
      { any: [0, 1, 2].filter((n) => n < allowed).map(used) },
    ],
  })),
};
const tryAgain = [0, 1, 2].map((n) => ({
  target: 'registering',
  guard: when(used(n)),
  actions: [cites('BW-UNT-03'), { type: 'progress', params: { selfRetries: n + 1 } } as const],
}));

const enteredBy = (administrator: boolean) =>
  ({ type: 'progress', params: { enteredByAdministrator: administrator } }) as const;

const enterEmail = [
  {
    target: 'registering',
    guard: when({ payload: 'emailValid', is: true }),
    actions: [cites('BW-UNT-02'), enteredBy(false)],
  },
  {
    guard: when({ payload: 'emailValid', is: false }),
    actions: [cites('BW-UNT-12', 'BW-UNT-19')],
  },
];

/** What the administrator can do with the row of a user, whether it failed or never began. */
const management = {
  RETRY_ACTIVATION: [
    {
      target: 'registering',
      guard: menu('REGISTRATION_RESTARTED'),
      actions: [cites('BW-UNT-11', 'BW-UNT-12'), effect('REGISTRATION_RESTARTED'), enteredBy(true)],
    },
    {
      guard: menu('REJECTED_INVALID_EMAIL'),
      actions: [cites('BW-UNT-12'), effect('REJECTED_INVALID_EMAIL')],
    },
  ],
  DELETE_USER: {
    target: 'deleted',
    guard: menu('USER_DELETED'),
    actions: [cites('BW-UNT-13'), effect('USER_DELETED')],
  },
  CHANGE_PACKAGE: {
    guard: menu('ACTION_ALLOWED'),
    actions: [cites('BW-UNT-15'), restsOn('BW-RES-35'), effect('PACKAGE_SWITCHED')],
  },
  COPY_ERROR_TEXT: {
    guard: menu('ACTION_ALLOWED'),
    actions: [cites('BW-UNT-16'), effect('ERROR_TEXT_COPIED')],
  },
};

const moves = (moved: boolean) => ({ type: 'progress', params: { moved } }) as const;
/** The account that was moved along is no other account any more. */
const found = (value: string) =>
  when({
    all: [
      { progress: 'moved', is: false },
      { answer: ['broadworks.move.procedure', 'moveProcedure'], is: value },
    ],
  });

/** SC-UNT: a user activates on the portal, where e-mails are not trusted. */
export const untrustedActivationMachine = defineMachine({
  id: 'broadworks.untrustedActivation',
  initial: 'portalOpen',
  context: { selfRetries: 0, enteredByAdministrator: false, moved: false },
  states: {
    setupInvalid: {
      tags: 'waiting',
      description: 'the template does not let users provision themselves',
      on: {
        FIX_TEMPLATE: {
          target: 'portalOpen',
          guard: when(isSetUp),
          actions: [cites('BW-UNT-06', 'BW-UNT-07', 'BW-UNT-08')],
        },
      },
    },
    portalOpen: {
      tags: 'waiting',
      description: 'the user may enter an e-mail on the portal',
      on: {
        ENTER_EMAIL: enterEmail,
        NOTHING_ENTERED: { target: 'pending', actions: [cites('BW-UNT-19')] },
      },
    },
    firstError: {
      tags: 'waiting',
      description: 'the portal shows an error and lets the user try again',
      on: { TRY_AGAIN: tryAgain },
    },
    adminView: {
      tags: 'waiting',
      description: 'the administrator has to act in the status view',
      on: management,
    },
    pending: {
      tags: 'waiting',
      description: 'no valid e-mail has been entered',
      on: { ENTER_EMAIL: enterEmail, ...management },
    },
    registering: {
      tags: 'working',
      description: 'the registration is under way',
      on: {
        REGISTERED: [
          {
            target: 'provisioned',
            guard: when({ payload: 'emailVerified', is: true }),
            actions: [
              cites('BW-PRV-03', 'BW-UNT-10'),
              alsoWhen(isFirstUser, ...firstUserProvisioned),
            ],
          },
          {
            target: 'provisioned',
            guard: when({ progress: 'enteredByAdministrator', is: true }),
            actions: [
              cites('BW-PRV-03', 'BW-UNT-10'),
              restsOn('BW-RES-140'),
              alsoWhen(isFirstUser, ...firstUserProvisioned),
            ],
          },
        ],
        EXISTING_ACCOUNT_FOUND: [
          {
            target: 'consentMove',
            guard: found('CONSENT_MOVE_UNTRUSTED'),
            actions: [cites('BW-MOV-32', 'BW-MOV-33')],
          },
          { guard: found('FIRST_USER_AUTO_MOVE'), actions: [...firstUserMoved, moves(true)] },
          {
            target: 'handOverToAttach',
            guard: found('ATTACH_EXISTING_ORG'),
            actions: [cites('BW-MOV-07', 'BW-ATT-24')],
          },
          {
            target: 'adminView',
            guard: found('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'),
            actions: [...accountBlocked, effect('ERROR_ROW_LISTED')],
          },
          {
            guard: found('ORDINARY_PROVISIONING'),
            actions: [cites('BW-MOV-08'), restsOn('BW-RES-07')],
          },
        ],
        PORTAL_ERROR: [
          {
            target: 'firstError',
            guard: when(mayTryAgain),
            actions: [cites('BW-UNT-03'), effect('ERROR_ROW_LISTED')],
          },
          { target: 'adminView', actions: [cites('BW-UNT-04'), effect('ERROR_ROW_LISTED')] },
        ],
      },
    },
    consentMove: {
      tags: 'working',
      description: 'the user moves the old account, see the user move',
      on: {
        MOVE_DONE: {
          target: 'provisioned',
          guard: when({ child: 'done' }),
          actions: [cites('BW-MOV-38')],
        },
      },
    },
    handOverToAttach: { type: 'final', description: 'the organization of the account is attached' },
    provisioned: { type: 'final', description: 'the user is provisioned' },
    deleted: {
      tags: 'waiting',
      description: 'the user is deleted and may register again after a change',
      on: {
        REGISTER_AGAIN: {
          target: 'portalOpen',
          guard: when({ all: [{ payload: 'configurationChanged', is: true }, isSetUp] }),
          actions: [
            cites('BW-UNT-14'),
            // A new registration has its own retries.
            {
              type: 'progress',
              params: { selfRetries: 0, enteredByAdministrator: false, moved: false },
            },
          ],
        },
      },
    },
  },
});
