import jsonLogic from 'json-logic-js';
import type { AttachFacts } from '../bench-facts.js';
import type { AttachOutcome, Peer } from '../peer.js';

const emailKey = (email: string | null) => email?.trim().toLowerCase() ?? null;

const fact = (name: keyof AttachFacts) => ({ var: name });
const when = (holds: unknown, token: string) => ({ if: [holds, [token], []] });

const CRITERIA = {
  merge: [
    when({ '>=': [fact('existingOrgUserCount'), 100] }, 'USER_COUNT_GE_100'),
    when({ '===': [fact('existingOrgHasVerifiedDomain'), true] }, 'VERIFIED_DOMAIN'),
    when({ '===': [fact('existingOrgHasClaimedDomain'), true] }, 'CLAIMED_DOMAIN'),
  ],
};

const ASKED = 'APPROVAL_REQUIRED_2017';
const PATH = {
  if: [
    {
      and: [{ '!==': [fact('actorRole'), null] }, { '!==': [fact('actorRole'), 'PARTNER_ADMIN'] }],
    },
    'REJECTED_ROLE',
    {
      and: [
        { '!==': [fact('enterpriseOrgId'), null] },
        { '!==': [fact('enterpriseOrgId'), fact('targetOrgId')] },
      ],
    },
    'REJECTED_ENTERPRISE_TIED_ELSEWHERE',
    { '!==': [fact('enterpriseOrgId'), null] },
    'NOT_AN_ATTACH',
    {
      and: [
        { '!==': [fact('existingOrgAssociatedEnterpriseId'), null] },
        { '===': [fact('existingOrgEnterpriseManagedByPartner'), true] },
      ],
    },
    'NOT_AN_ATTACH',
    { '!': { emailIn: [fact('firstSubscriberEmail'), fact('targetOrgUserEmails')] } },
    'CREATE_NEW_ORG',
    { '===': [fact('templateExistingOrgToggle'), false] },
    'BLOCKED_TOGGLE_OFF',
    {
      and: [
        { '===': [fact('partnerExternalAdminRights'), 'FULL'] },
        { emailEquals: [fact('partnerExternalAdminEmail'), fact('templatePartnerAdminEmail')] },
      ],
    },
    'ATTACH_WITH_FULL_ACCESS',
    CRITERIA,
    ASKED,
    'AUTO_ATTACH',
  ],
};

/** json-logic-js, with two operations of its own for e-mails. */
export function jsonLogicPeer(): Peer {
  jsonLogic.add_operation('emailEquals', (a: string | null, b: string | null) =>
    a === null ? false : emailKey(a) === emailKey(b),
  );
  jsonLogic.add_operation('emailIn', (one: string, list: readonly string[]) =>
    list.some((other) => emailKey(other) === emailKey(one)),
  );
  const decide = (facts: AttachFacts): AttachOutcome => {
    const attachDecision = String(jsonLogic.apply(PATH, facts));
    const asked = attachDecision === ASKED;
    // `merge` of lists of tokens is a list of tokens.
    const approvalReasons = asked ? (jsonLogic.apply(CRITERIA, facts) as string[]) : [];
    return { attachDecision, approvalReasons };
  };
  return { name: 'json-logic-js 2.0.5', gives: 'the outcome', decide };
}
