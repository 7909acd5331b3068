// Written by `npm run types` from the signatures of the decisions: not to be edited.

import type { Unknown } from '../../rule/signature.js';

/** Facts of `wholesale.app.support`. */
export interface WholesaleAppSupportFacts {
  /**
   * system, browser or device. WS-FEA-08, 004:53806.
   * Left out: not known.
   */
  readonly meetingClient?:
    | 'WINDOWS'
    | 'MAC'
    | 'LINUX'
    | 'INTERNET_EXPLORER'
    | 'SAFARI'
    | 'FIREFOX'
    | 'CHROME'
    | 'EDGE'
    | 'IPHONE'
    | 'IPAD'
    | 'APPLE_WATCH'
    | 'ANDROID'
    | 'ANDROID_WEARABLE'
    | 'CISCO_ROOM_SYSTEM'
    | 'THIRD_PARTY_VIDEO_SYSTEM'
    | 'SKYPE_FOR_BUSINESS'
    | 'PHONE'
    | 'OTHER'
    | null
    | Unknown;
  /**
   * who is called. WS-FEA-06, 004:53794.
   * Left out: not sent, which is a value of its own.
   */
  readonly callTarget?: 'WEBEX_USER' | 'PSTN_NUMBER' | null | Unknown;
  /**
   * program from which meetings are planned. WS-FEA-08, 004:53806.
   * Left out: not sent, which is a value of its own.
   */
  readonly meetingTool?:
    | 'MICROSOFT_TEAMS'
    | 'SLACK'
    | 'WORKPLACE'
    | 'OFFICE_365'
    | 'GOOGLE_CALENDAR'
    | 'SKYPE_FOR_BUSINESS'
    | 'LEARNING_MANAGEMENT_SYSTEM'
    | 'OTHER'
    | null
    | Unknown;
  /**
   * calls between Webex users are to be disabled. WS-TPL-10, 004:54676.
   * Left out: the default of the rule set.
   */
  readonly disableCallOnWebex?: boolean | null | Unknown;
}

/** Outputs of `wholesale.app.support`. */
export type WholesaleAppSupportOutcome = {
  readonly clientKind:
    | 'OPERATING_SYSTEM'
    | 'BROWSER'
    | 'MOBILE_DEVICE'
    | 'VIDEO_SYSTEM'
    | 'OTHER_PROGRAM'
    | 'PHONE'
    | 'UNKNOWN'
    | null;
  readonly supported: 'YES' | 'UNKNOWN' | null;
  readonly videoLines: number | null;
  readonly callPossible: boolean | null;
  readonly callIsFree: boolean | null;
  readonly toolIntegrated: 'YES' | 'UNKNOWN' | null;
};

/** Facts of `wholesale.assistant.access`. */
export interface WholesaleAssistantAccessFacts {
  /**
   * package of the subscriber. WS-SBR-11, 004:53949.
   * Left out: not known.
   */
  readonly package?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * language of the captions. H-WXA-03, 004:26445, 004:41333.
   * Left out: not sent, which is a value of its own.
   */
  readonly captionLanguage?: string | null | Unknown;
  /**
   * where the viewer stands. H-WXA-05, 004:26449, 004:41337.
   * Left out: not sent, which is a value of its own.
   */
  readonly viewerRelation?:
    | 'SAME_ORG_SAME_PACKAGE'
    | 'SAME_ORG_OTHER_PACKAGE'
    | 'OTHER_ORG'
    | null
    | Unknown;
  /**
   * the meeting is recorded locally. H-WXA-06, 004:26451, 004:41339.
   * Left out: the default of the rule set.
   */
  readonly localRecording?: boolean | null | Unknown;
}

/** Outputs of `wholesale.assistant.access`. */
export type WholesaleAssistantAccessOutcome = {
  readonly assistantOffered: 'OFFERED' | 'NOT_OFFERED' | 'NOT_YET_OFFERED' | 'WITHDRAWN' | null;
  readonly onByDefault: boolean | null;
  readonly captionTranscripts: boolean | null;
  readonly postMeetingTranscripts: boolean | null;
  readonly contentAccess: 'ACCESSIBLE' | 'NOT_ACCESSIBLE' | null;
};

/** Facts of `wholesale.attach.decision`. */
export interface WholesaleAttachDecisionFacts {
  /**
   * customer of Webex for BroadWorks. WS-ATT-25, 004:53925.
   * Left out: not known.
   */
  readonly isBroadWorksCustomer?: boolean | null | Unknown;
  /**
   * the existing organization is a trial. WS-ATT-15, 004:54933.
   * Left out: not known.
   */
  readonly existingOrgIsTrial?: boolean | null | Unknown;
  /**
   * channel of the request. WS-ATT-24, 004:42-45, 004:52378-52403.
   * Left out: the default of the rule set.
   */
  readonly channel?: 'API' | 'PARTNER_HUB' | null | Unknown;
  /**
   * the requesting partner is external full administrator of the organization. WS-ATT-09, 004:54894, 004:54916, 004:54929.
   * Left out: not known.
   */
  readonly managedByRequester?: boolean | null | Unknown;
  /**
   * another wholesale partner manages the organization. WS-ATT-01, 004:54894-54898, 004:54929-54930.
   * Left out: not known.
   */
  readonly managedByOtherWholesalePartner?: boolean | null | Unknown;
  /**
   * users of the existing organization [user]. WS-ATT-01, 004:54894-54898, 004:54929-54930.
   * Left out: not known.
   */
  readonly existingOrgUserCount?: number | null | Unknown;
  /**
   * the existing organization has a verified domain. WS-ATT-02, 004:54900, 004:54931.
   * Left out: not known.
   */
  readonly existingOrgHasVerifiedDomain?: boolean | null | Unknown;
  /**
   * the existing organization has a claimed domain. WS-ATT-03, 004:54902, 004:54932.
   * Left out: not known.
   */
  readonly existingOrgHasClaimedDomain?: boolean | null | Unknown;
  /**
   * approval of the customer's administrator. WS-ATT-05, 004:27540, 004:54894.
   * Left out: the default of the rule set.
   */
  readonly adminApproval?: 'NOT_ASKED' | 'GRANTED' | 'REFUSED' | null | Unknown;
  /**
   * the template allows invitation e-mails to administrators. WS-ATT-10, 004:54917.
   * Left out: the default of the rule set.
   */
  readonly allowAdminInviteEmails?: boolean | null | Unknown;
}

/** Outputs of `wholesale.attach.decision`. */
export type WholesaleAttachDecisionOutcome = {
  readonly attachDecision:
    | 'AUTOMATIC'
    | 'APPROVAL_REQUIRED'
    | 'APPROVED'
    | 'REFUSED'
    | 'UNSUPPORTED'
    | 'UNKNOWN'
    | null;
  readonly approvalReasons:
    | readonly (
        | 'USERS_100_PLUS'
        | 'VERIFIED_DOMAIN'
        | 'CLAIMED_DOMAIN'
        | 'MANAGED_BY_OTHER_PARTNER'
      )[]
    | null;
  readonly refusalReasons:
    | readonly (
        | 'BROADWORKS_CUSTOMER'
        | 'PARTNER_HUB_ATTACH_UNSUPPORTED'
        | 'TRIAL_ORG'
        | 'INVITE_EMAILS_BLOCKED'
        | 'APPROVAL_REFUSED'
      )[]
    | null;
  readonly notifications: readonly 'ADMIN_INVITE_EMAIL'[] | null;
  readonly warnings: readonly ('TRIAL_NOT_CONVERTIBLE' | 'CRITERIA_NOT_DOCUMENTED')[] | null;
};

/** Facts of `wholesale.attach.rights`. */
export interface WholesaleAttachRightsFacts {
  /**
   * how the attach goes. WS-ATT-07, 004:54908-54910.
   * Left out: not known.
   */
  readonly attachDecision?:
    | 'AUTOMATIC'
    | 'APPROVAL_REQUIRED'
    | 'APPROVED'
    | 'REFUSED'
    | 'UNSUPPORTED'
    | 'UNKNOWN'
    | null
    | Unknown;
  /**
   * states of the licences of the existing organization, one a licence. WS-ROLE-07, 004:54908.
   * Left out: not known.
   */
  readonly existingOrgLicenceStates?:
    | readonly ('ACTIVE' | 'SUSPENDED' | 'CANCELLED')[]
    | null
    | Unknown;
}

/** Outputs of `wholesale.attach.rights`. */
export type WholesaleAttachRightsOutcome = {
  readonly partnerRights: 'PROVISIONING_ADMIN' | 'FULL_ADMIN' | 'NONE' | null;
  readonly userVisibilityLimited: boolean | null;
  readonly warnings: readonly 'ASK_FOR_FULL_ADMIN'[] | null;
};

/** Facts of `wholesale.attach.settings`. */
export interface WholesaleAttachSettingsFacts {
  /**
   * sign-in of the existing organization. WS-ATT-18, 004:54938, 004:55554.
   * Left out: not known.
   */
  readonly existingOrgAuthMode?: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null | Unknown;
  /**
   * sign-in set in the onboarding template. WS-ATT-18, 004:54938, 004:55554.
   * Left out: not known.
   */
  readonly templateAuthMode?: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null | Unknown;
  /**
   * basic branding is on in the customer organization. WS-BRD-03, 004:54939.
   * Left out: not known.
   */
  readonly basicBrandingEnabled?: boolean | null | Unknown;
  /**
   * the partner has advanced branding. WS-BRD-01, 004:54287-54293.
   * Left out: not known.
   */
  readonly partnerAdvancedBranding?: boolean | null | Unknown;
  /**
   * the customer organization is set to override branding. WS-BRD-04, 004:54939.
   * Left out: the default of the rule set.
   */
  readonly overrideBranding?: boolean | null | Unknown;
}

/** Outputs of `wholesale.attach.settings`. */
export type WholesaleAttachSettingsOutcome = {
  readonly effectiveAuthMode: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null;
  readonly authSource: 'EXISTING_ORG' | null;
  readonly orgNameChanged: boolean | null;
  readonly settingsKept: boolean | null;
  readonly restrictedMode: boolean | null;
  readonly firstUserIsAdmin: boolean | null;
  readonly effectiveBranding:
    | 'PARTNER_ADVANCED'
    | 'CUSTOMER_BASIC'
    | 'CUSTOMER_OVERRIDE'
    | 'DEFAULT'
    | null;
};

/** Facts of `wholesale.billing.consumption`. */
export interface WholesaleBillingConsumptionFacts {
  /**
   * day on which the customer's billing starts. WS-BIL-15, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly customerBillingStartDate?: string | null | Unknown;
  /**
   * day of today. WS-RPT-04, 004:55347.
   * Left out: not known.
   */
  readonly today?: string | null | Unknown;
}

/** Outputs of `wholesale.billing.consumption`. */
export type WholesaleBillingConsumptionOutcome = {
  readonly useCounts: 'AT_ONCE' | 'FROM_START_OF_BILLING' | null;
};

