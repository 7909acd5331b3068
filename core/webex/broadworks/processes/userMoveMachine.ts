import type { Guard } from '../../../process/guard.js';
import {
  answered,
  cites,
  defineMachine,
  effect,
  restsOn,
  setFacts,
  when,
} from '../../../process/machine.js';

const PROCEDURE = 'broadworks.move.procedure';
const procedure = (value: string) => answered(PROCEDURE, 'moveProcedure', value);
const taken = (value: string | null): Guard => ({ progress: 'variant', is: value });
/** The variant that was taken at the start; a run that comes from another process has taken none. */
const variant = (value: string): Guard => ({
  any: [taken(value), { all: [taken(null), { answer: [PROCEDURE, 'moveVariant'], is: value }] }],
});
const take = (value: string) => ({ type: 'progress', params: { variant: value } }) as const;

/** Doing nothing, or saying no, leaves both accounts as they are. */
const nothingHappens = { actions: [restsOn('BW-RES-08')] };
const patience = { USER_IGNORES: nothingHappens, USER_DECLINES: nothingHappens };

const sent = (...roles: readonly string[]): Guard => ({
  any: roles.map((role) => ({ payload: 'actorRole', is: role })),
});
const selfActivates: Guard = { fact: 'provisioningMethod', is: 'SELF_ACTIVATION' };
/**
 * The event names an actor who has no part in it: users move themselves by self-activation only,
 * and otherwise it is the partner who adds the user.
 */
const isOtherActor: Guard = {
  any: [sent('CUSTOMER_ADMIN', 'EXTERNAL_ADMIN'), { all: [sent('USER'), { not: selfActivates }] }],
};

// What the lookup in the identity store finds; an account is there unless it is known not to be.
const noOtherAccount: Guard = { fact: 'oldAccountExists', is: false };

