import {
  boolean,
  email,
  integer,
  listOf,
  number,
  oneOf,
  setOf,
  text,
  texts,
} from '../../rule/fact.js';

/** Who acts. */
export const ACTOR_ROLES = [
  'PARTNER',
  'PARTNER_ADMIN',
  'CUSTOMER_ADMIN',
  'EXTERNAL_ADMIN',
  'USER',
  'BROADWORKS',
  'WEBEX',
  'TAC',
] as const;

/** The ways in which the guide provisions a user. */
export const PROVISIONING_METHODS = [
  'API',
  'FLOW_THROUGH_TRUSTED',
  'FLOW_THROUGH_UNTRUSTED',
  'SELF_ACTIVATION',
] as const;

/** Whether the partner vouches for the users' e-mails. */
export const EMAIL_TRUSTS = ['TRUSTED', 'UNTRUSTED'] as const;

/** Where a person's existing Webex account sits. */
export const ACCOUNT_HOMES = ['NONE', 'CONSUMER_ORG', 'CUSTOMER_ORG'] as const;

/** The states of a license. */
export const LICENCE_STATES = ['ACTIVE', 'SUSPENDED', 'CANCELLED'] as const;

/** The rights that a partner has in a customer organization. */
export const PARTNER_RIGHTS = ['NONE', 'PROVISIONING_ADMIN', 'FULL_ADMIN'] as const;

/** The rights that a customer gives to an external administrator. */
export const EXTERNAL_ADMIN_RIGHTS = ['NONE', 'PARTIAL', 'FULL'] as const;

/** The answers to an admission of an external administrator. */
export const EXTERNAL_ADMIN_DECISIONS = [
  'ADMITTED_FULL',
  'REJECTED_EMAIL_MISMATCH',
  'REJECTED_INSUFFICIENT_RIGHTS',
  'REJECTED_ORDER',
  'REJECTED_ROLE',
] as const;

/** The answers to an attach request. */
export const ATTACH_DECISIONS = [
  'NOT_AN_ATTACH',
  'CREATE_NEW_ORG',
  'BLOCKED_TOGGLE_OFF',
  'REJECTED_ENTERPRISE_TIED_ELSEWHERE',
  'AUTO_ATTACH',
  'APPROVAL_REQUIRED_2017',
  'ATTACH_WITH_FULL_ACCESS',
] as const;

/** What calls for the approval of an attach. */
export const APPROVAL_REASONS = ['USER_COUNT_GE_100', 'VERIFIED_DOMAIN', 'CLAIMED_DOMAIN'] as const;

/** Whose branding an attached organization shows. */
export const BRANDING_SOURCES = ['PARTNER_ADVANCED', 'CUSTOMER_BASIC', 'UNCHANGED'] as const;

/** What onboarding a user does about the customer organization. */
export const ORG_ACTIONS = [
  'CREATE_ORG',
  'USE_EXISTING_ORG',
  'DEFER_TO_ATTACH',
  'DEFER_TO_MOVE',
] as const;

/** How a person with an existing Webex account is brought into the service. */
export const MOVE_PROCEDURES = [
  'FIRST_USER_AUTO_MOVE',
  'CONSENT_MOVE_TRUSTED',
  'CONSENT_MOVE_UNTRUSTED',
  'CONSENT_MOVE_SELF_ACTIVATION',
  'ATTACH_EXISTING_ORG',
  'ORDINARY_PROVISIONING',
  'REFUSED_ORG_MISSING',
  'REFUSED_NO_BROADWORKS_ACCOUNT',
  'CONSENT_REQUIRED',
  'BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG',
] as const;

/** The variants of a move with consent. */
export const MOVE_VARIANTS = ['TRUSTED', 'UNTRUSTED', 'SELF_ACTIVATION'] as const;

/** The states of a user in the user status view. */
export const USER_STATUSES = ['PENDING', 'ERROR', 'PROVISIONED'] as const;

/** The management actions of the user status view. */
export const MANAGEMENT_ACTIONS = [
  'RETRY_ACTIVATION',
  'DELETE_USER',
  'CHANGE_PACKAGE',
  'COPY_ERROR_TEXT',
] as const;

