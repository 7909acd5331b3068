import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  setFacts,
  startTimer,
  when,
} from '../../../process/machine.js';

const PROVISION = 'wholesale.customer.provision';
const SETTINGS = 'wholesale.customer.initialSettings';
const SCREEN = 'wholesale.rpl.screen';

const provision = (value: string) => answered(PROVISION, 'provisionDecision', value);
const settings = (output: string, is: boolean): Guard => ({ answer: [SETTINGS, output], is });
const outcome = (value: string): Guard => ({ answer: [SCREEN, 'rplOutcome'], is: value });
const tookTooLong: Guard = { answer: [SCREEN, 'errorReason'], is: 'RPL_TIMEOUT' };

// The request itself determines its form: no decision is asked about it.
const isAttach: Guard = { fact: 'isAttach', is: true };
const approvalFirst = (is: boolean): Guard => ({ switch: 'attachApprovalBeforeScreening', is });
const approvalIsDue: Guard = { all: [isAttach, approvalFirst(false)] };

// Where the attach or the review is played as a run of its own, it must have ended successfully.
// Until a screening is played, the latest hand-over is that of the attach.
const attachIsAllowed: Guard = {
  any: [{ child: 'approved' }, { child: 'autoAttached' }, { child: 'attached' }],
};
const reviewIsCleared: Guard = { any: [{ child: 'cleared' }, attachIsAllowed] };
const cleared: Guard = { all: [outcome('CLEARED'), reviewIsCleared] };

const status = (is: string) => setFacts({ customerStatus: { constant: is } });

const accepted = {
  target: 'accepted',
  guard: provision('ACCEPTED'),
  actions: [
    cites('WS-CUS-18', 'WS-GEN-11'),
    // The wizard of Partner Hub is not answered as a call of the API is.
    alsoWhen({ answer: [PROVISION, 'httpStatus'], is: '202' }, effect('HTTP_202')),
    alsoWhen({ answer: [PROVISION, 'locationHeader'], is: true }, effect('LOCATION_HEADER')),
    status('provisioning'),
  ],
};
const rejected = {
  guard: provision('REJECTED'),
  actions: [
    cites(
      'WS-CUS-10',
      'WS-CUS-11',
      'WS-CUS-12',
      'WS-CUS-13',
      'WS-CUS-14',
      'WS-CUS-15',
      'WS-CUS-16',
    ),
    alsoWhen({ answer: [PROVISION, 'httpStatus'], is: '4xx' }, effect('HTTP_4XX')),
    effect('LIST_VIOLATIONS'),
  ],
};

const startAttach = { target: 'attaching', guard: when({ all: [cleared, approvalIsDue] }) };
/** A check knows nothing of what the one before has found. */
const startCheck = [setFacts({ rplMatch: { constant: null } }), effect('START_RPL_CHECK')] as const;
const failed = [effect('SET_STATUS_ERROR'), status('error')];
const stopped = [...failed, effect('STOP_ONBOARDING')];

const matched = setFacts({ rplMatch: { constant: true } });

/** What a customer begins with, whether the organization is new or not. */
const begun = [
  alsoWhen(settings('sipDomainSet', true), cites('WS-CUS-20'), effect('SET_SIP_DOMAIN')),
  alsoWhen(settings('restrictedMode', true), cites('WS-CUS-23'), effect('RESTRICTED_MODE_ON')),
  alsoWhen(
    settings('managedByRelationCreated', true),
    cites('WS-SUB-13'),
    effect('CREATE_MANAGED_BY_RELATION'),
  ),
  setFacts({
    customerExists: { constant: true },
    customerStatus: { constant: 'provisioned' },
    customerProvisioned: { constant: true },
    customerPackages: { fact: 'packages' },
    orgAttached: { fact: 'isAttach' },
    restrictedMode: { answer: [SETTINGS, 'restrictedMode'] },
  }),
];
const modeOff = alsoWhen(
  settings('restrictedMode', false),
  cites('WS-ATT-21'),
  effect('RESTRICTED_MODE_OFF'),
);
const applied = { target: 'provisioned', guard: when(cleared) };

