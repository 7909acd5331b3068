import {
  answered,
  cites,
  defineMachine,
  effect,
  effectOf,
  restsOn,
  setFacts,
  warn,
  when,
} from '../../../process/machine.js';

const DECISION = 'broadworks.attach.decision';
const ADMISSION = 'broadworks.external.admission';
const decided = (value: string) => answered(DECISION, 'attachDecision', value);
const admitted = (value: string) => answered(ADMISSION, 'externalAdminDecision', value);

/** At most five administrators are notified; the decision counts them. */
const notifyAdministrators = effect('NOTIFY_CUSTOMER_ADMINS', {
  recipients: { answer: ['broadworks.attach.notification', 'notificationRecipientCount'] },
  partnerAdminEmail: {
    answer: ['broadworks.attach.notification', 'notificationPartnerAdminEmail'],
  },
});

/** From now on the customer has an organization, whichever process asks. */
const organizationThere = { bwOrgExists: { constant: true } } as const;
const organizationCreated = [
  effect('ORG_CREATED'),
  // Only in an attach the first user becomes none.
  effect('USER_IS_ADMINISTRATOR'),
  restsOn('BW-RES-03'),
  // The enterprise belongs to it, whatever its id will be: nobody attaches or creates another.
  setFacts({ ...organizationThere, enterpriseOrgId: { constant: 'NEW_ORGANIZATION' } }),
];
/** While it is being attached the enterprise is reserved: nobody attaches another meanwhile. */
const enterpriseTied = setFacts({ enterpriseOrgId: { fact: 'targetOrgId' } });

/** What every attach leaves behind, whichever way it came about. */
const attachedRules = [
  ...['BW-ATT-22', 'BW-ATT-23', 'BW-ATT-26', 'BW-ATT-27', 'BW-ATT-28', 'BW-ATT-29'],
  ...['BW-ATT-30', 'BW-ATT-31', 'BW-ATT-32', 'BW-ATT-33', 'BW-ATT-34'],
];
const attachedEffects = [
  effect('LISTED_AS_PARTNER_CUSTOMER'),
  effect('ORG_NAME_KEPT'),
  effect('AUTHENTICATION_SETTINGS_KEPT'),
  effect('EMAIL_SUPPRESSION_FLAG_KEPT'),
  effect('RESTRICTED_MODE_OFF'),
  effect('FIRST_USER_NOT_ADMINISTRATOR'),
  effectOf('BRANDING_', 'broadworks.attach.settings', 'brandingSource'),
  setFacts({ enterpriseOrgId: { fact: 'targetOrgId' }, ...organizationThere }),
];

/** Whom the customer admits, and what is no admission. */
const admits = {
  guard: admitted('ADMITTED_FULL'),
  actions: [
    cites('BW-ATT-19', 'BW-ATT-40', 'BW-EXT-02', 'BW-EXT-03'),
    effect('PARTNER_RIGHTS_FULL_ADMIN'),
    setFacts({
      partnerExternalAdminRights: { payload: 'externalAdminRights' },
      partnerExternalAdminEmail: { payload: 'externalAdminEmail' },
    }),
  ],
};
const admitsNobody = [
  {
    guard: admitted('REJECTED_EMAIL_MISMATCH'),
    actions: [cites('BW-EXT-04'), effect('REJECTED_EMAIL_MISMATCH')],
  },
  {
    guard: admitted('REJECTED_INSUFFICIENT_RIGHTS'),
    actions: [cites('BW-EXT-02'), effect('REJECTED_INSUFFICIENT_RIGHTS')],
  },
];
/** The next try reads the template as it is by then. */
const toggledOff = {
  actions: [cites('BW-ATT-14'), setFacts({ templateExistingOrgToggle: { constant: false } })],
};

const abandon = { target: 'abandoned', actions: [restsOn('BW-RES-18')] };
const backgroundFailed = {
  target: 'idle',
  actions: [
    restsOn('BW-RES-82'),
    effect('BACKGROUND_FAILURE_RECORDED'),
    setFacts({ enterpriseOrgId: { constant: null } }),
  ],
};