/** Facts of `wholesale.billing.quantity`. */
export interface WholesaleBillingQuantityFacts {
  /**
   * times from which packages are assigned. WS-BIL-06, 004:55500-55504.
   * Left out: not known.
   */
  readonly activeFrom?: readonly string[] | null | Unknown;
  /**
   * times at which the assignments end, in the same order; empty while they last. WS-BIL-06, 004:55500-55504.
   * Left out: not known.
   */
  readonly activeTo?: readonly string[] | null | Unknown;
  /**
   * first day of the billing period. WS-BIL-07, 004:55506.
   * Left out: not known.
   */
  readonly periodStart?: string | null | Unknown;
  /**
   * last day of the billing period. WS-BIL-07, 004:55506.
   * Left out: not known.
   */
  readonly periodEnd?: string | null | Unknown;
  /**
   * day on which billing starts. WS-BIL-12, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
}

/** Outputs of `wholesale.billing.quantity`. */
export type WholesaleBillingQuantityOutcome = {
  readonly quantity: number | null;
  readonly displayQuantity: number | null;
  readonly charged: 'IN_ARREARS' | null;
};

/** Facts of `wholesale.billing.start`. */
export interface WholesaleBillingStartFacts {
  /**
   * operation. WS-BIL-12, 004:54837.
   * Left out: not known.
   */
  readonly operation?: 'CREATE' | 'UPDATE' | null | Unknown;
  /**
   * day on which billing starts. WS-BIL-12, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * the partner has delayed billing switched on. WS-BIL-11, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly delayedBillingEnabled?: boolean | null | Unknown;
  /**
   * day of today. WS-RPT-04, 004:55347.
   * Left out: not known.
   */
  readonly today?: string | null | Unknown;
  /**
   * day on which the customer is created. WS-BIL-16, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly customerCreatedAt?: string | null | Unknown;
  /**
   * billing of the customer has started. WS-BIL-14, 004:55213.
   * Left out: not known.
   */
  readonly billingStarted?: boolean | null | Unknown;
  /**
   * the request is read leniently: what does not apply is ignored. WS-BIL-18, 004:54837.
   * Left out: the default of the rule set.
   */
  readonly lenient?: boolean | null | Unknown;
}

/** Outputs of `wholesale.billing.start`. */
export type WholesaleBillingStartOutcome = {
  readonly billingStartDecision: 'NOT_REQUESTED' | 'ACCEPTED' | 'REJECTED' | 'IGNORED' | null;
  readonly reasons:
    | readonly (
        | 'UNKNOWN_PARAMETER'
        | 'DELAYED_BILLING_DISABLED'
        | 'BILLING_ALREADY_STARTED'
        | 'IN_THE_PAST'
        | 'MORE_THAN_90_DAYS'
      )[]
    | null;
  readonly warnings: readonly 'BILLING_START_DATE_IGNORED'[] | null;
};

/** Facts of `wholesale.branding.effective`. */
export interface WholesaleBrandingEffectiveFacts {
  /**
   * basic branding is on in the customer organization. WS-BRD-03, 004:54939.
   * Left out: not known.
   */
  readonly basicBrandingEnabled?: boolean | null | Unknown;
  /**
   * the partner has advanced branding. WS-BRD-01, 004:54287-54293.
   * Left out: not known.
   */
  readonly partnerAdvancedBranding?: boolean | null | Unknown;
  /**
   * the customer organization is set to override branding. WS-BRD-04, 004:54939.
   * Left out: the default of the rule set.
   */
  readonly overrideBranding?: boolean | null | Unknown;
  /**
   * what is to be branded. WS-BRD-01, 004:54287-54293.
   * Left out: not sent, which is a value of its own.
   */
  readonly brandingSetting?:
    | 'LOGO'
    | 'LIGHT_MODE_COLORS'
    | 'DARK_MODE_COLORS'
    | 'SUPPORT_URL'
    | 'OTHER'
    | null
    | Unknown;
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
}

/** Outputs of `wholesale.branding.effective`. */
export type WholesaleBrandingEffectiveOutcome = {
  readonly effectiveBranding:
    | 'PARTNER_ADVANCED'
    | 'CUSTOMER_BASIC'
    | 'CUSTOMER_OVERRIDE'
    | 'DEFAULT'
    | null;
  readonly warnings: readonly 'BASIC_BRANDING_DEPRECATED'[] | null;
  readonly settingCustomizable: 'YES' | 'UNKNOWN' | null;
  readonly settableByActor: boolean | null;
};

/** Facts of `wholesale.callIn.default`. */
export interface WholesaleCallInDefaultFacts {
  /**
   * the site has Cisco-enabled PSTN calling options. WS-ADR-03, 004:53977, 004:54834.
   * Left out: not known.
   */
  readonly ciscoPstn?: boolean | null | Unknown;
  /**
   * country of the organization. WS-ADR-04, 004:53979.
   * Left out: not known.
   */
  readonly orgCountry?: string | null | Unknown;
  /**
   * countries of the call-in numbers of the telephony domain, in order. WS-ADR-04, 004:53979.
   * Left out: not known.
   */
  readonly dialInCountries?: readonly string[] | null | Unknown;
  /**
   * call-in numbers of the telephony domain, one for each of the countries. WS-ADR-04, 004:53979.
   * Left out: not known.
   */
  readonly dialInNumbers?: readonly string[] | null | Unknown;
  /**
   * location of the site. WS-ADR-05, 004:53979.
   * Left out: not known.
   */
  readonly siteLocation?: 'AMER' | 'APAC' | 'ANZ' | 'EMEA' | 'EURO' | null | Unknown;
}

/** Outputs of `wholesale.callIn.default`. */
export type WholesaleCallInDefaultOutcome = {
  readonly callInSource: 'ORG_COUNTRY' | 'LOCATION_DEFAULT' | 'NOT_APPLICABLE' | null;
  readonly callInNumber: string | null;
  readonly callInCountryCode: string | null;
  readonly callInCountry: string | null;
};

/** Facts of `wholesale.customer.delete`. */
export interface WholesaleCustomerDeleteFacts {
  /**
   * the customer exists. WS-API-15, 004:55264-55273.
   * Left out: not known.
   */
  readonly customerExists?: boolean | null | Unknown;
  /**
   * what is to be deleted. WS-API-14, 004:55262.
   * Left out: the default of the rule set.
   */
  readonly deletionScope?: 'WHOLESALE_SERVICES' | 'ORGANIZATION' | null | Unknown;
}

/** Outputs of `wholesale.customer.delete`. */
export type WholesaleCustomerDeleteOutcome = {
  readonly deleteResult: 'OK' | 'NOT_FOUND' | 'ORGANIZATIONS_API_REQUIRED' | null;
  readonly organizationRemains: boolean | null;
  readonly effects: readonly ('WHOLESALE_REMOVED' | 'BILLING_STOPPED')[] | null;
};

/** Facts of `wholesale.customer.get`. */
export interface WholesaleCustomerGetFacts {
  /**
   * customer. WS-SBR-01, 004:54860.
   * Left out: not sent, which is a value of its own.
   */
  readonly customerId?: string | null | Unknown;
  /**
   * Location URL that is asked for. WS-API-10, 004:55235, 004:27845.
   * Left out: not sent, which is a value of its own.
   */
  readonly locationUrl?: string | null | Unknown;
  /**
   * id of the customer. WS-API-09, 004:55180, 004:55228-55234.
   * Left out: not known.
   */
  readonly itemCustomerId?: string | null | Unknown;
  /**
   * Location URL of the customer. WS-API-10, 004:55235, 004:27845.
   * Left out: not known.
   */
  readonly itemLocationUrl?: string | null | Unknown;
}

/** Outputs of `wholesale.customer.get`. */
export type WholesaleCustomerGetOutcome = {
  readonly found: boolean | null;
  readonly details: readonly ('ORG_ID' | 'ADDRESS' | 'PROVISIONING_STATUS' | 'PACKAGES')[] | null;
};

/** Facts of `wholesale.customer.initialSettings`. */
export interface WholesaleCustomerInitialSettingsFacts {
  /**
   * wholesale was attached to an existing organization. WS-RBP-07, 004:54941, 004:55718.
   * Left out: not known.
   */
  readonly orgAttached?: boolean | null | Unknown;
  /**
   * country of the billing address. WS-LOC-06, 004:54035.
   * Left out: not known.
   */
  readonly addressCountry?: string | null | Unknown;
  /**
   * a sub-partner makes the request. WS-ATT-22, 004:54236.
   * Left out: not known.
   */
  readonly createdBySubPartner?: boolean | null | Unknown;
}

/** Outputs of `wholesale.customer.initialSettings`. */
export type WholesaleCustomerInitialSettingsOutcome = {
  readonly restrictedMode: boolean | null;
  readonly sipDomainSet: boolean | null;
  readonly orgCountry: string | null;
  readonly templateSettingsApplied: boolean | null;
  readonly managedByRelationCreated: boolean | null;
  readonly workspacesPossible: boolean | null;
};

/** Facts of `wholesale.customer.list`. */
export interface WholesaleCustomerListFacts {
  /**
   * the partner that asks manages the customer. WS-API-11, 004:55241.
   * Left out: the default of the rule set.
   */
  readonly managedByPartner?: boolean | null | Unknown;
  /**
   * partner's own id that is asked for. WS-API-12, 004:55243.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterExternalId?: string | null | Unknown;
  /**
   * organization that is asked for. WS-API-12, 004:55243.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterOrgId?: string | null | Unknown;
  /**
   * partner's own id of the customer. WS-API-12, 004:55243.
   * Left out: not known.
   */
  readonly itemExternalId?: string | null | Unknown;
  /**
   * organization of the customer. WS-API-12, 004:55243.
   * Left out: not known.
   */
  readonly itemOrgId?: string | null | Unknown;
}

/** Outputs of `wholesale.customer.list`. */
export type WholesaleCustomerListOutcome = {
  readonly listed: boolean | null;
};

/** Facts of `wholesale.customer.provision`. */
export interface WholesaleCustomerProvisionFacts {
  /**
   * channel of the request. WS-ATT-24, 004:42-45, 004:52378-52403.
   * Left out: the default of the rule set.
   */
  readonly channel?: 'API' | 'PARTNER_HUB' | null | Unknown;
  /**
   * provisioning id of a template. WS-CUS-10, 004:54818, 004:54830.
   * Left out: not sent, which is a value of its own.
   */
  readonly provisioningId?: string | null | Unknown;
  /**
   * provisioning ids of the partner's templates. WS-CUS-10, 004:54818, 004:54830.
   * Left out: not known.
   */
  readonly templateProvisioningIds?: readonly string[] | null | Unknown;
  /**
   * packages that were sent. WS-CUS-11, 004:54831.
   * Left out: not sent, which is a value of its own.
   */
  readonly packages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * items of the blanket order. WS-CUS-25, 004:54205, 004:54831.
   * Left out: not known.
   */
  readonly blanketOrderItems?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * the request is meant for an existing organization. WS-CUS-12, 004:54832, 004:54919.
   * Left out: not known.
   */
  readonly isAttach?: boolean | null | Unknown;
  /**
   * existing organization. WS-CUS-12, 004:54832, 004:54919.
   * Left out: not sent, which is a value of its own.
   */
  readonly orgId?: string | null | Unknown;
  /**
   * partner's own id of the customer. WS-CUS-13, 004:54833, 004:54919.
   * Left out: not sent, which is a value of its own.
   */
  readonly externalId?: string | null | Unknown;
  /**
   * an address was sent. WS-CUS-14, 004:54834, 004:53977.
   * Left out: the default of the rule set.
   */
  readonly addressSupplied?: boolean | null | Unknown;
  /**
   * country of the billing address. WS-LOC-06, 004:54035.
   * Left out: not sent, which is a value of its own.
   */
  readonly addressCountry?: string | null | Unknown;
  /**
   * information on the customer was sent. WS-CUS-15, 004:54835.
   * Left out: the default of the rule set.
   */
  readonly customerInfoSupplied?: boolean | null | Unknown;
  /**
   * provisioning parameters were sent. WS-CUS-16, 004:54836, 004:54922.
   * Left out: the default of the rule set.
   */
  readonly provisioningParametersSupplied?: boolean | null | Unknown;
  /**
   * customer of Webex for BroadWorks. WS-ATT-25, 004:53925.
   * Left out: not known.
   */
  readonly isBroadWorksCustomer?: boolean | null | Unknown;
  /**
   * the supported location is attested to. WS-CUS-03, 004:54718.
   * Left out: not known.
   */
  readonly attestationTicked?: boolean | null | Unknown;
  /**
   * day on which billing starts. WS-BIL-12, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * the partner has delayed billing switched on. WS-BIL-11, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly delayedBillingEnabled?: boolean | null | Unknown;
  /**
   * day of today. WS-RPT-04, 004:55347.
   * Left out: not known.
   */
  readonly today?: string | null | Unknown;
  /**
   * day on which the customer is created. WS-BIL-16, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly customerCreatedAt?: string | null | Unknown;
  /**
   * the request is read leniently: what does not apply is ignored. WS-BIL-18, 004:54837.
   * Left out: the default of the rule set.
   */
  readonly lenient?: boolean | null | Unknown;
}

/** Outputs of `wholesale.customer.provision`. */
export type WholesaleCustomerProvisionOutcome = {
  readonly violations:
    | readonly (
        | 'TEMPLATE_NOT_FOUND'
        | 'PACKAGES_MISSING'
        | 'UNKNOWN_PACKAGE'
        | 'PACKAGE_NOT_IN_ORDER'
        | 'ORG_ID_MISSING'
        | 'ORG_ID_NOT_ALLOWED'
        | 'PARTNER_HUB_ATTACH_UNSUPPORTED'
        | 'EXTERNAL_ID_MISSING'
        | 'ADDRESS_MISSING'
        | 'ADDRESS_COUNTRY_MISSING'
        | 'CUSTOMER_INFO_MISSING'
        | 'PROVISIONING_PARAMETERS_MISSING'
        | 'BROADWORKS_CUSTOMER'
        | 'ATTESTATION_MISSING'
        | 'UNKNOWN_PARAMETER'
        | 'DELAYED_BILLING_DISABLED'
        | 'IN_THE_PAST'
        | 'MORE_THAN_90_DAYS'
      )[]
    | null;
  readonly provisionDecision: 'ACCEPTED' | 'REJECTED' | null;
  readonly warnings: readonly ('PACKAGE_ALIAS_USED' | 'BILLING_START_DATE_IGNORED')[] | null;
  readonly httpStatus: '202' | '4xx' | null;
  readonly locationHeader: boolean | null;
  readonly customerStatus: 'provisioning' | null;
};

/** Facts of `wholesale.customer.update`. */
export interface WholesaleCustomerUpdateFacts {
  /**
   * the customer exists. WS-API-15, 004:55264-55273.
   * Left out: the default of the rule set.
   */
  readonly customerExists?: boolean | null | Unknown;
  /**
   * packages of the customer so far. WS-API-04, 004:55207.
   * Left out: not known.
   */
  readonly currentPackages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * packages that were sent. WS-CUS-11, 004:54831.
   * Left out: not sent, which is a value of its own.
   */
  readonly packages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * items of the blanket order. WS-CUS-25, 004:54205, 004:54831.
   * Left out: not sent, which is a value of its own.
   */
  readonly blanketOrderItems?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * packages that subscribers hold. WS-API-06, 004:53957, 004:55207.
   * Left out: not known.
   */
  readonly packagesInUse?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * an address was sent. WS-CUS-14, 004:54834, 004:53977.
   * Left out: the default of the rule set.
   */
  readonly addressSupplied?: boolean | null | Unknown;
  /**
   * country of the billing address. WS-LOC-06, 004:54035.
   * Left out: not sent, which is a value of its own.
   */
  readonly addressCountry?: string | null | Unknown;
  /**
   * country of the organization. WS-ADR-12, 004:53963, 004:53977.
   * Left out: not known.
   */
  readonly currentOrgCountry?: string | null | Unknown;
  /**
   * partner's own id of the customer. WS-CUS-13, 004:54833, 004:54919.
   * Left out: not sent, which is a value of its own.
   */
  readonly externalId?: string | null | Unknown;
  /**
   * provisioning parameters were sent. WS-CUS-16, 004:54836, 004:54922.
   * Left out: the default of the rule set.
   */
  readonly provisioningParametersSupplied?: boolean | null | Unknown;
  /**
   * day on which billing starts. WS-BIL-12, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * the partner has delayed billing switched on. WS-BIL-11, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly delayedBillingEnabled?: boolean | null | Unknown;
  /**
   * day of today. WS-RPT-04, 004:55347.
   * Left out: not known.
   */
  readonly today?: string | null | Unknown;
  /**
   * day on which the customer is created. WS-BIL-16, 004:54837, 004:55213.
   * Left out: not known.
   */
  readonly customerCreatedAt?: string | null | Unknown;
  /**
   * billing of the customer has started. WS-BIL-14, 004:55213.
   * Left out: not known.
   */
  readonly billingStarted?: boolean | null | Unknown;
  /**
   * the request is read leniently: what does not apply is ignored. WS-BIL-18, 004:54837.
   * Left out: the default of the rule set.
   */
  readonly lenient?: boolean | null | Unknown;
}

/** Outputs of `wholesale.customer.update`. */
export type WholesaleCustomerUpdateOutcome = {
  readonly violations:
    | readonly (
        | 'CUSTOMER_NOT_FOUND'
        | 'PACKAGES_EMPTY'
        | 'UNKNOWN_PACKAGE'
        | 'PACKAGE_NOT_IN_ORDER'
        | 'PACKAGE_IN_USE'
        | 'UNKNOWN_PARAMETER'
        | 'DELAYED_BILLING_DISABLED'
        | 'BILLING_ALREADY_STARTED'
        | 'IN_THE_PAST'
        | 'MORE_THAN_90_DAYS'
      )[]
    | null;
  readonly updateDecision: 'ACCEPTED' | 'REJECTED' | null;
  readonly packagesAfter:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
      )[]
    | null;
  readonly packagesAdded:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
      )[]
    | null;
  readonly packagesRemoved:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
      )[]
    | null;
  readonly effects:
    | readonly ('PACKAGES_ADDED' | 'PACKAGES_REMOVED' | 'RPL_RESCREEN' | 'BILLING_START_CHANGED')[]
    | null;
  readonly warnings: readonly ('ORG_COUNTRY_UNCHANGED' | 'BILLING_START_DATE_IGNORED')[] | null;
};

/** Facts of `wholesale.device.management`. */
export interface WholesaleDeviceManagementFacts {
  /**
   * kind of the device. WS-DEV-01, 004:55283.
   * Left out: not known.
   */
  readonly deviceCategory?:
    | 'CISCO_MPP'
    | 'CISCO_ROOMOS'
    | 'SUPPORTED_THIRD_PARTY_PHONE'
    | 'OTHER_SIP'
    | null
    | Unknown;
  /**
   * the organization is new. WS-SSO-01, 004:55552-55554, 004:55568-55570.
   * Left out: the default of the rule set.
   */
  readonly orgIsNew?: boolean | null | Unknown;
  /**
   * phones of other vendors are enabled. WS-DEV-04, 004:55289.
   * Left out: the default of the rule set.
   */
  readonly thirdPartyPhonesEnabled?: boolean | null | Unknown;
  /**
   * customization that the device needs. WS-DEV-05, 004:55290-55291.
   * Left out: not known.
   */
  readonly customisation?: 'LOW' | 'FULL' | null | Unknown;
}

/** Outputs of `wholesale.device.management`. */
export type WholesaleDeviceManagementOutcome = {
  readonly deviceManagement:
    | 'CISCO_MANAGED_CISCO'
    | 'CISCO_MANAGED_THIRD_PARTY'
    | 'CUSTOMER_MANAGED'
    | 'PARTNER_MANAGED'
    | 'NOT_AVAILABLE_UNTIL_ENABLED'
    | null;
  readonly webexAwareServices: boolean | null;
  readonly pstnCalls: boolean | null;
};

/** Facts of `wholesale.feature.inclusion`. */
export interface WholesaleFeatureInclusionFacts {
  /**
   * feature. WS-FEA-05, 004:53639-53772.
   * Left out: not known.
   */
  readonly feature?: string | null | Unknown;
  /**
   * package of the subscriber. WS-SBR-11, 004:53949.
   * Left out: not known.
   */
  readonly package?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * number that is wanted of a feature with a limit. WS-FEA-02, 004:53670.
   * Left out: not sent, which is a value of its own.
   */
  readonly requestedCount?: number | null | Unknown;
}

/** Outputs of `wholesale.feature.inclusion`. */
export type WholesaleFeatureInclusionOutcome = {
  readonly featureScope:
    | 'SUBSCRIBER'
    | 'SITE'
    | 'CALLING_APP'
    | 'MESSAGING'
    | 'MEETINGS'
    | 'PACKAGE_RULE'
    | 'ADD_ON'
    | 'UNKNOWN_FEATURE'
    | null;
  readonly included: 'YES' | 'NO' | 'UNKNOWN' | null;
  readonly limit: number | null;
  readonly withinLimit: boolean | null;
  readonly thirdPartyLicenceRequired: boolean | null;
};