/** SC-CUS: a customer from the request to the end of its wholesale services. */
export const customerProvisioningMachine = defineMachine({
  id: 'wholesale.customerProvisioning',
  initial: 'idle',
  context: {},
  states: {
    idle: {
      tags: 'waiting',
      description: 'nothing is requested',
      on: { SUBMIT: [{ ...rejected, target: 'rejected' }, accepted] },
    },
    rejected: { type: 'final', description: 'the request is not accepted' },
    accepted: {
      tags: 'transient',
      description: 'the request is accepted, which is not success yet',
      always: [
        {
          target: 'attaching',
          guard: when({ all: [isAttach, approvalFirst(true)] }),
          actions: [cites('WS-CUS-12'), effect('START_ATTACH')],
        },
        { target: 'screening', actions: [cites('WS-CUS-21', 'WS-RPL-01'), ...startCheck] },
      ],
    },
    attaching: {
      tags: 'working',
      description: 'the existing organization is asked',
      on: {
        ATTACH_ALLOWED: [
          {
            target: 'screening',
            guard: when({ all: [attachIsAllowed, approvalFirst(true)] }),
            actions: [cites('WS-ATT-13', 'WS-CUS-21'), ...startCheck],
          },
          {
            target: 'provisioning',
            guard: when(attachIsAllowed),
            actions: [cites('WS-ATT-13'), effect('CONTINUE_PROVISIONING')],
          },
        ],
        ATTACH_REFUSED: { target: 'error', actions: [cites('WS-ATT-05'), ...failed] },
      },
    },
    screening: {
      tags: 'working',
      description: 'the lists of denied parties are searched',
      on: {
        CLEARED: [
          { ...startAttach, actions: [cites('WS-RPL-04', 'WS-CUS-12'), effect('START_ATTACH')] },
          {
            target: 'provisioning',
            guard: when(cleared),
            actions: [cites('WS-RPL-04'), effect('CONTINUE_PROVISIONING')],
          },
        ],
        PENDING: [
          {
            target: 'pendingRplReview',
            guard: when(outcome('PENDING_REVIEW')),
            actions: [
              cites('WS-RPL-05', 'WS-RPL-06'),
              effect('SET_STATUS_PENDING_RPL_REVIEW'),
              effect('START_REVIEW_TIMER'),
              effect('OPEN_MANUAL_REVIEW'),
              status('pending_rpl_review'),
              matched,
              startTimer('review'),
            ],
          },
          {
            target: 'pendingPolling',
            guard: when(outcome('PENDING_POLLING')),
            actions: [
              cites('H-RPL-02'),
              effect('START_REVIEW_TIMER'),
              effect('POLL_STATUS'),
              matched,
              startTimer('review'),
            ],
          },
        ],
      },
    },
    pendingRplReview: {
      tags: 'waiting',
      description: 'the review team decides about the customer',
      on: {
        CLEARED: [
          { ...startAttach, actions: [cites('WS-RPL-07', 'WS-CUS-12'), effect('START_ATTACH')] },
          {
            target: 'provisioning',
            guard: when(cleared),
            actions: [
              cites('WS-RPL-07'),
              effect('CREATE_CUSTOMER_AUTOMATICALLY'),
              status('provisioning'),
            ],
          },
        ],
        FAILED: {
          target: 'error',
          guard: when(outcome('ERROR')),
          actions: [cites('WS-RPL-09', 'WS-RPL-10'), ...stopped],
        },
        REVIEW_TIMEOUT: {
          target: 'error',
          guard: when(tookTooLong),
          actions: [cites('WS-RPL-08'), ...stopped, effect('ERROR_RPL_TIMEOUT')],
        },
      },
    },
    // The regime before P-1.37f: there is no refusal, only a clearance or the end of the time.
    pendingPolling: {
      tags: 'waiting',
      description: 'a match is pending; its state is asked for from time to time',
      on: {
        CLEARED: {
          target: 'provisioning',
          guard: when(cleared),
          actions: [cites('H-RPL-04'), effect('CONTINUE_PROVISIONING')],
        },
        REVIEW_TIMEOUT: {
          target: 'handedOver',
          guard: when(outcome('HANDED_OVER')),
          actions: [
            cites('H-RPL-03'),
            effect('STOP_ONBOARDING'),
            effect('HAND_OVER_TO_OPERATIONS'),
          ],
        },
      },
    },
    handedOver: {
      type: 'final',
      description: 'onboarding has ended; the operations team decides about the customer',
    },
    provisioning: {
      tags: 'working',
      description: 'the customer is being made',
      on: {
        DONE: [
          {
            target: 'provisioned',
            guard: when(settings('templateSettingsApplied', true)),
            actions: [
              cites('WS-CUS-22', 'WS-CUS-24'),
              effect('SET_ORG_COUNTRY', { country: { answer: [SETTINGS, 'orgCountry'] } }),
              effect('SET_ORG_LOCALE'),
              effect('SET_SITE_LOCALE'),
              effect('SET_DEFAULT_CALL_IN'),
              effect('APPLY_TEMPLATE_SETTINGS'),
              ...begun,
            ],
          },
          {
            target: 'provisioned',
            guard: when(settings('templateSettingsApplied', false)),
            actions: [cites('WS-ATT-17'), effect('KEEP_EXISTING_SETTINGS'), modeOff, ...begun],
          },
        ],
        FAIL: {
          target: 'error',
          actions: [
            cites('WS-CUS-19', 'WS-PST-06'),
            effect('SET_STATUS_ERROR', { reason: { payload: 'reason' } }),
            status('error'),
          ],
        },
      },
    },
    provisioned: {
      tags: 'waiting',
      description: 'the customer is in service',
      on: {
        UPDATE: [
          {
            target: 'updateScreening',
            guard: when({
              all: [
                { payload: 'addressChanged', is: true },
                { answer: [SCREEN, 'screeningRequired'], is: true },
              ],
            }),
            actions: [cites('WS-RPL-02', 'WS-API-07'), ...startCheck],
          },
          {
            guard: when({ payload: 'addressChanged', is: true }),
            actions: [cites('H-RPL-01'), effect('APPLY_UPDATE')],
          },
          {
            guard: when({ payload: 'addressChanged', is: false }),
            actions: [cites('WS-RPL-14'), effect('APPLY_UPDATE')],
          },
        ],
        DELETE: {
          target: 'wholesaleRemoved',
          guard: answered('wholesale.customer.delete', 'deleteResult', 'OK'),
          actions: [
            cites('WS-API-13', 'WS-API-16'),
            effect('REMOVE_WHOLESALE_SERVICES'),
            effect('KEEP_ORGANIZATION'),
            effect('STOP_BILLING'),
            setFacts({
              customerExists: { constant: false },
              customerProvisioned: { constant: false },
            }),
          ],
        },
      },
    },
    updateScreening: {
      tags: 'working',
      description: 'the new address is checked; the customer stays in service',
      on: {
        CLEARED: { ...applied, actions: [cites('WS-RPL-04'), effect('APPLY_UPDATE')] },
        PENDING: {
          target: 'updatePendingRplReview',
          guard: when(outcome('PENDING_REVIEW')),
          actions: [
            cites('WS-RPL-15'),
            effect('HOLD_UPDATE'),
            effect('SET_STATUS_PENDING_RPL_REVIEW'),
            effect('START_REVIEW_TIMER'),
            effect('OPEN_MANUAL_REVIEW'),
            matched,
            startTimer('review'),
          ],
        },
      },
    },
    updatePendingRplReview: {
      tags: 'waiting',
      description: 'the review team decides about the new address; the customer stays in service',
      on: {
        CLEARED: { ...applied, actions: [cites('WS-RPL-07', 'WS-RPL-15'), effect('APPLY_UPDATE')] },
        FAILED: {
          target: 'provisioned',
          guard: when(outcome('ERROR')),
          actions: [cites('WS-RPL-15'), effect('KEEP_OLD_ADDRESS')],
        },
        REVIEW_TIMEOUT: {
          target: 'provisioned',
          guard: when(tookTooLong),
          actions: [
            cites('WS-RPL-08', 'WS-RPL-15'),
            effect('KEEP_OLD_ADDRESS'),
            effect('ERROR_RPL_TIMEOUT'),
          ],
        },
      },
    },
    error: {
      tags: 'waiting',
      description: 'the request has failed and can be made again',
      on: { SUBMIT: [rejected, accepted] },
    },
    wholesaleRemoved: {
      type: 'final',
      description: 'the wholesale services are gone; the organization stays',
    },
  },
});