/** SC-MOV: moving a person who has a Webex account already, in its three variants. */
export const userMoveMachine = defineMachine({
  id: 'broadworks.userMove',
  initial: 'selecting',
  context: { variant: null },
  states: {
    selecting: {
      tags: 'waiting',
      description: 'nobody has been moved yet',
      on: {
        START: [
          {
            guard: when(isOtherActor),
            actions: [cites('BW-MOV-55'), restsOn('BW-RES-141'), effect('REJECTED_ROLE')],
          },
          {
            target: 'handOverToAttach',
            guard: procedure('ATTACH_EXISTING_ORG'),
            actions: [cites('BW-MOV-07')],
          },
          {
            target: 'ordinaryProvisioning',
            guard: procedure('ORDINARY_PROVISIONING'),
            actions: [cites('BW-MOV-08')],
          },
          {
            target: 'refusedOrgMissing',
            guard: procedure('REFUSED_ORG_MISSING'),
            actions: [cites('BW-MOV-09'), effect('REFUSED_ORG_MISSING')],
          },
          {
            target: 'autoMovingFirstUser',
            guard: procedure('FIRST_USER_AUTO_MOVE'),
            // The organization is reserved while it is created: nobody else is the first user.
            actions: [cites('BW-MOV-02'), setFacts({ bwOrgExists: { constant: true } })],
          },
          {
            target: 'bridgeIntake',
            guard: procedure('CONSENT_MOVE_TRUSTED'),
            actions: [
              cites('BW-MOV-06', 'BW-MOV-11', 'BW-MOV-20'),
              effect('PUSH_TO_BRIDGE'),
              take('TRUSTED'),
            ],
          },
          {
            target: 'bridgeIntake',
            guard: procedure('CONSENT_MOVE_UNTRUSTED'),
            actions: [
              cites('BW-MOV-06', 'BW-MOV-12', 'BW-MOV-30'),
              effect('PUSH_TO_BRIDGE'),
              take('UNTRUSTED'),
            ],
          },
          {
            target: 'bwSignIn',
            guard: procedure('CONSENT_MOVE_SELF_ACTIVATION'),
            actions: [cites('BW-MOV-06', 'BW-MOV-13'), take('SELF_ACTIVATION')],
          },
          {
            target: 'refusedNoBroadWorksAccount',
            guard: procedure('REFUSED_NO_BROADWORKS_ACCOUNT'),
            actions: [cites('BW-MOV-13'), effect('REFUSED_NO_BROADWORKS_ACCOUNT')],
          },
        ],
      },
    },
    autoMovingFirstUser: {
      tags: 'working',
      description: 'the very first user is moved along with the new organization',
      on: {
        BACKGROUND_DONE: {
          target: 'done',
          actions: [
            cites('BW-MOV-02', 'BW-MOV-03', 'BW-MOV-04'),
            effect('ACCOUNT_AUTO_MOVED'),
            effect('ORG_CREATED'),
            effect('USER_IS_ADMINISTRATOR'),
          ],
        },
        BACKGROUND_FAILED: {
          target: 'selecting',
          actions: [restsOn('BW-RES-82'), setFacts({ bwOrgExists: { constant: false } })],
        },
      },
    },
    handOverToAttach: { type: 'final', description: 'the organization of the account is attached' },
    ordinaryProvisioning: { type: 'final', description: 'there is no account to move' },
    refusedOrgMissing: {
      type: 'final',
      description: 'nobody can move before the organization is there',
    },
    refusedNoBroadWorksAccount: {
      type: 'final',
      description: 'nobody moves on their own without a BroadWorks account',
    },
    bridgeIntake: {
      tags: 'transient',
      description: 'the user is handed to the provisioning bridge',
      always: [
        { target: 'ciLookup', guard: when(taken('TRUSTED')), actions: [cites('BW-MOV-21')] },
        {
          target: 'linkTextSent',
          guard: when(taken('UNTRUSTED')),
          actions: [cites('BW-MOV-31'), effect('TEXT_SENT')],
        },
      ],
    },
    linkTextSent: {
      tags: 'waiting',
      description: 'the user has a text with the activation link',
      on: { ENTER_EMAIL: { target: 'ciLookup', actions: [cites('BW-MOV-32')] }, ...patience },
    },
    bwSignIn: {
      tags: 'waiting',
      description: 'the user signs in with BroadWorks credentials',
      on: {
        BROADWORKS_SIGN_IN_OK: { target: 'emailEntry', actions: [cites('BW-MOV-40')] },
        SIGN_IN_FAILED: nothingHappens,
        ...patience,
      },
    },
    emailEntry: {
      tags: 'waiting',
      description: 'the user enters an e-mail',
      on: {
        ENTER_EMAIL: {
          target: 'mailSent',
          actions: [
            cites('BW-MOV-41', 'BW-MOV-42', 'BW-MOV-43'),
            effect('PUSH_TO_BRIDGE'),
            effect('EMAIL_SENT'),
          ],
        },
        ...patience,
      },
    },
    ciLookup: {
      tags: 'transient',
      description: 'the identity store is asked for another account with that e-mail',
      always: [
        {
          target: 'ordinaryProvisioning',
          guard: when(noOtherAccount),
          actions: [cites('BW-MOV-08'), restsOn('BW-RES-07')],
        },
        {
          target: 'oldAccountSignIn',
          guard: when(variant('SELF_ACTIVATION')),
          actions: [
            cites('BW-MOV-45', 'BW-MOV-46', 'BW-MOV-47'),
            effect('MUST_DELETE_FIRST'),
            effect('REDIRECT_WEBEX_SIGN_IN'),
          ],
        },
        {
          target: 'mailSent',
          actions: [
            cites('BW-MOV-21', 'BW-MOV-22', 'BW-MOV-32', 'BW-MOV-33'),
            effect('EMAIL_SENT'),
          ],
        },
      ],
    },
    mailSent: {
      tags: 'waiting',
      description: 'the user has an e-mail with a button',
      on: {
        CLICK_ACTIVATE_ACCOUNT: {
          target: 'oldAccountSignIn',
          guard: when(variant('TRUSTED')),
          actions: [cites('BW-MOV-23', 'BW-MOV-54'), effect('REDIRECT_CONSUMER_PORTAL')],
        },
        CLICK_JOIN_NOW: {
          target: 'verifying',
          guard: when({ not: variant('TRUSTED') }),
          actions: [cites('BW-MOV-34', 'BW-MOV-44')],
        },
        ...patience,
      },
    },
    verifying: {
      tags: 'transient',
      description: 'the e-mail becomes verified',
      always: [
        {
          target: 'oldAccountSignIn',
          guard: when(variant('UNTRUSTED')),
          actions: [
            cites('BW-MOV-34', 'BW-MOV-35'),
            effect('EMAIL_VERIFIED'),
            effect('REDIRECT_CONSUMER_PORTAL'),
          ],
        },
        {
          target: 'ciLookup',
          guard: when(variant('SELF_ACTIVATION')),
          actions: [cites('BW-MOV-44', 'BW-MOV-45'), effect('EMAIL_VERIFIED')],
        },
      ],
    },
    oldAccountSignIn: {
      tags: 'waiting',
      description: 'the user signs in to the old account',
      on: {
        SIGN_IN_OK: {
          target: 'awaitingConsent',
          actions: [cites('BW-MOV-24', 'BW-MOV-36', 'BW-MOV-48')],
        },
        SIGN_IN_FAILED: nothingHappens,
        ...patience,
      },
    },
    awaitingConsent: {
      tags: 'waiting',
      description: 'the user is signed in and has not pressed delete',
      on: {
        PRESS_DELETE: {
          target: 'deletingOld',
          actions: [cites('BW-MOV-25', 'BW-MOV-37', 'BW-MOV-49'), effect('CONSENT_GIVEN')],
        },
        ...patience,
      },
    },
    deletingOld: {
      tags: 'working',
      description: 'the old account is being deleted, with consent',
      on: {
        OLD_DELETED: {
          target: 'provisioningSameEmail',
          actions: [
            cites('BW-MOV-25', 'BW-MOV-37', 'BW-MOV-49', 'BW-MOV-53'),
            effect('OLD_ACCOUNT_DELETED'),
          ],
        },
      },
    },
    provisioningSameEmail: {
      tags: 'working',
      description: 'the new account with the same e-mail is being made',
      on: {
        BACKGROUND_DONE: [
          {
            target: 'done',
            guard: when(variant('SELF_ACTIVATION')),
            actions: [
              cites('BW-MOV-50', 'BW-MOV-51', 'BW-MOV-52'),
              effect('USER_PROVISIONED_SAME_EMAIL'),
            ],
          },
          {
            target: 'done',
            actions: [
              cites('BW-MOV-26', 'BW-MOV-27', 'BW-MOV-38', 'BW-MOV-39', 'BW-MOV-52'),
              effect('USER_PROVISIONED_SAME_EMAIL'),
              effect('REDIRECT_DOWNLOAD'),
            ],
          },
        ],
        PROVISIONING_FAILED: {
          target: 'strandedNoAccount',
          actions: [restsOn('BW-RES-92'), effect('NO_ACCOUNT')],
        },
      },
    },
    done: { type: 'final', description: 'the person is moved' },
    strandedNoAccount: {
      tags: 'waiting',
      description: 'the old account is gone and the new one could not be made',
      on: {
        RETRY_PROVISIONING: { target: 'provisioningSameEmail', actions: [restsOn('BW-RES-92')] },
      },
    },
  },
});
