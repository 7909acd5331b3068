import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import { decideUnknown } from '../../../../core/decide/decide.js';
import { ACTOR_ROLES, BILLING_ROLES } from '../../../../core/webex/broadworks/facts.js';
import { shippedPolicy } from '../../../shipped.js';

const policy = shippedPolicy();

type Facts = Readonly<Record<string, Json>>;

/** Who may do something, each role with the lines of the guide that allow it. */
interface Lines {
  readonly decision: string;
  readonly facts: Facts;
  readonly allowed: Readonly<Record<string, string>>;
  /** The output that refuses, and how. */
  readonly refuses: Facts;
}

const PARTNER = 'PARTNER_ADMIN';
const CUSTOMER = 'CUSTOMER_ADMIN';
const refusedBy = (output: string) => ({ [output]: 'REJECTED_ROLE' });
const change = (decision: string, facts: Facts, allowed: Lines['allowed']): Lines => ({
  decision,
  facts,
  allowed,
  refuses: refusedBy('changeDecision'),
});
const deletion = (route: string, removed: boolean, allowed: Lines['allowed']): Lines => ({
  decision: 'user.deletion',
  facts: {
    deletionRoute: route,
    subscriptionRemoved: removed,
    personDeleted: false,
    userIsAdmin: false,
  },
  allowed,
  refuses: refusedBy('deletionDecision'),
});
const correction = (attributeChange: string, allowed: Lines['allowed']): Lines => ({
  decision: 'identity.change',
  facts: { attributeChange, webexEmailUpdated: false },
  allowed,
  refuses: refusedBy('identityDecision'),
});

const LINES: readonly Lines[] = [
  {
    decision: 'analytics.view',
    facts: { trend: null },
    allowed: { [PARTNER]: '000:935' },
    refuses: refusedBy('analyticsAccess'),
  },
  change(
    'assistant.output',
    { package: 'premium', recordingType: 'NONE' },
    { [PARTNER]: '000:566', [CUSTOMER]: '000:566' },
  ),
  {
    decision: 'attach.decision',
    facts: {},
    allowed: { [PARTNER]: '000:176, 000:193' },
    refuses: refusedBy('attachDecision'),
  },
  ...['CREATE', 'LIST', 'GET', 'DELETE'].map((billingOperation) => ({
    decision: 'billing.access',
    facts: { billingOperation, actorRoles: ['FULL_ADMIN'] },
    allowed: { [PARTNER]: '000:947' },
    refuses: { billingDecision: 'DENIED_ROLE' },
  })),
  change('busyLampField.readiness', {}, { [PARTNER]: '000:756' }),
  ...['ADD', 'DELETE', 'UPDATE_OTHER', 'UPDATE_DAS_URL'].map((clusterOperation) => ({
    decision: 'cluster.operation',
    facts: { clusterOperation, clusterTemplateCount: 0, clusterCustomerCount: 0, confirmed: true },
    allowed: { [PARTNER]: '000:479' },
    refuses: refusedBy('clusterDecision'),
  })),
  {
    decision: 'external.admission',
    facts: { externalAdminRights: 'FULL' },
    allowed: { [CUSTOMER]: '000:238-241' },
    refuses: refusedBy('externalAdminDecision'),
  },
  correction('CHANGE_EMAIL', { [PARTNER]: '000:331, 000:853', [CUSTOMER]: '000:331, 000:882' }),
  correction('CHANGE_ALTERNATE_ID', { [PARTNER]: '000:337' }),
  change('media.settings', {}, { [PARTNER]: '000:647' }),
  {
    decision: 'package.change',
    facts: { fromPackage: 'basic', toPackage: 'premium', restrictedByPartnerExplicit: false },
    allowed: { [PARTNER]: '000:341-366', [CUSTOMER]: '000:931' },
    refuses: refusedBy('packageDecision'),
  },
  change('release.schedule', {}, { [PARTNER]: '000:451' }),
  {
    decision: 'restrictedMode.banner',
    facts: { restrictedByPartnerExplicit: true, adminSignedIn: true },
    allowed: { [CUSTOMER]: '000:860' },
    refuses: { banner: 'NOT_SHOWN' },
  },
  ...[true, false].map((restrictedByPartnerExplicit) => ({
    decision: 'restrictedMode.control',
    facts: {
      controlId: 'USER_DETAILS',
      roleEntitlements: ['USER_DETAILS'],
      restrictedByPartnerExplicit,
    },
    allowed: { [PARTNER]: '000:853', [CUSTOMER]: '000:864, 000:882' },
    refuses: { accessDecision: 'DENIED_BY_ROLE' },
  })),
  {
    decision: 'restrictedMode.switch',
    facts: {},
    allowed: { [PARTNER]: '000:853, 000:916' },
    refuses: refusedBy('switchDecision'),
  },
  ...['ADD', 'EDIT', 'DELETE'].map((templateOperation) => ({
    decision: 'template.edit',
    facts: { templateOperation, confirmed: true, credentialFieldsBlank: true },
    allowed: { [PARTNER]: '000:515' },
    refuses: refusedBy('templateDecision'),
  })),
  ...['RETRY_ACTIVATION', 'DELETE_USER', 'CHANGE_PACKAGE', 'COPY_ERROR_TEXT'].map(
    (managementAction) => ({
      decision: 'untrusted.menu',
      facts: { managementAction, userStatus: 'ERROR', retryEmailValid: true },
      allowed: { [PARTNER]: '000:59, 000:275' },
      refuses: refusedBy('untrustedDecision'),
    }),
  ),
  deletion('API', false, { [PARTNER]: '000:388' }),
  deletion('FLOW_THROUGH', false, { [PARTNER]: '000:396' }),
  deletion('CONTROL_HUB', false, { [CUSTOMER]: '000:408' }),
  deletion('CONTROL_HUB', true, { [CUSTOMER]: '000:408', [PARTNER]: '000:402-404' }),
];