/** The controls of Control Hub that restricted-by-partner mode is about. */
export const CONTROL_IDS = [
  'MANAGE_USERS_BUTTON',
  'ADD_USER_MANUALLY',
  'EDIT_USER_MANUALLY',
  'ADD_OR_MODIFY_USERS_BY_CSV',
  'CLAIM_USERS',
  'AUTOMATIC_LICENCE_ASSIGNMENT',
  'DIRECTORY_SYNC_SETTINGS',
  'USER_DETAILS',
  'RESET_PACKAGE',
  'EDIT_USER_SERVICES',
  'HYBRID_SERVICES_STATUS',
  'SOFTWARE_UPGRADE_CHANNEL',
  'PRIMARY_WORK_NUMBER',
  'COMPANY_NAME',
  'DOMAIN',
  'SUPPRESS_ADMIN_INVITE_EMAIL',
  'EMAIL_LOCALE_SELECTION',
  'AUTHENTICATION_SETTINGS',
  'SINGLE_SIGN_ON_SETTINGS',
  'CALL_PRIORITY',
  'CALLING_BEHAVIOUR',
  'LOCAL_GATEWAY_OPTION',
  'CISCO_PSTN_OPTION',
  'MIGRATIONS',
  'CONNECTED_UC',
] as const;

/** What an administrator can do with a control. */
export const CONTROL_EFFECTS = [
  'EDITABLE',
  'READ_ONLY',
  'GREYED',
  'HIDDEN',
  'NOT_AVAILABLE',
  'NO_ENTITLEMENT',
] as const;

/** The packages that a user can have. */
export const PACKAGES = ['softphone', 'basic', 'standard', 'premium'] as const;

/** The answers to the change of a user's package. */
export const PACKAGE_DECISIONS = [
  'CHANGE_STARTED',
  'REJECTED_UNKNOWN_PACKAGE',
  'REJECTED_RESTRICTED_MODE',
  'NO_CHANGE',
] as const;

/** How far the new settings of a personal meeting room have got. */
export const PMR_STATES = ['PENDING', 'POSSIBLY_PENDING', 'EXPECTED_DONE'] as const;