/** SC-ATT: attaching the service to an existing organization. */
export const attachmentMachine = defineMachine({
  id: 'broadworks.attachment',
  initial: 'idle',
  context: { notified: false },
  states: {
    idle: {
      tags: 'waiting',
      description: 'nothing is requested',
      on: {
        PROVISION_FIRST_SUBSCRIBER: {
          target: 'classifying',
          actions: [cites('BW-ATT-01', 'BW-ATT-38')],
        },
        TOGGLE_OFF: toggledOff,
      },
    },
    classifying: {
      tags: 'transient',
      description: 'the request is decided',
      always: [
        {
          target: 'rejectedEnterpriseTied',
          guard: decided('REJECTED_ENTERPRISE_TIED_ELSEWHERE'),
          actions: [cites('BW-ATT-36', 'BW-ATT-37'), effect('REJECTED_ENTERPRISE_TIED_ELSEWHERE')],
        },
        {
          target: 'notAnAttach',
          guard: decided('NOT_AN_ATTACH'),
          actions: [cites('BW-ATT-01')],
        },
        {
          target: 'newOrganisation',
          guard: when({
            all: [
              { answer: [DECISION, 'attachDecision'], is: 'CREATE_NEW_ORG' },
              { answer: ['broadworks.organization.action', 'orgAction'], is: 'DEFER_TO_MOVE' },
            ],
          }),
          actions: [
            cites('BW-ATT-24', 'BW-ATT-25', 'BW-ORG-01', 'BW-MOV-03'),
            ...organizationCreated,
            effect('ACCOUNT_AUTO_MOVED'),
          ],
        },
        {
          target: 'newOrganisation',
          guard: decided('CREATE_NEW_ORG'),
          actions: [cites('BW-ATT-24', 'BW-ATT-25', 'BW-ORG-01'), ...organizationCreated],
        },
        {
          target: 'blockedToggleOff',
          guard: decided('BLOCKED_TOGGLE_OFF'),
          actions: [cites('BW-ATT-14'), effect('BLOCKED_TOGGLE_OFF')],
        },
        {
          target: 'attachingWithFullAccess',
          guard: decided('ATTACH_WITH_FULL_ACCESS'),
          actions: [cites('BW-ATT-21'), enterpriseTied],
        },
        {
          // Only where the switch says that later failures stay quiet.
          target: 'awaitingApproval',
          guard: when({
            all: [
              { answer: [DECISION, 'attachDecision'], is: 'APPROVAL_REQUIRED_2017' },
              { switch: 'attach.notifyOnEveryFailure', is: false },
              { progress: 'notified', is: true },
            ],
          }),
          actions: [cites('BW-ATT-05', 'BW-ATT-15'), effect('ERROR_2017')],
        },
        {
          target: 'awaitingApproval',
          guard: decided('APPROVAL_REQUIRED_2017'),
          actions: [
            cites('BW-ATT-05', 'BW-ATT-15', 'BW-ATT-17', 'BW-ATT-18'),
            effect('ERROR_2017'),
            notifyAdministrators,
            { type: 'progress', params: { notified: true } },
          ],
        },
        {
          target: 'attachingAuto',
          guard: decided('AUTO_ATTACH'),
          actions: [
            cites('BW-ATT-06', 'BW-ATT-07', 'BW-ATT-08', 'BW-ATT-09', 'BW-ATT-16'),
            effect('SUBSCRIPTION_ADDED'),
            enterpriseTied,
          ],
        },
      ],
    },
    rejectedEnterpriseTied: {
      type: 'final',
      description: 'the enterprise belongs to another organization',
    },
    notAnAttach: { type: 'final', description: 'nothing to attach: ordinary provisioning' },
    newOrganisation: { type: 'final', description: 'a new organization is created instead' },
    blockedToggleOff: {
      tags: 'waiting',
      description: 'the template does not allow existing organizations',
      on: {
        TOGGLE_ON: {
          target: 'idle',
          actions: [
            cites('BW-ATT-14'),
            setFacts({ templateExistingOrgToggle: { constant: true } }),
          ],
        },
        PARTNER_ABANDONS: abandon,
      },
    },
    awaitingApproval: {
      tags: 'waiting',
      description: 'failed with error 2017; a customer administrator has to admit the partner',
      on: {
        CUSTOMER_ADMITS_EXTERNAL_ADMIN: [{ target: 'readyToRetry', ...admits }, ...admitsNobody],
        TOGGLE_OFF: toggledOff,
        RETRY: { target: 'classifying', actions: [cites('BW-ATT-15', 'BW-ATT-20')] },
        CUSTOMER_DECLINES: {
          actions: [cites('BW-ATT-19'), restsOn('BW-RES-18'), effect('APPROVAL_DECLINED')],
        },
        PARTNER_ABANDONS: abandon,
      },
    },
    readyToRetry: {
      tags: 'waiting',
      description: 'the partner administrator is admitted with full rights',
      on: {
        RETRY: { target: 'classifying', actions: [cites('BW-ATT-20')] },
        ADD_FURTHER_PARTNER_ADMIN: {
          guard: admitted('ADMITTED_FULL'),
          actions: [cites('BW-EXT-05', 'BW-EXT-06'), effect('FURTHER_PARTNER_ADMIN_ADDED')],
        },
        TOGGLE_OFF: toggledOff,
        PARTNER_ABANDONS: abandon,
      },
    },
    attachingAuto: {
      tags: 'working',
      description: 'the organization is being attached without asking anybody',
      on: {
        BACKGROUND_DONE: [
          {
            target: 'attached',
            guard: answered(
              'broadworks.attach.rights',
              'partnerRightsGranted',
              'PROVISIONING_ADMIN',
            ),
            actions: [
              cites('BW-ATT-10', 'BW-ATT-13', ...attachedRules),
              effect('PARTNER_RIGHTS_PROVISIONING_ADMIN'),
              // The partner sees little: better ask the customer for full access.
              warn('ASK_FOR_FULL_ADMIN'),
              ...attachedEffects,
            ],
          },
          {
            target: 'attached',
            guard: answered('broadworks.attach.rights', 'partnerRightsGranted', 'FULL_ADMIN'),
            actions: [
              cites('BW-ATT-11', 'BW-ATT-12', ...attachedRules),
              effect('PARTNER_RIGHTS_FULL_ADMIN'),
              ...attachedEffects,
            ],
          },
        ],
        BACKGROUND_FAILED: backgroundFailed,
      },
    },
    attachingWithFullAccess: {
      tags: 'working',
      description: 'the partner repeats the provisioning as full external administrator',
      on: {
        BACKGROUND_DONE: {
          target: 'attached',
          actions: [
            cites('BW-ATT-21', 'BW-ATT-39', ...attachedRules),
            effect('PARTNER_RIGHTS_FULL_ADMIN'),
            ...attachedEffects,
          ],
        },
        BACKGROUND_FAILED: backgroundFailed,
      },
    },
    attached: {
      initial: 'settling',
      states: {
        settling: {
          type: 'parallel',
          tags: 'waiting',
          description: 'existing users are moved and the organization id is updated',
          states: {
            users: {
              initial: 'pending',
              states: {
                pending: {
                  on: { EXISTING_USERS_MOVED: { target: 'moved', actions: [cites('BW-ATT-35')] } },
                },
                moved: { type: 'final' },
              },
            },
            orgId: {
              initial: 'stale',
              states: {
                stale: {
                  on: { ORG_ID_UPDATED: { target: 'updated', actions: [cites('BW-ATT-35')] } },
                },
                updated: { type: 'final' },
              },
            },
          },
          on: {
            CUSTOMER_ADMITS_EXTERNAL_ADMIN: [admits, ...admitsNobody],
            PROVISION_NEW_USER: [
              {
                guard: when({ switch: 'attach.enforceOrder', is: false }),
                actions: [cites('BW-ATT-35'), warn('ATTACH_NOT_FINISHED')],
              },
              {
                actions: [
                  cites('BW-ATT-35'),
                  restsOn('BW-RES-24'),
                  effect('BLOCKED_ATTACH_NOT_FINISHED'),
                ],
              },
            ],
          },
          onDone: { target: 'ready', actions: [cites('BW-ATT-35', 'BW-ATT-36')] },
        },
        ready: {
          type: 'final',
          description: 'the organization is a customer of the partner; new users may come',
        },
      },
    },
    abandoned: { type: 'final', description: 'the partner has given up' },
  },
});
