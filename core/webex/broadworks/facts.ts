import {
  anyText,
  boolean,
  date,
  dates,
  email,
  emailOrEmpty,
  instant,
  integer,
  keyed,
  listOf,
  month,
  number,
  oneOf,
  setOf,
  text,
  texts,
} from '../../rule/fact.js';
import { alsoWritten, textOf, textsOf } from '../../rule/text-form.js';
import { archive, language, packageName, patches, release } from './spellings.js';

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

/** What certificates the partner manages. */
export const CERTIFICATE_KINDS = ['TRUST_CHAIN', 'XSP_INTERFACE'] as const;

/** Who signed a certificate. */
export const CERTIFICATE_ORIGINS = ['SELF_SIGNED', 'PRIVATELY_SIGNED', 'PUBLICLY_SIGNED'] as const;

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
  'REJECTED_ROLE',
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
  'REJECTED_ROLE',
  'REJECTED_UNKNOWN_PACKAGE',
  'REJECTED_RESTRICTED_MODE',
  'NO_CHANGE',
] as const;

/** How far the new settings of a personal meeting room have got. */
export const PMR_STATES = ['PENDING', 'POSSIBLY_PENDING', 'EXPECTED_DONE'] as const;

/** What the partner analytics count. */
export const ANALYTICS_FIGURES = [
  'USERS_BY_PACKAGE',
  'USERS_BY_PACKAGE_TREND',
  'CUSTOMERS_BY_PACKAGE_COUNT',
] as const;

/** The trends of the partner analytics. */
export const TRENDS = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;

/** The answers to a wish to change a setting. */
export const CHANGE_DECISIONS = ['ALLOWED', 'REJECTED_ROLE'] as const;

/** The answers of flow-through provisioning. */
export const FLOW_THROUGH_RESPONSES = ['SUCCESS', 'ERROR'] as const;

/** Where the share link of a template points. */
export const SHARE_LINK_TARGETS = ['ACTIVATION_LINK', 'OTHER', 'EMPTY'] as const;

/** The steps of detaching, in their order. */
export const DETACH_STEPS = [
  'REMOVE_WORKSPACES',
  'REMOVE_SUBSCRIBERS',
  'REMOVE_PENDING_USERS',
  'DELETE_CALLING_CONFIG',
] as const;

/** The ways of detaching. */
export const DETACH_MODES = ['STANDARD', 'HYBRID'] as const;

/** The routes by which a user is deleted. */
export const DELETION_ROUTES = ['API', 'FLOW_THROUGH', 'CONTROL_HUB'] as const;

/** The ways of removing users before an organization is deleted. */
export const USER_REMOVALS = ['PEOPLE_API', 'REMOVE_SUBSCRIBER_ONLY'] as const;

/** The ways of switching directory synchronization off. */
export const SYNC_CONTROLS = ['PARTNER_HUB', 'API'] as const;

/** Whether something is on. */
export const ON_OFF = ['ENABLED', 'DISABLED'] as const;

/** The kinds of call, and what else may work or not without free calls. */
export const CALL_TYPES = ['FREE_WEBEX', 'BROADWORKS', 'MEETING', 'PRESENCE'] as const;

/** Whether the user makes or takes a call. */
export const CALL_DIRECTIONS = ['OUTGOING', 'INCOMING'] as const;

/** Where a call may be started. */
export const CALL_ORIGINS = [
  'TEAM_SPACE',
  'CALL_HISTORY',
  'CONTACTS',
  'SEARCH_URI',
  'SEARCH_EMAIL',
] as const;

/** The operations on billing reports. */
export const BILLING_OPERATIONS = ['CREATE', 'LIST', 'GET', 'DELETE'] as const;

/** The administrator roles that matter for billing reports, and one that does not. */
export const BILLING_ROLES = [
  'FULL_ADMIN',
  'FULL_SALES_ADMIN',
  'READ_ONLY_ADMIN',
  'USER_ADMIN',
] as const;

/** The fields of a billing report. */
export const REPORT_FIELDS = [
  'PARTNER_NAME',
  'BILLING_ID',
  'SP_ENTERPRISE_ID',
  'INTERNAL',
  'USER_ID',
  'SUBSCRIBER_ID',
  'SELF_ACTIVATED',
  'PROVISIONED_DATE',
  'BILLING_START_DATE',
  'BILLING_END_DATE',
  'PACKAGE',
  'QUANTITY',
] as const;

/** The changes of identity attributes. */
export const ATTRIBUTE_CHANGES = ['CHANGE_USER_ID', 'CHANGE_EMAIL', 'CHANGE_ALTERNATE_ID'] as const;

/** The attributes of a user, in BroadWorks and in Webex. */
export const USER_ATTRIBUTES = [
  'BROADWORKS_USER_ID',
  'EMAIL_ID',
  'ALTERNATE_ID',
  'CALLING_ATTRIBUTES',
  'WEBEX_EMAIL',
  'WEBEX_LICENCE',
] as const;

