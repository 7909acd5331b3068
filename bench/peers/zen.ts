import { ZenEngine } from '@gorules/zen-engine';
import type { AttachFacts } from '../bench-facts.js';
import type { AttachOutcome, Peer } from '../peer.js';

const DERIVED: Readonly<Record<string, string>> = {
  tie: "enterpriseOrgId == null ? 'NONE' : enterpriseOrgId == targetOrgId ? 'SAME' : 'OTHER'",
  wrongRole: "actorRole != null and actorRole != 'PARTNER_ADMIN'",
  tied: 'existingOrgAssociatedEnterpriseId != null and existingOrgEnterpriseManagedByPartner',
  member: 'some(targetOrgUserEmails, lower(trim(#)) == lower(trim(firstSubscriberEmail)))',
  fullAccess:
    "partnerExternalAdminRights == 'FULL' and partnerExternalAdminEmail != null and lower(trim(partnerExternalAdminEmail)) == lower(trim(templatePartnerAdminEmail))",
  criteria:
    "filter([existingOrgUserCount >= 100 ? 'USER_COUNT_GE_100' : '', existingOrgHasVerifiedDomain ? 'VERIFIED_DOMAIN' : '', existingOrgHasClaimedDomain ? 'CLAIMED_DOMAIN' : ''], # != '')",
  approvalNeeded: 'len($.criteria) > 0',
};

const COLUMNS = [
  'wrongRole',
  'tie',
  'tied',
  'member',
  'templateExistingOrgToggle',
  'fullAccess',
  'approvalNeeded',
];
const ROWS: readonly (readonly [column: string, cell: string, answer: string])[] = [
  ['wrongRole', 'true', 'REJECTED_ROLE'],
  ['tie', "'OTHER'", 'REJECTED_ENTERPRISE_TIED_ELSEWHERE'],
  ['tie', "'SAME'", 'NOT_AN_ATTACH'],
  ['tied', 'true', 'NOT_AN_ATTACH'],
  ['member', 'false', 'CREATE_NEW_ORG'],
  ['templateExistingOrgToggle', 'false', 'BLOCKED_TOGGLE_OFF'],
  ['fullAccess', 'true', 'ATTACH_WITH_FULL_ACCESS'],
  ['approvalNeeded', 'true', 'APPROVAL_REQUIRED_2017'],
  ['approvalNeeded', '', 'AUTO_ATTACH'],
];

const REASONS = {
  attachDecision: 'attachDecision',
  approvalReasons: "attachDecision == 'APPROVAL_REQUIRED_2017' ? criteria : []",
};

/** A decision of ZEN: derived values, a decision table, and the reasons. */
export function zen(): Peer {
  const content = {
    nodes: nodes(),
    edges: edges(['input', 'derive', 'table', 'reasons', 'output']),
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  const decide = async (facts: AttachFacts): Promise<AttachOutcome> => {
    const { result } = await decision.evaluate(facts);
    return result;
  };
  return { name: '@gorules/zen-engine 0.52.1', gives: 'the outcome', decide };
}

function nodes(): object[] {
  return [
    { id: 'input', name: 'input', type: 'inputNode' },
    expressions('derive', DERIVED, true),
    { id: 'table', name: 'table', type: 'decisionTableNode', content: table() },
    expressions('reasons', REASONS, false),
    { id: 'output', name: 'output', type: 'outputNode' },
  ];
}

function edges(path: readonly string[]): object[] {
  return path.slice(1).map((targetId, i) => ({ id: `e${i}`, sourceId: path[i], targetId }));
}

function expressions(id: string, values: Readonly<Record<string, string>>, passThrough: boolean) {
  const list = Object.entries(values).map(([key, value]) => ({ id: key, key, value }));
  return { id, name: id, type: 'expressionNode', content: { expressions: list, passThrough } };
}

function table(): object {
  return {
    hitPolicy: 'first',
    passThrough: true,
    inputs: COLUMNS.map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'answer', name: 'answer', field: 'attachDecision' }],
    rules: ROWS.map(([column, cell, answer], i) => ({
      _id: `r${i}`,
      ...Object.fromEntries(COLUMNS.map((name) => [name, name === column ? cell : ''])),
      answer: `'${answer}'`,
    })),
  };
}