/** Facts of `wholesale.hybrid.access`. */
export interface WholesaleHybridAccessFacts {
  /**
   * subscriptions of the organization. WS-HYB-01, 004:55740, 004:55760.
   * Left out: not known.
   */
  readonly subscriptions?: readonly ('WHOLESALE' | 'FLEX')[] | null | Unknown;
  /**
   * the partner restricts access to enterprise settings. WS-HYB-11, 004:55754-55764.
   * Left out: the default of the rule set.
   */
  readonly restrictEnterpriseSettings?: boolean | null | Unknown;
  /**
   * Flex licence checks are in place. WS-HYB-09, 004:53629-53631.
   * Left out: the default of the rule set.
   */
  readonly flexLicenceChecksActive?: boolean | null | Unknown;
}

/** Outputs of `wholesale.hybrid.access`. */
export type WholesaleHybridAccessOutcome = {
  readonly orgOffer: 'WHOLESALE' | 'HYBRID' | 'FLEX_ONLY' | null;
  readonly userHubWholesaleMenu: boolean | null;
  readonly crossLaunchLinkVisible: boolean | null;
  readonly enterpriseToggleApplies: boolean | null;
  readonly alwaysOnRestrictions: boolean | null;
  readonly warnings: readonly 'LICENCE_CHECKS_LIMIT_ACCESS'[] | null;
};

/** Facts of `wholesale.locale.resolve`. */
export interface WholesaleLocaleResolveFacts {
  /**
   * language of the customer request. WS-LOC-02, 004:54035.
   * Left out: not sent, which is a value of its own.
   */
  readonly language?: string | null | Unknown;
  /**
   * language of the subscriber request. WS-LOC-15, 004:54193.
   * Left out: not sent, which is a value of its own.
   */
  readonly subscriberLanguage?: string | null | Unknown;
  /**
   * country of the onboarding template. WS-LOC-06, 004:54035.
   * Left out: not known.
   */
  readonly templateCountry?: string | null | Unknown;
  /**
   * language of the onboarding template. WS-LOC-07, 004:54193.
   * Left out: not sent, which is a value of its own.
   */
  readonly templateLanguage?: string | null | Unknown;
  /**
   * a hyphen is accepted in a locale. WS-LOC-13, 004:54035.
   * Left out: the default of the rule set.
   */
  readonly lenient?: boolean | null | Unknown;
  /**
   * the organization exists already. WS-LOC-10, 004:54193.
   * Left out: the default of the rule set.
   */
  readonly orgAlreadyExists?: boolean | null | Unknown;
  /**
   * locale of the existing organization. WS-LOC-15, 004:54193.
   * Left out: not known.
   */
  readonly existingOrgLocale?: string | null | Unknown;
  /**
   * country of the billing address. WS-LOC-06, 004:54035.
   * Left out: not sent, which is a value of its own.
   */
  readonly addressCountry?: string | null | Unknown;
}

/** Outputs of `wholesale.locale.resolve`. */
export type WholesaleLocaleResolveOutcome = {
  readonly orgLocale: string | null;
  readonly siteLocale: string | null;
  readonly siteEnglishOnly: boolean | null;
  readonly path:
    | 'EXACT'
    | 'COUNTRY_EXPANDED'
    | 'TABLE_DEFAULT'
    | 'UNSUPPORTED'
    | 'INVALID'
    | 'TEMPLATE_EXACT'
    | 'TEMPLATE_COUNTRY_EXPANDED'
    | 'TEMPLATE_TABLE_DEFAULT'
    | 'TEMPLATE_UNSUPPORTED'
    | 'TEMPLATE_INVALID'
    | 'NONE'
    | 'EXISTING_ORG_KEPT'
    | null;
  readonly warnings:
    | readonly (
        | 'LOCALE_UNSUPPORTED'
        | 'LOCALE_INVALID'
        | 'LOCALE_MISSING'
        | 'SITE_LOCALE_UNSUPPORTED'
      )[]
    | null;
};

/** Facts of `wholesale.management.tool`. */
export interface WholesaleManagementToolFacts {
  /**
   * what is to be managed. WS-GEN-12, 004:53921.
   * Left out: not known.
   */
  readonly managementTask?:
    | 'PROVISION_CUSTOMERS'
    | 'REMOVE_CUSTOMERS'
    | 'MANAGE_CUSTOMERS'
    | 'MANAGE_USERS'
    | 'OFFER_DEFAULTS_AND_TEMPLATES'
    | 'BRANDING'
    | 'ONBOARD_ENTERPRISES'
    | 'MEETING_SITE_TELEPHONY'
    | 'ENTERPRISE_ADMINISTRATOR_ROLES'
    | 'PARTNER_ADMINISTRATOR_ROLES'
    | 'ANALYTICS_ACROSS_ENTERPRISES'
    | 'PACKAGES_OF_USERS'
    | 'ADOPTION_ANALYTICS'
    | 'TROUBLESHOOTING'
    | 'SERVICE_POLICIES'
    | 'DEVICES'
    | 'DIRECTORY_SYNC_AND_SSO'
    | 'SECURITY_AND_COMPLIANCE'
    | 'MEETING_SETTINGS_AND_REPORTS'
    | 'CALL_QUEUES'
    | 'CUSTOMER_ADMINISTRATOR_ROLES'
    | 'WHOLESALE_ACCOUNT'
    | 'BILLING_REPORTS'
    | null
    | Unknown;
}

/** Outputs of `wholesale.management.tool`. */
export type WholesaleManagementToolOutcome = {
  readonly tools: readonly ('PARTNER_HUB' | 'CONTROL_HUB' | 'API' | 'USER_HUB')[] | null;
  readonly doneBy: readonly ('PARTNER' | 'SUB_PARTNER' | 'CUSTOMER')[] | null;
  readonly mainlyDoneBy: 'PARTNER' | 'CUSTOMER' | null;
};

/** Facts of `wholesale.migration.path`. */
export interface WholesaleMigrationPathFacts {
  /**
   * offer of the customer. WS-MIG-04, 004:53925, 004:55830.
   * Left out: not known.
   */
  readonly customerOffer?: 'WHOLESALE' | 'BROADWORKS' | 'FLEX_ONLY' | null | Unknown;
  /**
   * clients of the customer. WS-MIG-03, 004:55838.
   * Left out: the default of the rule set.
   */
  readonly clients?: readonly ('UC_ONE' | 'WEBEX_APP')[] | null | Unknown;
}

/** Outputs of `wholesale.migration.path`. */
export type WholesaleMigrationPathOutcome = {
  readonly migrationPath: 'MIGRATION_TOOLS' | 'PROVISIONING_API' | null;
  readonly clientUpgrade: boolean | null;
  readonly migratedItems:
    | readonly (
        | 'CUSTOMERS'
        | 'LOCATIONS'
        | 'NUMBERS'
        | 'USERS'
        | 'SERVICES'
        | 'PHONES'
        | 'SOFT_CLIENTS'
      )[]
    | null;
  readonly callsRightAfter: boolean | null;
};

/** Facts of `wholesale.package.assignment`. */
export interface WholesalePackageAssignmentFacts {
  /**
   * packages that the subscriber is given. WS-PKG-01, 004:53957.
   * Left out: not known.
   */
  readonly basePackages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * add-ons of the subscriber. WS-PKG-20, 004:53957, 004:53959.
   * Left out: the default of the rule set.
   */
  readonly addOns?: readonly ('attendant_console' | 'cisco_calling_plan')[] | null | Unknown;
  /**
   * packages of the customer. WS-PKG-05, 004:54831, 004:54862.
   * Left out: not known.
   */
  readonly customerPackages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * items of the blanket order. WS-CUS-25, 004:54205, 004:54831.
   * Left out: not known.
   */
  readonly blanketOrderItems?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * devices of the subscriber, one entry a device. WS-PKG-07, 004:53596.
   * Left out: the default of the rule set.
   */
  readonly deviceKinds?: readonly ('PHONE' | 'SOFTPHONE')[] | null | Unknown;
}

/** Outputs of `wholesale.package.assignment`. */
export type WholesalePackageAssignmentOutcome = {
  readonly violations:
    | readonly (
        | 'NO_PACKAGE'
        | 'MULTIPLE_PACKAGES'
        | 'UNKNOWN_PACKAGE'
        | 'PACKAGE_NOT_IN_CUSTOMER'
        | 'PACKAGE_NOT_IN_ORDER'
        | 'ADD_ON_NOT_OFFERED'
        | 'STANDARD_SECOND_DEVICE'
      )[]
    | null;
  readonly assignmentDecision: 'VALID' | 'INVALID' | null;
};

/** Facts of `wholesale.package.change`. */
export interface WholesalePackageChangeFacts {
  /**
   * package of the subscriber so far. WS-PHA-06, 004:55129-55164.
   * Left out: not known.
   */
  readonly fromPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * new package. WS-PHA-06, 004:55129-55164.
   * Left out: not known.
   */
  readonly toPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * the subscriber is a full administrator of the customer. WS-ROLE-12, 004:53949, 004:54787.
   * Left out: not known.
   */
  readonly subscriberIsFullAdmin?: boolean | null | Unknown;
  /**
   * the number information is sent along. WS-PHA-07, 004:55160.
   * Left out: not known.
   */
  readonly numberInformationSupplied?: boolean | null | Unknown;
  /**
   * packages of the customer. WS-PKG-05, 004:54831, 004:54862.
   * Left out: not known.
   */
  readonly customerPackages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
      )[]
    | null
    | Unknown;
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not known.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
  /**
   * restricted mode is on. WS-RBP-06, 004:55718.
   * Left out: not known.
   */
  readonly restrictedMode?: boolean | null | Unknown;
  /**
   * package that the organization was created with. WS-ROLE-11, 004:53949, 004:54787.
   * Left out: not sent, which is a value of its own.
   */
  readonly creationPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
}

/** Outputs of `wholesale.package.change`. */
export type WholesalePackageChangeOutcome = {
  readonly numberUpdateRequired: boolean | null;
  readonly reasons:
    | readonly (
        | 'RESTRICTED_BY_PARTNER'
        | 'ADMIN_DOWNGRADE_UNSUPPORTED'
        | 'NUMBER_UPDATE_REQUIRED'
        | 'PACKAGE_NOT_IN_CUSTOMER'
      )[]
    | null;
  readonly changeDecision: 'ALLOWED' | 'REJECTED' | null;
  readonly warnings: readonly 'ADMIN_PACKAGE_DIFFERS_FROM_CREATION_PACKAGE'[] | null;
};

/** Facts of `wholesale.package.entitlements`. */
export interface WholesalePackageEntitlementsFacts {
  /**
   * package of the subscriber. WS-SBR-11, 004:53949.
   * Left out: not known.
   */
  readonly package?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * participants of a meeting [user]. WS-PKG-12, 004:53602.
   * Left out: not sent, which is a value of its own.
   */
  readonly meetingParticipants?: number | null | Unknown;
}

/** Outputs of `wholesale.package.entitlements`. */
export type WholesalePackageEntitlementsOutcome = {
  readonly calling: 'NONE' | 'BASIC' | 'ENHANCED' | 'ADVANCED' | null;
  readonly messaging: boolean | null;
  readonly meetings: 'NONE' | 'BASIC' | 'FULL' | null;
  readonly meetingCapacity: number | null;
  readonly agentTools: boolean | null;
  readonly maxDevices: number | null;
  readonly isCallingPackage: boolean | null;
  readonly webexApp: boolean | null;
  readonly meetingFits: boolean | null;
};

/** Facts of `wholesale.package.key`. */
export interface WholesalePackageKeyFacts {
  /**
   * key of a package. WS-PKG-04, 004:54831, 004:55207.
   * Left out: not known.
   */
  readonly packageKey?: string | null | Unknown;
}

/** Outputs of `wholesale.package.key`. */
export type WholesalePackageKeyOutcome = {
  readonly canonicalPackage: string | null;
  readonly keyStatus: 'CANONICAL' | 'ALIAS' | 'UNKNOWN' | null;
};

/** Facts of `wholesale.precheck.access`. */
export interface WholesalePrecheckAccessFacts {
  /**
   * who calls. WS-ROLE-01, 004:54582, 004:27216.
   * Left out: not known.
   */
  readonly callerKind?: 'USER' | 'INTEGRATION' | null | Unknown;
  /**
   * roles of the caller. WS-ROLE-01, 004:54582, 004:27216.
   * Left out: not known.
   */
  readonly callerRoles?:
    | readonly (
        | 'PARTNER_ADMIN'
        | 'PARTNER_FULL_ADMIN'
        | 'WHOLESALE_ADMIN'
        | 'PROVISIONING_ADMIN'
        | 'EXTERNAL_FULL_ADMIN'
        | 'CUSTOMER_ADMIN'
        | 'CUSTOMER_FULL_ADMIN'
      )[]
    | null
    | Unknown;
  /**
   * roles of the user who authorized the integration. WS-ROLE-01, 004:54582, 004:27216.
   * Left out: not known.
   */
  readonly authorisedByRoles?:
    | readonly (
        | 'PARTNER_ADMIN'
        | 'PARTNER_FULL_ADMIN'
        | 'WHOLESALE_ADMIN'
        | 'PROVISIONING_ADMIN'
        | 'EXTERNAL_FULL_ADMIN'
        | 'CUSTOMER_ADMIN'
        | 'CUSTOMER_FULL_ADMIN'
      )[]
    | null
    | Unknown;
}

/** Outputs of `wholesale.precheck.access`. */
export type WholesalePrecheckAccessOutcome = {
  readonly access: 'GRANTED' | 'REFUSED' | null;
  readonly reasons: readonly 'ROLE_MISSING'[] | null;
};

/** Facts of `wholesale.precheck.conflicts`. */
export interface WholesalePrecheckConflictsFacts {
  /**
   * the subscriber is assigned to another customer. WS-PRE-03, 004:54584.
   * Left out: not known.
   */
  readonly assignedToOtherCustomer?: boolean | null | Unknown;
  /**
   * the subscriber is assigned to another partner. WS-PRE-03, 004:54584.
   * Left out: not known.
   */
  readonly assignedToOtherPartner?: boolean | null | Unknown;
  /**
   * another subscriber has the e-mail address. WS-PRE-04, 004:54584.
   * Left out: not known.
   */
  readonly emailExists?: boolean | null | Unknown;
  /**
   * the provisioning parameters contradict what there is. WS-PRE-05, 004:54584.
   * Left out: not known.
   */
  readonly parameterConflict?: boolean | null | Unknown;
}

/** Outputs of `wholesale.precheck.conflicts`. */
export type WholesalePrecheckConflictsOutcome = {
  readonly conflicts:
    | readonly (
        | 'ASSIGNED_TO_OTHER_CUSTOMER'
        | 'ASSIGNED_TO_OTHER_PARTNER'
        | 'EMAIL_EXISTS'
        | 'PARAMETER_CONFLICT'
      )[]
    | null;
  readonly precheckResult: 'OK' | 'CONFLICTS' | null;
  readonly provisioningGuaranteed: boolean | null;
  readonly provisions: boolean | null;
};

/** Facts of `wholesale.pstn.location`. */
export interface WholesalePstnLocationFacts {
  /**
   * PSTN vendor. WS-TPL-08, 004:54666-54668.
   * Left out: not sent, which is a value of its own.
   */
  readonly pstnVendor?: string | null | Unknown;
  /**
   * the location is the customer's first one. WS-PST-04, 004:54888.
   * Left out: not known.
   */
  readonly locationIsInitial?: boolean | null | Unknown;
  /**
   * countries that the vendor covers. WS-PST-06, 004:54890.
   * Left out: not known.
   */
  readonly vendorCoverage?: readonly string[] | null | Unknown;
  /**
   * country of the location. WS-PST-06, 004:54890.
   * Left out: not known.
   */
  readonly locationCountry?: string | null | Unknown;
  /**
   * where the customer is managed. WS-PST-01, 004:54883.
   * Left out: not known.
   */
  readonly customerManagedVia?: 'API' | 'PARTNER_HUB' | null | Unknown;
}

/** Outputs of `wholesale.pstn.location`. */
export type WholesalePstnLocationOutcome = {
  readonly pstnSource: 'FROM_TEMPLATE' | 'NONE' | null;
  readonly provisioningRisk: 'NONE' | 'NO_COVERAGE' | null;
  readonly repairNeeded: boolean | null;
  readonly advice: 'USE_LOCATION_PSTN' | 'USE_PSTN_API' | null;
};

