import { boolean, integer, listOf, oneOf } from '../../rule/fact.js';

/** How a request reaches Webex. */
export const CHANNELS = ['API', 'PARTNER_HUB'] as const;

/** What the customer's administrator answered when asked to approve an attach. */
export const ADMIN_APPROVALS = ['NOT_ASKED', 'GRANTED', 'REFUSED'] as const;

/** The states of a licence. */
export const LICENCE_STATES = ['ACTIVE', 'SUSPENDED', 'CANCELLED'] as const;

/** How the users of an organization sign in. */
export const AUTH_MODES = ['WEBEX', 'PARTNER_SAML', 'PARTNER_OIDC'] as const;

/** How an attach to an existing organization goes. */
export const ATTACH_DECISIONS = [
  'AUTOMATIC',
  'APPROVAL_REQUIRED',
  'APPROVED',
  'REFUSED',
  'UNSUPPORTED',
  'UNKNOWN',
] as const;

/** Why the customer's administrator has to approve an attach. */
export const APPROVAL_REASONS = [
  'USERS_100_PLUS',
  'VERIFIED_DOMAIN',
  'CLAIMED_DOMAIN',
  'MANAGED_BY_OTHER_PARTNER',
] as const;

/** Why an attach is refused or not supported. */
export const ATTACH_REFUSAL_REASONS = [
  'BROADWORKS_CUSTOMER',
  'PARTNER_HUB_ATTACH_UNSUPPORTED',
  'TRIAL_ORG',
  'INVITE_EMAILS_BLOCKED',
  'APPROVAL_REFUSED',
] as const;

/** The rights a partner holds in an attached organization. */
export const PARTNER_RIGHTS = ['PROVISIONING_ADMIN', 'FULL_ADMIN', 'EXISTING', 'NONE'] as const;

/** The branding that a customer organization shows. */
export const BRANDINGS = [
  'PARTNER_ADVANCED',
  'CUSTOMER_BASIC',
  'CUSTOMER_OVERRIDE',
  'DEFAULT',
] as const;

/** The facts of the wholesale edition: what a decision may be told. */
export const facts = {
  isBroadWorksCustomer: boolean({
    title: 'customer of Webex for BroadWorks',
    source: 'WS-ATT-25',
  }),
  existingOrgIsTrial: boolean({
    title: 'the existing organization is a trial',
    source: 'WS-ATT-15',
  }),
  channel: oneOf(CHANNELS, { title: 'channel of the request', source: 'WS-ATT-24' }),
  managedByRequester: boolean({
    title: 'the requesting partner is external full administrator of the organization',
    source: 'WS-ATT-09',
  }),
  managedByOtherWholesalePartner: boolean({
    title: 'another wholesale partner manages the organization',
    source: 'WS-ATT-01',
  }),
  existingOrgUserCount: integer({
    title: 'users of the existing organization',
    unit: 'user',
    min: 0,
    source: 'WS-ATT-01',
  }),
  existingOrgHasVerifiedDomain: boolean({
    title: 'the existing organization has a verified domain',
    source: 'WS-ATT-02',
  }),
  existingOrgHasClaimedDomain: boolean({
    title: 'the existing organization has a claimed domain',
    source: 'WS-ATT-03',
  }),
  adminApproval: oneOf(ADMIN_APPROVALS, {
    title: "approval of the customer's administrator",
    source: 'WS-ATT-05',
  }),
  allowAdminInviteEmails: boolean({
    title: 'the template allows invitation e-mails to administrators',
    source: 'WS-ATT-10',
  }),
  attachDecision: oneOf(ATTACH_DECISIONS, {
    title: 'how the attach goes',
    source: 'WS-ATT-07',
  }),
  existingOrgLicenceStates: listOf(LICENCE_STATES, {
    title: 'states of the licences of the existing organization, one a licence',
    source: 'WS-ROLE-07',
  }),
  existingOrgAuthMode: oneOf(AUTH_MODES, {
    title: 'sign-in of the existing organization',
    source: 'WS-ATT-18',
  }),
  templateAuthMode: oneOf(AUTH_MODES, {
    title: 'sign-in set in the onboarding template',
    source: 'WS-ATT-18',
  }),
  basicBrandingEnabled: boolean({
    title: 'basic branding is on in the customer organization',
    source: 'WS-BRD-03',
  }),
  partnerAdvancedBranding: boolean({
    title: 'the partner has advanced branding',
    source: 'WS-BRD-01',
  }),
  createdBySubPartner: boolean({
    title: 'a sub-partner makes the request',
    source: 'WS-ATT-22',
  }),
  overrideBranding: boolean({
    title: 'the customer organization is set to override branding',
    source: 'WS-BRD-04',
  }),
};