/** The facts of this edition, by name. */
export const facts = {
  accountHome: oneOf(ACCOUNT_HOMES, {
    title: "Home of the person's existing Webex account",
    source: 'BW-MOV-01',
  }),
  actorRole: oneOf(ACTOR_ROLES, { title: 'Role of the one who acts', source: 'BW-EXT-07' }),
  adminSignedIn: boolean({
    title: 'Administrator has signed in to Control Hub',
    source: 'BW-RBP-09',
  }),
  advancedBrandingOverrideConfigured: boolean({
    title: 'Partner lets the organization override the advanced branding',
    source: 'BW-ATT-31',
  }),
  attachDecision: oneOf(ATTACH_DECISIONS, {
    title: 'Answer to the attach request',
    source: 'BW-ATT-06',
  }),
  bwOrgExists: boolean({
    title: "Customer's BroadWorks organization exists",
    source: 'BW-ORG-04',
  }),
  consentMoveRequested: boolean({ title: 'Move with consent is asked for', source: 'BW-MOV-09' }),
  controlId: oneOf(CONTROL_IDS, { title: 'Control in Control Hub', source: 'BW-RBP-06' }),
  email: email({ title: 'E-mail that the user enters', source: 'BW-MOV-41' }),
  enterpriseOrgId: text({
    title: 'Organization that the enterprise is tied to',
    source: 'BW-ATT-36',
  }),
  existingOrgAdminCount: integer({
    title: 'Administrators of the existing organization',
    unit: 'administrator',
    min: 0,
    source: 'BW-ATT-17',
  }),
  existingOrgAssociatedEnterpriseId: text({
    title: 'Enterprise that the existing organization is tied to',
    source: 'BW-ATT-01',
  }),
  existingOrgAuthenticationMode: text({
    title: 'Sign-in method of the existing organization',
    source: 'BW-ATT-28',
  }),
  existingOrgBasicBrandingOn: boolean({
    title: 'Existing organization has basic branding on',
    source: 'BW-ATT-30',
  }),
  existingOrgEmailSuppressed: boolean({
    title: 'Existing organization suppresses e-mails to users',
    source: 'BW-ATT-33',
  }),
  existingOrgHasClaimedDomain: boolean({
    title: 'Existing organization has a claimed domain',
    source: 'BW-ATT-04',
  }),
  existingOrgHasVerifiedDomain: boolean({
    title: 'Existing organization has a verified e-mail domain',
    source: 'BW-ATT-03',
  }),
  existingOrgLicenceStates: listOf(LICENCE_STATES, {
    title: 'States of the licenses of the existing organization',
    source: 'BW-ATT-10',
  }),
  existingOrgUserCount: integer({
    title: 'Users of the existing organization',
    unit: 'user',
    min: 0,
    source: 'BW-ATT-02',
  }),
  externalAdminEmail: email({
    title: 'E-mail of the external administrator to be admitted',
    source: 'BW-EXT-03',
  }),
  externalAdminRights: oneOf(EXTERNAL_ADMIN_RIGHTS, {
    title: 'Rights given to the external administrator',
    source: 'BW-EXT-02',
  }),
  firstSubscriberEmail: email({
    title: 'E-mail of the first subscriber',
    source: 'BW-ATT-24',
  }),
  fromPackage: oneOf(PACKAGES, { title: 'Package that the user has', source: 'BW-PKG-02' }),
  hasBroadWorksAccount: boolean({
    title: 'Person has a BroadWorks account',
    source: 'BW-MOV-13',
  }),
  hoursSinceChange: number({
    title: 'Time since the package was changed',
    unit: 'hour',
    min: 0,
    source: 'BW-PKG-09',
  }),
  integratedImpEnabled: boolean({
    title: 'Integrated IM&P is assigned to the user',
    source: 'BW-ACT-01',
  }),
  isFurtherPartnerAdmin: boolean({
    title: 'Person is a further partner administrator, not the one in the template',
    source: 'BW-EXT-05',
  }),
  managementAction: oneOf(MANAGEMENT_ACTIONS, {
    title: 'Management action chosen',
    source: 'BW-UNT-11',
  }),
  oldAccountExists: boolean({
    title: 'Another Webex account has the e-mail of the user',
    source: 'BW-MOV-21',
  }),
  orgWasAttached: boolean({
    title: 'Organization existed before and was attached',
    source: 'BW-RBP-12',
  }),
  partnerExternalAdminEmail: email({
    title: "E-mail of the partner's external administrator",
    source: 'BW-ATT-21',
  }),
  partnerExternalAdminRights: oneOf(EXTERNAL_ADMIN_RIGHTS, {
    title: "Rights of the partner's external administrator",
    source: 'BW-ATT-21',
  }),
  provisionedUserCount: integer({
    title: 'Users of the customer provisioned so far',
    unit: 'user',
    min: 0,
    source: 'BW-ORG-04',
  }),
  provisioningMethod: oneOf(PROVISIONING_METHODS, {
    title: 'Provisioning method',
    source: 'BW-PRV-05',
  }),
  restrictedByPartner: boolean({ title: 'Restricted-by-partner mode is on', source: 'BW-RBP-11' }),
  restrictedByPartnerExplicit: boolean({
    title: 'Setting of restricted-by-partner mode made by the partner',
    source: 'BW-RBP-11',
  }),
  retryEmailValid: boolean({
    title: 'E-mail entered for the retry is valid',
    source: 'BW-UNT-12',
  }),
  roleEntitlements: setOf(CONTROL_IDS, {
    title: "Controls that the administrator's role includes",
    source: 'BW-RBP-06',
  }),
  subscriberIsAdmin: boolean({ title: 'Subscriber has administrator rights', source: 'BW-PKG-06' }),
  targetOrgId: text({ title: 'Organization to be attached', source: 'BW-ATT-01' }),
  targetOrgUserEmails: texts({
    title: 'E-mails of the users of the organization to be attached',
    source: 'BW-ATT-24',
  }),
  templateAdminAlreadyAdded: boolean({
    title: "Template's partner administrator has been admitted",
    source: 'BW-EXT-06',
  }),
  templateAuthenticationMode: text({
    title: 'Sign-in method of the template',
    source: 'BW-ATT-28',
  }),
  templateClusterId: text({ title: 'BroadWorks cluster of the template', source: 'BW-ACT-03' }),
  templateEmailTrust: oneOf(EMAIL_TRUSTS, {
    title: 'Trust in e-mails set in the template',
    source: 'BW-PRV-16',
  }),
  templateExistingOrgToggle: boolean({
    title: 'Toggle for existing organizations in the template',
    source: 'BW-ATT-14',
  }),
  templatePartnerAdminEmail: email({
    title: 'E-mail of the partner administrator in the template',
    source: 'BW-ATT-41',
  }),
  toPackage: oneOf(PACKAGES, { title: 'Package to change to', source: 'BW-PKG-02' }),
  userClusterId: text({ title: 'BroadWorks cluster of the user', source: 'BW-ACT-04' }),
  userStatus: oneOf(USER_STATUSES, {
    title: 'State of the user in the status view',
    source: 'BW-UNT-11',
  }),
};