/** Facts of `wholesale.queue.agentEligibility`. */
export interface WholesaleQueueAgentEligibilityFacts {
  /**
   * package of the agent. WS-CQ-01, 004:53842.
   * Left out: not known.
   */
  readonly agentPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
}

/** Outputs of `wholesale.queue.agentEligibility`. */
export type WholesaleQueueAgentEligibilityOutcome = {
  readonly agentSelectable: boolean | null;
  readonly filterToggleAvailable: boolean | null;
};

/** Facts of `wholesale.queue.upgrade`. */
export interface WholesaleQueueUpgradeFacts {
  /**
   * the organization has bought Customer Assist. WS-CQ-03, 004:53850.
   * Left out: not known.
   */
  readonly orgHasCustomerAssist?: boolean | null | Unknown;
  /**
   * kind of the call queue. WS-CQ-05, 004:53854.
   * Left out: not known.
   */
  readonly queueType?: 'WEBEX_CALLING' | 'CUSTOMER_ASSIST' | null | Unknown;
  /**
   * routing of the call queue. WS-CQ-07, 004:53863.
   * Left out: not known.
   */
  readonly queueRouting?:
    | 'WEIGHTED'
    | 'TOP_DOWN'
    | 'CIRCULAR'
    | 'LONGEST_IDLE'
    | 'UNIFORM'
    | 'SIMULTANEOUS'
    | null
    | Unknown;
  /**
   * a virtual line is in the queue. WS-CQ-06, 004:53855.
   * Left out: not known.
   */
  readonly hasVirtualLineMember?: boolean | null | Unknown;
  /**
   * a workspace is in the queue. WS-CQ-06, 004:53855.
   * Left out: not known.
   */
  readonly hasWorkspaceMember?: boolean | null | Unknown;
  /**
   * agents without Customer Assist. WS-CQ-08, 004:53866.
   * Left out: not known.
   */
  readonly agentsWithoutPackage?: readonly string[] | null | Unknown;
  /**
   * choice for the agents without the package. WS-CQ-10, 004:53865-53867.
   * Left out: the default of the rule set.
   */
  readonly upgradeChoice?: 'NONE' | 'CONTINUE_WITHOUT_LISTED' | 'ASSIGN_PACKAGES' | null | Unknown;
}

/** Outputs of `wholesale.queue.upgrade`. */
export type WholesaleQueueUpgradeOutcome = {
  readonly upgradeResult: 'COMPLETED' | 'BLOCKED' | 'RETRY_REQUIRED' | null;
  readonly blockReasons:
    | readonly (
        | 'ALREADY_UPGRADED'
        | 'CUSTOMER_ASSIST_NOT_PURCHASED'
        | 'VIRTUAL_LINE_MEMBER'
        | 'WORKSPACE_MEMBER'
        | 'AGENTS_WITHOUT_PACKAGE'
      )[]
    | null;
  readonly removedAgents: readonly string[] | null;
  readonly routingAfter:
    | 'WEIGHTED'
    | 'TOP_DOWN'
    | 'CIRCULAR'
    | 'LONGEST_IDLE'
    | 'UNIFORM'
    | 'SIMULTANEOUS'
    | null;
  readonly routingsAfterwards:
    | readonly ('TOP_DOWN' | 'CIRCULAR' | 'LONGEST_IDLE' | 'UNIFORM' | 'SIMULTANEOUS')[]
    | null;
  readonly membersAndSettingsKept: boolean | null;
  readonly downgradePossible: boolean | null;
};

