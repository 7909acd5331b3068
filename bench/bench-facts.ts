/** Every fact of `broadworks.attach.decision`, known. */
export interface AttachFacts {
  readonly enterpriseOrgId: string | null;
  readonly targetOrgId: string;
  readonly existingOrgAssociatedEnterpriseId: string | null;
  readonly existingOrgEnterpriseManagedByPartner: boolean;
  readonly actorRole: 'PARTNER_ADMIN' | 'CUSTOMER_ADMIN' | null;
  readonly firstSubscriberEmail: string;
  readonly targetOrgUserEmails: string[];
  readonly templateExistingOrgToggle: boolean;
  readonly templatePartnerAdminEmail: string;
  readonly partnerExternalAdminRights: 'NONE' | 'PARTIAL' | 'FULL';
  readonly partnerExternalAdminEmail: string | null;
  readonly existingOrgUserCount: number;
  readonly existingOrgHasVerifiedDomain: boolean;
  readonly existingOrgHasClaimedDomain: boolean;
}

const EMAILS = ['ann@acme.example', 'bob@acme.example', 'cy@acme.example', 'dee@acme.example'];
const ADMINS = ['admin@partner.example', ' Admin@Partner.example ', 'other@partner.example'];

/**
 * Distinct facts, spread over all answers.
 * @param seed the same seed gives the same facts
 */
export function attachFacts(count: number, seed: number): readonly AttachFacts[] {
  const random = generator(seed);
  const found = new Map<string, AttachFacts>();
  while (found.size < count) {
    const facts = drawn(random);
    found.set(JSON.stringify(facts), facts);
  }
  return [...found.values()];
}

type Random = () => number;

function drawn(random: Random): AttachFacts {
  const chance = (p: number) => random() < p;
  const one = <T>(items: readonly [T, ...T[]]): T =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const members = EMAILS.filter(() => chance(0.6));
  const fullRights = chance(0.3);
  return {
    enterpriseOrgId: chance(0.1) ? one(['org-a', 'org-b']) : null,
    targetOrgId: 'org-a',
    existingOrgAssociatedEnterpriseId: chance(0.05) ? 'ent-1' : null,
    existingOrgEnterpriseManagedByPartner: chance(0.8),
    actorRole: chance(0.6) ? null : chance(0.9) ? 'PARTNER_ADMIN' : 'CUSTOMER_ADMIN',
    firstSubscriberEmail: one(['ann@acme.example', 'Bob@Acme.example', ' cy@acme.example ']),
    targetOrgUserEmails: members,
    templateExistingOrgToggle: chance(0.85),
    templatePartnerAdminEmail: 'admin@partner.example',
    partnerExternalAdminRights: fullRights ? 'FULL' : one(['NONE', 'PARTIAL']),
    partnerExternalAdminEmail: fullRights ? (ADMINS[Math.floor(random() * 3)] ?? null) : null,
    existingOrgUserCount: members.length + Math.floor(random() * 190),
    existingOrgHasVerifiedDomain: chance(0.3),
    existingOrgHasClaimedDomain: chance(0.2),
  };
}

/** A small random number generator for numbers from 0 to 1 (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
