/** An attach request to an organization of 112 users, as a user would write it. */
export const attachFacts = {
  enterpriseOrgId: null,
  targetOrgId: 'org-acme',
  existingOrgAssociatedEnterpriseId: null,
  firstSubscriberEmail: 'anna@acme.example',
  targetOrgUserEmails: ['anna@acme.example', 'ben@acme.example'],
  templatePartnerAdminEmail: 'admin@partner.example',
  partnerExternalAdminRights: 'NONE',
  partnerExternalAdminEmail: null,
  existingOrgUserCount: 112,
  existingOrgHasVerifiedDomain: false,
  existingOrgHasClaimedDomain: false,
};

/** The decision that they are for. */
export const attach = 'broadworks.attach.decision';
