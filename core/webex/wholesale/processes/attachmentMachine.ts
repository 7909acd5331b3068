import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  setFacts,
  warn,
  when,
} from '../../../process/machine.js';

const DECISION = 'wholesale.attach.decision';
const RIGHTS = 'wholesale.attach.rights';
const BRANDING = 'wholesale.branding.effective';

const decided = (value: string) => answered(DECISION, 'attachDecision', value);
const refusedFor = (reason: string) =>
  when({
    all: [
      { answer: [DECISION, 'attachDecision'], is: 'REFUSED' },
      { answer: [DECISION, 'refusalReasons'], includes: reason },
    ],
  });
const automaticWith = (rights: string) =>
  when({
    all: [
      { answer: [DECISION, 'attachDecision'], is: 'AUTOMATIC' },
      { answer: [RIGHTS, 'partnerRights'], is: rights },
    ],
  });

/** The partner's branding replaces a basic branding that is on, unless the customer overrides it. */
const brandingApplies: Guard = {
  all: [
    { answer: [BRANDING, 'effectiveBranding'], is: 'PARTNER_ADVANCED' },
    { answer: [BRANDING, 'warnings'], includes: 'BASIC_BRANDING_DEPRECATED' },
  ],
};
// Read from the case: the decision that knows the relation asks for an address that an attach
// does not have.
const bySubPartner: Guard = { fact: 'createdBySubPartner', is: true };

/** The same in both working states: settings are kept, and two rows add to that where they apply. */
const provisioned = {
  target: 'attached',
  actions: [
    cites('WS-ATT-17', 'WS-ATT-18', 'WS-ATT-20', 'WS-ATT-21'),
    effect('KEEP_SETTINGS'),
    effect('KEEP_AUTHENTICATION'),
    effect('KEEP_ORG_NAME'),
    effect('RESTRICTED_MODE_OFF'),
    alsoWhen(brandingApplies, cites('WS-BRD-03'), effect('APPLY_PARTNER_BRANDING')),
    alsoWhen(bySubPartner, cites('WS-ATT-22', 'WS-SUB-13'), effect('CREATE_MANAGED_BY_RELATION')),
    setFacts({ orgAttached: { constant: true }, restrictedMode: { constant: false } }),
  ],
};

/** SC-ATT: adding wholesale to an existing organization. */
export const attachmentMachine = defineMachine({
  id: 'wholesale.attachment',
  initial: 'idle',
  context: {},
  states: {
    idle: {
      tags: 'waiting',
      description: 'nothing is requested',
      on: {
        REQUEST_ATTACH: {
          target: 'requested',
          // Before the guide has the criteria, nothing is decided and nothing happens.
          guard: when({ not: { answer: [DECISION, 'attachDecision'], is: 'UNKNOWN' } }),
          actions: [cites('WS-ATT-11')],
        },
      },
    },
    requested: {
      tags: 'transient',
      description: 'the request is decided',
      always: [
        {
          target: 'unsupported',
          guard: decided('UNSUPPORTED'),
          actions: [cites('WS-ATT-15', 'WS-ATT-24', 'WS-ATT-25'), effect('RECORD_UNSUPPORTED')],
        },
        { target: 'approved', guard: decided('APPROVED'), actions: [cites('WS-ATT-09')] },
        {
          target: 'refused',
          guard: refusedFor('INVITE_EMAILS_BLOCKED'),
          actions: [
            cites('WS-ATT-10'),
            effect('INVITE_EMAILS_BLOCKED'),
            effect('SET_STATUS_ERROR'),
          ],
        },
        {
          target: 'refused',
          guard: refusedFor('APPROVAL_REFUSED'),
          actions: [cites('WS-ATT-05'), effect('SET_STATUS_ERROR')],
        },
        {
          target: 'awaitingApproval',
          guard: decided('APPROVAL_REQUIRED'),
          actions: [
            cites('WS-ATT-01', 'WS-ATT-02', 'WS-ATT-03'),
            effect('SEND_ADMIN_INVITE_EMAIL'),
          ],
        },
        {
          target: 'autoAttached',
          guard: automaticWith('PROVISIONING_ADMIN'),
          actions: [
            cites('WS-ATT-04', 'WS-ATT-06', 'WS-ROLE-07'),
            effect('GRANT_PROVISIONING_ADMIN'),
            // The partner sees little: better ask the customer for full access.
            warn('ASK_FOR_FULL_ADMIN'),
          ],
        },
        {
          target: 'autoAttached',
          guard: automaticWith('FULL_ADMIN'),
          actions: [cites('WS-ATT-04', 'WS-ATT-06', 'WS-ROLE-08'), effect('GRANT_FULL_ADMIN')],
        },
      ],
    },
    unsupported: { type: 'final', description: 'this organization cannot be attached' },
    awaitingApproval: {
      tags: 'waiting',
      description: 'the administrator of the organization has to approve',
      on: {
        ADMIN_APPROVED: {
          target: 'approved',
          actions: [
            cites('WS-ATT-05', 'WS-ATT-08'),
            // The approval is that the partner becomes an external administrator with full rights.
            effect('GRANT_FULL_ADMIN'),
            setFacts({ adminApproval: { constant: 'GRANTED' } }),
          ],
        },
        ADMIN_REFUSED: {
          target: 'refused',
          actions: [
            cites('WS-ATT-05'),
            effect('SET_STATUS_ERROR'),
            setFacts({ adminApproval: { constant: 'REFUSED' } }),
          ],
        },
      },
    },
    refused: { type: 'final', description: 'the attach is refused' },
    approved: {
      tags: 'working',
      description: 'the attach is approved and being carried out',
      on: { PROVISIONED: provisioned },
    },
    autoAttached: {
      tags: 'working',
      description: 'the attach is carried out without asking anybody',
      on: { PROVISIONED: provisioned },
    },
    attached: { type: 'final', description: 'the organization is a wholesale customer' },
  },
});