/** The operations on a cluster. */
export const CLUSTER_OPERATIONS = [
  'ADD',
  'UPDATE_XSI_ACTIONS',
  'UPDATE_XSI_EVENTS',
  'UPDATE_DAS_URL',
  'UPDATE_XSP_URL',
  'UPDATE_DND_SYNC',
  'UPDATE_OTHER',
  'DELETE',
] as const;

/** The kinds of accounts of watched members. */
export const MEMBER_ACCOUNT_TYPES = ['PERSON', 'MACHINE'] as const;

/** What a watched member may be doing. */
export const MEMBER_CALL_STATES = ['IDLE', 'RINGING', 'ON_CALL', 'HELD'] as const;

/** The systems that a client may run on. */
export const CLIENT_PLATFORMS = ['WINDOWS', 'MAC', 'MOBILE'] as const;

/** The kinds of meeting in a calendar. */
export const MEETING_KINDS = ['WEBEX', 'AD_HOC', 'NOT_WEBEX'] as const;

/** How Outlook shows a meeting. */
export const OUTLOOK_STATES = ['BUSY', 'WORKING_ELSEWHERE'] as const;

/** The releases of BroadWorks that have patches for the busy lamp field. */
export const BROADWORKS_RELEASES = ['R22', 'R23', 'R24'] as const;

/** The servers that offer the interfaces of BroadWorks. */
export const INTERFACE_SERVERS = ['XSP', 'ADP', 'BOTH'] as const;

/** What troubleshooting may start from. */
export const SYMPTOMS = [
  'OUTAGE',
  'NOT_CREATED_FLOW_THROUGH',
  'CLUSTER_TEST_FAILS',
  'XSI_VALIDATION',
  'AUTH_VALIDATION',
  'CLIENT_NOT_CONNECTED',
  'CLIENT_LOGS',
  'SIGN_IN_FAILS',
  'LICENCE_OVERAGE',
] as const;

/** How Webex may authenticate itself with the authentication service. */
export const AUTH_MODES = ['MTLS', 'CI_TOKEN'] as const;

/** What phone service the app may show. */
export const PHONE_SERVICES = ['BROADWORKS', 'OTHER'] as const;

/** What a decision tree may find. */
export const FINDINGS = [
  'CHECK_STATUS_PAGE',
  'FIX_PROVISIONING_URL',
  'FIX_CREDENTIALS',
  'CREATE_PROVISIONING_ACCOUNT',
  'EXPECTED_ON_FIRST_CLUSTER',
  'EXPOSE_INTERFACES',
  'FIX_PORT',
  'FIX_URL',
  'OPEN_FIREWALL',
  'SHARE_RSA_KEYS',
  'ADD_AUTH_URL',
  'FIX_CIPHER_NAMES',
  'FIX_TRUST_STORE',
  'REQUIRE_CLIENT_CERTS',
  'DO_NOT_REQUIRE_CLIENT_CERTS',
  'NOT_ENABLED_FOR_CALLING',
  'NOT_BROADWORKS_USER',
  'NOT_SIGNED_IN',
  'CLIENT_HEALTHY',
  'LOGS_IN_LOCAL_APP_DATA',
  'LOGS_IN_LIBRARY_LOGS',
  'SEND_LOGS_FROM_APP',
  'CHECK_MTLS',
  'IGNORE_MESSAGE',
  'NO_FINDING',
] as const;

/** What help people may want without asking anybody. */
export const HELP_WANTED = [
  'HELP_FOR_USERS',
  'HELP_FOR_ADMINISTRATORS',
  'OWN_HELP_URL',
  'OWN_PROBLEM_REPORT_URL',
  'SEND_FEEDBACK',
  'SEND_LOGS',
  'NOTICES_OF_INCIDENTS',
  'USE_AND_QUALITY',
] as const;

/** The operations on a template. */
export const TEMPLATE_OPERATIONS = ['ADD', 'EDIT', 'DELETE'] as const;

/** How a meeting is recorded. */
export const RECORDING_TYPES = ['NONE', 'CLOUD', 'LOCAL'] as const;

/** The media of an incoming call. */
export const MEDIA = ['VIDEO', 'AUDIO'] as const;

/** The ways of growing. */
export const GROWTH_OPTIONS = ['SCALE_FARM', 'ADD_FARM', 'ADD_SPECIALISED_FARM'] as const;

