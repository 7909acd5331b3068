import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Result } from '../../core/base/result.js';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, followHandover, startRun } from '../../core/process/start.js';
import { stateName, statePath } from '../../core/process/state-path.js';
import { type EventRequest, step } from '../../core/process/step.js';
import { policy } from './random-run.js';

type Facts = Readonly<Record<string, Json>>;

const customer: Facts = {
  provisioningId: 'tpl-1',
  templateProvisioningIds: ['tpl-1'],
  packages: ['webex_calling', 'webex_suite'],
  blanketOrderItems: ['webex_calling', 'webex_suite'],
  isAttach: false,
  externalId: 'acme-1',
  addressSupplied: true,
  addressCountry: 'US',
  customerInfoSupplied: true,
  provisioningParametersSupplied: true,
  isBroadWorksCustomer: false,
  createdBySubPartner: false,
};
const subscriber: Facts = {
  customerId: 'c-1',
  email: 'ana@example.com',
  package: 'webex_suite',
  firstName: 'Ana',
  lastName: 'Lima',
  extension: '5221',
  emailBelongsToOtherSubscriber: false,
  assignedElsewhere: false,
};
const report: Facts = {
  billingStartDate: '2025-06-01',
  billingEndDate: '2025-06-30',
  today: '2025-07-15',
  billingAccess: 'READ_WRITE',
  existingReportStatus: 'NONE',
};

