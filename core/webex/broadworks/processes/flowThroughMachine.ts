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

const TRUNK = 'broadworks.trunk.eligibility';
const ADMISSION = 'broadworks.provisioning.admission';
const ORGANIZATION = 'broadworks.organization.action';

const trunk = (value: string): Guard => ({ answer: [TRUNK, 'trunkEligibility'], includes: value });
const emailIdMissing: Guard = {
  answer: [ADMISSION, 'provisioningDecision'],
  is: 'REJECTED_MISSING_EMAIL_ID',
};
const procedure = (value: string) => answered('broadworks.move.procedure', 'moveProcedure', value);
const completion = (value: string) =>
  answered('broadworks.provisioning.completion', 'provisioningDecision', value);

/** From now on the customer has an organization: nobody creates another. */
const organizationCreated = [effect('ORG_CREATED'), setFacts({ bwOrgExists: { constant: true } })];
const isFirstUser: Guard = { answer: [ORGANIZATION, 'orgAction'], is: 'CREATE_ORG' };
const unconfirmed = {
  guard: completion('COMPLETION_UNCONFIRMED'),
  actions: [cites('BW-PRV-18'), effect('COMPLETION_UNCONFIRMED')],
};

/** SC-FLT: provisioning a user by flow-through, which only begins with the answer of the API. */
export const flowThroughMachine = defineMachine({
  id: 'broadworks.flowThrough',
  initial: 'notRequested',
  context: {},
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
      // Read from the case: the admission has been asked about the method, which is flow-through.
      always: {
        target: 'rejected',
        guard: when({ fact: 'isWholesaleCustomer', is: true }),
        actions: [cites('BW-PRV-08'), restsOn('BW-RES-71'), effect('REJECTED_WHOLESALE')],
      },
      on: {
        API_SUCCESS: {
          target: 'started',
          actions: [cites('BW-PRV-12', 'BW-PRV-13'), effect('PROVISIONING_STARTED')],
        },
        API_ERROR: [
          {
            target: 'rejected',
            guard: when({ payload: 'errorCode', is: 2017 }),
            actions: [cites('BW-ATT-15'), effect('API_ERROR_RECORDED'), effect('ERROR_2017')],
          },
          { target: 'rejected', actions: [cites('BW-PRV-18'), effect('API_ERROR_RECORDED')] },
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
          actions: [cites('BW-ORG-01'), ...organizationCreated],
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
            guard: procedure('CONSENT_MOVE_UNTRUSTED'),
            actions: [cites('BW-MOV-06', 'BW-MOV-11', 'BW-MOV-12')],
          },
          {
            target: 'running',
            guard: procedure('FIRST_USER_AUTO_MOVE'),
            actions: [
              cites('BW-MOV-02', 'BW-MOV-03', 'BW-MOV-04'),
              effect('ACCOUNT_AUTO_MOVED'),
              ...organizationCreated,
            ],
          },
          {
            target: 'handOverToAttach',
            guard: procedure('ATTACH_EXISTING_ORG'),
            actions: [cites('BW-MOV-07', 'BW-ATT-24')],
          },
        ],
        EMAIL_VERIFIED: {
          target: 'running',
          actions: [
            cites('BW-PRV-03'),
            alsoWhen(isFirstUser, cites('BW-ORG-01'), ...organizationCreated),
          ],
        },
        CHECK_CUSTOMERS_LIST: unconfirmed,
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
        CHECK_CUSTOMERS_LIST: unconfirmed,
      },
    },
    consentMove: {
      tags: 'working',
      description: 'the user moves the old account, see the user move',
      on: {
        MOVE_DONE: {
          target: 'provisionedUnconfirmed',
          guard: when({ child: 'done' }),
          actions: [cites('BW-MOV-26', 'BW-MOV-38')],
        },
      },
    },
    handOverToAttach: { type: 'final', description: 'the organization of the account is attached' },
    provisionedUnconfirmed: {
      tags: 'waiting',
      description: 'the work is done; nobody has looked at the customers list',
      on: {
        CHECK_CUSTOMERS_LIST: [
          {
            target: 'confirmed',
            guard: completion('COMPLETION_CONFIRMED'),
            actions: [cites('BW-PRV-15'), effect('COMPLETION_CONFIRMED')],
          },
          unconfirmed,
        ],
      },
    },
    confirmed: { type: 'final', description: 'the customers list shows it: it is complete' },
    failed: { type: 'final', description: 'the background task has failed' },
  },
});