/** The facts of this edition, by name. */
export const facts = {
  accountHome: oneOf(ACCOUNT_HOMES, {
    title: "Home of the person's existing Webex account",
    source: 'BW-MOV-01',
  }),
  actorRole: oneOf(ACTOR_ROLES, { title: 'Role of the one who acts', source: 'BW-EXT-07' }),
  actorRoles: setOf(BILLING_ROLES, {
    title: 'Administrator roles of the one who acts',
    source: 'BW-BIL-06',
  }),
  adminSignedIn: boolean({
    title: 'Administrator has signed in to Control Hub',
    source: 'BW-RBP-09',
  }),
  advancedBrandingOverrideConfigured: boolean({
    title: 'Partner lets the organization override the advanced branding',
    source: 'BW-ATT-31',
  }),
  alternateId: anyText({ title: 'Alternate ID of the user in BroadWorks', source: 'BW-UID-15' }),
  assistantEnabled: boolean({ title: 'Webex Assistant is on', source: 'BW-AST-02' }),
  attachDecision: oneOf(ATTACH_DECISIONS, {
    title: 'Answer to the attach request',
    source: 'BW-ATT-06',
  }),
  attemptedStep: oneOf(DETACH_STEPS, {
    title: 'Step of detaching that is attempted',
    source: 'BW-DET-14',
  }),
  attributeChange: oneOf(ATTRIBUTE_CHANGES, {
    title: 'Attribute that is changed',
    source: 'BW-UID-13',
  }),
  authenticationServiceAssigned: boolean({
    title: 'Authentication service is assigned',
    source: 'BW-TRK-02',
  }),
  billingOperation: oneOf(BILLING_OPERATIONS, {
    title: 'Operation on billing reports',
    source: 'BW-BIL-01',
  }),
  billingEndDate: date({ title: 'Day on which billing ends in the month', source: 'BW-BIL-49' }),
  billingPeriod: month({ title: 'Month of the billing report', source: 'BW-BIL-27' }),
  billingStartDate: date({
    title: 'Day on which billing starts in the month',
    source: 'BW-BIL-48',
  }),
  broadworksEmailIdUpdated: boolean({
    title: 'Email ID has been corrected in BroadWorks',
    source: 'BW-UID-12',
  }),
  bwOrgExists: boolean({
    title: "Customer's BroadWorks organization exists",
    source: 'BW-ORG-04',
  }),
  callingConfigCount: integer({
    title: 'BroadWorks Calling configurations left',
    unit: 'configuration',
    min: 0,
    source: 'BW-DET-11',
  }),
  callOrigin: oneOf(CALL_ORIGINS, { title: 'Where the call is started', source: 'BW-CAL-04' }),
  callType: oneOf(CALL_TYPES, { title: 'Kind of call', source: 'BW-CAL-04' }),
  capacityPlannerUsed: boolean({ title: 'Capacity planner has been used', source: 'BW-CAP-01' }),
  captionLanguage: alsoWritten(
    textOf(language, {
      title: 'Language of the captions',
      source: 'BW-AST-05',
    }),
    language.read,
  ),
  ciscoRepContacted: boolean({
    title: 'Cisco representative has been contacted',
    source: 'BW-PRV-07',
  }),
  clusterCustomerCount: integer({
    title: 'Customers of the cluster',
    unit: 'customer',
    min: 0,
    source: 'BW-CLU-05',
  }),
  clusterOperation: oneOf(CLUSTER_OPERATIONS, {
    title: 'Operation on the cluster',
    source: 'BW-CLU-05',
  }),
  clusterTemplateCount: integer({
    title: 'Templates tied to the cluster',
    unit: 'template',
    min: 0,
    source: 'BW-CLU-07',
  }),
  configurationChanged: boolean({
    title: 'Configuration has been changed',
    source: 'BW-UNT-14',
  }),
  confirmed: boolean({ title: 'Deletion has been confirmed', source: 'BW-CLU-04' }),
  consentMoveRequested: boolean({ title: 'Move with consent is asked for', source: 'BW-MOV-09' }),
  controlId: oneOf(CONTROL_IDS, { title: 'Control in Control Hub', source: 'BW-RBP-06' }),
  credentialFieldsBlank: boolean({
    title: 'Fields of the provisioning account are blank',
    source: 'BW-TPL-05',
  }),
  credentialFieldsIncomplete: boolean({
    title: 'Only one of the password fields is filled in',
    source: 'BW-TPL-06',
  }),
  customerHasOwnSchedule: boolean({
    title: 'Customer has a schedule of its own',
    source: 'BW-REL-04',
  }),
  deferralConfigured: boolean({
    title: 'Partner defers the default schedule',
    source: 'BW-REL-02',
  }),
  deleteOrganizationRequested: boolean({
    title: 'Deletion of the organization is asked for',
    source: 'BW-DOR-09',
  }),
  deletionRoute: oneOf(DELETION_ROUTES, { title: 'Route of the deletion', source: 'BW-DEL-01' }),
  detachMode: oneOf(DETACH_MODES, { title: 'Way of detaching', source: 'BW-DET-02' }),
  dirSyncDisableVia: oneOf(SYNC_CONTROLS, {
    title: 'Where directory synchronization is switched off',
    source: 'BW-DOR-03',
  }),
  dirSyncUserCount: integer({
    title: 'Users tied to directory synchronization',
    unit: 'user',
    min: 0,
    source: 'BW-DOR-06',
  }),
  email: email({ title: 'E-mail that the user enters', source: 'BW-MOV-41' }),
  emailId: emailOrEmpty({ title: 'Email ID of the user in BroadWorks', source: 'BW-PRV-17' }),
  emailValid: boolean({ title: 'E-mail that the user enters is valid', source: 'BW-UNT-19' }),
  emailVerified: boolean({ title: 'E-mail is verified', source: 'BW-PRV-03' }),
  enableDirSync: boolean({ title: 'Directory synchronization is on', source: 'BW-DOR-03' }),
  enterpriseOrgId: text({
    title: 'Organization that the enterprise is tied to',
    source: 'BW-ATT-36',
  }),
  errorCodeShown: boolean({ title: 'An error code is shown', source: 'BW-SRQ-01' }),
  errorCode: integer({ title: 'Error code of the provisioning API', source: 'BW-ATT-15' }),
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
  existingOrgEnterpriseManagedByPartner: boolean({
    title: 'Enterprise that it is tied to is managed by the partner who asks',
    source: 'BW-ATT-01',
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
  firstSubscriberIsOrgAdministrator: boolean({
    title: 'First subscriber is an administrator of the existing organization',
    source: 'BW-ATT-27',
  }),
  flowThroughResponse: oneOf(FLOW_THROUGH_RESPONSES, {
    title: 'Answer of flow-through provisioning',
    source: 'BW-PRV-13',
  }),
  freeCalls: oneOf(ON_OFF, { title: 'Free Webex calls of the user', source: 'BW-CAL-04' }),
  fromPackage: alsoWritten(
    oneOf(PACKAGES, { title: 'Package that the user has', source: 'BW-PKG-02' }),
    packageName.read,
  ),
  growthOption: oneOf(GROWTH_OPTIONS, { title: 'Way of growing', source: 'BW-CAP-02' }),
  hasBroadWorksAccount: boolean({
    title: 'Person has a BroadWorks account',
    source: 'BW-MOV-13',
  }),
  hasSharedCallAppearance: boolean({
    title: 'User has a shared call appearance',
    source: 'BW-TRK-01',
  }),
  hours: number({ title: 'Time that passes', unit: 'hour', min: 0, source: 'BW-TPL-07' }),
  hoursSinceChange: number({
    title: 'Time since the package was changed',
    unit: 'hour',
    min: 0,
    source: 'BW-PKG-09',
  }),
  incomingDefaultMedium: oneOf(MEDIA, {
    title: 'Default medium set for incoming calls',
    source: 'BW-MED-03',
  }),
  integratedImpEnabled: boolean({
    title: 'Integrated IM&P is assigned to the user',
    source: 'BW-ACT-01',
  }),
  isFirstUser: boolean({ title: 'It is the first user of the customer', source: 'BW-PRV-12' }),
  isFurtherPartnerAdmin: boolean({
    title: 'Person is a further partner administrator, not the one in the template',
    source: 'BW-EXT-05',
  }),
  isPersonalMeetingRoom: boolean({
    title: 'Meeting takes place in a personal meeting room',
    source: 'BW-AST-01',
  }),
  isTrunkUser: boolean({ title: 'User is a trunk user', source: 'BW-TRK-06' }),
  isWholesaleCustomer: boolean({ title: 'Customer is a wholesale customer', source: 'BW-PRV-08' }),
  managementAction: oneOf(MANAGEMENT_ACTIONS, {
    title: 'Management action chosen',
    source: 'BW-UNT-11',
  }),
  newClusterCreated: boolean({
    title: 'New cluster has been created',
    source: 'BW-CAP-04',
    formerly: ['newClusterAndTemplatesCreated'],
  }),
  newNodesMatchFarmConfig: boolean({
    title: 'New nodes have the same applications and configuration as the farm',
    source: 'BW-CAP-03',
  }),
  newTemplatesCreated: boolean({
    title: 'New templates have been created',
    source: 'BW-CAP-04',
    formerly: ['newClusterAndTemplatesCreated'],
  }),
  oldAccountExists: boolean({
    title: 'Another Webex account has the e-mail of the user',
    source: 'BW-MOV-21',
  }),
  orgWasAttached: boolean({
    title: 'Organization existed before and was attached',
    source: 'BW-RBP-12',
  }),
  otherAdminCount: integer({
    title: 'Other administrators of the organization',
    unit: 'administrator',
    min: 0,
    source: 'BW-DEL-03',
  }),
  otherAssociatedSubscriptions: integer({
    title: 'Other subscriptions associated with the partner',
    unit: 'subscription',
    min: 0,
    source: 'BW-DET-04',
  }),
  ownerOrgId: text({ title: 'Organization of the owner', source: 'BW-AST-07' }),
  ownerPackage: alsoWritten(
    oneOf(PACKAGES, { title: 'Package of the owner', source: 'BW-AST-08' }),
    packageName.read,
  ),
  packageChangeDates: dates({
    title: 'Days in the month on which the package changes',
    source: 'BW-BIL-25',
  }),
  package: alsoWritten(
    oneOf(PACKAGES, { title: 'Package of the meeting site', source: 'BW-AST-04' }),
    packageName.read,
  ),
  partnerExternalAdminEmail: email({
    title: "E-mail of the partner's external administrator",
    source: 'BW-ATT-21',
  }),
  partnerExternalAdminRights: oneOf(EXTERNAL_ADMIN_RIGHTS, {
    title: "Rights of the partner's external administrator",
    source: 'BW-ATT-21',
  }),
  partnerHasControlHubAccess: boolean({
    title: "Partner has access to the customer's Control Hub",
    source: 'BW-DET-07',
  }),
  partnerScheduleCascaded: boolean({
    title: 'Partner cascades one schedule to all customers',
    source: 'BW-REL-03',
  }),
  pendingUserCount: integer({
    title: 'Pending users left in the organization',
    unit: 'user',
    min: 0,
    source: 'BW-DET-10',
  }),
  personDeleted: boolean({ title: 'Person has been deleted', source: 'BW-DEL-07' }),
  problemTime: text({ title: 'When the problem occurred, roughly', source: 'BW-TRB-24' }),
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
  recordingType: oneOf(RECORDING_TYPES, { title: 'Recording of the meeting', source: 'BW-AST-09' }),
  reportExistsForPeriod: boolean({ title: 'Report for the period exists', source: 'BW-BIL-20' }),
  requesterIsEndCustomer: boolean({
    title: 'An end customer asks for support',
    source: 'BW-SUP-01',
  }),
  restrictedByPartnerExplicit: boolean({
    title: 'Setting of restricted-by-partner mode made by the partner',
    source: 'BW-RBP-11',
    formerly: ['restrictedByPartner'],
  }),
  retryEmailValid: boolean({
    title: 'E-mail entered for the retry is valid',
    source: 'BW-UNT-12',
  }),
  roleEntitlements: setOf(CONTROL_IDS, {
    title: "Controls that the administrator's role includes",
    source: 'BW-RBP-06',
  }),
  screenShare: boolean({ title: 'Screen is shared in the call', source: 'BW-CAL-05' }),
  screenShareDisabled: boolean({
    title: 'Screen sharing in calls is disabled',
    source: 'BW-MED-01',
  }),
  serviceUrlChanged: boolean({ title: 'Service gets a new URL', source: 'BW-CAP-06' }),
  shareLinkTarget: oneOf(SHARE_LINK_TARGETS, {
    title: 'Where the share link of the template points',
    source: 'BW-UNT-07',
  }),
  shownErrorCode: text({ title: 'Error code that is shown', source: 'BW-SRQ-01' }),
  slidoIntegratedInOrg: boolean({
    title: 'Slido is integrated in the organization',
    source: 'BW-SLI-02',
  }),
  spCanSolve: boolean({ title: 'Service provider can solve the problem', source: 'BW-SUP-02' }),
  subscriberCount: integer({
    title: 'Subscribers left in the organization',
    unit: 'subscriber',
    min: 0,
    source: 'BW-DET-09',
  }),
  subscriberIsAdmin: boolean({ title: 'Subscriber has administrator rights', source: 'BW-PKG-06' }),
  subscriptionRemoved: boolean({
    title: 'Subscription of the user has been removed',
    source: 'BW-DEL-04',
  }),
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
  templateFreeCallsDisabled: boolean({
    title: 'Template disables free Webex calls',
    source: 'BW-CAL-01',
  }),
  templateIsNew: boolean({ title: 'Template is new', source: 'BW-CAL-09' }),
  templateOperation: oneOf(TEMPLATE_OPERATIONS, {
    title: 'Operation on the template',
    source: 'BW-TPL-01',
  }),
  templatePartnerAdminEmail: email({
    title: 'E-mail of the partner administrator in the template',
    source: 'BW-ATT-41',
  }),
  templatePartnerOrgId: text({
    title: 'Partner organization of the template',
    source: 'BW-ACT-03',
  }),
  toPackage: alsoWritten(
    oneOf(PACKAGES, { title: 'Package to change to', source: 'BW-PKG-02' }),
    packageName.read,
  ),
  trend: oneOf(TRENDS, { title: 'Trend that is to be seen', source: 'BW-ANL-03' }),
  trunkHasDirectRoute: boolean({
    title: 'Trunk has the direct-route feature',
    source: 'BW-TRK-05',
  }),
  trunkHasRouteList: boolean({ title: 'Trunk has the route-list feature', source: 'BW-TRK-04' }),
  untrustedEmailsSelected: boolean({
    title: 'Untrusted e-mails are selected in the template',
    source: 'BW-UNT-06',
  }),
  userClusterId: text({ title: 'BroadWorks cluster of the user', source: 'BW-ACT-04' }),
  userPartnerOrgId: text({
    title: "Partner organization of the user's customer",
    source: 'BW-ACT-03',
  }),
  userCount: integer({
    title: 'Users of the organization',
    unit: 'user',
    min: 0,
    source: 'BW-DOR-09',
  }),
  userCreatedAfterTemplateChange: boolean({
    title: 'User was created after the change of the template',
    source: 'BW-CAL-11',
  }),
  userDeletionsIssued: boolean({
    title: 'Deletion of the users has been issued',
    source: 'BW-DOR-01',
  }),
  userIdChangeDates: dates({
    title: 'Days in the month on which the BroadWorks user ID changes',
    source: 'BW-BIL-26',
  }),
  userIsAdmin: boolean({ title: 'User has administrator rights', source: 'BW-DEL-02' }),
  userRemovalVia: oneOf(USER_REMOVALS, { title: 'Way of removing the users', source: 'BW-DOR-02' }),
  userReprovisionedAfterTemplateChange: boolean({
    title: 'User was removed and added again after the change of the template',
    source: 'BW-CAL-13',
  }),
  userStatus: oneOf(USER_STATUSES, {
    title: 'State of the user in the status view',
    source: 'BW-UNT-11',
  }),
  usesFlowThrough: boolean({
    title: 'Partner uses flow-through provisioning',
    source: 'BW-CAL-15',
  }),
  viaManageUsersButton: boolean({
    title: 'Button for managing users is used',
    source: 'BW-RBP-30',
  }),
  videoCallsDisabled: boolean({ title: 'Video calls are disabled', source: 'BW-MED-01' }),
  viewerOrgId: text({ title: 'Organization of the viewer', source: 'BW-AST-07' }),
  viewerPackage: alsoWritten(
    oneOf(PACKAGES, { title: 'Package of the viewer', source: 'BW-AST-08' }),
    packageName.read,
  ),
  visibleInCustomersList: boolean({
    title: 'Customer appears as provisioned in the customers list',
    source: 'BW-PRV-18',
  }),
  webexEmailUpdated: boolean({
    title: 'E-mail has been corrected in Control Hub',
    source: 'BW-UID-12',
  }),
  workspaceCount: integer({
    title: 'Workspaces left in the organization',
    unit: 'workspace',
    min: 0,
    source: 'BW-DET-08',
  }),
  prefillChangedAt: instant({
    title: 'When the prefill of the e-mail was last switched',
    source: 'BW-TPL-07',
  }),
  now: instant({ title: 'The time of now', source: 'BW-TPL-07' }),
  prefillEnabled: boolean({ title: 'The prefill was switched on', source: 'BW-TPL-07' }),
  memberInCi: boolean({ title: 'Member is in Common Identity', source: 'BW-BLF-10' }),
  memberHasWebexEntitlement: boolean({ title: 'Member is entitled to Webex', source: 'BW-BLF-06' }),
  memberAccountType: oneOf(MEMBER_ACCOUNT_TYPES, {
    title: 'Kind of the account',
    source: 'BW-BLF-11',
  }),
  memberSyncedToDirectory: boolean({
    title: 'Member is synchronized into the directory',
    source: 'BW-BLF-07',
  }),
  reconnectedSinceCallStart: boolean({
    title: 'Client has reconnected since the call began',
    source: 'BW-BLF-13',
  }),
  callStartedBeforeClientReady: boolean({
    title: 'Call began before the client was ready',
    source: 'BW-BLF-12',
  }),
  memberCallState: oneOf(MEMBER_CALL_STATES, {
    title: 'What the member does',
    source: 'BW-BLF-08',
  }),
  clientPlatform: oneOf(CLIENT_PLATFORMS, {
    title: 'System that the client runs on',
    source: 'BW-BLF-05',
  }),
  broadworksRelease: alsoWritten(
    oneOf(BROADWORKS_RELEASES, { title: 'Release of BroadWorks', source: 'BW-BLF-20' }),
    release.withLetter,
  ),
  interfaceServer: oneOf(INTERFACE_SERVERS, { title: 'Interface servers', source: 'BW-BLF-23' }),
  installedPatches: alsoWritten(
    textsOf(patches, { title: 'Installed patches', source: 'BW-BLF-20' }),
    patches.read,
  ),
  xsiActionsArchive: alsoWritten(
    textOf(archive.form('Xsi-Actions'), {
      title: 'Xsi-Actions archive: its version or its file',
      source: 'BW-BLF-24',
    }),
    archive.read(['Xsi-Actions', 'Xsi-akce']),
  ),
  xsiEventsArchive: alsoWritten(
    textOf(archive.form('Xsi-Events'), {
      title: 'Xsi-Events archive: its version or its file',
      source: 'BW-BLF-24',
    }),
    archive.read(['Xsi-Events']),
  ),
  blfTagEnabled: boolean({ title: 'Tag of the busy lamp field is on', source: 'BW-BLF-28' }),
  displayCallerTagEnabled: boolean({
    title: 'Tag that displays the caller is on',
    source: 'BW-BLF-29',
  }),
  notificationDelayMs: number({
    title: 'Delay of the notification',
    unit: 'not given',
    min: 0,
    source: 'BW-BLF-30',
  }),
  feature101642Active: boolean({ title: 'Feature 101642 is activated', source: 'BW-BLF-31' }),
  remotePartyInfoEnabled: boolean({ title: 'Remote party info is enabled', source: 'BW-BLF-32' }),
  directedPickupAssignedToAllUsers: boolean({
    title: 'All users have directed call pickup',
    source: 'BW-BLF-33',
  }),
  blfConfiguredForUser: boolean({
    title: 'Busy lamp field is set up for the users',
    source: 'BW-BLF-34',
  }),
  symptom: oneOf(SYMPTOMS, { title: 'What is wrong', source: 'BW-TRB-01' }),
  configChangedBefore: boolean({ title: 'Configuration was changed before', source: 'BW-TRB-01' }),
  provisioningUrlReachable: boolean({
    title: 'Application server reaches the provisioning URL',
    source: 'BW-TRB-04',
  }),
  provisioningCredentialsCorrect: boolean({
    title: 'Provisioning account and password are right',
    source: 'BW-TRB-05',
  }),
  provisioningAccountExists: boolean({
    title: 'Provisioning account exists in BroadWorks',
    source: 'BW-TRB-05',
  }),
  isFirstCluster: boolean({ title: 'It is the first cluster', source: 'BW-TRB-07' }),
  failingCheckIsMtls: boolean({
    title: 'The test that fails is that of mTLS',
    source: 'BW-TRB-07',
  }),
  interfacesPublic: boolean({
    title: 'XSP interfaces are publicly reachable',
    source: 'BW-TRB-06',
  }),
  portsCorrect: boolean({ title: 'Ports are right', source: 'BW-TRB-06' }),
  urlsCorrect: boolean({ title: 'URLs of the interfaces are right', source: 'BW-TRB-08' }),
  urlEndsWithV2: boolean({ title: 'URLs end with /v2.0/', source: 'BW-TRB-08' }),
  firewallOpen: boolean({ title: 'Firewall lets Webex reach the interfaces', source: 'BW-TRB-09' }),
  rsaKeysShared: boolean({
    title: 'RSA keys are shared across all XSP servers',
    source: 'BW-TRB-13',
  }),
  authUrlInWebContainers: boolean({
    title: 'All web containers have the URL of the authentication service',
    source: 'BW-TRB-14',
  }),
  cipherConfigEdited: boolean({
    title: 'Configuration of the TLS ciphers was edited',
    source: 'BW-TRB-15',
  }),
  cipherNamesIana: boolean({ title: 'TLS ciphers have their IANA names', source: 'BW-TRB-15' }),
  authMode: oneOf(AUTH_MODES, {
    title: 'How the authentication service is approached',
    source: 'BW-TRB-16',
  }),
  webexClientCertsInTrustStore: boolean({
    title: 'Trust store holds the Webex client certificates',
    source: 'BW-TRB-16',
  }),
  clientCertsRequired: boolean({ title: 'Client certificates are required', source: 'BW-TRB-16' }),
  callingIconPresent: boolean({
    title: 'Side bar has the icon of calling options',
    source: 'BW-TRB-18',
  }),
  phoneServiceShown: oneOf(PHONE_SERVICES, {
    title: 'Phone service that the app shows',
    source: 'BW-TRB-21',
  }),
  ssoSignedIn: boolean({ title: 'User is signed in to the phone service', source: 'BW-TRB-20' }),
  affectsAllUsers: boolean({ title: 'Signing in fails for all users', source: 'BW-TRB-27' }),
  mtlsConfigured: boolean({
    title: 'mTLS is configured for the authentication service',
    source: 'BW-TRB-26',
  }),
  trustAnchorInstalled: boolean({
    title: 'Webex certificates are installed as trust anchor',
    source: 'BW-TRB-26',
  }),
  serverCertificateValid: boolean({
    title: 'Server certificate is valid and signed by a known authority',
    source: 'BW-TRB-26',
  }),
  webexAppRunning: boolean({ title: 'App is running', source: 'BW-AVL-05' }),
  outlookRunning: boolean({ title: 'Outlook is running', source: 'BW-AVL-05' }),
  checkboxOn: boolean({ title: 'Checkbox for calendar meetings is ticked', source: 'BW-AVL-03' }),
  meetingAccepted: boolean({ title: 'Meeting was accepted', source: 'BW-AVL-01' }),
  meetingInProgress: boolean({ title: 'Meeting takes place now', source: 'BW-AVL-07' }),
  outlookIntegrationEnabled: boolean({
    title: 'Integration with Outlook is enabled',
    source: 'BW-AVL-04',
  }),
  outlookShowAs: oneOf(OUTLOOK_STATES, {
    title: 'How Outlook shows the meeting',
    source: 'BW-AVL-06',
  }),
  disabledDuringMeeting: boolean({
    title: 'Checkbox was cleared during the meeting',
    source: 'BW-AVL-07',
  }),
  clientRestarted: boolean({ title: 'Client was restarted since', source: 'BW-AVL-08' }),
  excludeProvisioned: boolean({
    title: 'Provisioned users are left out of the list',
    source: 'BW-UNT-18',
  }),
  userRows: keyed(USER_STATUSES, {
    title: 'Users with their states, written id=state',
    source: 'BW-UNT-18',
  }),
  isPrimaryLineAppearance: boolean({
    title: 'Call comes in on the primary line appearance',
    source: 'BW-AAT-03',
  }),
  webexIsPrimaryAppearance: boolean({
    title: 'Webex app is the primary line appearance of the user',
    source: 'BW-AAT-04',
  }),
  autoAnswerTagEnabled: boolean({
    title: 'Tag for automatic answer is enabled',
    source: 'BW-AAT-05',
  }),
  sharedAppearanceCount: integer({
    title: 'Shared call appearances of the user',
    unit: 'appearance',
    min: 0,
    source: 'BW-AAT-07',
  }),
  alertAllAppearancesForClickToDialDisabled: boolean({
    title: 'Alerting of all appearances for click-to-dial is disabled',
    source: 'BW-AAT-08',
  }),
  terminationDisabledAppearanceCount: integer({
    title: 'Shared appearances to which no call may terminate',
    unit: 'appearance',
    min: 0,
    source: 'BW-AAT-09',
  }),
  locationDisabledAppearanceCount: integer({
    title: 'Shared appearances whose location is disabled',
    unit: 'appearance',
    min: 0,
    source: 'BW-AAT-10',
  }),
  certificateKind: oneOf(CERTIFICATE_KINDS, {
    title: 'What the certificate is for',
    source: 'BW-CRT-01',
  }),
  trustChainInstalled: boolean({
    title: 'Trust chain is installed on the XSP servers',
    source: 'BW-CRT-02',
  }),
  certificateOrigin: oneOf(CERTIFICATE_ORIGINS, {
    title: 'Who signed the certificate',
    source: 'BW-CRT-04',
  }),
  issuedAt: instant({ title: 'When the certificate was issued', source: 'BW-CRT-06' }),
  expiresAt: instant({ title: 'When the certificate expires', source: 'BW-CRT-08' }),
  currentMajorRelease: alsoWritten(
    integer({
      title: 'Current major release of BroadWorks',
      unit: 'release',
      min: 1,
      source: 'BW-SUP-03',
    }),
    release.withoutLetter,
  ),
  serverRelease: alsoWritten(
    integer({
      title: 'Release of the BroadWorks server',
      unit: 'release',
      min: 1,
      source: 'BW-SUP-03',
    }),
    release.withoutLetter,
  ),
  customerOrgId: text({ title: 'Id of the customer organization', source: 'BW-SRQ-03' }),
  partnerOrgId: text({ title: 'Id of the partner organization', source: 'BW-SRQ-03' }),
  trackingIdShown: boolean({ title: 'A tracking id is shown', source: 'BW-SRQ-04' }),
  trackingId: text({ title: 'Tracking id', source: 'BW-SRQ-04' }),
  affectsSpecificUser: boolean({
    title: 'A particular user has the problem',
    source: 'BW-SRQ-05',
  }),
  userEmail: email({ title: 'E-mail of that user', source: 'BW-SRQ-05' }),
  clientSymptoms: boolean({
    title: 'Problem shows in the client',
    source: 'BW-SRQ-06',
  }),
  adapterEndpointSet: boolean({
    title: 'Provisioning adapter calls the address of Webex',
    source: 'BW-PRV-11',
  }),
  userAttribute: oneOf(USER_ATTRIBUTES, { title: 'Attribute of the user', source: 'BW-UID-04' }),
  callDirection: oneOf(CALL_DIRECTIONS, {
    title: 'Whether the user makes or takes the call',
    source: 'BW-CAL-04',
  }),
  meetingKind: oneOf(MEETING_KINDS, { title: 'Kind of the meeting', source: 'BW-AVL-01' }),
  coResidencyChecked: boolean({
    title: 'What may run together has been looked at',
    source: 'BW-CAP-05',
  }),
  figure: oneOf(ANALYTICS_FIGURES, { title: 'Figure that is to be seen', source: 'BW-ANL-02' }),
  reportField: oneOf(REPORT_FIELDS, { title: 'Field of the billing report', source: 'BW-BIL-21' }),
  helpWanted: oneOf(HELP_WANTED, { title: 'Help that is wanted', source: 'BW-SUP-05' }),
  clientVersion: text({ title: 'Version of the client', source: 'BW-SRQ-06' }),
};