function right(result: Result<Case>): Case {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
function withRun(state: Case, process: string, facts: Facts = {}, own: Facts = {}): Case {
  return right(startRun(policy, state, { process: `wholesale.${process}`, facts, own }));
}
function goneOn(state: Case, ...requests: readonly EventRequest[]): Case {
  return requests.reduce((now, request) => right(step(policy, now, request)), state);
}
const states = ({ runs }: Case) => runs.map(({ state }) => stateName(statePath(state)));
const effects = ({ runs }: Case, run: number) =>
  runs[run]?.log.at(-1)?.effects.map(({ id }) => id) ?? [];

const matched = (state: Case) =>
  goneOn(
    right(followHandover(policy, goneOn(state, { run: 0, event: 'SUBMIT' }), 0)),
    { run: 1, event: 'SCREEN_RESULT', payload: { match: true } },
    { run: 0, event: 'PENDING' },
  );

describe('a customer whose review is played as well', () => {
  const pending = matched(withRun(EMPTY_CASE, 'customerProvisioning', customer));

  it('goes on only when the review has cleared it', () => {
    const tooSoon = goneOn(pending, { run: 0, event: 'CLEARED' });
    expect(states(tooSoon)).toEqual(['pendingRplReview', 'pendingRplReview']);
    expect(tooSoon.runs[0]?.log.at(-1)?.refused?.code).toBe('GUARDS');
    const approved = { run: 1, event: 'RPL_APPROVED', payload: { elapsedSeconds: 259_200 } };
    const cleared = goneOn(tooSoon, approved, { run: 0, event: 'CLEARED' });
    expect(states(cleared)).toEqual(['provisioning', 'cleared']);
    expect(effects(cleared, 0)).toEqual(['CREATE_CUSTOMER_AUTOMATICALLY']);
  });

  it('fails together with a review that takes too long', () => {
    const late = { run: 1, event: 'RPL_APPROVED', payload: { elapsedSeconds: 259_201 } };
    const failed = goneOn(pending, late);
    expect(states(failed)).toEqual(['error', 'failed']);
    expect(effects(failed, 0)).toContain('ERROR_RPL_TIMEOUT');
    expect(effects(failed, 1)).toEqual(['SET_STATUS_ERROR', 'ERROR_RPL_TIMEOUT']);
  });

  it('keeps its subscribers out until it is provisioned', () => {
    const early = withRun(pending, 'subscriberProvisioning', { subscriberCount: 0 }, subscriber);
    expect(
      states(goneOn(early, { run: 2, event: 'SUBMIT', learn: { customerExists: true } })),
    ).toEqual(['pendingRplReview', 'pendingRplReview', 'rejected']);
  });
});

describe('an attach that is played as well', () => {
  it('lets the customer go on only when it is allowed', () => {
    const attach: Facts = { ...customer, isAttach: true, orgId: 'o-7' };
    const submitted = goneOn(withRun(EMPTY_CASE, 'customerProvisioning', attach), {
      run: 0,
      event: 'SUBMIT',
    });
    const asked = goneOn(right(followHandover(policy, submitted, 0)), {
      run: 1,
      event: 'REQUEST_ATTACH',
      learn: {
        existingOrgIsTrial: false,
        managedByRequester: false,
        managedByOtherWholesalePartner: false,
        existingOrgUserCount: 100,
        existingOrgHasVerifiedDomain: false,
        existingOrgHasClaimedDomain: false,
        existingOrgLicenceStates: [],
      },
    });
    const allowed = { run: 0, event: 'ATTACH_ALLOWED' };
    expect(states(goneOn(asked, allowed))).toEqual(['attaching', 'awaitingApproval']);
    const approved = goneOn(asked, { run: 1, event: 'ADMIN_APPROVED' }, allowed);
    expect(states(approved)).toEqual(['screening', 'approved']);
    const cleared = { run: 0, event: 'CLEARED' };
    expect(states(goneOn(approved, cleared))).toEqual(['provisioning', 'approved']);
    // The screening is played, too: the latest hand-over is no longer the attach.
    const screened = right(followHandover(policy, approved, 0));
    expect(states(goneOn(screened, cleared))).toEqual(['screening', 'approved', 'screening']);
  });
});

describe('the subscribers of a provisioned customer', () => {
  it('have one administrator among them, also when the first has left', () => {
    const inService = goneOn(
      withRun(EMPTY_CASE, 'customerProvisioning', customer),
      ...['SUBMIT', 'CLEARED', 'DONE'].map((event) => ({ run: 0, event })),
    );
    const first = withRun(inService, 'subscriberProvisioning', { subscriberCount: 0 }, subscriber);
    const left = goneOn(first, { run: 1, event: 'SUBMIT' }, { run: 1, event: 'REMOVE_PACKAGE' });
    const second = withRun(left, 'subscriberProvisioning', {}, subscriber);
    const both = goneOn(second, { run: 2, event: 'SUBMIT' });
    const granted = both.runs.flatMap(({ log }) =>
      log.flatMap((one) => one.effects.filter(({ id }) => id === 'GRANT_ADMIN_RIGHTS')),
    );
    expect(states(both)).toEqual(['provisioned', 'removed', 'active']);
    expect(granted).toHaveLength(1);
    expect(both.facts.subscriberCount).toBe(2);
  });
});

describe('two requests for the same billing report', () => {
  it('never lead to two complete ones', () => {
    const one = withRun(EMPTY_CASE, 'billingReport', report);
    const both = goneOn(
      withRun(one, 'billingReport'),
      ...[0, 1].map((run) => ({ run, event: 'CREATE' })),
      ...[0, 1].map((run) => ({ run, event: 'GENERATED' })),
    );
    expect(states(both)).toEqual(['completed', 'inProgress']);
    const failed = goneOn(
      both,
      { run: 1, event: 'GENERATION_FAILED' },
      { run: 1, event: 'CREATE' },
    );
    expect(states(failed)).toEqual(['completed', 'failed']);
    const again = [
      { run: 0, event: 'DELETE' },
      { run: 1, event: 'CREATE' },
    ];
    expect(states(goneOn(failed, ...again))).toEqual(['deleted', 'inProgress']);
  });
});

describe('a customer of the wizard', () => {
  it('is set up only when it is provisioned', () => {
    const facts = { headquartersSupported: true, attestationTicked: true, callingUsers: false };
    const created = goneOn(
      withRun(EMPTY_CASE, 'partnerHubOnboarding', facts),
      ...['PACKAGE_CHOSEN', 'HEADQUARTERS_ENTERED', 'CONFIRM_ATTESTATION', 'CREATE_CUSTOMER'].map(
        (event) => ({ run: 0, event }),
      ),
    );
    const locations = { run: 0, event: 'LOCATIONS_CONFIRMED' };
    const begun = goneOn(right(followHandover(policy, created, 0)), {
      run: 1,
      event: 'SUBMIT',
      learn: customer,
    });
    expect(effects(begun, 1)).toEqual(['START_RPL_CHECK']);
    expect(states(goneOn(begun, locations))).toEqual(['customerCreated', 'screening']);
    const inService = goneOn(begun, { run: 1, event: 'CLEARED' }, { run: 1, event: 'DONE' });
    expect(states(goneOn(inService, locations))).toEqual(['users', 'provisioned']);
  });
});