function answerTo({ decision, facts }: Lines, actor: Facts) {
  const request = { decision: `broadworks.${decision}`, facts: { ...facts, ...actor } };
  const decided = decideUnknown(policy, request);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value;
}

describe.each(LINES)('$decision $facts', (lines) => {
  const [output = '', refusal] = Object.entries(lines.refuses)[0] ?? [];

  it.each(ACTOR_ROLES)('%s: refused by a rule, unless a line allows it', (actorRole) => {
    const { outcome, fired, explanation } = answerTo(lines, { actorRole });
    if (lines.allowed[actorRole] !== undefined) {
      expect(outcome[output]).not.toBe(refusal);
      return;
    }
    expect(outcome[output]).toBe(refusal);
    const ids = new Set(fired.map(({ rule }) => rule));
    const refusing = explanation.tables
      .flatMap((table) => table.rules)
      .filter(({ rule, sets }) => ids.has(rule) && sets[output] === refusal);
    expect(refusing).toHaveLength(1);
    expect(refusing[0]?.cites).not.toEqual([]);
  });

  it('says where it takes an external administrator for none of the partner', () => {
    const { outcome, assumptions } = answerTo(lines, { actorRole: 'EXTERNAL_ADMIN' });
    const isForPartners = lines.allowed[PARTNER] !== undefined;
    expect(outcome[output]).toBe(refusal);
    expect(assumptions.some(({ id }) => id === 'BW-RES-120')).toBe(
      isForPartners || lines.decision === 'user.deletion',
    );
  });
});

describe('the roles of administrators for billing reports', () => {
  const LINES_OF: Readonly<Record<string, readonly string[]>> = {
    CREATE: ['FULL_ADMIN', 'FULL_SALES_ADMIN'], // 000:965-967
    LIST: ['FULL_ADMIN', 'FULL_SALES_ADMIN', 'READ_ONLY_ADMIN'], // 000:975-979
    GET: ['FULL_ADMIN', 'FULL_SALES_ADMIN', 'READ_ONLY_ADMIN'], // 000:987-991
    DELETE: ['FULL_ADMIN', 'FULL_SALES_ADMIN'], // 000:999-1001
  };
  const pairs = Object.keys(LINES_OF).flatMap((operation) =>
    BILLING_ROLES.map((role) => ({ operation, role })),
  );

  it.each(pairs)('$operation by $role', ({ operation, role }) => {
    const facts = { billingOperation: operation, actorRoles: [role] };
    const decided = decideUnknown(policy, { decision: 'broadworks.billing.access', facts });
    const may = LINES_OF[operation]?.includes(role) === true;
    expect(decided.ok && decided.value.outcome.billingDecision).toBe(
      may ? 'ALLOWED' : 'DENIED_ROLE',
    );
  });
});

it('has lines for every decision that takes a role', () => {
  const taking = [...policy.ruleSets.values()].filter(
    ({ edition, facts }) => edition.id === 'broadworks' && facts.has('actorRole'),
  );
  const listed = new Set(LINES.map(({ decision }) => `broadworks.${decision}`));
  expect(taking.map(({ id }) => id).sort()).toEqual([...listed].sort());
});
