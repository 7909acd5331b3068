import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, followHandover, startRun } from '../../core/process/start.js';
import { step } from '../../core/process/step.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();

type Facts = Readonly<Record<string, Json>>;
type Sent = readonly [event: string, payload?: Facts];

function begin(process: string, facts: Facts, state: Case = EMPTY_CASE): Case {
  return unwrap(startRun(policy, state, { process, facts }));
}

function send(state: Case, run: number, ...events: readonly Sent[]): Case {
  return events.reduce(
    (now, [event, payload = {}]) => unwrap(step(policy, now, { run, event, payload })),
    state,
  );
}

function unwrap<T>(result: { readonly ok: boolean; readonly value?: T }): T {
  if (result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}

const stateOf = (state: Case, run: number) => state.runs[run]?.state;
const effectsOf = (state: Case, run: number) =>
  state.runs[run]?.log.flatMap(({ effects }) => effects.map(({ id }) => id)) ?? [];
const created = (state: Case) =>
  state.runs.flatMap((_, run) => effectsOf(state, run)).filter((id) => id === 'ORG_CREATED').length;

/** From the old account's sign-in to the end of the move. */
const consent: readonly Sent[] = [
  ['SIGN_IN_OK'],
  ['PRESS_DELETE'],
  ['OLD_DELETED'],
  ['BACKGROUND_DONE'],
];
const laterUser = { accountHome: 'CONSUMER_ORG', bwOrgExists: true };

describe('a consent move that another process hands over', () => {
  const moves = [
    {
      parent: 'broadworks.selfActivation',
      facts: { ...laterUser, userClusterId: 'a', templateClusterId: 'a' },
      toMove: [
        ['SEND_LINK'],
        ['OPEN_LINK'],
        ['BROADWORKS_SIGN_IN_OK'],
        ['ENTER_EMAIL', { email: 'anna@acme.example' }],
        ['CLICK_JOIN_NOW'],
      ],
      inMove: consent,
      emits: ['MUST_DELETE_FIRST', 'REDIRECT_WEBEX_SIGN_IN', 'CONSENT_GIVEN'],
      ends: 'activated',
    },
    {
      parent: 'broadworks.untrustedActivation',
      facts: {
        untrustedEmailsSelected: true,
        shareLinkTarget: 'ACTIVATION_LINK',
        bwOrgExists: true,
      },
      toMove: [
        ['ENTER_EMAIL', { emailValid: true }],
        ['EXISTING_ACCOUNT_FOUND', { accountHome: 'CONSUMER_ORG' }],
      ],
      inMove: [['CLICK_JOIN_NOW'], ...consent],
      emits: ['EMAIL_VERIFIED', 'REDIRECT_CONSUMER_PORTAL', 'REDIRECT_DOWNLOAD'],
      ends: 'provisioned',
    },
    {
      parent: 'broadworks.flowThrough',
      facts: {
        templateEmailTrust: 'UNTRUSTED',
        emailId: null,
        isWholesaleCustomer: false,
        isTrunkUser: false,
        bwOrgExists: true,
      },
      toMove: [
        ['ENABLE_INTEGRATED_IMP'],
        ['API_SUCCESS'],
        ['EXISTING_ACCOUNT_FOUND', { accountHome: 'CONSUMER_ORG' }],
      ],
      inMove: [['CLICK_JOIN_NOW'], ...consent],
      emits: ['EMAIL_SENT', 'EMAIL_VERIFIED', 'REDIRECT_DOWNLOAD'],
      ends: 'provisionedUnconfirmed',
    },
  ] as const;

  it.each(moves)('takes the path of its variant and returns to $parent', (move) => {
    const handed = send(begin(move.parent, move.facts), 0, ...move.toMove);
    const moving = unwrap(followHandover(policy, handed, 0));
    const early = send(moving, 0, ['MOVE_DONE']);
    expect(early.runs[0]?.log.at(-1)?.refused?.code).toBe('GUARDS');
    const moved = send(early, 1, ...move.inMove);
    expect(stateOf(moved, 1)).toBe('done');
    expect(effectsOf(moved, 1)).toEqual(expect.arrayContaining([...move.emits]));
    expect(stateOf(send(moved, 0, ['MOVE_DONE']), 0)).toBe(move.ends);
  });
});

describe('the organization of a customer', () => {
  const first = { accountHome: 'CONSUMER_ORG', bwOrgExists: false };
  const method = { provisioningMethod: 'FLOW_THROUGH_TRUSTED' };

  it('is spoken for by the first of two users who are both about to be moved along', () => {
    const two = begin(
      'broadworks.userMove',
      {},
      begin('broadworks.userMove', { ...first, ...method }),
    );
    const started = send(send(two, 0, ['START']), 1, ['START']);
    expect(started.runs.map(({ state }) => state)).toEqual(['autoMovingFirstUser', 'mailSent']);
    expect(created(send(started, 0, ['BACKGROUND_DONE']))).toBe(1);
  });

  it('is free again for the next user when the move of the first one fails', () => {
    const two = begin(
      'broadworks.userMove',
      {},
      begin('broadworks.userMove', { ...first, ...method }),
    );
    const failed = send(two, 0, ['START'], ['BACKGROUND_FAILED']);
    const next = send(failed, 1, ['START'], ['BACKGROUND_DONE']);
    expect([stateOf(next, 0), stateOf(next, 1), created(next)]).toEqual(['selecting', 'done', 1]);
  });

  it('is created once, whichever process comes first', () => {
    const person = { ...first, userClusterId: 'a', templateClusterId: 'a' };
    const trusted = {
      templateEmailTrust: 'TRUSTED',
      emailId: 'anna@acme.example',
      isWholesaleCustomer: false,
      isTrunkUser: false,
    };
    const both = begin(
      'broadworks.flowThrough',
      trusted,
      begin('broadworks.selfActivation', person),
    );
    const activation: readonly Sent[] = [
      ['SEND_LINK'],
      ['OPEN_LINK'],
      ['BROADWORKS_SIGN_IN_OK'],
      ['ENTER_EMAIL', { email: 'anna@acme.example' }],
      ['CLICK_JOIN_NOW'],
    ];
    const flow: readonly Sent[] = [['ENABLE_INTEGRATED_IMP'], ['API_SUCCESS']];
    expect(created(send(send(both, 0, ...activation), 1, ...flow))).toBe(1);
    expect(created(send(send(both, 1, ...flow), 0, ...activation))).toBe(1);
  });

  it('can be attached again once it is detached', () => {
    const attached = {
      ...{ enterpriseOrgId: 'org-acme', targetOrgId: 'org-acme', accountHome: 'CUSTOMER_ORG' },
      existingOrgAssociatedEnterpriseId: 'ent-1',
      existingOrgEnterpriseManagedByPartner: true,
      ...{ firstSubscriberEmail: 'anna@acme.example', targetOrgUserEmails: ['anna@acme.example'] },
      ...{ templatePartnerAdminEmail: 'admin@partner.example', partnerExternalAdminEmail: null },
      ...{ partnerExternalAdminRights: 'NONE', existingOrgUserCount: 9, existingOrgAdminCount: 1 },
      ...{ existingOrgHasVerifiedDomain: false, existingOrgHasClaimedDomain: false },
      ...{ existingOrgLicenceStates: ['ACTIVE'], existingOrgBasicBrandingOn: false },
    };
    const left = {
      ...{ detachMode: 'HYBRID', partnerHasControlHubAccess: true, workspaceCount: 0 },
      ...{ subscriberCount: 0, pendingUserCount: 0, callingConfigCount: 1 },
      otherAssociatedSubscriptions: 0,
    };
    const before = begin('broadworks.detachment', left, begin('broadworks.attachment', attached));
    expect(stateOf(send(before, 0, ['PROVISION_FIRST_SUBSCRIBER']), 0)).toBe('notAnAttach');
    const detached = send(before, 1, ['START_DETACH'], ['DELETE_CALLING_CONFIG'], ['ATTACH_AGAIN']);
    const again = unwrap(followHandover(policy, detached, 1));
    expect(stateOf(send(again, 2, ['PROVISION_FIRST_SUBSCRIBER']), 2)).toBe('attachingAuto');
  });
});