/** Facts of `wholesale.report.access`. */
export interface WholesaleReportAccessFacts {
  /**
   * operation. WS-RPT-01, 004:55310-55330.
   * Left out: not known.
   */
  readonly operation?: 'CREATE' | 'GET' | 'LIST' | 'DELETE' | null | Unknown;
  /**
   * billing access of the administrator. WS-ROLE-04, 004:55300-55330.
   * Left out: not known.
   */
  readonly billingAccess?: 'NONE' | 'READ' | 'READ_WRITE' | null | Unknown;
  /**
   * sub-partner that the report is for. WS-RPT-10, 004:55298.
   * Left out: not sent, which is a value of its own.
   */
  readonly subPartnerOrgId?: string | null | Unknown;
  /**
   * sub-partners of the partner. WS-SUB-15, 004:54223, 004:54242.
   * Left out: not known.
   */
  readonly subPartnerOrgIds?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.report.access`. */
export type WholesaleReportAccessOutcome = {
  readonly access: 'GRANTED' | 'REFUSED' | null;
  readonly reasons: readonly ('BILLING_SCOPE_MISSING' | 'UNKNOWN_SUBPARTNER')[] | null;
};

/** Facts of `wholesale.report.create`. */
export interface WholesaleReportCreateFacts {
  /**
   * first day of the report. WS-RPT-02, 004:55347.
   * Left out: not known.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * last day of the report. WS-RPT-02, 004:55347.
   * Left out: not known.
   */
  readonly billingEndDate?: string | null | Unknown;
  /**
   * day of today. WS-RPT-04, 004:55347.
   * Left out: not known.
   */
  readonly today?: string | null | Unknown;
  /**
   * type of the report. WS-RPT-06, 004:55353.
   * Left out: not sent, which is a value of its own.
   */
  readonly type?: 'PARTNER' | 'CUSTOMER' | 'USER' | null | Unknown;
  /**
   * billing access of the administrator. WS-ROLE-04, 004:55300-55330.
   * Left out: not known.
   */
  readonly billingAccess?: 'NONE' | 'READ' | 'READ_WRITE' | null | Unknown;
  /**
   * status of a report with the same partner, sub-partner, period and type. WS-RPT-19, 004:55418.
   * Left out: not known.
   */
  readonly existingReportStatus?: 'NONE' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | null | Unknown;
  /**
   * sub-partner that the report is for. WS-RPT-10, 004:55298.
   * Left out: not sent, which is a value of its own.
   */
  readonly subPartnerOrgId?: string | null | Unknown;
  /**
   * sub-partners of the partner. WS-SUB-15, 004:54223, 004:54242.
   * Left out: not known.
   */
  readonly subPartnerOrgIds?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.report.create`. */
export type WholesaleReportCreateOutcome = {
  readonly reasons:
    | readonly (
        | 'BILLING_SCOPE_MISSING'
        | 'DATE_TOO_OLD'
        | 'DATE_IS_TODAY_OR_FUTURE'
        | 'START_AFTER_END'
        | 'COMPLETED_REPORT_EXISTS'
        | 'UNKNOWN_SUBPARTNER'
      )[]
    | null;
  readonly createDecision: 'ACCEPTED' | 'REJECTED' | null;
  readonly reportType: 'PARTNER' | 'CUSTOMER' | 'USER' | null;
  readonly effects: readonly 'ISSUE_REPORT_ID'[] | null;
};

/** Facts of `wholesale.report.delete`. */
export interface WholesaleReportDeleteFacts {
  /**
   * status of the report. WS-RPT-19, 004:55418.
   * Left out: not known.
   */
  readonly reportStatus?: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'DELETED' | null | Unknown;
  /**
   * billing access of the administrator. WS-ROLE-04, 004:55300-55330.
   * Left out: not known.
   */
  readonly billingAccess?: 'NONE' | 'READ' | 'READ_WRITE' | null | Unknown;
  /**
   * sub-partner that the report is for. WS-RPT-10, 004:55298.
   * Left out: not sent, which is a value of its own.
   */
  readonly subPartnerOrgId?: string | null | Unknown;
  /**
   * sub-partners of the partner. WS-SUB-15, 004:54223, 004:54242.
   * Left out: not known.
   */
  readonly subPartnerOrgIds?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.report.delete`. */
export type WholesaleReportDeleteOutcome = {
  readonly reasons:
    | readonly (
        | 'BILLING_SCOPE_MISSING'
        | 'REPORT_NOT_FOUND'
        | 'REPORT_IN_PROGRESS'
        | 'UNKNOWN_SUBPARTNER'
      )[]
    | null;
  readonly deleteDecision: 'ALLOWED' | 'REFUSED' | null;
  readonly deletionRequiredBeforeCreate: boolean | null;
  readonly effects: readonly 'ALL_URLS_DEAD'[] | null;
  readonly usageRecordsKept: boolean | null;
};

/** Facts of `wholesale.report.download`. */
export interface WholesaleReportDownloadFacts {
  /**
   * status of the report. WS-RPT-19, 004:55418.
   * Left out: not known.
   */
  readonly reportStatus?: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'DELETED' | null | Unknown;
  /**
   * age of the download link [second]. WS-RPT-14, 004:55370.
   * Left out: not known.
   */
  readonly secondsSinceUrlIssued?: number | null | Unknown;
}

/** Outputs of `wholesale.report.download`. */
export type WholesaleReportDownloadOutcome = {
  readonly download: 'AVAILABLE' | 'EXPIRED' | 'DELETED' | 'NOT_READY' | null;
};

/** Facts of `wholesale.report.fields`. */
export interface WholesaleReportFieldsFacts {
  /**
   * type of the report. WS-RPT-06, 004:55353.
   * Left out: not known.
   */
  readonly type?: 'PARTNER' | 'CUSTOMER' | 'USER' | null | Unknown;
  /**
   * field that is asked for. WS-RPT-24, 004:55436-55546.
   * Left out: not sent, which is a value of its own.
   */
  readonly reportField?:
    | 'PARTNER_NAME'
    | 'PARTNER_ORG_ID'
    | 'SUBSCRIPTION_ID'
    | 'SERVICE_NAME'
    | 'SKU'
    | 'DESCRIPTION'
    | 'CONSUMPTION_START_DATE'
    | 'CONSUMPTION_END_DATE'
    | 'QUANTITY'
    | 'CUSTOMER_ORG_ID'
    | 'CUSTOMER_EXTERNAL_ID'
    | 'LOCATION_ID'
    | 'SUBSCRIBER_ID'
    | 'USER_ID'
    | 'WORKSPACE_ID'
    | null
    | Unknown;
}

/** Outputs of `wholesale.report.fields`. */
export type WholesaleReportFieldsOutcome = {
  readonly breakdown: 'PARTNER' | 'CUSTOMER' | 'CUSTOMER_AND_SUBSCRIBER' | null;
  readonly reportFields:
    | readonly (
        | 'PARTNER_NAME'
        | 'PARTNER_ORG_ID'
        | 'SUBSCRIPTION_ID'
        | 'SERVICE_NAME'
        | 'SKU'
        | 'DESCRIPTION'
        | 'CONSUMPTION_START_DATE'
        | 'CONSUMPTION_END_DATE'
        | 'QUANTITY'
        | 'CUSTOMER_ORG_ID'
        | 'CUSTOMER_EXTERNAL_ID'
        | 'LOCATION_ID'
        | 'SUBSCRIBER_ID'
        | 'USER_ID'
        | 'WORKSPACE_ID'
      )[]
    | null;
  readonly fieldCount: number | null;
  readonly fieldPresent: boolean | null;
};

/** Facts of `wholesale.report.list`. */
export interface WholesaleReportListFacts {
  /**
   * first day that is asked for. WS-RPT-16, 004:55395.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterStartDate?: string | null | Unknown;
  /**
   * last day that is asked for. WS-RPT-16, 004:55395.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterEndDate?: string | null | Unknown;
  /**
   * type of report that is asked for. WS-RPT-16, 004:55395.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterType?: 'PARTNER' | 'CUSTOMER' | 'USER' | null | Unknown;
  /**
   * first day of the report. WS-RPT-02, 004:55347.
   * Left out: not known.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * last day of the report. WS-RPT-02, 004:55347.
   * Left out: not known.
   */
  readonly billingEndDate?: string | null | Unknown;
  /**
   * type of the report. WS-RPT-06, 004:55353.
   * Left out: not known.
   */
  readonly type?: 'PARTNER' | 'CUSTOMER' | 'USER' | null | Unknown;
  /**
   * status of the report. WS-RPT-19, 004:55418.
   * Left out: not sent, which is a value of its own.
   */
  readonly reportStatus?: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'DELETED' | null | Unknown;
}

/** Outputs of `wholesale.report.list`. */
export type WholesaleReportListOutcome = {
  readonly listed: boolean | null;
  readonly listedStatus: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | null;
};

/** Facts of `wholesale.restrictedMode.control`. */
export interface WholesaleRestrictedModeControlFacts {
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not known.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
  /**
   * control of Control Hub. WS-RBP-14, 004:55657.
   * Left out: not known.
   */
  readonly controlId?:
    | 'MANAGE_USERS_BUTTON'
    | 'ADD_OR_MODIFY_USERS_MANUALLY'
    | 'ADD_OR_MODIFY_USERS_BY_CSV'
    | 'CLAIM_USERS'
    | 'AUTOMATIC_LICENCE_ASSIGNMENT'
    | 'DIRECTORY_SYNC_SETTINGS'
    | 'USER_DETAILS'
    | 'RESET_PACKAGE'
    | 'EDIT_USER_SERVICES'
    | 'HYBRID_STATUS_AND_UPGRADE_CHANNEL'
    | 'PRIMARY_WORK_NUMBER'
    | 'COMPANY_NAME'
    | 'AUTHENTICATION_AND_SSO_SETTINGS'
    | 'DOMAIN'
    | 'SUPPRESS_ADMIN_INVITE_EMAIL'
    | 'EMAIL_LOCALE_SELECTION'
    | 'CALL_PRIORITY'
    | 'CALLING_BEHAVIOUR'
    | 'LOCAL_GATEWAY_OPTION'
    | 'CISCO_PSTN_OPTION'
    | 'MIGRATIONS'
    | 'CONNECTED_UC'
    | 'SET_UP_CALLING_FOR_LOCATION'
    | 'PSTN_MANAGEMENT'
    | 'LOCATION_CALL_RECORDING'
    | 'PHONE_NUMBER_MANAGEMENT'
    | 'CALL_RECORDINGS'
    | 'OTHER_SETTING'
    | null
    | Unknown;
  /**
   * controls that the administrator's role allows. WS-RBP-03, 004:55655-55657.
   * Left out: not known.
   */
  readonly roleEntitlements?:
    | readonly (
        | 'MANAGE_USERS_BUTTON'
        | 'ADD_OR_MODIFY_USERS_MANUALLY'
        | 'ADD_OR_MODIFY_USERS_BY_CSV'
        | 'CLAIM_USERS'
        | 'AUTOMATIC_LICENCE_ASSIGNMENT'
        | 'DIRECTORY_SYNC_SETTINGS'
        | 'USER_DETAILS'
        | 'RESET_PACKAGE'
        | 'EDIT_USER_SERVICES'
        | 'HYBRID_STATUS_AND_UPGRADE_CHANNEL'
        | 'PRIMARY_WORK_NUMBER'
        | 'COMPANY_NAME'
        | 'AUTHENTICATION_AND_SSO_SETTINGS'
        | 'DOMAIN'
        | 'SUPPRESS_ADMIN_INVITE_EMAIL'
        | 'EMAIL_LOCALE_SELECTION'
        | 'CALL_PRIORITY'
        | 'CALLING_BEHAVIOUR'
        | 'LOCAL_GATEWAY_OPTION'
        | 'CISCO_PSTN_OPTION'
        | 'MIGRATIONS'
        | 'CONNECTED_UC'
        | 'SET_UP_CALLING_FOR_LOCATION'
        | 'PSTN_MANAGEMENT'
        | 'LOCATION_CALL_RECORDING'
        | 'PHONE_NUMBER_MANAGEMENT'
        | 'CALL_RECORDINGS'
        | 'OTHER_SETTING'
      )[]
    | null
    | Unknown;
  /**
   * what the organization has. WS-HYB-10, 004:55659, 004:55754.
   * Left out: not known.
   */
  readonly orgOffer?: 'WHOLESALE' | 'HYBRID' | null | Unknown;
  /**
   * restricted mode is on. WS-RBP-06, 004:55718.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedMode?: boolean | null | Unknown;
  /**
   * wholesale was attached to an existing organization. WS-RBP-07, 004:54941, 004:55718.
   * Left out: the default of the rule set.
   */
  readonly orgAttached?: boolean | null | Unknown;
  /**
   * the partner restricts access to enterprise settings. WS-HYB-11, 004:55754-55764.
   * Left out: the default of the rule set.
   */
  readonly restrictEnterpriseSettings?: boolean | null | Unknown;
}

/** Outputs of `wholesale.restrictedMode.control`. */
export type WholesaleRestrictedModeControlOutcome = {
  readonly controlEffect:
    | 'EDITABLE'
    | 'READ_ONLY'
    | 'GREYED'
    | 'NOT_AVAILABLE'
    | 'HIDDEN'
    | 'NO_ENTITLEMENT'
    | null;
  readonly banner: boolean | null;
};

/** Facts of `wholesale.restrictedMode.state`. */
export interface WholesaleRestrictedModeStateFacts {
  /**
   * wholesale was attached to an existing organization. WS-RBP-07, 004:54941, 004:55718.
   * Left out: not known.
   */
  readonly orgAttached?: boolean | null | Unknown;
  /**
   * restricted mode has been on so far. WS-RBP-06, 004:55718.
   * Left out: not sent, which is a value of its own.
   */
  readonly currentMode?: boolean | null | Unknown;
  /**
   * requested switch of restricted mode. WS-RBP-08, 004:55718-55724.
   * Left out: the default of the rule set.
   */
  readonly toggleRequest?: 'NONE' | 'ON' | 'OFF' | null | Unknown;
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not known.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
}

/** Outputs of `wholesale.restrictedMode.state`. */
export type WholesaleRestrictedModeStateOutcome = {
  readonly toggleDecision: 'NOT_REQUESTED' | 'ALLOWED' | 'REFUSED' | null;
  readonly reasons: readonly 'PARTNER_ADMIN_ONLY'[] | null;
  readonly restrictedMode: boolean | null;
  readonly banner: boolean | null;
};

/** Facts of `wholesale.rpl.screen`. */
export interface WholesaleRplScreenFacts {
  /**
   * what happens to the customer. WS-RPL-01, 004:53963.
   * Left out: not known.
   */
  readonly trigger?: 'CUSTOMER_CREATE' | 'BILLING_ADDRESS_UPDATE' | 'OTHER' | null | Unknown;
  /**
   * the denied-party check finds a match. WS-RPL-04, 004:53965.
   * Left out: not known.
   */
  readonly rplMatch?: boolean | null | Unknown;
  /**
   * decision of the review. WS-RPL-07, 004:53967.
   * Left out: the default of the rule set.
   */
  readonly rplDecision?: 'NONE' | 'APPROVED' | 'REFUSED' | 'UNRESOLVED' | null | Unknown;
  /**
   * time since the start of the review [second]. WS-RPL-06, 004:53967.
   * Left out: not known.
   */
  readonly reviewElapsedSeconds?: number | null | Unknown;
}

/** Outputs of `wholesale.rpl.screen`. */
export type WholesaleRplScreenOutcome = {
  readonly screeningRequired: boolean | null;
  readonly rplOutcome:
    | 'NOT_SCREENED'
    | 'CLEARED'
    | 'PENDING_REVIEW'
    | 'ERROR'
    | 'PENDING_POLLING'
    | 'HANDED_OVER'
    | null;
  readonly requestStatus: 'provisioning' | 'pending_rpl_review' | 'provisioned' | 'error' | null;
  readonly errorReason: 'RPL_TIMEOUT' | 'RPL_UNRESOLVED' | 'RPL_REFUSED' | null;
  readonly effects:
    | readonly (
        | 'SCREENING_RECORDED'
        | 'OPEN_MANUAL_REVIEW'
        | 'CREATE_CUSTOMER_AUTOMATICALLY'
        | 'APPLY_ADDRESS_UPDATE'
        | 'HOLD_ADDRESS_UPDATE'
        | 'KEEP_OLD_ADDRESS'
        | 'STOP_ONBOARDING'
        | 'POLL_STATUS'
        | 'HAND_OVER_TO_OPERATIONS'
      )[]
    | null;
  readonly usualMinutesFrom: number | null;
  readonly usualMinutesTo: number | null;
};

/** Facts of `wholesale.sale.eligibility`. */
export interface WholesaleSaleEligibilityFacts {
  /**
   * the partner has a blanket order. WS-GEN-01, 004:54201, 004:54205.
   * Left out: not known.
   */
  readonly blanketOrderPresent?: boolean | null | Unknown;
  /**
   * items of the blanket order. WS-GEN-02, 004:54205.
   * Left out: not known.
   */
  readonly blanketOrderItems?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
      )[]
    | null
    | Unknown;
  /**
   * package or add-on to be sold. WS-GEN-02, 004:54205.
   * Left out: not known.
   */
  readonly item?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | 'attendant_console'
    | 'cisco_calling_plan'
    | null
    | Unknown;
  /**
   * the organization is a trial. WS-GEN-07, 004:53895, 004:54933.
   * Left out: not known.
   */
  readonly isTrialOrg?: boolean | null | Unknown;
  /**
   * customer of Webex for BroadWorks. WS-ATT-25, 004:53925.
   * Left out: not known.
   */
  readonly isBroadWorksCustomer?: boolean | null | Unknown;
  /**
   * the organization is the partner's own. WS-GEN-10, 004:53951.
   * Left out: the default of the rule set.
   */
  readonly isPartnersOwnOrg?: boolean | null | Unknown;
  /**
   * the button that starts a trial is used. WS-GEN-06, 004:53895.
   * Left out: the default of the rule set.
   */
  readonly startTrialUsed?: boolean | null | Unknown;
  /**
   * the subscription of the partner's own organization is cancelled. WS-GEN-10, 004:53951.
   * Left out: the default of the rule set.
   */
  readonly ownSubscriptionCancelled?: boolean | null | Unknown;
  /**
   * region of the partner. WS-GEN-09, 004:54732.
   * Left out: not sent, which is a value of its own.
   */
  readonly partnerRegion?: string | null | Unknown;
  /**
   * region of the customer. WS-GEN-09, 004:54732.
   * Left out: not sent, which is a value of its own.
   */
  readonly customerRegion?: string | null | Unknown;
  /**
   * regions in which Webex is offered. WS-GEN-09, 004:54732.
   * Left out: not known.
   */
  readonly servedRegions?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.sale.eligibility`. */
export type WholesaleSaleEligibilityOutcome = {
  readonly reasons:
    | readonly (
        | 'NO_BLANKET_ORDER'
        | 'PACKAGE_NOT_IN_ORDER'
        | 'TRIAL_NOT_CONVERTIBLE'
        | 'BROADWORKS_CUSTOMER'
        | 'REGION_NOT_SERVED'
      )[]
    | null;
  readonly sellable: boolean | null;
  readonly warnings: readonly ('START_TRIAL_UNAVAILABLE' | 'OWN_ORG_LISTED_AS_CUSTOMER')[] | null;
  readonly customerOrderRequired: boolean | null;
  readonly acrossRegions: boolean | null;
  readonly transferPrice: 'FIXED_PER_PACKAGE' | null;
  readonly customerTermsSetBy: 'PARTNER' | null;
  readonly customerRelationBy: 'PARTNER' | null;
};

/** Facts of `wholesale.setupAssist.commitment`. */
export interface WholesaleSetupAssistCommitmentFacts {
  /**
   * what there is a limit for. WS-SET-17, 004:54464, 004:27098.
   * Left out: not known.
   */
  readonly commitment?:
    | 'CUSTOMER_CALL'
    | 'PARTNER_INFORMATION'
    | 'POST_MIGRATION_SUPPORT'
    | null
    | Unknown;
  /**
   * day from which the limit counts. WS-SET-17, 004:54464, 004:27098.
   * Left out: not known.
   */
  readonly commitmentFrom?: string | null | Unknown;
  /**
   * day that is asked about. WS-SET-17, 004:54464, 004:27098.
   * Left out: not known.
   */
  readonly commitmentOn?: string | null | Unknown;
  /**
   * length of the call with the customer [minute]. WS-SET-15, 004:54404-54430, 004:27054.
   * Left out: not known.
   */
  readonly callMinutes?: number | null | Unknown;
}

/** Outputs of `wholesale.setupAssist.commitment`. */
export type WholesaleSetupAssistCommitmentOutcome = {
  readonly committedBy: 'CISCO' | 'PARTNER' | null;
  readonly withinLimit: boolean | null;
  readonly businessDays: number | null;
};

/** Facts of `wholesale.setupAssist.order`. */
export interface WholesaleSetupAssistOrderFacts {
  /**
   * the partner ordered A-Wholesale. WS-SET-01, 004:54323.
   * Left out: not known.
   */
  readonly orderedAWholesale?: boolean | null | Unknown;
  /**
   * the partner is fully onboarded. WS-SET-07, 004:54348.
   * Left out: not known.
   */
  readonly partnerFullyOnboarded?: boolean | null | Unknown;
  /**
   * the customer is provisioned. WS-SET-10, 004:54362-54388.
   * Left out: not known.
   */
  readonly customerProvisioned?: boolean | null | Unknown;
  /**
   * the users are provisioned. WS-CUS-07, 004:54785, 004:54877, 004:54945.
   * Left out: the default of the rule set.
   */
  readonly usersProvisioned?: boolean | null | Unknown;
  /**
   * day on which the request is submitted. WS-SET-08, 004:54350.
   * Left out: not known.
   */
  readonly submittedOn?: string | null | Unknown;
  /**
   * day on which onboarding completes. WS-SET-08, 004:54350.
   * Left out: not known.
   */
  readonly completionDate?: string | null | Unknown;
  /**
   * channel of the request. WS-SET-11, 004:54378-54382.
   * Left out: not known.
   */
  readonly requestChannel?: 'FORM' | 'API' | 'PHONE' | null | Unknown;
  /**
   * organization of the partner. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly partnerOrgId?: string | null | Unknown;
  /**
   * organization of the customer. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly customerOrgId?: string | null | Unknown;
  /**
   * the wholesale subscription is active. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly activeWholesaleSubscription?: boolean | null | Unknown;
  /**
   * wholesale subscription. WS-TPL-04, 004:54647.
   * Left out: not sent, which is a value of its own.
   */
  readonly subscriptionId?: string | null | Unknown;
  /**
   * number of locations. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly locationCount?: number | null | Unknown;
  /**
   * location. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly locationId?: string | null | Unknown;
  /**
   * the customer's network is verified. WS-SET-09, 004:54352.
   * Left out: the default of the rule set.
   */
  readonly networkVerified?: boolean | null | Unknown;
  /**
   * quantity of A-Wholesale in the order. WS-SET-02, 004:54364-54368.
   * Left out: not sent, which is a value of its own.
   */
  readonly orderQuantity?: number | null | Unknown;
}

/** Outputs of `wholesale.setupAssist.order`. */
export type WholesaleSetupAssistOrderOutcome = {
  readonly reasons:
    | readonly (
        | 'A_WHOLESALE_NOT_ORDERED'
        | 'ORDER_QUANTITY_NOT_ONE'
        | 'PARTNER_NOT_ONBOARDED'
        | 'CUSTOMER_NOT_PROVISIONED'
        | 'USERS_NOT_PROVISIONED'
        | 'LESS_THAN_SIX_BUSINESS_DAYS'
        | 'CHANNEL_NOT_AVAILABLE'
        | 'REQUIRED_FIELD_MISSING'
      )[]
    | null;
  readonly eligible: boolean | null;
  readonly missingFields: readonly string[] | null;
  readonly businessDays: number | null;
  readonly warnings: readonly 'VERIFY_NETWORK'[] | null;
  readonly serviceOptional: boolean | null;
  readonly billingReportUpdated: boolean | null;
};

/** Facts of `wholesale.setupAssist.responsibility`. */
export interface WholesaleSetupAssistResponsibilityFacts {
  /**
   * what somebody has to do. WS-SET-16, 004:54446-54578.
   * Left out: not known.
   */
  readonly setupTask?:
    | 'SUBMIT_CUSTOMER_INFORMATION'
    | 'NAME_CONTACT_WHO_KNOWS_CALL_FLOWS'
    | 'GET_APPROVAL_OF_CALL_FLOWS'
    | 'POINT_TO_TRAINING_AND_GUIDES'
    | 'CALL_CUSTOMER_LOCATION'
    | 'CONFIGURE_USERS_AND_FEATURES'
    | 'TEST_NUMBERS'
    | 'VERIFY_CONTROL_HUB_LOGIN'
    | 'WALK_THROUGH_FEATURES'
    | 'FOLLOW_UP_WITH_CUSTOMER'
    | 'LIST_KEY_PERSONNEL'
    | 'SCHEDULE_PROJECT'
    | 'IDENTIFY_RISKS'
    | 'HAND_OVER_AT_COMPLETION'
    | 'LIST_PARTNER_AND_CUSTOMER_ROLES'
    | 'NAME_SITE_CONTACTS'
    | 'COORDINATE_THIRD_PARTIES'
    | 'ANSWER_INFORMATION_REQUESTS'
    | 'ORIENT_CUSTOMER'
    | 'PLAN_SITES'
    | 'INTERVIEW_STAKEHOLDERS'
    | 'DRAFT_DATA_DOCUMENT'
    | 'ASSIST_PARTNER_AND_CUSTOMER'
    | 'ASSESSMENT_REPORT'
    | 'DESCRIBE_EXISTING_PLATFORM'
    | 'DESCRIBE_USERS_AND_DEVICES'
    | 'ATTEND_MEETINGS'
    | 'REVIEW_DATA_DOCUMENT_OF_PARTNER'
    | 'DRAFT_WORKBOOK'
    | 'REVIEW_TECHNICAL_REQUIREMENTS'
    | 'PROVIDE_DATA_TEMPLATE'
    | 'DEVELOP_WORKBOOK'
    | 'DELIVER_BUILD_DOCUMENTS'
    | 'KEEP_KEY_PERSONNEL_AVAILABLE'
    | 'REVIEW_QUESTIONNAIRE_AND_WORKBOOK'
    | 'HOLD_TEST_PLAN_WORKSHOP'
    | 'CREATE_TEST_PLAN'
    | 'JOIN_TEST_PLAN_WORKSHOP'
    | 'COORDINATE_CUSTOMER_REQUIREMENTS'
    | 'REVIEW_MIGRATION_PLAN'
    | 'INSTALL_CONFIGURATIONS'
    | 'UPDATE_WORKBOOK_AFTER_INSTALLATION'
    | 'DEPLOY_SITE_EQUIPMENT_AND_CLIENT'
    | 'CONFIGURE_DIRECTORY_AND_SSO'
    | 'CONFIGURE_CONTROL_HUB'
    | 'COLLECT_EMERGENCY_LOCATION_DATA'
    | 'OBTAIN_CERTIFICATES'
    | 'CONFIGURE_NETWORK'
    | 'MIGRATE_TO_PRODUCTION'
    | 'MIGRATE_USERS'
    | 'COORDINATE_MIGRATION'
    | 'PROVIDE_SITE_RESOURCES'
    | 'COORDINATE_NUMBER_PORTING'
    | 'CHANGE_LOCAL_DIAL_PLAN'
    | 'SUPPORT_AFTER_MIGRATION'
    | 'TROUBLESHOOT'
    | 'FIRST_LEVEL_SUPPORT'
    | 'PROVIDE_SITE_RESOURCES_FOR_TROUBLESHOOTING'
    | 'FINAL_WORKBOOK'
    | 'SEND_CLOSE_OUT_NOTICE'
    | 'CLOSE_OFF_MIGRATION'
    | null
    | Unknown;
}

/** Outputs of `wholesale.setupAssist.responsibility`. */
export type WholesaleSetupAssistResponsibilityOutcome = {
  readonly responsible: 'CISCO' | 'PARTNER' | null;
  readonly setupFlow: 'EXPRESS' | 'STANDARD' | null;
  readonly setupPhase:
    | 'EXPRESS_DISCOVERY'
    | 'EXPRESS_DESIGN'
    | 'PROJECT_MANAGEMENT'
    | 'DISCOVERY'
    | 'DESIGN'
    | 'TEST_PLANNING'
    | 'IMPLEMENTATION'
    | 'EXECUTION'
    | 'POST_ONBOARDING'
    | 'HAND_OVER'
    | null;
};

/** Facts of `wholesale.setupAssist.sku`. */
export interface WholesaleSetupAssistSkuFacts {
  /**
   * users of the location [user]. WS-SET-03, 004:54335-54337.
   * Left out: not known.
   */
  readonly locationUserCount?: number | null | Unknown;
}

/** Outputs of `wholesale.setupAssist.sku`. */
export type WholesaleSetupAssistSkuOutcome = {
  readonly setupAssistSku: 'SETUP_ASSIST_EXPRESS' | 'SETUP_ASSIST_STANDARD' | null;
  readonly pricing: 'FLAT' | 'PER_USER' | null;
  readonly assignedBy: 'USER_COUNT' | null;
  readonly priceKind: 'NET_TRANSFER_PRICE' | null;
};

/** Facts of `wholesale.sso.applicability`. */
export interface WholesaleSsoApplicabilityFacts {
  /**
   * the organization is new. WS-SSO-01, 004:55552-55554, 004:55568-55570.
   * Left out: not known.
   */
  readonly orgIsNew?: boolean | null | Unknown;
  /**
   * sign-in set in the onboarding template. WS-ATT-18, 004:54938, 004:55554.
   * Left out: not known.
   */
  readonly templateAuthMode?: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null | Unknown;
  /**
   * sign-in of the organization so far. WS-SSO-02, 004:55554.
   * Left out: not known.
   */
  readonly existingAuthMode?: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null | Unknown;
  /**
   * whose users sign in. WS-SSO-04, 004:55552, 004:55568.
   * Left out: the default of the rule set.
   */
  readonly userSide?: 'CUSTOMER_USER' | 'PARTNER_STAFF' | null | Unknown;
}

/** Outputs of `wholesale.sso.applicability`. */
export type WholesaleSsoApplicabilityOutcome = {
  readonly effectiveAuthMode: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null;
  readonly authSource: 'TEMPLATE' | 'EXISTING_ORG' | 'PARTNER_RELATIONSHIP' | null;
  readonly tacTicketPossible: boolean | null;
};

/** Facts of `wholesale.sso.oidcValidate`. */
export interface WholesaleSsoOidcValidateFacts {
  /**
   * name of the identity provider. WS-SSO-07, 004:55580-55584, 004:28205.
   * Left out: not sent, which is a value of its own.
   */
  readonly name?: string | null | Unknown;
  /**
   * OAuth client id. WS-SSO-08, 004:55586-55590.
   * Left out: not sent, which is a value of its own.
   */
  readonly clientId?: string | null | Unknown;
  /**
   * OAuth client secret. WS-SSO-09, 004:55592-55596.
   * Left out: not sent, which is a value of its own.
   */
  readonly clientSecret?: string | null | Unknown;
  /**
   * scopes, parted by blanks. WS-SSO-10, 004:55598-55602.
   * Left out: not sent, which is a value of its own.
   */
  readonly scopes?: string | null | Unknown;
  /**
   * authorization endpoint. WS-SSO-11, 004:55604-55608.
   * Left out: not sent, which is a value of its own.
   */
  readonly authorizationEndpoint?: string | null | Unknown;
  /**
   * token endpoint. WS-SSO-12, 004:55610-55614.
   * Left out: not sent, which is a value of its own.
   */
  readonly tokenEndpoint?: string | null | Unknown;
  /**
   * discovery endpoint. WS-SSO-13, 004:55616-55632.
   * Left out: not sent, which is a value of its own.
   */
  readonly discoveryEndpoint?: string | null | Unknown;
  /**
   * user-info endpoint. WS-SSO-13, 004:55616-55632.
   * Left out: not sent, which is a value of its own.
   */
  readonly userInfoEndpoint?: string | null | Unknown;
  /**
   * key-set endpoint. WS-SSO-13, 004:55616-55632.
   * Left out: not sent, which is a value of its own.
   */
  readonly keySetEndpoint?: string | null | Unknown;
  /**
   * organization of the partner. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly partnerOrgId?: string | null | Unknown;
  /**
   * names of the identity providers that exist. WS-SSO-07, 004:55580-55584, 004:28205.
   * Left out: not known.
   */
  readonly existingIdpNames?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.sso.oidcValidate`. */
export type WholesaleSsoOidcValidateOutcome = {
  readonly violations:
    | readonly (
        | 'NAME_MISSING'
        | 'NAME_TOO_LONG'
        | 'NAME_BAD_CHARACTER'
        | 'NAME_NOT_UNIQUE'
        | 'CLIENT_ID_MISSING'
        | 'CLIENT_SECRET_MISSING'
        | 'SCOPES_MISSING'
        | 'SCOPE_OPENID_MISSING'
        | 'SCOPE_EMAIL_MISSING'
        | 'AUTHORIZATION_ENDPOINT_REQUIRED'
        | 'TOKEN_ENDPOINT_REQUIRED'
        | 'PARTNER_ORG_ID_MISSING'
        | 'BAD_URL'
        | 'OIDC_NOT_AVAILABLE'
      )[]
    | null;
  readonly valid: boolean | null;
};

/** Facts of `wholesale.subPartner.access`. */
export interface WholesaleSubPartnerAccessFacts {
  /**
   * level of the acting partner. WS-SUB-01, 004:54223.
   * Left out: not known.
   */
  readonly actorOrgRole?: 'PARENT_PARTNER' | 'SUB_PARTNER' | null | Unknown;
  /**
   * what it looks at. WS-SUB-04, 004:54223.
   * Left out: not known.
   */
  readonly target?:
    | 'OWN_CUSTOMER'
    | 'SUB_PARTNER'
    | 'SUB_PARTNER_CUSTOMER'
    | 'PARENT_PARTNER'
    | 'SIBLING_SUB_PARTNER'
    | 'OTHER_PROVIDERS_CUSTOMER'
    | null
    | Unknown;
  /**
   * where it looks. WS-SUB-16, 004:54248.
   * Left out: not known.
   */
  readonly view?:
    | 'INDIRECT_PROVIDERS_TAB'
    | 'CUSTOMER_LIST_DEFAULT'
    | 'CUSTOMER_SEARCH'
    | 'HELP_DESK_CROSS_LAUNCH'
    | null
    | Unknown;
  /**
   * roles of the administrator. WS-ROLE-02, 004:54248.
   * Left out: not known.
   */
  readonly actorRoles?:
    | readonly (
        | 'PARTNER_ADMIN'
        | 'PARTNER_FULL_ADMIN'
        | 'WHOLESALE_ADMIN'
        | 'PROVISIONING_ADMIN'
        | 'EXTERNAL_FULL_ADMIN'
        | 'CUSTOMER_ADMIN'
        | 'CUSTOMER_FULL_ADMIN'
      )[]
    | null
    | Unknown;
  /**
   * offer of the customer. WS-MIG-04, 004:53925, 004:55830.
   * Left out: not known.
   */
  readonly customerOffer?: 'WHOLESALE' | 'BROADWORKS' | 'FLEX_ONLY' | null | Unknown;
}

/** Outputs of `wholesale.subPartner.access`. */
export type WholesaleSubPartnerAccessOutcome = {
  readonly visible: boolean | null;
  readonly manageable: boolean | null;
  readonly crossLaunch: boolean | null;
  readonly reasons:
    | readonly (
        | 'OUTSIDE_OWN_INSTANCE'
        | 'NOT_AVAILABLE_IN_EPOCH'
        | 'ROLE_MISSING'
        | 'HELP_DESK_CROSS_LAUNCH_UNSUPPORTED'
        | 'NOT_LOADED_BY_DEFAULT'
        | 'NOT_WHOLESALE'
        | 'BROADWORKS_CROSS_LAUNCH_UNSUPPORTED'
      )[]
    | null;
};

/** Facts of `wholesale.subPartner.entry`. */
export interface WholesaleSubPartnerEntryFacts {
  /**
   * state that is asked for. WS-SUB-24, 004:54275-54279.
   * Left out: not sent, which is a value of its own.
   */
  readonly filterProvisioningState?: 'active' | 'suspended' | null | Unknown;
  /**
   * state of one of the sub-partners. WS-SUB-24, 004:54275-54279.
   * Left out: not known.
   */
  readonly itemProvisioningState?: 'active' | 'suspended' | null | Unknown;
}

/** Outputs of `wholesale.subPartner.entry`. */
export type WholesaleSubPartnerEntryOutcome = {
  readonly listed: boolean | null;
  readonly entryFields: readonly ('ORG_ID' | 'PROVISIONING_STATE')[] | null;
};

/** Facts of `wholesale.subPartner.list`. */
export interface WholesaleSubPartnerListFacts {
  /**
   * where sub-partners are listed. WS-SUB-03, 004:54257.
   * Left out: not known.
   */
  readonly listSource?: 'PARTNER_HUB' | 'API' | null | Unknown;
  /**
   * number of sub-partners. WS-SUB-02, 004:54223.
   * Left out: not known.
   */
  readonly subPartnerCount?: number | null | Unknown;
  /**
   * the list is filtered. WS-SUB-24, 004:54275-54279.
   * Left out: the default of the rule set.
   */
  readonly filtersSupplied?: boolean | null | Unknown;
  /**
   * number of sub-partners that match every filter. WS-SUB-24, 004:54275-54279.
   * Left out: not known.
   */
  readonly matchingCount?: number | null | Unknown;
  /**
   * entries to pass over. WS-SUB-24, 004:54275-54279.
   * Left out: the default of the rule set.
   */
  readonly offset?: number | null | Unknown;
  /**
   * entries that are asked for at most. WS-SUB-24, 004:54275-54279.
   * Left out: not sent, which is a value of its own.
   */
  readonly max?: number | null | Unknown;
}

/** Outputs of `wholesale.subPartner.list`. */
export type WholesaleSubPartnerListOutcome = {
  readonly listedCount: number | null;
  readonly truncated: boolean | null;
  readonly hardLimit: number | null;
};

/** Facts of `wholesale.subPartner.onBehalf`. */
export interface WholesaleSubPartnerOnBehalfFacts {
  /**
   * operation. WS-SUB-14, 004:54242, 004:26865.
   * Left out: not known.
   */
  readonly operation?:
    | 'CREATE_CUSTOMER'
    | 'ATTACH_CUSTOMER'
    | 'UPDATE_CUSTOMER'
    | 'DELETE_CUSTOMER'
    | 'CREATE_TEMPLATE'
    | 'OTHER'
    | null
    | Unknown;
  /**
   * sub-partner on whose behalf the call is made. WS-SUB-14, 004:54242, 004:26865.
   * Left out: not sent, which is a value of its own.
   */
  readonly onBehalfOfSubPartnerOrgId?: string | null | Unknown;
  /**
   * sub-partners of the partner. WS-SUB-15, 004:54223, 004:54242.
   * Left out: not known.
   */
  readonly subPartnerOrgIds?: readonly string[] | null | Unknown;
  /**
   * the extended profile is chosen. WS-SUB-28, 004:54273.
   * Left out: the default of the rule set.
   */
  readonly extProfile?: boolean | null | Unknown;
  /**
   * state of the sub-partner. WS-SUB-25, 004:54273, 004:54283.
   * Left out: the default of the rule set.
   */
  readonly provisioningState?: 'active' | 'suspended' | null | Unknown;
}

/** Outputs of `wholesale.subPartner.onBehalf`. */
export type WholesaleSubPartnerOnBehalfOutcome = {
  readonly onBehalfDecision:
    | 'EXECUTED_FOR_CALLER'
    | 'EXECUTED_FOR_SUB_PARTNER'
    | 'REFUSED'
    | 'NOT_AVAILABLE'
    | null;
  readonly reasons:
    | readonly ('UNKNOWN_PARAMETER' | 'UNKNOWN_SUBPARTNER' | 'SUBPARTNER_SUSPENDED')[]
    | null;
  readonly effects: readonly 'MANAGED_BY_RELATION_CREATED'[] | null;
};

/** Facts of `wholesale.subPartner.screen`. */
export interface WholesaleSubPartnerScreenFacts {
  /**
   * screen of Partner Hub. WS-SUB-20, 004:54258-54267.
   * Left out: not known.
   */
  readonly screen?:
    | 'ANALYTICS'
    | 'SERVICES'
    | 'REPORTS'
    | 'WEBEX_RELEASE_MANAGEMENT'
    | 'FLEX_TRIAL_CREATION'
    | 'CUSTOMERS'
    | 'ONBOARDING_TEMPLATES'
    | 'OTHER'
    | null
    | Unknown;
}

/** Outputs of `wholesale.subPartner.screen`. */
export type WholesaleSubPartnerScreenOutcome = {
  readonly screenAvailable: boolean | null;
  readonly sessionUser: 'PARENT_ADMINISTRATOR' | null;
};

/** Facts of `wholesale.subPartner.setup`. */
export interface WholesaleSubPartnerSetupFacts {
  /**
   * level of the requesting organization. WS-SUB-01, 004:54223.
   * Left out: not known.
   */
  readonly requesterOrgRole?: 'PARTNER' | 'SUB_PARTNER' | null | Unknown;
  /**
   * organization of the parent partner. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly parentOrgId?: string | null | Unknown;
  /**
   * name of the parent partner. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly parentOrgName?: string | null | Unknown;
  /**
   * name of the sub-partner. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly subPartnerOrgName?: string | null | Unknown;
  /**
   * e-mail of the first administrator. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly adminEmail?: string | null | Unknown;
  /**
   * first name of the first administrator. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly adminFirstName?: string | null | Unknown;
  /**
   * last name of the first administrator. WS-SUB-26, 004:55013-55027.
   * Left out: not sent, which is a value of its own.
   */
  readonly adminLastName?: string | null | Unknown;
  /**
   * wholesale subscription. WS-TPL-04, 004:54647.
   * Left out: not sent, which is a value of its own.
   */
  readonly subscriptionId?: string | null | Unknown;
  /**
   * day on which billing starts. WS-BIL-12, 004:54837.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * day on which the sub-partner is set up. WS-SUB-27, 004:55027.
   * Left out: not known.
   */
  readonly setupDate?: string | null | Unknown;
  /**
   * the calling integration is configured. WS-SUB-08, 004:54221.
   * Left out: the default of the rule set.
   */
  readonly callingIntegrationConfigured?: boolean | null | Unknown;
  /**
   * an onboarding template is configured. WS-SUB-08, 004:54221.
   * Left out: the default of the rule set.
   */
  readonly templateConfigured?: boolean | null | Unknown;
}

/** Outputs of `wholesale.subPartner.setup`. */
export type WholesaleSubPartnerSetupOutcome = {
  readonly missingFields: readonly string[] | null;
  readonly reasons: readonly ('NESTED_SUBPARTNER_NOT_ALLOWED' | 'REQUIRED_FIELD_MISSING')[] | null;
  readonly setupDecision: 'ACCEPTED' | 'REJECTED' | null;
  readonly effectiveBillingStartDate: string | null;
  readonly canOnboard: boolean | null;
  readonly effects: readonly 'MANAGED_BY_RELATION_CREATED'[] | null;
};

/** Facts of `wholesale.subscriber.adminRights`. */
export interface WholesaleSubscriberAdminRightsFacts {
  /**
   * wholesale subscribers so far. WS-SBR-10, 004:54851, 004:54937.
   * Left out: not known.
   */
  readonly subscriberCount?: number | null | Unknown;
  /**
   * wholesale was attached to an existing organization. WS-RBP-07, 004:54941, 004:55718.
   * Left out: not known.
   */
  readonly orgAttached?: boolean | null | Unknown;
  /**
   * package of the subscriber. WS-SBR-11, 004:53949.
   * Left out: not sent, which is a value of its own.
   */
  readonly package?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * package that the organization was created with. WS-ROLE-11, 004:53949, 004:54787.
   * Left out: not sent, which is a value of its own.
   */
  readonly creationPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
}

/** Outputs of `wholesale.subscriber.adminRights`. */
export type WholesaleSubscriberAdminRightsOutcome = {
  readonly isAdmin: boolean | null;
  readonly warnings: readonly 'ADMIN_PACKAGE_DIFFERS_FROM_CREATION_PACKAGE'[] | null;
};

/** Facts of `wholesale.subscriber.provision`. */
export interface WholesaleSubscriberProvisionFacts {
  /**
   * customer. WS-SBR-01, 004:54860.
   * Left out: not sent, which is a value of its own.
   */
  readonly customerId?: string | null | Unknown;
  /**
   * the customer exists. WS-API-15, 004:55264-55273.
   * Left out: not known.
   */
  readonly customerExists?: boolean | null | Unknown;
  /**
   * status of the customer. WS-SBR-15, 004:53969, 004:54860.
   * Left out: not known.
   */
  readonly customerStatus?:
    | 'provisioning'
    | 'pending_rpl_review'
    | 'provisioned'
    | 'error'
    | null
    | Unknown;
  /**
   * packages of the customer. WS-PKG-05, 004:54831, 004:54862.
   * Left out: not known.
   */
  readonly customerPackages?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
        | 'attendant_console'
        | 'cisco_calling_plan'
        | 'customer_experience_essentials'
        | 'webex_voice'
      )[]
    | null
    | Unknown;
  /**
   * e-mail of the subscriber. WS-SBR-02, 004:54861.
   * Left out: not sent, which is a value of its own.
   */
  readonly email?: string | null | Unknown;
  /**
   * package that was sent. WS-SBR-03, 004:54862.
   * Left out: not sent, which is a value of its own.
   */
  readonly package?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | 'attendant_console'
    | 'cisco_calling_plan'
    | 'customer_experience_essentials'
    | 'webex_voice'
    | null
    | Unknown;
  /**
   * first name. WS-SBR-04, 004:54863.
   * Left out: not sent, which is a value of its own.
   */
  readonly firstName?: string | null | Unknown;
  /**
   * last name. WS-SBR-04, 004:54863.
   * Left out: not sent, which is a value of its own.
   */
  readonly lastName?: string | null | Unknown;
  /**
   * extension. WS-SBR-05, 004:54863.
   * Left out: not sent, which is a value of its own.
   */
  readonly extension?: string | null | Unknown;
  /**
   * phone number. WS-SBR-05, 004:54863.
   * Left out: not sent, which is a value of its own.
   */
  readonly primaryPhoneNumber?: string | null | Unknown;
  /**
   * location. WS-SET-12, 004:54957-54991.
   * Left out: not sent, which is a value of its own.
   */
  readonly locationId?: string | null | Unknown;
  /**
   * add-ons of the subscriber. WS-PKG-20, 004:53957, 004:53959.
   * Left out: the default of the rule set.
   */
  readonly addOns?: readonly ('attendant_console' | 'cisco_calling_plan')[] | null | Unknown;
  /**
   * package that the subscriber holds already. WS-PKG-20, 004:53957, 004:53959.
   * Left out: not sent, which is a value of its own.
   */
  readonly currentPackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * the e-mail belongs to another subscriber. WS-SBR-14, 004:54584.
   * Left out: not known.
   */
  readonly emailBelongsToOtherSubscriber?: boolean | null | Unknown;
  /**
   * the user is assigned to another customer or partner. WS-SBR-14, 004:54584.
   * Left out: not known.
   */
  readonly assignedElsewhere?: boolean | null | Unknown;
  /**
   * channel of the request. WS-ATT-24, 004:42-45, 004:52378-52403.
   * Left out: the default of the rule set.
   */
  readonly channel?: 'API' | 'PARTNER_HUB' | null | Unknown;
  /**
   * wholesale was attached to the partner's own organization. WS-ATT-14, 004:54928.
   * Left out: the default of the rule set.
   */
  readonly ownOrgAttached?: boolean | null | Unknown;
  /**
   * the request is read leniently: what does not apply is ignored. WS-BIL-18, 004:54837.
   * Left out: the default of the rule set.
   */
  readonly lenient?: boolean | null | Unknown;
}

/** Outputs of `wholesale.subscriber.provision`. */
export type WholesaleSubscriberProvisionOutcome = {
  readonly assignedAddOns: readonly ('attendant_console' | 'cisco_calling_plan')[] | null;
  readonly violations:
    | readonly (
        | 'CUSTOMER_NOT_FOUND'
        | 'CUSTOMER_NOT_PROVISIONED'
        | 'EMAIL_MISSING'
        | 'PACKAGE_MISSING'
        | 'FIRST_NAME_MISSING'
        | 'LAST_NAME_MISSING'
        | 'UNKNOWN_PACKAGE'
        | 'NO_PACKAGE'
        | 'PACKAGE_NOT_IN_CUSTOMER'
        | 'ADD_ON_NOT_OFFERED'
        | 'EXTENSION_OR_NUMBER_REQUIRED'
        | 'LOCATION_NOT_APPLICABLE'
        | 'EMAIL_EXISTS'
        | 'ASSIGNED_ELSEWHERE'
        | 'API_ONLY_FOR_OWN_ORG'
      )[]
    | null;
  readonly provisionDecision: 'ACCEPTED' | 'REJECTED' | null;
  readonly warnings:
    | readonly ('PACKAGE_ALIAS_USED' | 'LOCATION_IGNORED' | 'ADD_ON_WITHOUT_PACKAGE')[]
    | null;
  readonly assignedPackage:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null;
};

/** Facts of `wholesale.support.channel`. */
export interface WholesaleSupportChannelFacts {
  /**
   * what the question is about. WS-SUP-01, 004:55773.
   * Left out: not known.
   */
  readonly questionKind?:
    | 'CUSTOMER_QUESTION'
    | 'HOW_TO_CALLING'
    | 'FAULT'
    | 'FAULT_DEVICES_MEETINGS'
    | 'ORDERING'
    | 'BILLING'
    | 'SALES_CREDITING'
    | 'WHOLESALE_DOCS'
    | 'ESCALATION'
    | 'SETUP_ASSIST'
    | 'SUB_PARTNER_SETUP'
    | null
    | Unknown;
  /**
   * the help desk for partners is online. WS-SUP-07, 004:55823.
   * Left out: not known.
   */
  readonly helpDeskOnline?: boolean | null | Unknown;
}

/** Outputs of `wholesale.support.channel`. */
export type WholesaleSupportChannelOutcome = {
  readonly supportChannel:
    | 'PARTNER'
    | 'CALLING_HELP_DESK'
    | 'TAC_CALLING'
    | 'TAC_COLLABORATION'
    | 'EXPERIENCE_SERVICES'
    | 'PARTNER_HELP_DESK'
    | 'PARTNER_HELP_DESK_MAILBOX'
    | 'PARTNER_SUCCESS_TEAM'
    | null;
  readonly expectedWithinHours: number | null;
  readonly handledFaster: boolean | null;
  readonly contactWays:
    | readonly ('SUPPORT_CASE' | 'PHONE' | 'EMAIL' | 'CHAT' | 'ORDERING_TOOL')[]
    | null;
  readonly mayPassOn: boolean | null;
};

/** Facts of `wholesale.template.change`. */
export interface WholesaleTemplateChangeFacts {
  /**
   * setting of the template that changes. WS-TPL-14, 004:54889.
   * Left out: not known.
   */
  readonly changedSetting?: 'PSTN_VENDOR' | 'AUTH_MODE' | null | Unknown;
}

/** Outputs of `wholesale.template.change`. */
export type WholesaleTemplateChangeOutcome = {
  readonly existingCustomersAffected: boolean | null;
  readonly existingLocationsAffected: boolean | null;
};

/** Facts of `wholesale.template.validate`. */
export interface WholesaleTemplateValidateFacts {
  /**
   * name of the template. WS-TPL-03, 004:54640-54644.
   * Left out: not sent, which is a value of its own.
   */
  readonly templateName?: string | null | Unknown;
  /**
   * country of the onboarding template. WS-LOC-06, 004:54035.
   * Left out: not sent, which is a value of its own.
   */
  readonly templateCountry?: string | null | Unknown;
  /**
   * service-provider administrator. WS-TPL-03, 004:54640-54644.
   * Left out: not sent, which is a value of its own.
   */
  readonly serviceProviderAdmin?: string | null | Unknown;
  /**
   * wholesale subscription. WS-TPL-04, 004:54647.
   * Left out: not sent, which is a value of its own.
   */
  readonly subscriptionId?: string | null | Unknown;
  /**
   * a sub-partner makes the request. WS-ATT-22, 004:54236.
   * Left out: the default of the rule set.
   */
  readonly createdBySubPartner?: boolean | null | Unknown;
  /**
   * subscription that the parent partner shares. WS-SUB-07, 004:54221.
   * Left out: not sent, which is a value of its own.
   */
  readonly sharedSubscriptionId?: string | null | Unknown;
  /**
   * sign-in chosen in the template. WS-TPL-05, 004:54657.
   * Left out: the default of the rule set.
   */
  readonly authMode?: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null | Unknown;
  /**
   * entity id of the identity provider. WS-TPL-06, 004:54658, 004:55560.
   * Left out: not sent, which is a value of its own.
   */
  readonly idpEntityId?: string | null | Unknown;
  /**
   * name of the OpenID Connect provider. WS-TPL-07, 004:54659, 004:55638.
   * Left out: not sent, which is a value of its own.
   */
  readonly oidcIdpName?: string | null | Unknown;
  /**
   * PSTN vendor. WS-TPL-08, 004:54666-54668.
   * Left out: not sent, which is a value of its own.
   */
  readonly pstnVendor?: string | null | Unknown;
  /**
   * package of the template. H-TPL-01, 004:27305, 004:34767.
   * Left out: not known.
   */
  readonly templatePackage?:
    | 'common_area_calling'
    | 'webex_calling_standard'
    | 'enhanced_calling'
    | 'webex_calling'
    | 'webex_suite'
    | 'customer_assist'
    | 'webex_meetings'
    | null
    | Unknown;
  /**
   * the template allows invitation e-mails to administrators. WS-ATT-10, 004:54917.
   * Left out: the default of the rule set.
   */
  readonly allowAdminInviteEmails?: boolean | null | Unknown;
  /**
   * calls between Webex users are to be disabled. WS-TPL-10, 004:54676.
   * Left out: the default of the rule set.
   */
  readonly disableCallOnWebex?: boolean | null | Unknown;
  /**
   * brand name in automatic e-mails. WS-TPL-11, 004:54675.
   * Left out: not sent, which is a value of its own.
   */
  readonly brandName?: string | null | Unknown;
}

/** Outputs of `wholesale.template.validate`. */
export type WholesaleTemplateValidateOutcome = {
  readonly effectiveSubscriptionId: string | null;
  readonly effectiveAuthMode: 'WEBEX' | 'PARTNER_SAML' | 'PARTNER_OIDC' | null;
  readonly effectiveAllowAdminInviteEmails: boolean | null;
  readonly effectiveDisableCallOnWebex: boolean | null;
  readonly violations:
    | readonly (
        | 'NAME_MISSING'
        | 'COUNTRY_MISSING'
        | 'ADMIN_MISSING'
        | 'SUBSCRIPTION_MISSING'
        | 'IDP_ENTITY_ID_MISSING'
        | 'OIDC_IDP_NAME_MISSING'
        | 'OIDC_NOT_AVAILABLE'
        | 'PSTN_VENDOR_MISSING'
      )[]
    | null;
  readonly warnings: readonly 'PSTN_IN_TEMPLATE_NOT_RECOMMENDED'[] | null;
  readonly templateValid: boolean | null;
  readonly provisioningIdIssued: boolean | null;
  readonly brandInEmails: string | null;
};

/** Facts of `wholesale.timezone.validate`. */
export interface WholesaleTimezoneValidateFacts {
  /**
   * time zone. WS-GEN-14, 004:55734-55736, 004:55813-55815.
   * Left out: not sent, which is a value of its own.
   */
  readonly timezone?: string | null | Unknown;
  /**
   * published list of time zones. WS-GEN-14, 004:55734-55736, 004:55813-55815.
   * Left out: not known.
   */
  readonly supportedTimezones?: readonly string[] | null | Unknown;
}

/** Outputs of `wholesale.timezone.validate`. */
export type WholesaleTimezoneValidateOutcome = {
  readonly timezoneDecision: 'NOT_SUPPLIED' | 'NOT_CHECKED' | 'ACCEPTED' | 'REJECTED' | null;
  readonly reasons: readonly 'UNSUPPORTED_TIMEZONE'[] | null;
  readonly warnings: readonly 'TIMEZONE_LIST_EMPTY'[] | null;
};

/** Facts of `wholesale.users.csvRow`. */
export interface WholesaleUsersCsvRowFacts {
  /**
   * licence columns that are TRUE. WS-PHA-05, 004:55125.
   * Left out: not known.
   */
  readonly licenceColumnsTrue?:
    | readonly (
        | 'common_area_calling'
        | 'webex_calling_standard'
        | 'enhanced_calling'
        | 'webex_calling'
        | 'webex_suite'
        | 'customer_assist'
        | 'webex_meetings'
      )[]
    | null
    | Unknown;
  /**
   * the user exists. WS-PHA-04, 004:55094-55123.
   * Left out: not known.
   */
  readonly userExists?: boolean | null | Unknown;
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not known.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
  /**
   * restricted mode is on. WS-RBP-06, 004:55718.
   * Left out: not known.
   */
  readonly restrictedMode?: boolean | null | Unknown;
  /**
   * wholesale was attached to the partner's own organization. WS-ATT-14, 004:54928.
   * Left out: the default of the rule set.
   */
  readonly ownOrgAttached?: boolean | null | Unknown;
}

/** Outputs of `wholesale.users.csvRow`. */
export type WholesaleUsersCsvRowOutcome = {
  readonly rowAction: 'ADD' | 'UPDATE' | 'DELETE' | 'REJECT' | 'UNKNOWN' | null;
  readonly reasons:
    | readonly (
        | 'RESTRICTED_BY_PARTNER'
        | 'MULTIPLE_PACKAGES'
        | 'NO_SUCH_USER'
        | 'NOT_DOCUMENTED'
        | 'API_ONLY_FOR_OWN_ORG'
      )[]
    | null;
  readonly effects: readonly ('REMOVE_USER_FROM_ORG' | 'STOP_BILLING')[] | null;
};

/** Facts of `wholesale.users.manualAdd`. */
export interface WholesaleUsersManualAddFacts {
  /**
   * users added in one run [user]. WS-PHA-01, 004:55041, 004:55082.
   * Left out: not known.
   */
  readonly batchSize?: number | null | Unknown;
  /**
   * side of the administrator. WS-RBP-02, 004:55647.
   * Left out: not known.
   */
  readonly actorSide?: 'PARTNER' | 'CUSTOMER' | null | Unknown;
  /**
   * restricted mode is on. WS-RBP-06, 004:55718.
   * Left out: not known.
   */
  readonly restrictedMode?: boolean | null | Unknown;
  /**
   * wholesale was attached to the partner's own organization. WS-ATT-14, 004:54928.
   * Left out: the default of the rule set.
   */
  readonly ownOrgAttached?: boolean | null | Unknown;
}

/** Outputs of `wholesale.users.manualAdd`. */
export type WholesaleUsersManualAddOutcome = {
  readonly reasons:
    | readonly ('BATCH_OVER_25' | 'RESTRICTED_BY_PARTNER' | 'API_ONLY_FOR_OWN_ORG')[]
    | null;
  readonly addDecision: 'ALLOWED' | 'REJECTED' | null;
};

/** The facts of each decision, by id. */
export interface WholesaleFacts {
  /** What do Webex Meetings and the Webex app offer to this client? */
  readonly 'wholesale.app.support': WholesaleAppSupportFacts;
  /** Was Webex Assistant offered, and who could reach its content? */
  readonly 'wholesale.assistant.access': WholesaleAssistantAccessFacts;
  /** How does an attach to an existing organization go? */
  readonly 'wholesale.attach.decision': WholesaleAttachDecisionFacts;
  /** Which rights does the partner get from an attach? */
  readonly 'wholesale.attach.rights': WholesaleAttachRightsFacts;
  /** Which settings hold after an attach? */
  readonly 'wholesale.attach.settings': WholesaleAttachSettingsFacts;
  /** From when on does the use of a package count? */
  readonly 'wholesale.billing.consumption': WholesaleBillingConsumptionFacts;
  /** What quantity do these assignments consume in a billing period? */
  readonly 'wholesale.billing.quantity': WholesaleBillingQuantityFacts;
  /** Is a delayed billing start date accepted? */
  readonly 'wholesale.billing.start': WholesaleBillingStartFacts;
  /** Which branding does a customer organization show? */
  readonly 'wholesale.branding.effective': WholesaleBrandingEffectiveFacts;
  /** What is the default global call-in number of a meeting site? */
  readonly 'wholesale.callIn.default': WholesaleCallInDefaultFacts;
  /** What does deleting a wholesale customer do? */
  readonly 'wholesale.customer.delete': WholesaleCustomerDeleteFacts;
  /** Does a request for one customer find it, and what does it tell? */
  readonly 'wholesale.customer.get': WholesaleCustomerGetFacts;
  /** Which settings does a newly provisioned or attached organization start with? */
  readonly 'wholesale.customer.initialSettings': WholesaleCustomerInitialSettingsFacts;
  /** Is a customer returned by list with these filters? */
  readonly 'wholesale.customer.list': WholesaleCustomerListFacts;
  /** Is a request to create a wholesale customer accepted? */
  readonly 'wholesale.customer.provision': WholesaleCustomerProvisionFacts;
  /** What does an update of a wholesale customer do? */
  readonly 'wholesale.customer.update': WholesaleCustomerUpdateFacts;
  /** How is a device managed? */
  readonly 'wholesale.device.management': WholesaleDeviceManagementFacts;
  /** Is a calling feature included in a package, and with what limit? */
  readonly 'wholesale.feature.inclusion': WholesaleFeatureInclusionFacts;
  /** Which offer does an organization have, and what follows for User Hub and enterprise settings? */
  readonly 'wholesale.hybrid.access': WholesaleHybridAccessFacts;
  /** Which locale do the organization and its meeting sites get? */
  readonly 'wholesale.locale.resolve': WholesaleLocaleResolveFacts;
  /** Where is this managed, and by whom? */
  readonly 'wholesale.management.tool': WholesaleManagementToolFacts;
  /** How does a customer reach wholesale? */
  readonly 'wholesale.migration.path': WholesaleMigrationPathFacts;
  /** Is a subscriber's combination of package, add-ons and devices valid? */
  readonly 'wholesale.package.assignment': WholesalePackageAssignmentFacts;
  /** May a subscriber's package be changed? */
  readonly 'wholesale.package.change': WholesalePackageChangeFacts;
  /** What does a package entitle a subscriber to? */
  readonly 'wholesale.package.entitlements': WholesalePackageEntitlementsFacts;
  /** Which canonical package does a package key name? */
  readonly 'wholesale.package.key': WholesalePackageKeyFacts;
  /** May the caller use the pre-provisioning check? */
  readonly 'wholesale.precheck.access': WholesalePrecheckAccessFacts;
  /** Which conflicts does the pre-provisioning check report? */
  readonly 'wholesale.precheck.conflicts': WholesalePrecheckConflictsFacts;
  /** Where does a location's PSTN come from, and with what risk? */
  readonly 'wholesale.pstn.location': WholesalePstnLocationFacts;
  /** Can a user be picked as agent of a Customer Assist queue in a wholesale organization? */
  readonly 'wholesale.queue.agentEligibility': WholesaleQueueAgentEligibilityFacts;
  /** What happens when a call queue is upgraded to Customer Assist? */
  readonly 'wholesale.queue.upgrade': WholesaleQueueUpgradeFacts;
  /** Is a billing-report operation permitted? */
  readonly 'wholesale.report.access': WholesaleReportAccessFacts;
  /** Is the creation of a billing report accepted? */
  readonly 'wholesale.report.create': WholesaleReportCreateFacts;
  /** Can a billing report be deleted, and must it be before a new create? */
  readonly 'wholesale.report.delete': WholesaleReportDeleteFacts;
  /** Can a report be downloaded with a URL issued earlier? */
  readonly 'wholesale.report.download': WholesaleReportDownloadFacts;
  /** Which fields does a billing report carry? */
  readonly 'wholesale.report.fields': WholesaleReportFieldsFacts;
  /** Is a report returned by list with these filters? */
  readonly 'wholesale.report.list': WholesaleReportListFacts;
  /** What can an administrator do with a control of Control Hub? */
  readonly 'wholesale.restrictedMode.control': WholesaleRestrictedModeControlFacts;
  /** Is restricted mode on, and may it be switched? */
  readonly 'wholesale.restrictedMode.state': WholesaleRestrictedModeStateFacts;
  /** Is a denied-party check due, and what does its result mean at this moment? */
  readonly 'wholesale.rpl.screen': WholesaleRplScreenFacts;
  /** May the partner sell this package or add-on to this organization? */
  readonly 'wholesale.sale.eligibility': WholesaleSaleEligibilityFacts;
  /** Does what Setup Assist commits to keep its limit? */
  readonly 'wholesale.setupAssist.commitment': WholesaleSetupAssistCommitmentFacts;
  /** Is a Setup Assist request eligible? */
  readonly 'wholesale.setupAssist.order': WholesaleSetupAssistOrderFacts;
  /** Who has to do this while a location is set up, and in which phase? */
  readonly 'wholesale.setupAssist.responsibility': WholesaleSetupAssistResponsibilityFacts;
  /** Which Setup Assist SKU applies to a location? */
  readonly 'wholesale.setupAssist.sku': WholesaleSetupAssistSkuFacts;
  /** Which authentication mode holds for an organization provisioned with a template? */
  readonly 'wholesale.sso.applicability': WholesaleSsoApplicabilityFacts;
  /** Is an OpenID Connect registration request valid? */
  readonly 'wholesale.sso.oidcValidate': WholesaleSsoOidcValidateFacts;
  /** What can an actor see, manage and cross-launch in the partner hierarchy? */
  readonly 'wholesale.subPartner.access': WholesaleSubPartnerAccessFacts;
  /** Does a list of the API hold a sub-partner in this state, and what does it tell about it? */
  readonly 'wholesale.subPartner.entry': WholesaleSubPartnerEntryFacts;
  /** How many sub-partners does a list show? */
  readonly 'wholesale.subPartner.list': WholesaleSubPartnerListFacts;
  /** Is a wholesale API call executed on behalf of a sub-partner? */
  readonly 'wholesale.subPartner.onBehalf': WholesaleSubPartnerOnBehalfFacts;
  /** Is a screen available in a session cross-launched into a sub-partner's Partner Hub? */
  readonly 'wholesale.subPartner.screen': WholesaleSubPartnerScreenFacts;
  /** Is a sub-partner set-up request complete, when does billing start, and may onboarding begin? */
  readonly 'wholesale.subPartner.setup': WholesaleSubPartnerSetupFacts;
  /** Does a newly provisioned subscriber become administrator? */
  readonly 'wholesale.subscriber.adminRights': WholesaleSubscriberAdminRightsFacts;
  /** Is a request to provision a subscriber accepted? */
  readonly 'wholesale.subscriber.provision': WholesaleSubscriberProvisionFacts;
  /** Where does a question go? */
  readonly 'wholesale.support.channel': WholesaleSupportChannelFacts;
  /** Does a change of a template affect customers onboarded with it? */
  readonly 'wholesale.template.change': WholesaleTemplateChangeFacts;
  /** Is an onboarding template complete, and with which effective settings? */
  readonly 'wholesale.template.validate': WholesaleTemplateValidateFacts;
  /** Is the time zone of a provisioning request acceptable? */
  readonly 'wholesale.timezone.validate': WholesaleTimezoneValidateFacts;
  /** What does a row of the users CSV file do? */
  readonly 'wholesale.users.csvRow': WholesaleUsersCsvRowFacts;
  /** May users be added by hand in one run? */
  readonly 'wholesale.users.manualAdd': WholesaleUsersManualAddFacts;
}

/** The outputs of each decision, by id. */
export interface WholesaleOutcome {
  /** What do Webex Meetings and the Webex app offer to this client? */
  readonly 'wholesale.app.support': WholesaleAppSupportOutcome;
  /** Was Webex Assistant offered, and who could reach its content? */
  readonly 'wholesale.assistant.access': WholesaleAssistantAccessOutcome;
  /** How does an attach to an existing organization go? */
  readonly 'wholesale.attach.decision': WholesaleAttachDecisionOutcome;
  /** Which rights does the partner get from an attach? */
  readonly 'wholesale.attach.rights': WholesaleAttachRightsOutcome;
  /** Which settings hold after an attach? */
  readonly 'wholesale.attach.settings': WholesaleAttachSettingsOutcome;
  /** From when on does the use of a package count? */
  readonly 'wholesale.billing.consumption': WholesaleBillingConsumptionOutcome;
  /** What quantity do these assignments consume in a billing period? */
  readonly 'wholesale.billing.quantity': WholesaleBillingQuantityOutcome;
  /** Is a delayed billing start date accepted? */
  readonly 'wholesale.billing.start': WholesaleBillingStartOutcome;
  /** Which branding does a customer organization show? */
  readonly 'wholesale.branding.effective': WholesaleBrandingEffectiveOutcome;
  /** What is the default global call-in number of a meeting site? */
  readonly 'wholesale.callIn.default': WholesaleCallInDefaultOutcome;
  /** What does deleting a wholesale customer do? */
  readonly 'wholesale.customer.delete': WholesaleCustomerDeleteOutcome;
  /** Does a request for one customer find it, and what does it tell? */
  readonly 'wholesale.customer.get': WholesaleCustomerGetOutcome;
  /** Which settings does a newly provisioned or attached organization start with? */
  readonly 'wholesale.customer.initialSettings': WholesaleCustomerInitialSettingsOutcome;
  /** Is a customer returned by list with these filters? */
  readonly 'wholesale.customer.list': WholesaleCustomerListOutcome;
  /** Is a request to create a wholesale customer accepted? */
  readonly 'wholesale.customer.provision': WholesaleCustomerProvisionOutcome;
  /** What does an update of a wholesale customer do? */
  readonly 'wholesale.customer.update': WholesaleCustomerUpdateOutcome;
  /** How is a device managed? */
  readonly 'wholesale.device.management': WholesaleDeviceManagementOutcome;
  /** Is a calling feature included in a package, and with what limit? */
  readonly 'wholesale.feature.inclusion': WholesaleFeatureInclusionOutcome;
  /** Which offer does an organization have, and what follows for User Hub and enterprise settings? */
  readonly 'wholesale.hybrid.access': WholesaleHybridAccessOutcome;
  /** Which locale do the organization and its meeting sites get? */
  readonly 'wholesale.locale.resolve': WholesaleLocaleResolveOutcome;
  /** Where is this managed, and by whom? */
  readonly 'wholesale.management.tool': WholesaleManagementToolOutcome;
  /** How does a customer reach wholesale? */
  readonly 'wholesale.migration.path': WholesaleMigrationPathOutcome;
  /** Is a subscriber's combination of package, add-ons and devices valid? */
  readonly 'wholesale.package.assignment': WholesalePackageAssignmentOutcome;
  /** May a subscriber's package be changed? */
  readonly 'wholesale.package.change': WholesalePackageChangeOutcome;
  /** What does a package entitle a subscriber to? */
  readonly 'wholesale.package.entitlements': WholesalePackageEntitlementsOutcome;
  /** Which canonical package does a package key name? */
  readonly 'wholesale.package.key': WholesalePackageKeyOutcome;
  /** May the caller use the pre-provisioning check? */
  readonly 'wholesale.precheck.access': WholesalePrecheckAccessOutcome;
  /** Which conflicts does the pre-provisioning check report? */
  readonly 'wholesale.precheck.conflicts': WholesalePrecheckConflictsOutcome;
  /** Where does a location's PSTN come from, and with what risk? */
  readonly 'wholesale.pstn.location': WholesalePstnLocationOutcome;
  /** Can a user be picked as agent of a Customer Assist queue in a wholesale organization? */
  readonly 'wholesale.queue.agentEligibility': WholesaleQueueAgentEligibilityOutcome;
  /** What happens when a call queue is upgraded to Customer Assist? */
  readonly 'wholesale.queue.upgrade': WholesaleQueueUpgradeOutcome;
  /** Is a billing-report operation permitted? */
  readonly 'wholesale.report.access': WholesaleReportAccessOutcome;
  /** Is the creation of a billing report accepted? */
  readonly 'wholesale.report.create': WholesaleReportCreateOutcome;
  /** Can a billing report be deleted, and must it be before a new create? */
  readonly 'wholesale.report.delete': WholesaleReportDeleteOutcome;
  /** Can a report be downloaded with a URL issued earlier? */
  readonly 'wholesale.report.download': WholesaleReportDownloadOutcome;
  /** Which fields does a billing report carry? */
  readonly 'wholesale.report.fields': WholesaleReportFieldsOutcome;
  /** Is a report returned by list with these filters? */
  readonly 'wholesale.report.list': WholesaleReportListOutcome;
  /** What can an administrator do with a control of Control Hub? */
  readonly 'wholesale.restrictedMode.control': WholesaleRestrictedModeControlOutcome;
  /** Is restricted mode on, and may it be switched? */
  readonly 'wholesale.restrictedMode.state': WholesaleRestrictedModeStateOutcome;
  /** Is a denied-party check due, and what does its result mean at this moment? */
  readonly 'wholesale.rpl.screen': WholesaleRplScreenOutcome;
  /** May the partner sell this package or add-on to this organization? */
  readonly 'wholesale.sale.eligibility': WholesaleSaleEligibilityOutcome;
  /** Does what Setup Assist commits to keep its limit? */
  readonly 'wholesale.setupAssist.commitment': WholesaleSetupAssistCommitmentOutcome;
  /** Is a Setup Assist request eligible? */
  readonly 'wholesale.setupAssist.order': WholesaleSetupAssistOrderOutcome;
  /** Who has to do this while a location is set up, and in which phase? */
  readonly 'wholesale.setupAssist.responsibility': WholesaleSetupAssistResponsibilityOutcome;
  /** Which Setup Assist SKU applies to a location? */
  readonly 'wholesale.setupAssist.sku': WholesaleSetupAssistSkuOutcome;
  /** Which authentication mode holds for an organization provisioned with a template? */
  readonly 'wholesale.sso.applicability': WholesaleSsoApplicabilityOutcome;
  /** Is an OpenID Connect registration request valid? */
  readonly 'wholesale.sso.oidcValidate': WholesaleSsoOidcValidateOutcome;
  /** What can an actor see, manage and cross-launch in the partner hierarchy? */
  readonly 'wholesale.subPartner.access': WholesaleSubPartnerAccessOutcome;
  /** Does a list of the API hold a sub-partner in this state, and what does it tell about it? */
  readonly 'wholesale.subPartner.entry': WholesaleSubPartnerEntryOutcome;
  /** How many sub-partners does a list show? */
  readonly 'wholesale.subPartner.list': WholesaleSubPartnerListOutcome;
  /** Is a wholesale API call executed on behalf of a sub-partner? */
  readonly 'wholesale.subPartner.onBehalf': WholesaleSubPartnerOnBehalfOutcome;
  /** Is a screen available in a session cross-launched into a sub-partner's Partner Hub? */
  readonly 'wholesale.subPartner.screen': WholesaleSubPartnerScreenOutcome;
  /** Is a sub-partner set-up request complete, when does billing start, and may onboarding begin? */
  readonly 'wholesale.subPartner.setup': WholesaleSubPartnerSetupOutcome;
  /** Does a newly provisioned subscriber become administrator? */
  readonly 'wholesale.subscriber.adminRights': WholesaleSubscriberAdminRightsOutcome;
  /** Is a request to provision a subscriber accepted? */
  readonly 'wholesale.subscriber.provision': WholesaleSubscriberProvisionOutcome;
  /** Where does a question go? */
  readonly 'wholesale.support.channel': WholesaleSupportChannelOutcome;
  /** Does a change of a template affect customers onboarded with it? */
  readonly 'wholesale.template.change': WholesaleTemplateChangeOutcome;
  /** Is an onboarding template complete, and with which effective settings? */
  readonly 'wholesale.template.validate': WholesaleTemplateValidateOutcome;
  /** Is the time zone of a provisioning request acceptable? */
  readonly 'wholesale.timezone.validate': WholesaleTimezoneValidateOutcome;
  /** What does a row of the users CSV file do? */
  readonly 'wholesale.users.csvRow': WholesaleUsersCsvRowOutcome;
  /** May users be added by hand in one run? */
  readonly 'wholesale.users.manualAdd': WholesaleUsersManualAddOutcome;
}
