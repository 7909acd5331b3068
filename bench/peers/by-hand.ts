import type { AttachFacts } from '../bench-facts.js';
import type { AttachOutcome, Peer } from '../peer.js';

/** The rules as a programmer writes them. */
export const byHand: Peer = { name: 'hand-written TypeScript', gives: 'the outcome', decide };

const emailKey = (email: string) => email.trim().toLowerCase();

function decide(facts: AttachFacts): AttachOutcome {
  const reasons: string[] = [];
  if (facts.existingOrgUserCount >= 100) reasons.push('USER_COUNT_GE_100');
  if (facts.existingOrgHasVerifiedDomain) reasons.push('VERIFIED_DOMAIN');
  if (facts.existingOrgHasClaimedDomain) reasons.push('CLAIMED_DOMAIN');
  const attachDecision = pathOf(facts, reasons.length > 0);
  const asked = attachDecision === 'APPROVAL_REQUIRED_2017';
  return { attachDecision, approvalReasons: asked ? reasons : [] };
}

function pathOf(facts: AttachFacts, approvalNeeded: boolean): string {
  const {
    actorRole: role,
    enterpriseOrgId,
    targetOrgId,
    partnerExternalAdminEmail: partner,
  } = facts;
  if (role !== null && role !== 'PARTNER_ADMIN') return 'REJECTED_ROLE';
  if (enterpriseOrgId !== null) {
    return enterpriseOrgId === targetOrgId ? 'NOT_AN_ATTACH' : 'REJECTED_ENTERPRISE_TIED_ELSEWHERE';
  }
  if (
    facts.existingOrgAssociatedEnterpriseId !== null &&
    facts.existingOrgEnterpriseManagedByPartner
  ) {
    return 'NOT_AN_ATTACH';
  }
  const subscriber = emailKey(facts.firstSubscriberEmail);
  if (!facts.targetOrgUserEmails.some((email) => emailKey(email) === subscriber)) {
    return 'CREATE_NEW_ORG';
  }
  if (!facts.templateExistingOrgToggle) return 'BLOCKED_TOGGLE_OFF';
  const isAdmin =
    partner !== null && emailKey(partner) === emailKey(facts.templatePartnerAdminEmail);
  if (facts.partnerExternalAdminRights === 'FULL' && isAdmin) return 'ATTACH_WITH_FULL_ACCESS';
  return approvalNeeded ? 'APPROVAL_REQUIRED_2017' : 'AUTO_ATTACH';
}
