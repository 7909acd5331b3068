import {
  anyText,
  boolean,
  country,
  integer,
  listOf,
  locale,
  oneOf,
  setOf,
} from '../../rule/fact.js';

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

/** The side that an administrator stands on. */
export const ACTOR_SIDES = ['PARTNER', 'CUSTOMER'] as const;

/** The controls of Control Hub that the guide restricts, and one for all others. */
export const CONTROL_IDS = [
  'MANAGE_USERS_BUTTON',
  'ADD_OR_MODIFY_USERS_MANUALLY',
  'ADD_OR_MODIFY_USERS_BY_CSV',
  'CLAIM_USERS',
  'AUTOMATIC_LICENCE_ASSIGNMENT',
  'DIRECTORY_SYNC_SETTINGS',
  'USER_DETAILS',
  'RESET_PACKAGE',
  'EDIT_USER_SERVICES',
  'HYBRID_STATUS_AND_UPGRADE_CHANNEL',
  'PRIMARY_WORK_NUMBER',
  'COMPANY_NAME',
  'AUTHENTICATION_AND_SSO_SETTINGS',
  'DOMAIN',
  'SUPPRESS_ADMIN_INVITE_EMAIL',
  'EMAIL_LOCALE_SELECTION',
  'CALL_PRIORITY',
  'CALLING_BEHAVIOUR',
  'LOCAL_GATEWAY_OPTION',
  'CISCO_PSTN_OPTION',
  'MIGRATIONS',
  'CONNECTED_UC',
  'SET_UP_CALLING_FOR_LOCATION',
  'PSTN_MANAGEMENT',
  'LOCATION_CALL_RECORDING',
  'PHONE_NUMBER_MANAGEMENT',
  'CALL_RECORDINGS',
  'OTHER_SETTING',
] as const;

/** What an administrator can do with a control. */
export const CONTROL_EFFECTS = [
  'EDITABLE',
  'READ_ONLY',
  'GREYED',
  'NOT_AVAILABLE',
  'HIDDEN',
  'NO_ENTITLEMENT',
] as const;

/** What is to become of restricted mode. */
export const TOGGLE_REQUESTS = ['NONE', 'ON', 'OFF'] as const;

/** What becomes of a request to switch restricted mode. */
export const TOGGLE_DECISIONS = ['NOT_REQUESTED', 'ALLOWED', 'REFUSED'] as const;

/** The kinds of subscription that an organization can hold. */
export const SUBSCRIPTION_KINDS = ['WHOLESALE', 'FLEX'] as const;

/** What an organization has, by its subscriptions. */
export const ORG_OFFERS = ['WHOLESALE', 'HYBRID', 'FLEX_ONLY'] as const;

/** The offers under which an organization is restricted. */
export const RESTRICTED_OFFERS = ['WHOLESALE', 'HYBRID'] as const;

/** The packages of which a subscriber holds one. */
export const BASE_PACKAGES = [
  'common_area_calling',
  'webex_calling_standard',
  'enhanced_calling',
  'webex_calling',
  'webex_suite',
  'customer_assist',
  'webex_meetings',
] as const;

/** The ways in which a locale is found. */
export const LOCALE_PATHS = [
  'EXACT',
  'COUNTRY_EXPANDED',
  'TABLE_DEFAULT',
  'UNSUPPORTED',
  'INVALID',
  'TEMPLATE_EXACT',
  'TEMPLATE_COUNTRY_EXPANDED',
  'TEMPLATE_TABLE_DEFAULT',
  'TEMPLATE_UNSUPPORTED',
  'TEMPLATE_INVALID',
  'NONE',
  'EXISTING_ORG_KEPT',
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
  actorSide: oneOf(ACTOR_SIDES, {
    title: 'side of the administrator',
    source: 'WS-RBP-02',
  }),
  controlId: oneOf(CONTROL_IDS, { title: 'control of Control Hub', source: 'WS-RBP-14' }),
  roleEntitlements: setOf(CONTROL_IDS, {
    title: "controls that the administrator's role allows",
    source: 'WS-RBP-03',
  }),
  orgOffer: oneOf(RESTRICTED_OFFERS, {
    title: 'what the organization has',
    source: 'WS-HYB-10',
  }),
  restrictedMode: boolean({
    title: 'restricted mode is on',
    source: 'WS-RBP-06',
  }),
  orgAttached: boolean({
    title: 'wholesale was attached to an existing organization',
    source: 'WS-RBP-07',
  }),
  restrictEnterpriseSettings: boolean({
    title: 'the partner restricts access to enterprise settings',
    source: 'WS-HYB-11',
  }),
  currentMode: boolean({
    title: 'restricted mode has been on so far',
    source: 'WS-RBP-06',
  }),
  toggleRequest: oneOf(TOGGLE_REQUESTS, {
    title: 'requested switch of restricted mode',
    source: 'WS-RBP-08',
  }),
  subscriptions: setOf(SUBSCRIPTION_KINDS, {
    title: 'subscriptions of the organization',
    source: 'WS-HYB-01',
  }),
  flexLicenceChecksActive: boolean({
    title: 'Flex licence checks are in place',
    source: 'WS-HYB-09',
  }),
  language: anyText({ title: 'language of the customer request', source: 'WS-LOC-02' }),
  subscriberLanguage: anyText({
    title: 'language of the subscriber request',
    source: 'WS-LOC-15',
  }),
  templateCountry: country({
    title: 'country of the onboarding template',
    source: 'WS-LOC-06',
  }),
  templateLanguage: anyText({
    title: 'language of the onboarding template',
    source: 'WS-LOC-07',
  }),
  lenient: boolean({
    title: 'a hyphen is accepted in a locale',
    source: 'WS-LOC-13',
  }),
  orgAlreadyExists: boolean({
    title: 'the organization exists already',
    source: 'WS-LOC-10',
  }),
  existingOrgLocale: locale({
    title: 'locale of the existing organization',
    source: 'WS-LOC-15',
  }),
  addressCountry: country({
    title: 'country of the billing address',
    source: 'WS-LOC-06',
  }),
  batchSize: integer({
    title: 'users added in one run',
    unit: 'user',
    min: 1,
    source: 'WS-PHA-01',
  }),
  fromPackage: oneOf(BASE_PACKAGES, {
    title: 'package of the subscriber so far',
    source: 'WS-PHA-06',
  }),
  toPackage: oneOf(BASE_PACKAGES, { title: 'new package', source: 'WS-PHA-06' }),
  subscriberIsFullAdmin: boolean({
    title: 'the subscriber is a full administrator of the customer',
    source: 'WS-ROLE-12',
  }),
  numberInformationSupplied: boolean({
    title: 'the number information is sent along',
    source: 'WS-PHA-07',
  }),
  customerPackages: setOf(BASE_PACKAGES, {
    title: 'packages of the customer',
    source: 'WS-PKG-05',
  }),
  creationPackage: oneOf(BASE_PACKAGES, {
    title: 'package that the organization was created with',
    source: 'WS-ROLE-11',
  }),
};
