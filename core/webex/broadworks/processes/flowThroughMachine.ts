import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectsIn,
  restsOn,
  when,
} from '../../../process/machine.js';
import { accountBlocked, firstUserMoved, firstUserProvisioned, isFirstUser } from './firstUser.js';

const TRUNK = 'broadworks.trunk.eligibility';
const ADMISSION = 'broadworks.provisioning.admission';
const ORGANIZATION = 'broadworks.organization.action';

const trunk = (value: string): Guard => ({ answer: [TRUNK, 'trunkEligibility'], includes: value });
const emailIdMissing: Guard = {
  answer: [ADMISSION, 'provisioningDecision'],
  is: 'REJECTED_MISSING_EMAIL_ID',
};
const completion = (value: string) =>
  answered('broadworks.provisioning.completion', 'provisioningDecision', value);

const notVisible = [cites('BW-PRV-18'), effect('COMPLETION_UNCONFIRMED')];
/** The customers list is the only proof: whoever sees it there knows that the work is done. */
const looks = [
  {
    target: 'confirmed',
    guard: completion('COMPLETION_CONFIRMED'),
    actions: [cites('BW-PRV-15'), effect('COMPLETION_CONFIRMED')],
  },
  { guard: completion('COMPLETION_UNCONFIRMED'), actions: notVisible },
];

const procedureIs = (value: string): Guard => ({
  answer: ['broadworks.move.procedure', 'moveProcedure'],
  is: value,
});
const isTrusted: Guard = { fact: 'templateEmailTrust', is: 'TRUSTED' };
/** Trusted e-mails are looked up once, without asking the user. */
const looksUp: Guard = { all: [isTrusted, { progress: 'lookedUp', is: false }] };
const isConsumer: Guard = { payload: 'accountHome', is: 'CONSUMER_ORG' };
const isNone: Guard = { payload: 'accountHome', is: 'NONE' };
const isCustomers: Guard = { payload: 'accountHome', is: 'CUSTOMER_ORG' };
const lookedUp = { type: 'progress', params: { lookedUp: true } } as const;
const nothingFound = [cites('BW-MOV-08'), restsOn('BW-RES-07')];

/** The user moves the old account; the end of the move is the end of the work. */
const moving = {
  tags: 'working',
  description: 'the user moves the old account, see the user move',
  on: {
    MOVE_DONE: {
      target: 'provisionedUnconfirmed',
      guard: when({ child: 'done' }),
      actions: [cites('BW-MOV-26', 'BW-MOV-38')],
    },
  },
};

