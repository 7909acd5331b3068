import {
  anyText,
  boolean,
  country,
  date,
  email,
  instants,
  instantsOrEmpty,
  integer,
  listOf,
  locale,
  oneOf,
  setOf,
  text,
  texts,
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
export const PARTNER_RIGHTS = ['PROVISIONING_ADMIN', 'FULL_ADMIN', 'NONE'] as const;

/** The branding that a customer organization shows. */
export const BRANDINGS = [
  'PARTNER_ADVANCED',
  'CUSTOMER_BASIC',
  'CUSTOMER_OVERRIDE',
  'DEFAULT',
] as const;

/** The side that an administrator belongs to. */
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

/** The requested change of restricted mode. */
export const TOGGLE_REQUESTS = ['NONE', 'ON', 'OFF'] as const;

/** The result of a request to switch restricted mode. */
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

/** The fields of billing reports. */
export const REPORT_FIELDS = [
  'PARTNER_NAME',
  'PARTNER_ORG_ID',
  'SUBSCRIPTION_ID',
  'SERVICE_NAME',
  'SKU',
  'DESCRIPTION',
  'CONSUMPTION_START_DATE',
  'CONSUMPTION_END_DATE',
  'QUANTITY',
  'CUSTOMER_ORG_ID',
  'CUSTOMER_EXTERNAL_ID',
  'LOCATION_ID',
  'SUBSCRIBER_ID',
  'USER_ID',
  'WORKSPACE_ID',
] as const;

/** The levels of an organization that asks for a sub-partner. */
export const REQUESTER_ROLES = ['PARTNER', 'SUB_PARTNER'] as const;

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

/** What happens to a customer that may call for a denied-party check. */
export const SCREENING_TRIGGERS = ['CUSTOMER_CREATE', 'BILLING_ADDRESS_UPDATE', 'OTHER'] as const;

/** What the review of a match has decided. */
export const REVIEW_DECISIONS = ['NONE', 'APPROVED', 'REFUSED', 'UNRESOLVED'] as const;

/** The states of a wholesale customer that the API tells. */
export const CUSTOMER_STATUSES = [
  'provisioning',
  'pending_rpl_review',
  'provisioned',
  'error',
] as const;

/** The kinds of call queue. */
export const QUEUE_TYPES = ['WEBEX_CALLING', 'CUSTOMER_ASSIST'] as const;

/** How a call queue hands out its calls. */
export const QUEUE_ROUTINGS = [
  'WEIGHTED',
  'TOP_DOWN',
  'CIRCULAR',
  'LONGEST_IDLE',
  'UNIFORM',
  'SIMULTANEOUS',
] as const;

/** How a queue of Customer Assist can hand out its calls. */
export const ASSIST_ROUTINGS = [
  'TOP_DOWN',
  'CIRCULAR',
  'LONGEST_IDLE',
  'UNIFORM',
  'SIMULTANEOUS',
] as const;

/** What the administrator chooses for agents without the package. */
export const UPGRADE_CHOICES = ['NONE', 'CONTINUE_WITHOUT_LISTED', 'ASSIGN_PACKAGES'] as const;

/** What a partner administrator may do with billing. */
export const BILLING_ACCESSES = ['NONE', 'READ', 'READ_WRITE'] as const;

/** What is done with billing reports. */
export const REPORT_OPERATIONS = ['CREATE', 'GET', 'LIST', 'DELETE'] as const;

/** The states of a billing report. */
export const REPORT_STATUSES = ['IN_PROGRESS', 'COMPLETED', 'FAILED', 'DELETED'] as const;

/** What a billing report breaks consumption down to. */
export const REPORT_TYPES = ['PARTNER', 'CUSTOMER', 'USER'] as const;

/** What there is of a report when the same one is to be created. */
export const EXISTING_REPORT_STATUSES = ['NONE', 'IN_PROGRESS', 'COMPLETED', 'FAILED'] as const;

/** Whether a customer is created or changed. */
export const CUSTOMER_OPERATIONS = ['CREATE', 'UPDATE'] as const;

/** How Setup Assist can be asked for. */
export const REQUEST_CHANNELS = ['FORM', 'API', 'PHONE'] as const;

/** The add-ons to a package. */
export const ADD_ONS = ['attendant_console', 'cisco_calling_plan'] as const;

/** The packages and add-ons, by their names of today. */
export const PACKAGE_KEYS = [
  'common_area_calling',
  'webex_calling_standard',
  'enhanced_calling',
  'webex_calling',
  'webex_suite',
  'customer_assist',
  'webex_meetings',
  'attendant_console',
  'cisco_calling_plan',
] as const;

/** The keys by which a request may name packages: those of today, and older ones. */
export const PACKAGE_INPUTS = [
  ...PACKAGE_KEYS,
  'customer_experience_essentials',
  'webex_voice',
] as const;

/** The roles of administrators that the guide names. */
export const ROLES = [
  'PARTNER_ADMIN',
  'PARTNER_FULL_ADMIN',
  'WHOLESALE_ADMIN',
  'PROVISIONING_ADMIN',
  'EXTERNAL_FULL_ADMIN',
  'CUSTOMER_ADMIN',
  'CUSTOMER_FULL_ADMIN',
] as const;

/** Who calls an API. */
export const CALLER_KINDS = ['USER', 'INTEGRATION'] as const;

/** The settings of a template whose changes the guide describes. */
export const CHANGED_SETTINGS = ['PSTN_VENDOR', 'AUTH_MODE'] as const;

/** The kinds of device. */
export const DEVICE_CATEGORIES = [
  'CISCO_MPP',
  'CISCO_ROOMOS',
  'SUPPORTED_THIRD_PARTY_PHONE',
  'OTHER_SIP',
] as const;

/** How much a device is to be customized. */
export const CUSTOMISATIONS = ['LOW', 'FULL'] as const;

/** The screens of Partner Hub in a cross-launched session. */
export const HUB_SCREENS = [
  'ANALYTICS',
  'SERVICES',
  'REPORTS',
  'WEBEX_RELEASE_MANAGEMENT',
  'FLEX_TRIAL_CREATION',
  'CUSTOMERS',
  'ONBOARDING_TEMPLATES',
  'OTHER',
] as const;

/** The calls of the wholesale API that can be made for a sub-partner. */
export const PARTNER_OPERATIONS = [
  'CREATE_CUSTOMER',
  'ATTACH_CUSTOMER',
  'UPDATE_CUSTOMER',
  'DELETE_CUSTOMER',
  'CREATE_TEMPLATE',
  'OTHER',
] as const;

/** The states of a sub-partner. */
export const SUB_PARTNER_STATES = ['active', 'suspended'] as const;

/** The levels of the hierarchy of partners. */
export const PARTNER_LEVELS = ['PARENT_PARTNER', 'SUB_PARTNER'] as const;

/** What an actor views in the hierarchy of partners. */
export const HIERARCHY_TARGETS = [
  'OWN_CUSTOMER',
  'SUB_PARTNER',
  'SUB_PARTNER_CUSTOMER',
  'PARENT_PARTNER',
  'SIBLING_SUB_PARTNER',
  'OTHER_PROVIDERS_CUSTOMER',
] as const;

/** Where an actor views it. */
export const HIERARCHY_VIEWS = [
  'INDIRECT_PROVIDERS_TAB',
  'CUSTOMER_LIST_DEFAULT',
  'CUSTOMER_SEARCH',
  'HELP_DESK_CROSS_LAUNCH',
] as const;

/** The offers that a customer can have. */
export const CUSTOMER_OFFERS = ['WHOLESALE', 'BROADWORKS', 'FLEX_ONLY'] as const;

/** What a question to support is about. */
export const QUESTION_KINDS = [
  'CUSTOMER_QUESTION',
  'HOW_TO_CALLING',
  'FAULT',
  'FAULT_DEVICES_MEETINGS',
  'ORDERING',
  'BILLING',
  'SALES_CREDITING',
  'WHOLESALE_DOCS',
  'ESCALATION',
  'SETUP_ASSIST',
  'SUB_PARTNER_SETUP',
] as const;

/** What the migration tools move. */
export const MIGRATED_ITEMS = [
  'CUSTOMERS',
  'LOCATIONS',
  'NUMBERS',
  'USERS',
  'SERVICES',
  'PHONES',
  'SOFT_CLIENTS',
] as const;

/** The clients that a customer uses. */
export const CLIENTS = ['UC_ONE', 'WEBEX_APP'] as const;

/** The relation of the viewer of shared content to the organization. */
export const VIEWER_RELATIONS = [
  'SAME_ORG_SAME_PACKAGE',
  'SAME_ORG_OTHER_PACKAGE',
  'OTHER_ORG',
] as const;

/** The keys by which a subscriber's package may be named: those of today, and older ones. */
export const BASE_PACKAGE_INPUTS = [
  ...BASE_PACKAGES,
  'customer_experience_essentials',
  'webex_voice',
] as const;

/** What a subscriber calls with. */
export const DEVICE_KINDS = ['PHONE', 'SOFTPHONE'] as const;

/** Where sub-partners are listed. */
export const LIST_SOURCES = ['PARTNER_HUB', 'API'] as const;

/** What a request to delete a customer is meant to delete. */
export const DELETION_SCOPES = ['WHOLESALE_SERVICES', 'ORGANIZATION'] as const;

/** Whose users sign in. */
export const USER_SIDES = ['CUSTOMER_USER', 'PARTNER_STAFF'] as const;

/** The commitments of Setup Assist that have a limit. */
export const COMMITMENTS = [
  'CUSTOMER_CALL',
  'PARTNER_INFORMATION',
  'POST_MIGRATION_SUPPORT',
] as const;

/** The systems, browsers and devices with which users join a meeting. */
export const MEETING_CLIENTS = [
  'WINDOWS',
  'MAC',
  'LINUX',
  'INTERNET_EXPLORER',
  'SAFARI',
  'FIREFOX',
  'CHROME',
  'EDGE',
  'IPHONE',
  'IPAD',
  'APPLE_WATCH',
  'ANDROID',
  'ANDROID_WEARABLE',
  'CISCO_ROOM_SYSTEM',
  'THIRD_PARTY_VIDEO_SYSTEM',
  'SKYPE_FOR_BUSINESS',
  'PHONE',
  'OTHER',
] as const;

/** Whom a user of the Webex app calls. */
export const CALL_TARGETS = ['WEBEX_USER', 'PSTN_NUMBER'] as const;

/** Where a meeting site is. */
export const SITE_LOCATIONS = ['AMER', 'APAC', 'ANZ', 'EMEA', 'EURO'] as const;

/** The programs from which meetings are planned and joined. */
export const MEETING_TOOLS = [
  'MICROSOFT_TEAMS',
  'SLACK',
  'WORKPLACE',
  'OFFICE_365',
  'GOOGLE_CALENDAR',
  'SKYPE_FOR_BUSINESS',
  'LEARNING_MANAGEMENT_SYSTEM',
  'OTHER',
] as const;

/** What advanced branding changes. */
export const BRANDING_SETTINGS = [
  'LOGO',
  'LIGHT_MODE_COLORS',
  'DARK_MODE_COLORS',
  'SUPPORT_URL',
  'OTHER',
] as const;

/** What partners and customers manage. */
export const MANAGEMENT_TASKS = [
  'PROVISION_CUSTOMERS',
  'REMOVE_CUSTOMERS',
  'MANAGE_CUSTOMERS',
  'MANAGE_USERS',
  'OFFER_DEFAULTS_AND_TEMPLATES',
  'BRANDING',
  'ONBOARD_ENTERPRISES',
  'MEETING_SITE_TELEPHONY',
  'ENTERPRISE_ADMINISTRATOR_ROLES',
  'PARTNER_ADMINISTRATOR_ROLES',
  'ANALYTICS_ACROSS_ENTERPRISES',
  'PACKAGES_OF_USERS',
  'ADOPTION_ANALYTICS',
  'TROUBLESHOOTING',
  'SERVICE_POLICIES',
  'DEVICES',
  'DIRECTORY_SYNC_AND_SSO',
  'SECURITY_AND_COMPLIANCE',
  'MEETING_SETTINGS_AND_REPORTS',
  'CALL_QUEUES',
  'CUSTOMER_ADMINISTRATOR_ROLES',
  'WHOLESALE_ACCOUNT',
  'BILLING_REPORTS',
] as const;

/** What somebody has to do while a location is set up. */
export const SETUP_TASKS = [
  'SUBMIT_CUSTOMER_INFORMATION',
  'NAME_CONTACT_WHO_KNOWS_CALL_FLOWS',
  'GET_APPROVAL_OF_CALL_FLOWS',
  'POINT_TO_TRAINING_AND_GUIDES',
  'CALL_CUSTOMER_LOCATION',
  'CONFIGURE_USERS_AND_FEATURES',
  'TEST_NUMBERS',
  'VERIFY_CONTROL_HUB_LOGIN',
  'WALK_THROUGH_FEATURES',
  'FOLLOW_UP_WITH_CUSTOMER',
  'LIST_KEY_PERSONNEL',
  'SCHEDULE_PROJECT',
  'IDENTIFY_RISKS',
  'HAND_OVER_AT_COMPLETION',
  'LIST_PARTNER_AND_CUSTOMER_ROLES',
  'NAME_SITE_CONTACTS',
  'COORDINATE_THIRD_PARTIES',
  'ANSWER_INFORMATION_REQUESTS',
  'ORIENT_CUSTOMER',
  'PLAN_SITES',
  'INTERVIEW_STAKEHOLDERS',
  'DRAFT_DATA_DOCUMENT',
  'ASSIST_PARTNER_AND_CUSTOMER',
  'ASSESSMENT_REPORT',
  'DESCRIBE_EXISTING_PLATFORM',
  'DESCRIBE_USERS_AND_DEVICES',
  'ATTEND_MEETINGS',
  'REVIEW_DATA_DOCUMENT_OF_PARTNER',
  'DRAFT_WORKBOOK',
  'REVIEW_TECHNICAL_REQUIREMENTS',
  'PROVIDE_DATA_TEMPLATE',
  'DEVELOP_WORKBOOK',
  'DELIVER_BUILD_DOCUMENTS',
  'KEEP_KEY_PERSONNEL_AVAILABLE',
  'REVIEW_QUESTIONNAIRE_AND_WORKBOOK',
  'HOLD_TEST_PLAN_WORKSHOP',
  'CREATE_TEST_PLAN',
  'JOIN_TEST_PLAN_WORKSHOP',
  'COORDINATE_CUSTOMER_REQUIREMENTS',
  'REVIEW_MIGRATION_PLAN',
  'INSTALL_CONFIGURATIONS',
  'UPDATE_WORKBOOK_AFTER_INSTALLATION',
  'DEPLOY_SITE_EQUIPMENT_AND_CLIENT',
  'CONFIGURE_DIRECTORY_AND_SSO',
  'CONFIGURE_CONTROL_HUB',
  'COLLECT_EMERGENCY_LOCATION_DATA',
  'OBTAIN_CERTIFICATES',
  'CONFIGURE_NETWORK',
  'MIGRATE_TO_PRODUCTION',
  'MIGRATE_USERS',
  'COORDINATE_MIGRATION',
  'PROVIDE_SITE_RESOURCES',
  'COORDINATE_NUMBER_PORTING',
  'CHANGE_LOCAL_DIAL_PLAN',
  'SUPPORT_AFTER_MIGRATION',
  'TROUBLESHOOT',
  'FIRST_LEVEL_SUPPORT',
  'PROVIDE_SITE_RESOURCES_FOR_TROUBLESHOOTING',
  'FINAL_WORKBOOK',
  'SEND_CLOSE_OUT_NOTICE',
  'CLOSE_OFF_MIGRATION',
] as const;

/** The facts of the wholesale edition: those that its decisions take. */
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
  trigger: oneOf(SCREENING_TRIGGERS, {
    title: 'what happens to the customer',
    source: 'WS-RPL-01',
  }),
  rplMatch: boolean({ title: 'the denied-party check finds a match', source: 'WS-RPL-04' }),
  rplDecision: oneOf(REVIEW_DECISIONS, { title: 'decision of the review', source: 'WS-RPL-07' }),
  reviewElapsedSeconds: integer({
    title: 'time since the start of the review',
    unit: 'second',
    min: 0,
    source: 'WS-RPL-06',
  }),
  customerExists: boolean({ title: 'the customer exists', source: 'WS-API-15' }),
  subscriberCount: integer({ title: 'wholesale subscribers so far', min: 0, source: 'WS-SBR-10' }),
  package: oneOf(BASE_PACKAGES, { title: 'package of the subscriber', source: 'WS-SBR-11' }),
  orgHasCustomerAssist: boolean({
    title: 'the organization has bought Customer Assist',
    source: 'WS-CQ-03',
  }),
  queueType: oneOf(QUEUE_TYPES, { title: 'kind of the call queue', source: 'WS-CQ-05' }),
  queueRouting: oneOf(QUEUE_ROUTINGS, { title: 'routing of the call queue', source: 'WS-CQ-07' }),
  hasVirtualLineMember: boolean({ title: 'a virtual line is in the queue', source: 'WS-CQ-06' }),
  hasWorkspaceMember: boolean({ title: 'a workspace is in the queue', source: 'WS-CQ-06' }),
  agentsWithoutPackage: texts({ title: 'agents without Customer Assist', source: 'WS-CQ-08' }),
  upgradeChoice: oneOf(UPGRADE_CHOICES, {
    title: 'choice for the agents without the package',
    source: 'WS-CQ-10',
  }),
  agentPackage: oneOf(BASE_PACKAGES, { title: 'package of the agent', source: 'WS-CQ-01' }),
  reportOperation: oneOf(REPORT_OPERATIONS, { title: 'operation', source: 'WS-RPT-01' }),
  billingAccess: oneOf(BILLING_ACCESSES, {
    title: 'billing access of the administrator',
    source: 'WS-ROLE-04',
  }),
  reportStatus: oneOf(REPORT_STATUSES, { title: 'status of the report', source: 'WS-RPT-19' }),
  blanketOrderPresent: boolean({ title: 'the partner has a blanket order', source: 'WS-GEN-01' }),
  blanketOrderItems: setOf(PACKAGE_KEYS, {
    title: 'items of the blanket order',
    source: 'WS-GEN-02',
  }),
  item: oneOf(PACKAGE_KEYS, { title: 'package or add-on to be sold', source: 'WS-GEN-02' }),
  isTrialOrg: boolean({ title: 'the organization is a trial', source: 'WS-GEN-07' }),
  isPartnersOwnOrg: boolean({
    title: "the organization is the partner's own",
    source: 'WS-GEN-10',
  }),
  startTrialUsed: boolean({ title: 'the button that starts a trial is used', source: 'WS-GEN-06' }),
  callerKind: oneOf(CALLER_KINDS, { title: 'who calls', source: 'WS-ROLE-01' }),
  callerRoles: setOf(ROLES, { title: 'roles of the caller', source: 'WS-ROLE-01' }),
  authorisedByRoles: setOf(ROLES, {
    title: 'roles of the user who authorized the integration',
    source: 'WS-ROLE-01',
  }),
  packageKey: text({ title: 'key of a package', source: 'WS-PKG-04' }),
  templateName: text({ title: 'name of the template', source: 'WS-TPL-03' }),
  serviceProviderAdmin: text({ title: 'service-provider administrator', source: 'WS-TPL-03' }),
  subscriptionId: text({ title: 'wholesale subscription', source: 'WS-TPL-04' }),
  sharedSubscriptionId: text({
    title: 'subscription that the parent partner shares',
    source: 'WS-SUB-07',
  }),
  idpEntityId: text({ title: 'entity id of the identity provider', source: 'WS-TPL-06' }),
  oidcIdpName: text({ title: 'name of the OpenID Connect provider', source: 'WS-TPL-07' }),
  pstnVendor: text({ title: 'PSTN vendor', source: 'WS-TPL-08' }),
  authMode: oneOf(AUTH_MODES, { title: 'sign-in chosen in the template', source: 'WS-TPL-05' }),
  templatePackage: oneOf(BASE_PACKAGES, { title: 'package of the template', source: 'H-TPL-01' }),
  disableCallOnWebex: boolean({
    title: 'calls between Webex users are to be disabled',
    source: 'WS-TPL-10',
  }),
  changedSetting: oneOf(CHANGED_SETTINGS, {
    title: 'setting of the template that changes',
    source: 'WS-TPL-14',
  }),
  deviceCategory: oneOf(DEVICE_CATEGORIES, { title: 'kind of the device', source: 'WS-DEV-01' }),
  thirdPartyPhonesEnabled: boolean({
    title: 'phones of other vendors are enabled',
    source: 'WS-DEV-04',
  }),
  customisation: oneOf(CUSTOMISATIONS, {
    title: 'customization that the device needs',
    source: 'WS-DEV-05',
  }),
  orgIsNew: boolean({ title: 'the organization is new', source: 'WS-SSO-01' }),
  existingAuthMode: oneOf(AUTH_MODES, {
    title: 'sign-in of the organization so far',
    source: 'WS-SSO-02',
  }),
  screen: oneOf(HUB_SCREENS, { title: 'screen of Partner Hub', source: 'WS-SUB-20' }),
  partnerOperation: oneOf(PARTNER_OPERATIONS, { title: 'operation', source: 'WS-SUB-14' }),
  onBehalfOfSubPartnerOrgId: text({
    title: 'sub-partner on whose behalf the call is made',
    source: 'WS-SUB-14',
  }),
  subPartnerOrgIds: texts({ title: 'sub-partners of the partner', source: 'WS-SUB-15' }),
  extProfile: boolean({ title: 'the extended profile is chosen', source: 'WS-SUB-28' }),
  provisioningState: oneOf(SUB_PARTNER_STATES, {
    title: 'state of the sub-partner',
    source: 'WS-SUB-25',
  }),
  actorOrgRole: oneOf(PARTNER_LEVELS, {
    title: 'level of the acting partner',
    source: 'WS-SUB-01',
  }),
  target: oneOf(HIERARCHY_TARGETS, { title: 'what it looks at', source: 'WS-SUB-04' }),
  view: oneOf(HIERARCHY_VIEWS, { title: 'where it looks', source: 'WS-SUB-16' }),
  actorRoles: setOf(ROLES, { title: 'roles of the administrator', source: 'WS-ROLE-02' }),
  customerOffer: oneOf(CUSTOMER_OFFERS, { title: 'offer of the customer', source: 'WS-MIG-04' }),
  locationUserCount: integer({
    title: 'users of the location',
    unit: 'user',
    min: 1,
    source: 'WS-SET-03',
  }),
  questionKind: oneOf(QUESTION_KINDS, { title: 'what the question is about', source: 'WS-SUP-01' }),
  helpDeskOnline: boolean({ title: 'the help desk for partners is online', source: 'WS-SUP-07' }),
  clients: setOf(CLIENTS, { title: 'clients of the customer', source: 'WS-MIG-03' }),
  captionLanguage: text({ title: 'language of the captions', source: 'H-WXA-03' }),
  viewerRelation: oneOf(VIEWER_RELATIONS, { title: 'where the viewer stands', source: 'H-WXA-05' }),
  feature: text({ title: 'feature', source: 'WS-FEA-05' }),
  headquartersSupported: boolean({
    title: 'Webex is supported where the headquarters are',
    source: 'WS-CUS-02',
  }),
  failureReason: text({ title: 'reason of a failure', source: 'WS-PST-06' }),
  addressChanged: boolean({ title: 'the billing address changes', source: 'WS-RPL-02' }),
  addOn: oneOf(ADD_ONS, { title: 'add-on', source: 'WS-PKG-20' }),
  customerBillingStartDate: date({
    title: "day on which the customer's billing starts",
    source: 'WS-BIL-15',
  }),
  callingUsers: boolean({ title: 'users with a calling package are added', source: 'WS-CUS-06' }),
  reportStartDate: date({ title: 'first day of the report', source: 'WS-RPT-02' }),
  reportEndDate: date({ title: 'last day of the report', source: 'WS-RPT-02' }),
  today: date({ title: 'day of today', source: 'WS-RPT-04' }),
  reportType: oneOf(REPORT_TYPES, { title: 'type of the report', source: 'WS-RPT-06' }),
  existingReportStatus: oneOf(EXISTING_REPORT_STATUSES, {
    title: 'status of a report with the same partner, sub-partner, period and type',
    source: 'WS-RPT-19',
  }),
  subPartnerOrgId: text({
    title: 'sub-partner that the report is for',
    source: 'WS-RPT-10',
  }),
  secondsSinceUrlIssued: integer({
    title: 'age of the download link',
    unit: 'second',
    min: 0,
    source: 'WS-RPT-14',
  }),
  customerOperation: oneOf(CUSTOMER_OPERATIONS, { title: 'operation', source: 'WS-BIL-12' }),
  billingStartDate: date({ title: 'day on which billing starts', source: 'WS-BIL-12' }),
  delayedBillingEnabled: boolean({
    title: 'the partner has delayed billing switched on',
    source: 'WS-BIL-11',
  }),
  customerCreatedAt: date({
    title: 'day on which the customer is created',
    source: 'WS-BIL-16',
  }),
  billingStarted: boolean({ title: 'billing of the customer has started', source: 'WS-BIL-14' }),
  ignoresInapplicable: boolean({
    title: 'the request is read leniently: what does not apply is ignored',
    source: 'WS-BIL-18',
  }),
  orderedAWholesale: boolean({ title: 'the partner ordered A-Wholesale', source: 'WS-SET-01' }),
  partnerFullyOnboarded: boolean({
    title: 'the partner is fully onboarded',
    source: 'WS-SET-07',
  }),
  customerProvisioned: boolean({ title: 'the customer is provisioned', source: 'WS-SET-10' }),
  usersProvisioned: boolean({ title: 'the users are provisioned', source: 'WS-CUS-07' }),
  submittedOn: date({ title: 'day on which the request is submitted', source: 'WS-SET-08' }),
  completionDate: date({ title: 'day on which onboarding completes', source: 'WS-SET-08' }),
  requestChannel: oneOf(REQUEST_CHANNELS, { title: 'channel of the request', source: 'WS-SET-11' }),
  partnerOrgId: text({ title: 'organization of the partner', source: 'WS-SET-12' }),
  customerOrgId: text({ title: 'organization of the customer', source: 'WS-SET-12' }),
  activeFrom: instants({ title: 'times from which packages are assigned', source: 'WS-BIL-06' }),
  activeTo: instantsOrEmpty({
    title: 'times at which the assignments end, in the same order; empty while they last',
    source: 'WS-BIL-06',
  }),
  periodStart: date({ title: 'first day of the billing period', source: 'WS-BIL-07' }),
  periodEnd: date({ title: 'last day of the billing period', source: 'WS-BIL-07' }),
  activeWholesaleSubscription: boolean({
    title: 'the wholesale subscription is active',
    source: 'WS-SET-12',
  }),
  locationCount: integer({ title: 'number of locations', source: 'WS-SET-12' }),
  locationId: text({ title: 'location', source: 'WS-SET-12' }),
  networkVerified: boolean({ title: "the customer's network is verified", source: 'WS-SET-09' }),
  provisioningId: text({ title: 'provisioning id of a template', source: 'WS-CUS-10' }),
  templateProvisioningIds: texts({
    title: "provisioning ids of the partner's templates",
    source: 'WS-CUS-10',
  }),
  packages: setOf(PACKAGE_INPUTS, { title: 'packages that were sent', source: 'WS-CUS-11' }),
  orderItems: setOf(PACKAGE_INPUTS, { title: 'items of the blanket order', source: 'WS-CUS-25' }),
  isAttach: boolean({
    title: 'the request is meant for an existing organization',
    source: 'WS-CUS-12',
  }),
  orgId: text({ title: 'existing organization', source: 'WS-CUS-12' }),
  externalId: text({ title: "partner's own id of the customer", source: 'WS-CUS-13' }),
  addressSupplied: boolean({ title: 'an address was sent', source: 'WS-CUS-14' }),
  customerInfoSupplied: boolean({
    title: 'information on the customer was sent',
    source: 'WS-CUS-15',
  }),
  provisioningParametersSupplied: boolean({
    title: 'provisioning parameters were sent',
    source: 'WS-CUS-16',
  }),
  attestationTicked: boolean({
    title: 'the supported location is attested to',
    source: 'WS-CUS-03',
  }),
  currentPackages: setOf(PACKAGE_INPUTS, {
    title: 'packages of the customer so far',
    source: 'WS-API-04',
  }),
  packagesInUse: setOf(PACKAGE_INPUTS, {
    title: 'packages that subscribers hold',
    source: 'WS-API-06',
  }),
  currentOrgCountry: country({ title: 'country of the organization', source: 'WS-ADR-12' }),
  customerId: text({ title: 'customer', source: 'WS-SBR-01' }),
  customerStatus: oneOf(CUSTOMER_STATUSES, {
    title: 'status of the customer',
    source: 'WS-SBR-15',
  }),
  provisionedPackages: setOf(PACKAGE_INPUTS, {
    title: 'packages of the customer',
    source: 'WS-PKG-05',
  }),
  email: email({ title: 'e-mail of the subscriber', source: 'WS-SBR-02' }),
  packageSent: oneOf(PACKAGE_INPUTS, { title: 'package that was sent', source: 'WS-SBR-03' }),
  firstName: text({ title: 'first name', source: 'WS-SBR-04' }),
  lastName: text({ title: 'last name', source: 'WS-SBR-04' }),
  extension: text({ title: 'extension', source: 'WS-SBR-05' }),
  primaryPhoneNumber: text({ title: 'phone number', source: 'WS-SBR-05' }),
  emailBelongsToOtherSubscriber: boolean({
    title: 'the e-mail belongs to another subscriber',
    source: 'WS-SBR-14',
  }),
  assignedElsewhere: boolean({
    title: 'the user is assigned to another customer or partner',
    source: 'WS-SBR-14',
  }),
  ownOrgAttached: boolean({
    title: "wholesale was attached to the partner's own organization",
    source: 'WS-ATT-14',
  }),
  idpName: text({ title: 'name of the identity provider', source: 'WS-SSO-07' }),
  clientId: text({ title: 'OAuth client id', source: 'WS-SSO-08' }),
  clientSecret: text({ title: 'OAuth client secret', source: 'WS-SSO-09' }),
  scopes: anyText({ title: 'scopes, parted by blanks', source: 'WS-SSO-10' }),
  authorizationEndpoint: text({ title: 'authorization endpoint', source: 'WS-SSO-11' }),
  tokenEndpoint: text({ title: 'token endpoint', source: 'WS-SSO-12' }),
  discoveryEndpoint: text({ title: 'discovery endpoint', source: 'WS-SSO-13' }),
  userInfoEndpoint: text({ title: 'user-info endpoint', source: 'WS-SSO-13' }),
  keySetEndpoint: text({ title: 'key-set endpoint', source: 'WS-SSO-13' }),
  existingIdpNames: texts({
    title: 'names of the identity providers that exist',
    source: 'WS-SSO-07',
  }),
  reportField: oneOf(REPORT_FIELDS, { title: 'field that is asked for', source: 'WS-RPT-24' }),
  filterStartDate: date({ title: 'first day that is asked for', source: 'WS-RPT-16' }),
  filterEndDate: date({ title: 'last day that is asked for', source: 'WS-RPT-16' }),
  filterType: oneOf(REPORT_TYPES, {
    title: 'type of report that is asked for',
    source: 'WS-RPT-16',
  }),
  managedByPartner: boolean({
    title: 'the partner that asks manages the customer',
    source: 'WS-API-11',
  }),
  filterExternalId: text({ title: "partner's own id that is asked for", source: 'WS-API-12' }),
  filterOrgId: text({ title: 'organization that is asked for', source: 'WS-API-12' }),
  itemExternalId: text({ title: "partner's own id of the customer", source: 'WS-API-12' }),
  itemOrgId: text({ title: 'organization of the customer', source: 'WS-API-12' }),
  assignedToOtherCustomer: boolean({
    title: 'the subscriber is assigned to another customer',
    source: 'WS-PRE-03',
  }),
  assignedToOtherPartner: boolean({
    title: 'the subscriber is assigned to another partner',
    source: 'WS-PRE-03',
  }),
  emailExists: boolean({ title: 'another subscriber has the e-mail address', source: 'WS-PRE-04' }),
  parameterConflict: boolean({
    title: 'the provisioning parameters contradict what there is',
    source: 'WS-PRE-05',
  }),
  licenceColumnsTrue: setOf(BASE_PACKAGES, {
    title: 'licence columns that are TRUE',
    source: 'WS-PHA-05',
  }),
  userExists: boolean({ title: 'the user exists', source: 'WS-PHA-04' }),
  timezone: text({ title: 'time zone', source: 'WS-GEN-14' }),
  supportedTimezones: texts({ title: 'published list of time zones', source: 'WS-GEN-14' }),
  locationIsInitial: boolean({
    title: "the location is the customer's first one",
    source: 'WS-PST-04',
  }),
  vendorCoverage: texts({ title: 'countries that the vendor covers', source: 'WS-PST-06' }),
  locationCountry: country({ title: 'country of the location', source: 'WS-PST-06' }),
  customerManagedVia: oneOf(CHANNELS, {
    title: 'where the customer is managed',
    source: 'WS-PST-01',
  }),
  requesterOrgRole: oneOf(REQUESTER_ROLES, {
    title: 'level of the requesting organization',
    source: 'WS-SUB-01',
  }),
  parentOrgId: text({ title: 'organization of the parent partner', source: 'WS-SUB-26' }),
  parentOrgName: text({ title: 'name of the parent partner', source: 'WS-SUB-26' }),
  subPartnerOrgName: text({ title: 'name of the sub-partner', source: 'WS-SUB-26' }),
  adminEmail: email({ title: 'e-mail of the first administrator', source: 'WS-SUB-26' }),
  adminFirstName: text({ title: 'first name of the first administrator', source: 'WS-SUB-26' }),
  adminLastName: text({ title: 'last name of the first administrator', source: 'WS-SUB-26' }),
  setupDate: date({ title: 'day on which the sub-partner is set up', source: 'WS-SUB-27' }),
  callingIntegrationConfigured: boolean({
    title: 'the calling integration is configured',
    source: 'WS-SUB-08',
  }),
  templateConfigured: boolean({
    title: 'an onboarding template is configured',
    source: 'WS-SUB-08',
  }),
  basePackages: setOf(BASE_PACKAGE_INPUTS, {
    title: 'packages that the subscriber is given',
    source: 'WS-PKG-01',
  }),
  addOns: setOf(ADD_ONS, { title: 'add-ons of the subscriber', source: 'WS-PKG-20' }),
  deviceKinds: listOf(DEVICE_KINDS, {
    title: 'devices of the subscriber, one entry a device',
    source: 'WS-PKG-07',
  }),
  listSource: oneOf(LIST_SOURCES, { title: 'where sub-partners are listed', source: 'WS-SUB-03' }),
  subPartnerCount: integer({
    title: 'number of sub-partners',
    min: 0,
    source: 'WS-SUB-02',
  }),
  filtersSupplied: boolean({ title: 'the list is filtered', source: 'WS-SUB-24' }),
  matchingCount: integer({
    title: 'number of sub-partners that match every filter',
    min: 0,
    source: 'WS-SUB-24',
  }),
  ciscoPstn: boolean({
    title: 'the site has Cisco-enabled PSTN calling options',
    source: 'WS-ADR-03',
  }),
  orgCountry: country({ title: 'country of the organization', source: 'WS-ADR-04' }),
  dialInCountries: texts({
    title: 'countries of the call-in numbers of the telephony domain, in order',
    source: 'WS-ADR-04',
  }),
  dialInNumbers: texts({
    title: 'call-in numbers of the telephony domain, one for each of the countries',
    source: 'WS-ADR-04',
  }),
  partnerRegion: text({ title: 'region of the partner', source: 'WS-GEN-09' }),
  customerRegion: text({ title: 'region of the customer', source: 'WS-GEN-09' }),
  servedRegions: texts({ title: 'regions in which Webex is offered', source: 'WS-GEN-09' }),
  brandName: text({
    title: 'brand name in automatic e-mails',
    source: 'WS-TPL-11',
  }),
  listOffset: integer({ title: 'entries to pass over', min: 0, source: 'WS-SUB-24' }),
  listMax: integer({ title: 'entries that are asked for at most', min: 1, source: 'WS-SUB-24' }),
  deletionScope: oneOf(DELETION_SCOPES, {
    title: 'what is to be deleted',
    source: 'WS-API-14',
  }),
  locationUrl: text({ title: 'Location URL that is asked for', source: 'WS-API-10' }),
  itemCustomerId: text({ title: 'id of the customer', source: 'WS-API-09' }),
  itemLocationUrl: text({ title: 'Location URL of the customer', source: 'WS-API-10' }),
  userSide: oneOf(USER_SIDES, { title: 'whose users sign in', source: 'WS-SSO-04' }),
  localRecording: boolean({ title: 'the meeting is recorded locally', source: 'H-WXA-06' }),
  commitment: oneOf(COMMITMENTS, { title: 'what there is a limit for', source: 'WS-SET-17' }),
  commitmentFrom: date({ title: 'day from which the limit counts', source: 'WS-SET-17' }),
  commitmentOn: date({ title: 'day that is asked about', source: 'WS-SET-17' }),
  callMinutes: integer({
    title: 'length of the call with the customer',
    unit: 'minute',
    min: 0,
    source: 'WS-SET-15',
  }),
  meetingClient: oneOf(MEETING_CLIENTS, {
    title: 'system, browser or device',
    source: 'WS-FEA-08',
  }),
  callTarget: oneOf(CALL_TARGETS, { title: 'who is called', source: 'WS-FEA-06' }),
  currentPackage: oneOf(BASE_PACKAGES, {
    title: 'package that the subscriber holds already',
    source: 'WS-PKG-20',
  }),
  ownSubscriptionCancelled: boolean({
    title: "the subscription of the partner's own organization is cancelled",
    source: 'WS-GEN-10',
  }),
  meetingParticipants: integer({
    title: 'participants of a meeting',
    unit: 'user',
    min: 1,
    source: 'WS-PKG-12',
  }),
  meetingTool: oneOf(MEETING_TOOLS, {
    title: 'program from which meetings are planned',
    source: 'WS-FEA-08',
  }),
  brandingSetting: oneOf(BRANDING_SETTINGS, {
    title: 'what is to be branded',
    source: 'WS-BRD-01',
  }),
  filterProvisioningState: oneOf(SUB_PARTNER_STATES, {
    title: 'state that is asked for',
    source: 'WS-SUB-24',
  }),
  itemProvisioningState: oneOf(SUB_PARTNER_STATES, {
    title: 'state of one of the sub-partners',
    source: 'WS-SUB-24',
  }),
  requestedCount: integer({
    title: 'number that is wanted of a feature with a limit',
    min: 0,
    source: 'WS-FEA-02',
  }),
  managementTask: oneOf(MANAGEMENT_TASKS, { title: 'what is to be managed', source: 'WS-GEN-12' }),
  setupTask: oneOf(SETUP_TASKS, { title: 'what somebody has to do', source: 'WS-SET-16' }),
  orderQuantity: integer({
    title: 'quantity of A-Wholesale in the order',
    min: 0,
    source: 'WS-SET-02',
  }),
  siteLocation: oneOf(SITE_LOCATIONS, { title: 'location of the site', source: 'WS-ADR-05' }),
};