/** SC-FLT: provisioning a user by flow-through, which only begins with the answer of the API. */
export const flowThroughMachine = defineMachine({
  id: 'broadworks.flowThrough',
  initial: 'notRequested',
  context: { orgExisted: null, lookedUp: false },
  states: {
    notRequested: {
      tags: 'waiting',
      description: 'nothing is requested',
      on: {
        ENABLE_INTEGRATED_IMP: [
          {
            target: 'calling',
            guard: when({
              all: [
                { any: [trunk('NOT_A_TRUNK_USER'), trunk('ELIGIBLE')] },
                { not: emailIdMissing },
              ],
            }),
            actions: [cites('BW-PRV-09', 'BW-PRV-17'), effect('PROVISIONING_API_CALLED')],
          },
          {
            target: 'rejected',
            // Every reason brings the rule that it comes from.
            actions: [
              effectsIn([TRUNK, 'trunkEligibility'], ['NOT_A_TRUNK_USER', 'ELIGIBLE']),
              alsoWhen(trunk('BLOCKED_NO_SCA'), restsOn('BW-RES-09')),
              alsoWhen(trunk('BLOCKED_NO_AUTH_SERVICE'), cites('BW-TRK-02')),
              alsoWhen(trunk('BLOCKED_ROUTE_LIST'), cites('BW-TRK-04')),
              alsoWhen(trunk('BLOCKED_DIRECT_ROUTE'), cites('BW-TRK-05')),
              alsoWhen(emailIdMissing, cites('BW-PRV-17'), effect('REJECTED_MISSING_EMAIL_ID')),
            ],
          },
        ],
      },
    },
    calling: {
      tags: 'working',
      description: 'the provisioning adapter calls the API',
      on: {
        API_SUCCESS: {
          target: 'started',
          actions: [cites('BW-PRV-12', 'BW-PRV-13'), effect('PROVISIONING_STARTED')],
        },
        API_ERROR: [
          {
            // The attach waits for an approval: it continues there, up to another try.
            target: 'handOverToApproval',
            guard: when({ payload: 'errorCode', is: 2017 }),
            actions: [
              cites('BW-ATT-15', 'BW-ATT-17', 'BW-ATT-18'),
              effect('API_ERROR_RECORDED'),
              effect('ERROR_2017'),
              effect('NOTIFY_CUSTOMER_ADMINS', {
                // How many there are is asked when the attach continues.
                recipients: { constant: null },
                partnerAdminEmail: { fact: 'templatePartnerAdminEmail' },
              }),
            ],
          },
          { target: 'rejected', actions: [cites('BW-PRV-18'), effect('API_ERROR_RECORDED')] },
        ],
        // Whether an organization is attached is settled before the API answers: it may be 2017.
        EXISTING_ACCOUNT_FOUND: [
          {
            target: 'handOverToAttach',
            guard: when({ all: [isTrusted, isCustomers, procedureIs('ATTACH_EXISTING_ORG')] }),
            actions: [cites('BW-MOV-07', 'BW-ATT-24')],
          },
          {
            target: 'rejected',
            guard: when({
              all: [isTrusted, isCustomers, procedureIs('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG')],
            }),
            actions: accountBlocked,
          },
        ],
      },
    },
    rejected: { type: 'final', description: 'the request is refused' },
    started: {
      tags: 'transient',
      description: 'the API has said no more than that it begins',
      always: [
        {
          target: 'awaitingUserEmail',
          guard: answered(ADMISSION, 'provisioningDecision', 'WAITING_FOR_USER_EMAIL'),
          actions: [cites('BW-MOV-31', 'BW-UNT-02'), effect('TEXT_SENT')],
        },
        {
          target: 'running',
          guard: when(isFirstUser),
          actions: [
            ...firstUserProvisioned,
            { type: 'progress', params: { orgExisted: false } } as const,
          ],
        },
        {
          target: 'running',
          guard: answered(ORGANIZATION, 'orgAction', 'USE_EXISTING_ORG'),
          actions: [cites('BW-ORG-02')],
        },
      ],
    },
    awaitingUserEmail: {
      tags: 'waiting',
      description: 'the user has a text and has not verified an e-mail',
      on: {
        EXISTING_ACCOUNT_FOUND: [
          {
            target: 'consentMove',
            guard: when(procedureIs('CONSENT_MOVE_UNTRUSTED')),
            actions: [cites('BW-MOV-06', 'BW-MOV-11', 'BW-MOV-12')],
          },
          {
            target: 'running',
            guard: when(procedureIs('FIRST_USER_AUTO_MOVE')),
            actions: firstUserMoved,
          },
          {
            target: 'handOverToAttach',
            guard: when(procedureIs('ATTACH_EXISTING_ORG')),
            actions: [cites('BW-MOV-07', 'BW-ATT-24')],
          },
          {
            target: 'rejected',
            guard: when(procedureIs('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG')),
            actions: accountBlocked,
          },
          { guard: when(procedureIs('ORDINARY_PROVISIONING')), actions: nothingFound },
        ],
        EMAIL_VERIFIED: {
          target: 'running',
          actions: [cites('BW-PRV-03'), alsoWhen(isFirstUser, ...firstUserProvisioned)],
        },
        // Nobody is provisioned before an e-mail is verified, whatever the list shows.
        CHECK_CUSTOMERS_LIST: {
          guard: when({ payload: 'visibleInCustomersList', is: false }),
          actions: notVisible,
        },
      },
    },
    running: {
      tags: 'working',
      description: 'the background task is at work',
      on: {
        BACKGROUND_DONE: { target: 'provisionedUnconfirmed', actions: [cites('BW-PRV-12')] },
        BACKGROUND_FAILED: {
          target: 'failed',
          actions: [restsOn('BW-RES-82'), effect('BACKGROUND_FAILURE_RECORDED')],
        },
        CHECK_CUSTOMERS_LIST: looks,
        EXISTING_ACCOUNT_FOUND: [
          {
            // The organization and its administrator came with the start of the work.
            guard: when({ all: [looksUp, isConsumer, procedureIs('FIRST_USER_AUTO_MOVE')] }),
            actions: [cites('BW-MOV-02', 'BW-MOV-03'), effect('ACCOUNT_AUTO_MOVED'), lookedUp],
          },
          {
            target: 'trustedConsentMove',
            guard: when({ all: [looksUp, isConsumer, procedureIs('CONSENT_MOVE_TRUSTED')] }),
            actions: [cites('BW-MOV-06', 'BW-MOV-11', 'BW-MOV-21')],
          },
          {
            target: 'rejected',
            guard: when({
              all: [
                looksUp,
                isCustomers,
                { progress: 'orgExisted', is: null },
                procedureIs('BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'),
              ],
            }),
            actions: accountBlocked,
          },
          {
            guard: when({ all: [looksUp, isNone, procedureIs('ORDINARY_PROVISIONING')] }),
            actions: [...nothingFound, lookedUp],
          },
        ],
      },
    },
    consentMove: moving,
    trustedConsentMove: moving,
    handOverToAttach: { type: 'final', description: 'the organization of the account is attached' },
    handOverToApproval: {
      type: 'final',
      description: 'a customer administrator has to approve the attach first',
    },
    provisionedUnconfirmed: {
      tags: 'waiting',
      description: 'the work is done; nobody has looked at the customers list',
      on: {
        CHECK_CUSTOMERS_LIST: looks,
      },
    },
    confirmed: { type: 'final', description: 'the customers list shows it: it is complete' },
    failed: { type: 'final', description: 'the background task has failed' },
  },
});
