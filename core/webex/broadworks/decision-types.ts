// Written by `npm run types` from the signatures of the decisions: not to be edited.

import type { Unknown } from '../../rule/signature.js';

/** Facts of `broadworks.activation.link`. */
export interface BroadworksActivationLinkFacts {
  /**
   * BroadWorks cluster of the user. BW-ACT-04, 000:47.
   * Left out: not known.
   */
  readonly userClusterId?: string | null | Unknown;
  /**
   * BroadWorks cluster of the template. BW-ACT-03, 000:47.
   * Left out: not known.
   */
  readonly templateClusterId?: string | null | Unknown;
  /**
   * Partner organization of the user's customer. BW-ACT-03, 000:47.
   * Left out: not sent, which is a value of its own.
   */
  readonly userPartnerOrgId?: string | null | Unknown;
  /**
   * Partner organization of the template. BW-ACT-03, 000:47.
   * Left out: not sent, which is a value of its own.
   */
  readonly templatePartnerOrgId?: string | null | Unknown;
}

/** Outputs of `broadworks.activation.link`. */
export type BroadworksActivationLinkOutcome = {
  readonly selfActivation:
    | 'LINK_USABLE'
    | 'REJECTED_CLUSTER_MISMATCH'
    | 'REJECTED_PARTNER_MISMATCH'
    | null;
};

/** Facts of `broadworks.analytics.view`. */
export interface BroadworksAnalyticsViewFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Trend that is to be seen. BW-ANL-03, 000:937.
   * Left out: not sent, which is a value of its own.
   */
  readonly trend?: 'DAILY' | 'WEEKLY' | 'MONTHLY' | null | Unknown;
  /**
   * Figure that is to be seen. BW-ANL-02, 000:935.
   * Left out: not sent, which is a value of its own.
   */
  readonly figure?:
    | 'USERS_BY_PACKAGE'
    | 'USERS_BY_PACKAGE_TREND'
    | 'CUSTOMERS_BY_PACKAGE_COUNT'
    | null
    | Unknown;
}

/** Outputs of `broadworks.analytics.view`. */
export type BroadworksAnalyticsViewOutcome = {
  readonly analyticsAccess: 'ALLOWED' | 'REJECTED_ROLE' | null;
  readonly trendShown: boolean | null;
  readonly figureShown: boolean | null;
  readonly scope: 'ALL_CUSTOMERS' | null;
};

/** Facts of `broadworks.assistant.access`. */
export interface BroadworksAssistantAccessFacts {
  /**
   * Organization of the viewer. BW-AST-07, 000:578.
   * Left out: not known.
   */
  readonly viewerOrgId?: string | null | Unknown;
  /**
   * Organization of the owner. BW-AST-07, 000:578.
   * Left out: not known.
   */
  readonly ownerOrgId?: string | null | Unknown;
  /**
   * Package of the viewer. BW-AST-08, 000:578.
   * Left out: not known.
   */
  readonly viewerPackage?: 'softphone' | 'basic' | 'standard' | 'premium' | null | Unknown;
  /**
   * Package of the owner. BW-AST-08, 000:578.
   * Left out: not known.
   */
  readonly ownerPackage?: 'softphone' | 'basic' | 'standard' | 'premium' | null | Unknown;
}

/** Outputs of `broadworks.assistant.access`. */
export type BroadworksAssistantAccessOutcome = {
  readonly contentAccess: 'ALLOWED' | 'DENIED_OUTSIDE_ORG' | 'DENIED_DIFFERENT_PACKAGE' | null;
};

/** Facts of `broadworks.assistant.captions`. */
export interface BroadworksAssistantCaptionsFacts {
  /**
   * Language of the captions. BW-AST-05, 000:574.
   * Left out: not known.
   */
  readonly captionLanguage?: string | null | Unknown;
}

/** Outputs of `broadworks.assistant.captions`. */
export type BroadworksAssistantCaptionsOutcome = {
  readonly captionSupported: boolean | null;
};

/** Facts of `broadworks.assistant.output`. */
export interface BroadworksAssistantOutputFacts {
  /**
   * Package of the meeting site. BW-AST-04, 000:572.
   * Left out: not known.
   */
  readonly package?: 'softphone' | 'basic' | 'standard' | 'premium' | null | Unknown;
  /**
   * Recording of the meeting. BW-AST-09, 000:580.
   * Left out: not known.
   */
  readonly recordingType?: 'NONE' | 'CLOUD' | 'LOCAL' | null | Unknown;
  /**
   * Webex Assistant is on. BW-AST-02, 000:564.
   * Left out: the default of the rule set.
   */
  readonly assistantEnabled?: boolean | null | Unknown;
  /**
   * Meeting takes place in a personal meeting room. BW-AST-01, 000:560.
   * Left out: the default of the rule set.
   */
  readonly isPersonalMeetingRoom?: boolean | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.assistant.output`. */
export type BroadworksAssistantOutputOutcome = {
  readonly assistantAvailability: 'AVAILABLE' | 'DISABLED' | 'NOT_SUPPORTED' | null;
  readonly postMeetingTranscript:
    | 'AVAILABLE'
    | 'NOT_AVAILABLE'
    | 'NOT_CAPTURED'
    | 'NOT_STATED'
    | null;
  readonly highlights: 'NOT_CAPTURED' | 'NOT_STATED' | null;
  readonly changeDecision: 'ALLOWED' | 'REJECTED_ROLE' | null;
  readonly extraCharge: boolean | null;
  readonly cloudRecording: 'NOT_AVAILABLE' | 'NOT_STATED' | null;
};

/** Facts of `broadworks.attach.decision`. */
export interface BroadworksAttachDecisionFacts {
  /**
   * Organization that the enterprise is tied to. BW-ATT-36, 000:234.
   * Left out: not known.
   */
  readonly enterpriseOrgId?: string | null | Unknown;
  /**
   * Organization to be attached. BW-ATT-01, 000:176.
   * Left out: not known.
   */
  readonly targetOrgId?: string | null | Unknown;
  /**
   * Enterprise that the existing organization is tied to. BW-ATT-01, 000:176.
   * Left out: not known.
   */
  readonly existingOrgAssociatedEnterpriseId?: string | null | Unknown;
  /**
   * Enterprise that it is tied to is managed by the partner who asks. BW-ATT-01, 000:176.
   * Left out: not known.
   */
  readonly existingOrgEnterpriseManagedByPartner?: boolean | null | Unknown;
  /**
   * E-mail of the first subscriber. BW-ATT-24, 000:218.
   * Left out: not known.
   */
  readonly firstSubscriberEmail?: string | null | Unknown;
  /**
   * E-mails of the users of the organization to be attached. BW-ATT-24, 000:218.
   * Left out: not known.
   */
  readonly targetOrgUserEmails?: readonly string[] | null | Unknown;
  /**
   * Toggle for existing organizations in the template. BW-ATT-14, 000:196.
   * Left out: the default of the rule set.
   */
  readonly templateExistingOrgToggle?: boolean | null | Unknown;
  /**
   * E-mail of the partner administrator in the template. BW-ATT-41, 000:204, 000:243.
   * Left out: not known.
   */
  readonly templatePartnerAdminEmail?: string | null | Unknown;
  /**
   * Rights of the partner's external administrator. BW-ATT-21, 000:208.
   * Left out: not known.
   */
  readonly partnerExternalAdminRights?: 'NONE' | 'PARTIAL' | 'FULL' | null | Unknown;
  /**
   * E-mail of the partner's external administrator. BW-ATT-21, 000:208.
   * Left out: not known.
   */
  readonly partnerExternalAdminEmail?: string | null | Unknown;
  /**
   * Users of the existing organization [user]. BW-ATT-02, 000:178-180.
   * Left out: not known.
   */
  readonly existingOrgUserCount?: number | null | Unknown;
  /**
   * Existing organization has a verified e-mail domain. BW-ATT-03, 000:178, 000:182.
   * Left out: not known.
   */
  readonly existingOrgHasVerifiedDomain?: boolean | null | Unknown;
  /**
   * Existing organization has a claimed domain. BW-ATT-04, 000:178, 000:184.
   * Left out: not known.
   */
  readonly existingOrgHasClaimedDomain?: boolean | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.attach.decision`. */
export type BroadworksAttachDecisionOutcome = {
  readonly attachDecision:
    | 'REJECTED_ROLE'
    | 'NOT_AN_ATTACH'
    | 'CREATE_NEW_ORG'
    | 'BLOCKED_TOGGLE_OFF'
    | 'REJECTED_ENTERPRISE_TIED_ELSEWHERE'
    | 'AUTO_ATTACH'
    | 'APPROVAL_REQUIRED_2017'
    | 'ATTACH_WITH_FULL_ACCESS'
    | null;
  readonly approvalReasons:
    | readonly ('USER_COUNT_GE_100' | 'VERIFIED_DOMAIN' | 'CLAIMED_DOMAIN')[]
    | null;
  readonly criterionHolds: boolean | null;
};

/** Facts of `broadworks.attach.notification`. */
export interface BroadworksAttachNotificationFacts {
  /**
   * Answer to the attach request. BW-ATT-06, 000:186.
   * Left out: not known.
   */
  readonly attachDecision?:
    | 'REJECTED_ROLE'
    | 'NOT_AN_ATTACH'
    | 'CREATE_NEW_ORG'
    | 'BLOCKED_TOGGLE_OFF'
    | 'REJECTED_ENTERPRISE_TIED_ELSEWHERE'
    | 'AUTO_ATTACH'
    | 'APPROVAL_REQUIRED_2017'
    | 'ATTACH_WITH_FULL_ACCESS'
    | null
    | Unknown;
  /**
   * Administrators of the existing organization [administrator]. BW-ATT-17, 000:204.
   * Left out: not known.
   */
  readonly existingOrgAdminCount?: number | null | Unknown;
  /**
   * E-mail of the partner administrator in the template. BW-ATT-41, 000:204, 000:243.
   * Left out: not known.
   */
  readonly templatePartnerAdminEmail?: string | null | Unknown;
}

/** Outputs of `broadworks.attach.notification`. */
export type BroadworksAttachNotificationOutcome = {
  readonly notificationRecipientCount: number | null;
  readonly notifiesCustomerAdmins: boolean | null;
  readonly notifiesEndUser: boolean | null;
  readonly notificationPartnerAdminEmail: string | null;
};

/** Facts of `broadworks.attach.rights`. */
export interface BroadworksAttachRightsFacts {
  /**
   * Answer to the attach request. BW-ATT-06, 000:186.
   * Left out: not known.
   */
  readonly attachDecision?:
    | 'REJECTED_ROLE'
    | 'NOT_AN_ATTACH'
    | 'CREATE_NEW_ORG'
    | 'BLOCKED_TOGGLE_OFF'
    | 'REJECTED_ENTERPRISE_TIED_ELSEWHERE'
    | 'AUTO_ATTACH'
    | 'APPROVAL_REQUIRED_2017'
    | 'ATTACH_WITH_FULL_ACCESS'
    | null
    | Unknown;
  /**
   * States of the licenses of the existing organization. BW-ATT-10, 000:189.
   * Left out: not known.
   */
  readonly existingOrgLicenceStates?:
    | readonly ('ACTIVE' | 'SUSPENDED' | 'CANCELLED')[]
    | null
    | Unknown;
}

/** Outputs of `broadworks.attach.rights`. */
export type BroadworksAttachRightsOutcome = {
  readonly partnerRightsGranted: 'NONE' | 'PROVISIONING_ADMIN' | 'FULL_ADMIN' | null;
  readonly warnings: readonly 'ASK_FOR_FULL_ADMIN'[] | null;
  readonly existingUsersVisibility: 'LIMITED' | 'FULL' | null;
};

/** Facts of `broadworks.attach.settings`. */
export interface BroadworksAttachSettingsFacts {
  /**
   * Existing organization has basic branding on. BW-ATT-30, 000:224.
   * Left out: not known.
   */
  readonly existingOrgBasicBrandingOn?: boolean | null | Unknown;
  /**
   * Partner lets the organization override the advanced branding. BW-ATT-31, 000:224.
   * Left out: not known.
   */
  readonly advancedBrandingOverrideConfigured?: boolean | null | Unknown;
  /**
   * Existing organization suppresses e-mails to users. BW-ATT-33, 000:228.
   * Left out: not known.
   */
  readonly existingOrgEmailSuppressed?: boolean | null | Unknown;
  /**
   * First subscriber is an administrator of the existing organization. BW-ATT-27, 000:220.
   * Left out: the default of the rule set.
   */
  readonly firstSubscriberIsOrgAdministrator?: boolean | null | Unknown;
  /**
   * Sign-in method of the existing organization. BW-ATT-28, 000:222.
   * Left out: not sent, which is a value of its own.
   */
  readonly existingOrgAuthenticationMode?: string | null | Unknown;
  /**
   * Sign-in method of the template. BW-ATT-28, 000:222.
   * Left out: not sent, which is a value of its own.
   */
  readonly templateAuthenticationMode?: string | null | Unknown;
}

/** Outputs of `broadworks.attach.settings`. */
export type BroadworksAttachSettingsOutcome = {
  readonly brandingSource: 'PARTNER_ADVANCED' | 'CUSTOMER_BASIC' | 'UNCHANGED' | null;
  readonly newUserActivationEmail: 'SENT' | 'SUPPRESSED' | null;
  readonly authSettingsSource: 'EXISTING_ORG' | null;
  readonly orgNameSource: 'EXISTING_ORG' | null;
  readonly existingSettingsRetained: boolean | null;
  readonly existingUserSignInChanges: boolean | null;
  readonly emailSuppressionChanges: boolean | null;
  readonly restrictedModeOn: boolean | null;
  readonly firstUserIsAdministrator: boolean | null;
};

/** Facts of `broadworks.autoAnswer.support`. */
export interface BroadworksAutoAnswerSupportFacts {
  /**
   * System that the client runs on. BW-BLF-05, 000:660.
   * Left out: not sent, which is a value of its own.
   */
  readonly clientPlatform?: 'WINDOWS' | 'MAC' | 'MOBILE' | null | Unknown;
  /**
   * Call comes in on the primary line appearance. BW-AAT-03, 000:803.
   * Left out: not known.
   */
  readonly isPrimaryLineAppearance?: boolean | null | Unknown;
  /**
   * Webex app is the primary line appearance of the user. BW-AAT-04, 000:805.
   * Left out: not known.
   */
  readonly webexIsPrimaryAppearance?: boolean | null | Unknown;
  /**
   * Tag for automatic answer is enabled. BW-AAT-05, 000:807.
   * Left out: not known.
   */
  readonly autoAnswerTagEnabled?: boolean | null | Unknown;
  /**
   * Shared call appearances of the user [appearance]. BW-AAT-07, 000:809.
   * Left out: not known.
   */
  readonly sharedAppearanceCount?: number | null | Unknown;
  /**
   * Alerting of all appearances for click-to-dial is disabled. BW-AAT-08, 000:811.
   * Left out: not known.
   */
  readonly alertAllAppearancesForClickToDialDisabled?: boolean | null | Unknown;
  /**
   * Shared appearances to which no call may terminate [appearance]. BW-AAT-09, 000:815.
   * Left out: not known.
   */
  readonly terminationDisabledAppearanceCount?: number | null | Unknown;
  /**
   * Shared appearances whose location is disabled [appearance]. BW-AAT-10, 000:819.
   * Left out: not known.
   */
  readonly locationDisabledAppearanceCount?: number | null | Unknown;
}

/** Outputs of `broadworks.autoAnswer.support`. */
export type BroadworksAutoAnswerSupportOutcome = {
  readonly autoAnswer:
    | 'SUPPORTED'
    | 'NOT_SUPPORTED_NOT_DESKTOP'
    | 'NOT_SUPPORTED_NOT_PRIMARY'
    | 'NOT_SUPPORTED_TAG_OFF'
    | 'NOT_SUPPORTED_SHARED_APPEARANCES'
    | null;
  readonly sharedAppearanceWay:
    | 'CLICK_TO_DIAL_ALERT_OFF'
    | 'TERMINATION_OFF'
    | 'LOCATIONS_OFF'
    | null;
  readonly toneHeard: boolean | null;
};

/** Facts of `broadworks.availability.calendar`. */
export interface BroadworksAvailabilityCalendarFacts {
  /**
   * App is running. BW-AVL-05, 000:791.
   * Left out: not known.
   */
  readonly webexAppRunning?: boolean | null | Unknown;
  /**
   * Outlook is running. BW-AVL-05, 000:791.
   * Left out: not known.
   */
  readonly outlookRunning?: boolean | null | Unknown;
  /**
   * Checkbox for calendar meetings is ticked. BW-AVL-03, 000:780-784.
   * Left out: not known.
   */
  readonly checkboxOn?: boolean | null | Unknown;
  /**
   * Meeting was accepted. BW-AVL-01, 000:776-778.
   * Left out: not known.
   */
  readonly meetingAccepted?: boolean | null | Unknown;
  /**
   * Meeting takes place now. BW-AVL-07, 000:795.
   * Left out: not known.
   */
  readonly meetingInProgress?: boolean | null | Unknown;
  /**
   * Kind of the meeting. BW-AVL-01, 000:776-778.
   * Left out: not sent, which is a value of its own.
   */
  readonly meetingKind?: 'WEBEX' | 'AD_HOC' | 'NOT_WEBEX' | null | Unknown;
  /**
   * Integration with Outlook is enabled. BW-AVL-04, 000:787.
   * Left out: not sent, which is a value of its own.
   */
  readonly outlookIntegrationEnabled?: boolean | null | Unknown;
  /**
   * How Outlook shows the meeting. BW-AVL-06, 000:793.
   * Left out: not sent, which is a value of its own.
   */
  readonly outlookShowAs?: 'BUSY' | 'WORKING_ELSEWHERE' | null | Unknown;
  /**
   * Checkbox was cleared during the meeting. BW-AVL-07, 000:795.
   * Left out: the default of the rule set.
   */
  readonly disabledDuringMeeting?: boolean | null | Unknown;
  /**
   * Client was restarted since. BW-AVL-08, 000:795.
   * Left out: the default of the rule set.
   */
  readonly clientRestarted?: boolean | null | Unknown;
}

/** Outputs of `broadworks.availability.calendar`. */
export type BroadworksAvailabilityCalendarOutcome = {
  readonly availability: 'IN_CALENDAR_MEETING' | 'NOT_SHOWN' | null;
  readonly presenceUpdateDeferred: boolean | null;
  readonly outlookAvailability: 'BUSY' | null;
};

/** Facts of `broadworks.billing.access`. */
export interface BroadworksBillingAccessFacts {
  /**
   * Operation on billing reports. BW-BIL-01, 000:947.
   * Left out: not known.
   */
  readonly billingOperation?: 'CREATE' | 'LIST' | 'GET' | 'DELETE' | null | Unknown;
  /**
   * Administrator roles of the one who acts. BW-BIL-06, 000:957.
   * Left out: not known.
   */
  readonly actorRoles?:
    | readonly ('FULL_ADMIN' | 'FULL_SALES_ADMIN' | 'READ_ONLY_ADMIN' | 'USER_ADMIN')[]
    | null
    | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.billing.access`. */
export type BroadworksBillingAccessOutcome = {
  readonly billingDecision: 'ALLOWED' | 'DENIED_ROLE' | null;
  readonly accessType: 'READ' | 'WRITE' | null;
};

/** Facts of `broadworks.billing.create`. */
export interface BroadworksBillingCreateFacts {
  /**
   * Report for the period exists. BW-BIL-20, 000:1062.
   * Left out: not known.
   */
  readonly reportExistsForPeriod?: boolean | null | Unknown;
}

/** Outputs of `broadworks.billing.create`. */
export type BroadworksBillingCreateOutcome = {
  readonly billingDecision: 'ALLOWED' | 'DENIED_REPORT_EXISTS' | null;
};

/** Facts of `broadworks.billing.entries`. */
export interface BroadworksBillingEntriesFacts {
  /**
   * Month of the billing report. BW-BIL-27, 000:947.
   * Left out: not known.
   */
  readonly billingPeriod?: string | null | Unknown;
  /**
   * Days in the month on which the package changes. BW-BIL-25, 000:1064.
   * Left out: not known.
   */
  readonly packageChangeDates?: readonly string[] | null | Unknown;
  /**
   * Days in the month on which the BroadWorks user ID changes. BW-BIL-26, 000:1064.
   * Left out: not known.
   */
  readonly userIdChangeDates?: readonly string[] | null | Unknown;
  /**
   * Day on which billing starts in the month. BW-BIL-48, 000:1043-1045.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingStartDate?: string | null | Unknown;
  /**
   * Day on which billing ends in the month. BW-BIL-49, 000:1047-1049.
   * Left out: not sent, which is a value of its own.
   */
  readonly billingEndDate?: string | null | Unknown;
}

/** Outputs of `broadworks.billing.entries`. */
export type BroadworksBillingEntriesOutcome = {
  readonly entriesForUser: number | null;
  readonly entryQuantities: readonly string[] | null;
  readonly daysInMonth: number | null;
  readonly warnings: readonly 'CHANGE_OUTSIDE_BILLED_DAYS'[] | null;
};

/** Facts of `broadworks.billing.field`. */
export interface BroadworksBillingFieldFacts {
  /**
   * Field of the billing report. BW-BIL-21, 000:1003-1057.
   * Left out: not known.
   */
  readonly reportField?:
    | 'PARTNER_NAME'
    | 'BILLING_ID'
    | 'SP_ENTERPRISE_ID'
    | 'INTERNAL'
    | 'USER_ID'
    | 'SUBSCRIBER_ID'
    | 'SELF_ACTIVATED'
    | 'PROVISIONED_DATE'
    | 'BILLING_START_DATE'
    | 'BILLING_END_DATE'
    | 'PACKAGE'
    | 'QUANTITY'
    | null
    | Unknown;
}

/** Outputs of `broadworks.billing.field`. */
export type BroadworksBillingFieldOutcome = {
  readonly fieldPresent: boolean | null;
  readonly meaning:
    | 'PARTNER_NAME_OR_ORG_ID'
    | 'BILLING_ID_OF_PARTNER'
    | 'ENTERPRISE_ID_OF_PROVIDER'
    | 'INTERNAL_TRIAL'
    | 'BROADWORKS_USER_ID'
    | 'WEBEX_SUBSCRIBER_ID'
    | 'SELF_ACTIVATED'
    | 'DAY_OF_PROVISIONING'
    | 'FIRST_BILLED_DAY_OF_MONTH'
    | 'LAST_BILLED_DAY_OF_MONTH'
    | 'CHARGED_PACKAGE'
    | 'PRORATED_QUANTITY'
    | null;
  readonly fieldForm: 'YES_OR_NO' | null;
};

/** Facts of `broadworks.busyLampField.presence`. */
export interface BroadworksBusyLampFieldPresenceFacts {
  /**
   * Member is in Common Identity. BW-BLF-10, 000:664.
   * Left out: not known.
   */
  readonly memberInCi?: boolean | null | Unknown;
  /**
   * Member is entitled to Webex. BW-BLF-06, 000:660.
   * Left out: not known.
   */
  readonly memberHasWebexEntitlement?: boolean | null | Unknown;
  /**
   * Kind of the account. BW-BLF-11, 000:666.
   * Left out: not known.
   */
  readonly memberAccountType?: 'PERSON' | 'MACHINE' | null | Unknown;
  /**
   * Member is synchronized into the directory. BW-BLF-07, 000:660.
   * Left out: not known.
   */
  readonly memberSyncedToDirectory?: boolean | null | Unknown;
  /**
   * Client has reconnected since the call began. BW-BLF-13, 000:670.
   * Left out: not known.
   */
  readonly reconnectedSinceCallStart?: boolean | null | Unknown;
  /**
   * Call began before the client was ready. BW-BLF-12, 000:668.
   * Left out: not known.
   */
  readonly callStartedBeforeClientReady?: boolean | null | Unknown;
  /**
   * What the member does. BW-BLF-08, 000:660.
   * Left out: not known.
   */
  readonly memberCallState?: 'IDLE' | 'RINGING' | 'ON_CALL' | 'HELD' | null | Unknown;
}

/** Outputs of `broadworks.busyLampField.presence`. */
export type BroadworksBusyLampFieldPresenceOutcome = {
  readonly presence:
    | 'FULL_WEBEX_PRESENCE'
    | 'ON_CALL'
    | 'UNKNOWN'
    | 'PRESENCE_NOT_SUPPORTED'
    | null;
  readonly pickupDialog: boolean | null;
  readonly notice: readonly ('AUDIBLE' | 'VISUAL')[] | null;
  readonly choices: readonly ('PICK_UP' | 'IGNORE')[] | null;
};

/** Facts of `broadworks.busyLampField.readiness`. */
export interface BroadworksBusyLampFieldReadinessFacts {
  /**
   * Release of BroadWorks. BW-BLF-20, 000:676.
   * Left out: not known.
   */
  readonly broadworksRelease?: 'R22' | 'R23' | 'R24' | null | Unknown;
  /**
   * Interface servers. BW-BLF-23, 000:706-710.
   * Left out: not known.
   */
  readonly interfaceServer?: 'XSP' | 'ADP' | 'BOTH' | null | Unknown;
  /**
   * Installed patches. BW-BLF-20, 000:676.
   * Left out: not known.
   */
  readonly installedPatches?: readonly string[] | null | Unknown;
  /**
   * Xsi-Actions archive: its version or its file. BW-BLF-24, 000:712-716.
   * Left out: not known.
   */
  readonly xsiActionsArchive?: string | null | Unknown;
  /**
   * Xsi-Events archive: its version or its file. BW-BLF-24, 000:712-716.
   * Left out: not known.
   */
  readonly xsiEventsArchive?: string | null | Unknown;
  /**
   * Tag of the busy lamp field is on. BW-BLF-28, 000:732-734.
   * Left out: not known.
   */
  readonly blfTagEnabled?: boolean | null | Unknown;
  /**
   * Tag that displays the caller is on. BW-BLF-29, 000:732, 000:736.
   * Left out: not known.
   */
  readonly displayCallerTagEnabled?: boolean | null | Unknown;
  /**
   * Delay of the notification [not given]. BW-BLF-30, 000:738.
   * Left out: not sent, which is a value of its own.
   */
  readonly notificationDelayMs?: number | null | Unknown;
  /**
   * Feature 101642 is activated. BW-BLF-31, 000:740-742.
   * Left out: not known.
   */
  readonly feature101642Active?: boolean | null | Unknown;
  /**
   * Remote party info is enabled. BW-BLF-32, 000:744-746.
   * Left out: not known.
   */
  readonly remotePartyInfoEnabled?: boolean | null | Unknown;
  /**
   * All users have directed call pickup. BW-BLF-33, 000:748-750.
   * Left out: not known.
   */
  readonly directedPickupAssignedToAllUsers?: boolean | null | Unknown;
  /**
   * Busy lamp field is set up for the users. BW-BLF-34, 000:752.
   * Left out: not known.
   */
  readonly blfConfiguredForUser?: boolean | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.busyLampField.readiness`. */
export type BroadworksBusyLampFieldReadinessOutcome = {
  readonly missingPrerequisites: readonly string[] | null;
  readonly blfReadiness: 'READY' | 'MISSING' | null;
  readonly notificationDelay: 'AS_SET' | 'NOT_SET' | null;
  readonly warnings: readonly 'PATCHES_OF_ANOTHER_RELEASE'[] | null;
  readonly changeDecision: 'ALLOWED' | 'REJECTED_ROLE' | null;
};

/** Facts of `broadworks.busyLampField.watchList`. */
export interface BroadworksBusyLampFieldWatchListFacts {
  /**
   * System that the client runs on. BW-BLF-05, 000:660.
   * Left out: not known.
   */
  readonly clientPlatform?: 'WINDOWS' | 'MAC' | 'MOBILE' | null | Unknown;
}

/** Outputs of `broadworks.busyLampField.watchList`. */
export type BroadworksBusyLampFieldWatchListOutcome = {
  readonly watchListWindow: 'SHOWN' | 'NOT_SUPPORTED_ON_MAC' | 'NOT_SUPPORTED' | null;
};

/** Facts of `broadworks.calls.attempt`. */
export interface BroadworksCallsAttemptFacts {
  /**
   * Free Webex calls of the user. BW-CAL-04, 000:598.
   * Left out: not known.
   */
  readonly freeCalls?: 'ENABLED' | 'DISABLED' | null | Unknown;
  /**
   * Kind of call. BW-CAL-04, 000:598.
   * Left out: not known.
   */
  readonly callType?: 'FREE_WEBEX' | 'BROADWORKS' | 'MEETING' | 'PRESENCE' | null | Unknown;
  /**
   * Where the call is started. BW-CAL-04, 000:598.
   * Left out: not sent, which is a value of its own.
   */
  readonly callOrigin?:
    | 'TEAM_SPACE'
    | 'CALL_HISTORY'
    | 'CONTACTS'
    | 'SEARCH_URI'
    | 'SEARCH_EMAIL'
    | null
    | Unknown;
  /**
   * Whether the user makes or takes the call. BW-CAL-04, 000:598.
   * Left out: not sent, which is a value of its own.
   */
  readonly callDirection?: 'OUTGOING' | 'INCOMING' | null | Unknown;
  /**
   * Screen is shared in the call. BW-CAL-05, 000:600.
   * Left out: the default of the rule set.
   */
  readonly screenShare?: boolean | null | Unknown;
}

/** Outputs of `broadworks.calls.attempt`. */
export type BroadworksCallsAttemptOutcome = {
  readonly callAttempt: 'ALLOWED' | 'BLOCKED' | null;
  readonly callWithWebexShown: boolean | null;
};

/** Facts of `broadworks.calls.userState`. */
export interface BroadworksCallsUserStateFacts {
  /**
   * Template disables free Webex calls. BW-CAL-01, 000:590.
   * Left out: the default of the rule set.
   */
  readonly templateFreeCallsDisabled?: boolean | null | Unknown;
  /**
   * Template is new. BW-CAL-09, 000:606.
   * Left out: not known.
   */
  readonly templateIsNew?: boolean | null | Unknown;
  /**
   * User was created after the change of the template. BW-CAL-11, 000:612.
   * Left out: not known.
   */
  readonly userCreatedAfterTemplateChange?: boolean | null | Unknown;
  /**
   * User was removed and added again after the change of the template. BW-CAL-13, 000:629.
   * Left out: not known.
   */
  readonly userReprovisionedAfterTemplateChange?: boolean | null | Unknown;
  /**
   * Partner uses flow-through provisioning. BW-CAL-15, 000:631-637.
   * Left out: not sent, which is a value of its own.
   */
  readonly usesFlowThrough?: boolean | null | Unknown;
}

/** Outputs of `broadworks.calls.userState`. */
export type BroadworksCallsUserStateOutcome = {
  readonly freeCalls: 'ENABLED' | 'DISABLED' | null;
  readonly userProcedure:
    | 'COMMPILOT_REMOVE_ADD_IMP'
    | 'API_REMOVE_PROVISION'
    | 'TEMPLATE_FIRST'
    | null;
};

/** Facts of `broadworks.capacity.action`. */
export interface BroadworksCapacityActionFacts {
  /**
   * Way of growing. BW-CAP-02, 000:825.
   * Left out: not known.
   */
  readonly growthOption?: 'SCALE_FARM' | 'ADD_FARM' | 'ADD_SPECIALISED_FARM' | null | Unknown;
  /**
   * New nodes have the same applications and configuration as the farm. BW-CAP-03, 000:827.
   * Left out: not known.
   */
  readonly newNodesMatchFarmConfig?: boolean | null | Unknown;
  /**
   * New cluster has been created. BW-CAP-04, 000:829.
   * Left out: not known.
   */
  readonly newClusterCreated?: boolean | null | Unknown;
  /**
   * New templates have been created. BW-CAP-04, 000:829.
   * Left out: not known.
   */
  readonly newTemplatesCreated?: boolean | null | Unknown;
  /**
   * Service gets a new URL. BW-CAP-06, 000:831.
   * Left out: not known.
   */
  readonly serviceUrlChanged?: boolean | null | Unknown;
  /**
   * Capacity planner has been used. BW-CAP-01, 000:825.
   * Left out: not sent, which is a value of its own.
   */
  readonly capacityPlannerUsed?: boolean | null | Unknown;
  /**
   * What may run together has been looked at. BW-CAP-05, 000:831.
   * Left out: not sent, which is a value of its own.
   */
  readonly coResidencyChecked?: boolean | null | Unknown;
}

/** Outputs of `broadworks.capacity.action`. */
export type BroadworksCapacityActionOutcome = {
  readonly capacityAction:
    | 'SCALE_OK'
    | 'NODE_CONFIG_MISMATCH'
    | 'NEEDS_CLUSTER_AND_TEMPLATES'
    | 'NEEDS_CLUSTER'
    | 'NEEDS_TEMPLATES'
    | 'REVIEW_DNS_AND_CLUSTERS'
    | 'FARM_READY'
    | null;
  readonly warnings: readonly ('USE_CAPACITY_PLANNER' | 'CHECK_CO_RESIDENCY')[] | null;
  readonly resourcesProvidedBy: 'PARTNER' | null;
};

/** Facts of `broadworks.certificate.state`. */
export interface BroadworksCertificateStateFacts {
  /**
   * What the certificate is for. BW-CRT-01, 000:835-841.
   * Left out: not known.
   */
  readonly certificateKind?: 'TRUST_CHAIN' | 'XSP_INTERFACE' | null | Unknown;
  /**
   * Trust chain is installed on the XSP servers. BW-CRT-02, 000:845.
   * Left out: not known.
   */
  readonly trustChainInstalled?: boolean | null | Unknown;
  /**
   * Who signed the certificate. BW-CRT-04, 000:849.
   * Left out: not known.
   */
  readonly certificateOrigin?:
    | 'SELF_SIGNED'
    | 'PRIVATELY_SIGNED'
    | 'PUBLICLY_SIGNED'
    | null
    | Unknown;
  /**
   * When the certificate was issued. BW-CRT-06, 000:849.
   * Left out: not known.
   */
  readonly issuedAt?: string | null | Unknown;
  /**
   * When the certificate expires. BW-CRT-08, 000:849.
   * Left out: not sent, which is a value of its own.
   */
  readonly expiresAt?: string | null | Unknown;
  /**
   * The time of now. BW-TPL-07, 000:548-552.
   * Left out: not known.
   */
  readonly now?: string | null | Unknown;
}

/** Outputs of `broadworks.certificate.state`. */
export type BroadworksCertificateStateOutcome = {
  readonly certificateState:
    | 'VALID'
    | 'SELF_SIGNED_MUST_REPLACE'
    | 'PRIVATELY_SIGNED_MUST_REPLACE'
    | 'EXPIRED'
    | 'TRUST_CHAIN_MISSING'
    | null;
  readonly renewedBy: 'WEBEX' | 'PARTNER' | null;
};

/** Facts of `broadworks.cluster.operation`. */
export interface BroadworksClusterOperationFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Operation on the cluster. BW-CLU-05, 000:503.
   * Left out: not known.
   */
  readonly clusterOperation?:
    | 'ADD'
    | 'UPDATE_XSI_ACTIONS'
    | 'UPDATE_XSI_EVENTS'
    | 'UPDATE_DAS_URL'
    | 'UPDATE_XSP_URL'
    | 'UPDATE_DND_SYNC'
    | 'UPDATE_OTHER'
    | 'DELETE'
    | null
    | Unknown;
  /**
   * Templates tied to the cluster [template]. BW-CLU-07, 000:505.
   * Left out: not known.
   */
  readonly clusterTemplateCount?: number | null | Unknown;
  /**
   * Customers of the cluster [customer]. BW-CLU-05, 000:503.
   * Left out: not known.
   */
  readonly clusterCustomerCount?: number | null | Unknown;
  /**
   * Deletion has been confirmed. BW-CLU-04, 000:499.
   * Left out: not known.
   */
  readonly confirmed?: boolean | null | Unknown;
}

/** Outputs of `broadworks.cluster.operation`. */
export type BroadworksClusterOperationOutcome = {
  readonly clusterDecision:
    | 'ALLOWED'
    | 'NOT_SUPPORTED_CONTACT_TAC'
    | 'BLOCKED_TEMPLATES_ATTACHED'
    | 'NEEDS_CONFIRMATION'
    | 'REJECTED_ROLE'
    | null;
};

/** Facts of `broadworks.detach.consequences`. */
export interface BroadworksDetachConsequencesFacts {
  /**
   * Way of detaching. BW-DET-02, 000:252.
   * Left out: not known.
   */
  readonly detachMode?: 'STANDARD' | 'HYBRID' | null | Unknown;
  /**
   * Other subscriptions associated with the partner [subscription]. BW-DET-04, 000:252.
   * Left out: not known.
   */
  readonly otherAssociatedSubscriptions?: number | null | Unknown;
}

/** Outputs of `broadworks.detach.consequences`. */
export type BroadworksDetachConsequencesOutcome = {
  readonly effects:
    | readonly (
        | 'SUBSCRIBER_DATA_DELETED'
        | 'SUBSCRIPTION_DEACTIVATED'
        | 'PARTNER_ACCESS_LOST'
        | 'SUBSCRIPTIONS_UNCHANGED'
      )[]
    | null;
};

/** Facts of `broadworks.detach.state`. */
export interface BroadworksDetachStateFacts {
  /**
   * Partner has access to the customer's Control Hub. BW-DET-07, 000:254.
   * Left out: not known.
   */
  readonly partnerHasControlHubAccess?: boolean | null | Unknown;
  /**
   * Workspaces left in the organization [workspace]. BW-DET-08, 000:256.
   * Left out: not known.
   */
  readonly workspaceCount?: number | null | Unknown;
  /**
   * Subscribers left in the organization [subscriber]. BW-DET-09, 000:258.
   * Left out: not known.
   */
  readonly subscriberCount?: number | null | Unknown;
  /**
   * Pending users left in the organization [user]. BW-DET-10, 000:260.
   * Left out: not known.
   */
  readonly pendingUserCount?: number | null | Unknown;
  /**
   * BroadWorks Calling configurations left [configuration]. BW-DET-11, 000:262.
   * Left out: not known.
   */
  readonly callingConfigCount?: number | null | Unknown;
  /**
   * Step of detaching that is attempted. BW-DET-14, 000:256-262.
   * Left out: not sent, which is a value of its own.
   */
  readonly attemptedStep?:
    | 'REMOVE_WORKSPACES'
    | 'REMOVE_SUBSCRIBERS'
    | 'REMOVE_PENDING_USERS'
    | 'DELETE_CALLING_CONFIG'
    | null
    | Unknown;
}

/** Outputs of `broadworks.detach.state`. */
export type BroadworksDetachStateOutcome = {
  readonly nextStep:
    | 'GET_ACCESS'
    | 'REMOVE_WORKSPACES'
    | 'REMOVE_SUBSCRIBERS'
    | 'REMOVE_PENDING_USERS'
    | 'DELETE_CALLING_CONFIG'
    | 'NONE'
    | null;
  readonly detachState: 'NEEDS_ACCESS' | 'IN_PROGRESS' | 'BLOCKED_EARLIER_STEP' | 'COMPLETE' | null;
  readonly waysOfNextStep:
    | readonly (
        | 'APPROVAL_OF_EXTERNAL_ADMINISTRATOR'
        | 'REMOVE_WORKSPACE_API'
        | 'REMOVE_SUBSCRIBER_API'
        | 'REMOVE_IMP_IN_COMMPILOT'
        | 'USER_STATUS_VIEW'
        | 'CONTROL_HUB'
      )[]
    | null;
};

/** Facts of `broadworks.external.admission`. */
export interface BroadworksExternalAdmissionFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Person is a further partner administrator, not the one in the template. BW-EXT-05, 000:245.
   * Left out: the default of the rule set.
   */
  readonly isFurtherPartnerAdmin?: boolean | null | Unknown;
  /**
   * Template's partner administrator has been admitted. BW-EXT-06, 000:245.
   * Left out: not known.
   */
  readonly templateAdminAlreadyAdded?: boolean | null | Unknown;
  /**
   * E-mail of the external administrator to be admitted. BW-EXT-03, 000:243.
   * Left out: not known.
   */
  readonly externalAdminEmail?: string | null | Unknown;
  /**
   * E-mail of the partner administrator in the template. BW-ATT-41, 000:204, 000:243.
   * Left out: not known.
   */
  readonly templatePartnerAdminEmail?: string | null | Unknown;
  /**
   * Rights given to the external administrator. BW-EXT-02, 000:241.
   * Left out: not known.
   */
  readonly externalAdminRights?: 'NONE' | 'PARTIAL' | 'FULL' | null | Unknown;
}

/** Outputs of `broadworks.external.admission`. */
export type BroadworksExternalAdmissionOutcome = {
  readonly externalAdminDecision:
    | 'ADMITTED_FULL'
    | 'REJECTED_EMAIL_MISMATCH'
    | 'REJECTED_INSUFFICIENT_RIGHTS'
    | 'REJECTED_ORDER'
    | 'REJECTED_ROLE'
    | null;
};

/** Facts of `broadworks.identity.attribute`. */
export interface BroadworksIdentityAttributeFacts {
  /**
   * Attribute of the user. BW-UID-04, 000:317, 000:320.
   * Left out: not known.
   */
  readonly userAttribute?:
    | 'BROADWORKS_USER_ID'
    | 'EMAIL_ID'
    | 'ALTERNATE_ID'
    | 'CALLING_ATTRIBUTES'
    | 'WEBEX_EMAIL'
    | 'WEBEX_LICENCE'
    | null
    | Unknown;
}

/** Outputs of `broadworks.identity.attribute`. */
export type BroadworksIdentityAttributeOutcome = {
  readonly heldIn: 'BROADWORKS' | 'WEBEX' | null;
  readonly webexAttribute: 'USER_ID' | 'NONE' | null;
  readonly purpose: 'PRIMARY_IDENTIFIER' | 'CREATES_WEBEX_USER_ID' | 'SIGN_IN_BY_EMAIL' | null;
};

/** Facts of `broadworks.identity.change`. */
export interface BroadworksIdentityChangeFacts {
  /**
   * Attribute that is changed. BW-UID-13, 000:335.
   * Left out: not known.
   */
  readonly attributeChange?:
    | 'CHANGE_USER_ID'
    | 'CHANGE_EMAIL'
    | 'CHANGE_ALTERNATE_ID'
    | null
    | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: the default of the rule set.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * E-mail has been corrected in Control Hub. BW-UID-12, 000:329-333.
   * Left out: not known.
   */
  readonly webexEmailUpdated?: boolean | null | Unknown;
  /**
   * Email ID has been corrected in BroadWorks. BW-UID-12, 000:329-333.
   * Left out: not known.
   */
  readonly broadworksEmailIdUpdated?: boolean | null | Unknown;
  /**
   * Alternate ID of the user in BroadWorks. BW-UID-15, 000:337.
   * Left out: not known.
   */
  readonly alternateId?: string | null | Unknown;
  /**
   * Email ID of the user in BroadWorks. BW-PRV-17, 000:323.
   * Left out: not known.
   */
  readonly emailId?: string | null | Unknown;
}

/** Outputs of `broadworks.identity.change`. */
export type BroadworksIdentityChangeOutcome = {
  readonly identityDecision:
    | 'REJECTED_ROLE'
    | 'NOT_SUPPORTED_USER_ID_CHANGE'
    | 'EMAIL_CHANGE_STEP_1_CONTROL_HUB'
    | 'EMAIL_CHANGE_STEP_2_BROADWORKS'
    | 'EMAIL_CHANGE_COMPLETE'
    | 'INVALID_ALTERNATE_ID'
    | 'ALTERNATE_ID_ACCEPTED'
    | null;
  readonly remedy: 'RECREATE_USER' | 'NONE' | null;
  readonly warnings: readonly 'EMAIL_MISMATCH'[] | null;
};

/** Facts of `broadworks.identity.signIn`. */
export interface BroadworksIdentitySignInFacts {
  /**
   * Alternate ID of the user in BroadWorks. BW-UID-15, 000:337.
   * Left out: not known.
   */
  readonly alternateId?: string | null | Unknown;
  /**
   * Email ID of the user in BroadWorks. BW-PRV-17, 000:323.
   * Left out: not known.
   */
  readonly emailId?: string | null | Unknown;
}

/** Outputs of `broadworks.identity.signIn`. */
export type BroadworksIdentitySignInOutcome = {
  readonly signInIdentifier: 'EMAIL' | 'BROADWORKS_USER_ID' | null;
  readonly warnings: readonly 'INVALID_ALTERNATE_ID'[] | null;
};

/** Facts of `broadworks.media.settings`. */
export interface BroadworksMediaSettingsFacts {
  /**
   * Video calls are disabled. BW-MED-01, 000:647.
   * Left out: the default of the rule set.
   */
  readonly videoCallsDisabled?: boolean | null | Unknown;
  /**
   * Screen sharing in calls is disabled. BW-MED-01, 000:647.
   * Left out: the default of the rule set.
   */
  readonly screenShareDisabled?: boolean | null | Unknown;
  /**
   * Default medium set for incoming calls. BW-MED-03, 000:652.
   * Left out: not sent, which is a value of its own.
   */
  readonly incomingDefaultMedium?: 'VIDEO' | 'AUDIO' | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.media.settings`. */
export type BroadworksMediaSettingsOutcome = {
  readonly videoCalls: 'ENABLED' | 'DISABLED' | null;
  readonly screenShare: 'ENABLED' | 'DISABLED' | null;
  readonly incomingMedium: 'VIDEO' | 'AUDIO' | null;
  readonly changeDecision: 'ALLOWED' | 'REJECTED_ROLE' | null;
};

/** Facts of `broadworks.move.procedure`. */
export interface BroadworksMoveProcedureFacts {
  /**
   * Home of the person's existing Webex account. BW-MOV-01, 000:63-77.
   * Left out: not known.
   */
  readonly accountHome?: 'NONE' | 'CONSUMER_ORG' | 'CUSTOMER_ORG' | null | Unknown;
  /**
   * Customer's BroadWorks organization exists. BW-ORG-04, 000:71, 000:75, 000:81, 000:90.
   * Left out: not known.
   */
  readonly bwOrgExists?: boolean | null | Unknown;
  /**
   * Move with consent is asked for. BW-MOV-09, 000:81, 000:90.
   * Left out: the default of the rule set.
   */
  readonly consentMoveRequested?: boolean | null | Unknown;
  /**
   * Provisioning method. BW-PRV-05, 000:9-17.
   * Left out: not known.
   */
  readonly provisioningMethod?:
    | 'API'
    | 'FLOW_THROUGH_TRUSTED'
    | 'FLOW_THROUGH_UNTRUSTED'
    | 'SELF_ACTIVATION'
    | null
    | Unknown;
  /**
   * Trust in e-mails set in the template. BW-PRV-16, 000:94, 000:118, 000:287-289.
   * Left out: not sent, which is a value of its own.
   */
  readonly templateEmailTrust?: 'TRUSTED' | 'UNTRUSTED' | null | Unknown;
  /**
   * Person has a BroadWorks account. BW-MOV-13, 000:150.
   * Left out: not known.
   */
  readonly hasBroadWorksAccount?: boolean | null | Unknown;
}

/** Outputs of `broadworks.move.procedure`. */
export type BroadworksMoveProcedureOutcome = {
  readonly moveProcedure:
    | 'FIRST_USER_AUTO_MOVE'
    | 'CONSENT_MOVE_TRUSTED'
    | 'CONSENT_MOVE_UNTRUSTED'
    | 'CONSENT_MOVE_SELF_ACTIVATION'
    | 'ATTACH_EXISTING_ORG'
    | 'ORDINARY_PROVISIONING'
    | 'REFUSED_ORG_MISSING'
    | 'REFUSED_NO_BROADWORKS_ACCOUNT'
    | 'CONSENT_REQUIRED'
    | 'BLOCKED_ACCOUNT_IN_OTHER_CUSTOMER_ORG'
    | null;
  readonly consentRequired: boolean | null;
  readonly effects:
    | readonly ('ACCOUNT_AUTO_MOVED' | 'ORG_CREATED' | 'USER_IS_ADMINISTRATOR')[]
    | null;
  readonly moveVariant: 'TRUSTED' | 'UNTRUSTED' | 'SELF_ACTIVATION' | null;
};

/** Facts of `broadworks.organization.action`. */
export interface BroadworksOrganizationActionFacts {
  /**
   * Users of the customer provisioned so far [user]. BW-ORG-04, 000:71, 000:75, 000:81, 000:90.
   * Left out: not known.
   */
  readonly provisionedUserCount?: number | null | Unknown;
  /**
   * Home of the person's existing Webex account. BW-MOV-01, 000:63-77.
   * Left out: not known.
   */
  readonly accountHome?: 'NONE' | 'CONSUMER_ORG' | 'CUSTOMER_ORG' | null | Unknown;
  /**
   * Provisioning method. BW-PRV-05, 000:9-17.
   * Left out: not sent, which is a value of its own.
   */
  readonly provisioningMethod?:
    | 'API'
    | 'FLOW_THROUGH_TRUSTED'
    | 'FLOW_THROUGH_UNTRUSTED'
    | 'SELF_ACTIVATION'
    | null
    | Unknown;
}

/** Outputs of `broadworks.organization.action`. */
export type BroadworksOrganizationActionOutcome = {
  readonly orgAction:
    | 'CREATE_ORG'
    | 'USE_EXISTING_ORG'
    | 'DEFER_TO_ATTACH'
    | 'DEFER_TO_MOVE'
    | null;
  readonly userBecomesAdministrator: boolean | null;
};

/** Facts of `broadworks.organization.deletion`. */
export interface BroadworksOrganizationDeletionFacts {
  /**
   * Users of the organization [user]. BW-DOR-09, 000:445.
   * Left out: not known.
   */
  readonly userCount?: number | null | Unknown;
  /**
   * Directory synchronization is on. BW-DOR-03, 000:427.
   * Left out: not known.
   */
  readonly enableDirSync?: boolean | null | Unknown;
  /**
   * Deletion of the organization is asked for. BW-DOR-09, 000:445.
   * Left out: the default of the rule set.
   */
  readonly deleteOrganizationRequested?: boolean | null | Unknown;
  /**
   * Deletion of the users has been issued. BW-DOR-01, 000:414-420.
   * Left out: the default of the rule set.
   */
  readonly userDeletionsIssued?: boolean | null | Unknown;
  /**
   * Way of removing the users. BW-DOR-02, 000:424.
   * Left out: not sent, which is a value of its own.
   */
  readonly userRemovalVia?: 'PEOPLE_API' | 'REMOVE_SUBSCRIBER_ONLY' | null | Unknown;
}

/** Outputs of `broadworks.organization.deletion`. */
export type BroadworksOrganizationDeletionOutcome = {
  readonly orgDeletion:
    | 'DELETE_USERS_FIRST'
    | 'DISABLE_DIRSYNC_FIRST'
    | 'WAITING_FOR_USER_REMOVAL'
    | 'READY_TO_DELETE'
    | 'DELETED'
    | 'REJECTED_USERS_REMAIN'
    | null;
  readonly warnings: readonly 'USERS_DELETED_WHILE_SYNC_ON'[] | null;
  readonly waysOfNextStep:
    | readonly (
        | 'LIST_PEOPLE_API'
        | 'DELETE_PERSON_API'
        | 'PARTNER_HUB'
        | 'UPDATE_DIRECTORY_SYNC_API'
        | 'DELETE_ORGANIZATION_API'
      )[]
    | null;
};

/** Facts of `broadworks.package.change`. */
export interface BroadworksPackageChangeFacts {
  /**
   * Package that the user has. BW-PKG-02, 000:366.
   * Left out: not known.
   */
  readonly fromPackage?: 'softphone' | 'basic' | 'standard' | 'premium' | null | Unknown;
  /**
   * Package to change to. BW-PKG-02, 000:366.
   * Left out: not known.
   */
  readonly toPackage?: 'softphone' | 'basic' | 'standard' | 'premium' | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Setting of restricted-by-partner mode made by the partner. BW-RBP-11, 000:916.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedByPartnerExplicit?: boolean | null | Unknown;
  /**
   * Organization existed before and was attached. BW-RBP-12, 000:230.
   * Left out: not known.
   */
  readonly orgWasAttached?: boolean | null | Unknown;
  /**
   * Subscriber has administrator rights. BW-PKG-06, 000:375.
   * Left out: not known.
   */
  readonly subscriberIsAdmin?: boolean | null | Unknown;
  /**
   * Time since the package was changed [hour]. BW-PKG-09, 000:377.
   * Left out: not sent, which is a value of its own.
   */
  readonly hoursSinceChange?: number | null | Unknown;
}

/** Outputs of `broadworks.package.change`. */
export type BroadworksPackageChangeOutcome = {
  readonly packageDecision:
    | 'CHANGE_STARTED'
    | 'REJECTED_ROLE'
    | 'REJECTED_UNKNOWN_PACKAGE'
    | 'REJECTED_RESTRICTED_MODE'
    | 'NO_CHANGE'
    | null;
  readonly meetingSitesShown: number | null;
  readonly formerSiteContentAccess: 'SITE_ADMINISTRATOR' | null;
  readonly activeSite: 'STANDARD_SITE' | 'PREMIUM_SITE' | null;
  readonly pmrState: 'PENDING' | 'POSSIBLY_PENDING' | 'EXPECTED_DONE' | null;
  readonly userUpdatingMessageShown: boolean | null;
  readonly extraBillingEntry: boolean | null;
};

/** Facts of `broadworks.provisioning.admission`. */
export interface BroadworksProvisioningAdmissionFacts {
  /**
   * Provisioning method. BW-PRV-05, 000:9-17.
   * Left out: not known.
   */
  readonly provisioningMethod?:
    | 'API'
    | 'FLOW_THROUGH_TRUSTED'
    | 'FLOW_THROUGH_UNTRUSTED'
    | 'SELF_ACTIVATION'
    | null
    | Unknown;
  /**
   * Customer is a wholesale customer. BW-PRV-08, 000:24.
   * Left out: not known.
   */
  readonly isWholesaleCustomer?: boolean | null | Unknown;
  /**
   * Email ID of the user in BroadWorks. BW-PRV-17, 000:323.
   * Left out: not known.
   */
  readonly emailId?: string | null | Unknown;
  /**
   * User is a trunk user. BW-TRK-06, 000:35.
   * Left out: the default of the rule set.
   */
  readonly isTrunkUser?: boolean | null | Unknown;
  /**
   * User has a shared call appearance. BW-TRK-01, 000:35.
   * Left out: not known.
   */
  readonly hasSharedCallAppearance?: boolean | null | Unknown;
  /**
   * Authentication service is assigned. BW-TRK-02, 000:35.
   * Left out: not known.
   */
  readonly authenticationServiceAssigned?: boolean | null | Unknown;
  /**
   * Trunk has the route-list feature. BW-TRK-04, 000:35.
   * Left out: not known.
   */
  readonly trunkHasRouteList?: boolean | null | Unknown;
  /**
   * Trunk has the direct-route feature. BW-TRK-05, 000:35.
   * Left out: not known.
   */
  readonly trunkHasDirectRoute?: boolean | null | Unknown;
  /**
   * Cisco representative has been contacted. BW-PRV-07, 000:21.
   * Left out: not sent, which is a value of its own.
   */
  readonly ciscoRepContacted?: boolean | null | Unknown;
  /**
   * Provisioning adapter calls the address of Webex. BW-PRV-11, 000:28.
   * Left out: not sent, which is a value of its own.
   */
  readonly adapterEndpointSet?: boolean | null | Unknown;
}

/** Outputs of `broadworks.provisioning.admission`. */
export type BroadworksProvisioningAdmissionOutcome = {
  readonly provisioningDecision:
    | 'ACCEPTED_STARTED'
    | 'REJECTED_WHOLESALE'
    | 'REJECTED_MISSING_EMAIL_ID'
    | 'REJECTED_UNKNOWN_METHOD'
    | 'REJECTED_TRUNK'
    | 'WAITING_FOR_USER_EMAIL'
    | null;
  readonly warnings: readonly ('CONTACT_CISCO_REPRESENTATIVE' | 'SET_ADAPTER_ENDPOINT')[] | null;
};

/** Facts of `broadworks.provisioning.completion`. */
export interface BroadworksProvisioningCompletionFacts {
  /**
   * Answer of flow-through provisioning. BW-PRV-13, 000:31.
   * Left out: not known.
   */
  readonly flowThroughResponse?: 'SUCCESS' | 'ERROR' | null | Unknown;
  /**
   * Customer appears as provisioned in the customers list. BW-PRV-18, 000:31-33.
   * Left out: not known.
   */
  readonly visibleInCustomersList?: boolean | null | Unknown;
  /**
   * It is the first user of the customer. BW-PRV-12, 000:31.
   * Left out: not sent, which is a value of its own.
   */
  readonly isFirstUser?: boolean | null | Unknown;
}

/** Outputs of `broadworks.provisioning.completion`. */
export type BroadworksProvisioningCompletionOutcome = {
  readonly provisioningState: 'STARTED' | 'COMPLETED' | 'REJECTED' | null;
  readonly provisioningDecision: 'COMPLETION_UNCONFIRMED' | 'COMPLETION_CONFIRMED' | null;
  readonly timeToGo: 'SEVERAL_MINUTES' | 'NOT_STATED' | null;
};

/** Facts of `broadworks.release.schedule`. */
export interface BroadworksReleaseScheduleFacts {
  /**
   * Customer has a schedule of its own. BW-REL-04, 000:457.
   * Left out: the default of the rule set.
   */
  readonly customerHasOwnSchedule?: boolean | null | Unknown;
  /**
   * Partner cascades one schedule to all customers. BW-REL-03, 000:455.
   * Left out: the default of the rule set.
   */
  readonly partnerScheduleCascaded?: boolean | null | Unknown;
  /**
   * Partner defers the default schedule. BW-REL-02, 000:453.
   * Left out: the default of the rule set.
   */
  readonly deferralConfigured?: boolean | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not sent, which is a value of its own.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.release.schedule`. */
export type BroadworksReleaseScheduleOutcome = {
  readonly effectiveSchedule:
    | 'CISCO_MONTHLY_DEFAULT'
    | 'PARTNER_CASCADED'
    | 'CUSTOMER_SPECIFIC'
    | 'DEFERRED'
    | null;
  readonly changeDecision: 'ALLOWED' | 'REJECTED_ROLE' | null;
};

/** Facts of `broadworks.restrictedMode.banner`. */
export interface BroadworksRestrictedModeBannerFacts {
  /**
   * Setting of restricted-by-partner mode made by the partner. BW-RBP-11, 000:916.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedByPartnerExplicit?: boolean | null | Unknown;
  /**
   * Organization existed before and was attached. BW-RBP-12, 000:230.
   * Left out: not known.
   */
  readonly orgWasAttached?: boolean | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Administrator has signed in to Control Hub. BW-RBP-09, 000:860.
   * Left out: not known.
   */
  readonly adminSignedIn?: boolean | null | Unknown;
}

/** Outputs of `broadworks.restrictedMode.banner`. */
export type BroadworksRestrictedModeBannerOutcome = {
  readonly banner: 'SHOWN' | 'NOT_SHOWN' | null;
  readonly notified: boolean | null;
};

/** Facts of `broadworks.restrictedMode.control`. */
export interface BroadworksRestrictedModeControlFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Control in Control Hub. BW-RBP-06, 000:862-864.
   * Left out: not known.
   */
  readonly controlId?:
    | 'MANAGE_USERS_BUTTON'
    | 'ADD_USER_MANUALLY'
    | 'EDIT_USER_MANUALLY'
    | 'ADD_OR_MODIFY_USERS_BY_CSV'
    | 'CLAIM_USERS'
    | 'AUTOMATIC_LICENCE_ASSIGNMENT'
    | 'DIRECTORY_SYNC_SETTINGS'
    | 'USER_DETAILS'
    | 'RESET_PACKAGE'
    | 'EDIT_USER_SERVICES'
    | 'HYBRID_SERVICES_STATUS'
    | 'SOFTWARE_UPGRADE_CHANNEL'
    | 'PRIMARY_WORK_NUMBER'
    | 'COMPANY_NAME'
    | 'DOMAIN'
    | 'SUPPRESS_ADMIN_INVITE_EMAIL'
    | 'EMAIL_LOCALE_SELECTION'
    | 'AUTHENTICATION_SETTINGS'
    | 'SINGLE_SIGN_ON_SETTINGS'
    | 'CALL_PRIORITY'
    | 'CALLING_BEHAVIOUR'
    | 'LOCAL_GATEWAY_OPTION'
    | 'CISCO_PSTN_OPTION'
    | 'MIGRATIONS'
    | 'CONNECTED_UC'
    | null
    | Unknown;
  /**
   * Controls that the administrator's role includes. BW-RBP-06, 000:862-864.
   * Left out: not known.
   */
  readonly roleEntitlements?:
    | readonly (
        | 'MANAGE_USERS_BUTTON'
        | 'ADD_USER_MANUALLY'
        | 'EDIT_USER_MANUALLY'
        | 'ADD_OR_MODIFY_USERS_BY_CSV'
        | 'CLAIM_USERS'
        | 'AUTOMATIC_LICENCE_ASSIGNMENT'
        | 'DIRECTORY_SYNC_SETTINGS'
        | 'USER_DETAILS'
        | 'RESET_PACKAGE'
        | 'EDIT_USER_SERVICES'
        | 'HYBRID_SERVICES_STATUS'
        | 'SOFTWARE_UPGRADE_CHANNEL'
        | 'PRIMARY_WORK_NUMBER'
        | 'COMPANY_NAME'
        | 'DOMAIN'
        | 'SUPPRESS_ADMIN_INVITE_EMAIL'
        | 'EMAIL_LOCALE_SELECTION'
        | 'AUTHENTICATION_SETTINGS'
        | 'SINGLE_SIGN_ON_SETTINGS'
        | 'CALL_PRIORITY'
        | 'CALLING_BEHAVIOUR'
        | 'LOCAL_GATEWAY_OPTION'
        | 'CISCO_PSTN_OPTION'
        | 'MIGRATIONS'
        | 'CONNECTED_UC'
      )[]
    | null
    | Unknown;
  /**
   * Setting of restricted-by-partner mode made by the partner. BW-RBP-11, 000:916.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedByPartnerExplicit?: boolean | null | Unknown;
  /**
   * Organization existed before and was attached. BW-RBP-12, 000:230.
   * Left out: not known.
   */
  readonly orgWasAttached?: boolean | null | Unknown;
}

/** Outputs of `broadworks.restrictedMode.control`. */
export type BroadworksRestrictedModeControlOutcome = {
  readonly controlEffect:
    | 'EDITABLE'
    | 'READ_ONLY'
    | 'GREYED'
    | 'HIDDEN'
    | 'NOT_AVAILABLE'
    | 'NO_ENTITLEMENT'
    | null;
  readonly accessDecision: 'ALLOWED' | 'DENIED_BY_RESTRICTION' | 'DENIED_BY_ROLE' | null;
  readonly warnings: readonly 'CONTROL_NOT_LISTED'[] | null;
};

/** Facts of `broadworks.restrictedMode.state`. */
export interface BroadworksRestrictedModeStateFacts {
  /**
   * Setting of restricted-by-partner mode made by the partner. BW-RBP-11, 000:916.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedByPartnerExplicit?: boolean | null | Unknown;
  /**
   * Organization existed before and was attached. BW-RBP-12, 000:230.
   * Left out: not known.
   */
  readonly orgWasAttached?: boolean | null | Unknown;
}

/** Outputs of `broadworks.restrictedMode.state`. */
export type BroadworksRestrictedModeStateOutcome = {
  readonly restrictedModeOn: boolean | null;
};

/** Facts of `broadworks.restrictedMode.switch`. */
export interface BroadworksRestrictedModeSwitchFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
}

/** Outputs of `broadworks.restrictedMode.switch`. */
export type BroadworksRestrictedModeSwitchOutcome = {
  readonly switchDecision: 'ALLOWED' | 'REJECTED_ROLE' | null;
};

/** Facts of `broadworks.slido.meeting`. */
export interface BroadworksSlidoMeetingFacts {
  /**
   * Slido is integrated in the organization. BW-SLI-02, 000:772.
   * Left out: not known.
   */
  readonly slidoIntegratedInOrg?: boolean | null | Unknown;
}

/** Outputs of `broadworks.slido.meeting`. */
export type BroadworksSlidoMeetingOutcome = {
  readonly slidoInMeeting: 'AVAILABLE' | 'NOT_AVAILABLE' | null;
};

/** Facts of `broadworks.support.case`. */
export interface BroadworksSupportCaseFacts {
  /**
   * Id of the customer organization. BW-SRQ-03, 000:1200.
   * Left out: not known.
   */
  readonly customerOrgId?: string | null | Unknown;
  /**
   * Id of the partner organization. BW-SRQ-03, 000:1200.
   * Left out: not known.
   */
  readonly partnerOrgId?: string | null | Unknown;
  /**
   * A tracking id is shown. BW-SRQ-04, 000:1202.
   * Left out: not known.
   */
  readonly trackingIdShown?: boolean | null | Unknown;
  /**
   * Tracking id. BW-SRQ-04, 000:1202.
   * Left out: not known.
   */
  readonly trackingId?: string | null | Unknown;
  /**
   * An error code is shown. BW-SRQ-01, 000:1196.
   * Left out: the default of the rule set.
   */
  readonly errorCodeShown?: boolean | null | Unknown;
  /**
   * Error code that is shown. BW-SRQ-01, 000:1196.
   * Left out: not known.
   */
  readonly shownErrorCode?: string | null | Unknown;
  /**
   * A particular user has the problem. BW-SRQ-05, 000:1204.
   * Left out: not known.
   */
  readonly affectsSpecificUser?: boolean | null | Unknown;
  /**
   * E-mail of that user. BW-SRQ-05, 000:1204.
   * Left out: not known.
   */
  readonly userEmail?: string | null | Unknown;
  /**
   * Problem shows in the client. BW-SRQ-06, 000:1206.
   * Left out: not known.
   */
  readonly clientSymptoms?: boolean | null | Unknown;
  /**
   * Version of the client. BW-SRQ-06, 000:1206.
   * Left out: not known.
   */
  readonly clientVersion?: string | null | Unknown;
  /**
   * When the problem occurred, roughly. BW-TRB-24, 000:1142.
   * Left out: not known.
   */
  readonly problemTime?: string | null | Unknown;
}

/** Outputs of `broadworks.support.case`. */
export type BroadworksSupportCaseOutcome = {
  readonly missingItems:
    | readonly (
        | 'CUSTOMER_ORG_ID'
        | 'PARTNER_ORG_ID'
        | 'TRACKING_ID'
        | 'ERROR_CODE'
        | 'USER_EMAIL'
        | 'CLIENT_VERSION'
        | 'PROBLEM_TIME'
      )[]
    | null;
  readonly serviceRequest: 'COMPLETE' | 'INCOMPLETE' | 'INVALID_ID_FORMAT' | null;
};

/** Facts of `broadworks.support.escalation`. */
export interface BroadworksSupportEscalationFacts {
  /**
   * An end customer asks for support. BW-SUP-01, 000:1174, 000:1178.
   * Left out: not known.
   */
  readonly requesterIsEndCustomer?: boolean | null | Unknown;
  /**
   * Service provider can solve the problem. BW-SUP-02, 000:1174, 000:1180.
   * Left out: not known.
   */
  readonly spCanSolve?: boolean | null | Unknown;
}

/** Outputs of `broadworks.support.escalation`. */
export type BroadworksSupportEscalationOutcome = {
  readonly supportDecision: 'CONTACT_SERVICE_PROVIDER' | 'ESCALATE_TO_TAC' | null;
};

/** Facts of `broadworks.support.release`. */
export interface BroadworksSupportReleaseFacts {
  /**
   * Current major release of BroadWorks [release]. BW-SUP-03, 000:1174.
   * Left out: not known.
   */
  readonly currentMajorRelease?: number | null | Unknown;
  /**
   * Release of the BroadWorks server [release]. BW-SUP-03, 000:1174.
   * Left out: not known.
   */
  readonly serverRelease?: number | null | Unknown;
}

/** Outputs of `broadworks.support.release`. */
export type BroadworksSupportReleaseOutcome = {
  readonly releaseSupport: 'SUPPORTED' | 'NOT_SUPPORTED' | null;
};

/** Facts of `broadworks.support.resource`. */
export interface BroadworksSupportResourceFacts {
  /**
   * Help that is wanted. BW-SUP-05, 000:1186.
   * Left out: not known.
   */
  readonly helpWanted?:
    | 'HELP_FOR_USERS'
    | 'HELP_FOR_ADMINISTRATORS'
    | 'OWN_HELP_URL'
    | 'OWN_PROBLEM_REPORT_URL'
    | 'SEND_FEEDBACK'
    | 'SEND_LOGS'
    | 'NOTICES_OF_INCIDENTS'
    | 'USE_AND_QUALITY'
    | null
    | Unknown;
}

/** Outputs of `broadworks.support.resource`. */
export type BroadworksSupportResourceOutcome = {
  readonly resource:
    | 'HELP_CENTER_PAGE_FOR_USERS'
    | 'HELP_CENTER_PAGE_FOR_ADMINISTRATORS'
    | 'CUSTOMIZED_APP'
    | 'SENT_FROM_APP'
    | 'STATUS_PAGE'
    | 'CONTROL_HUB_ANALYTICS'
    | null;
  readonly readBy: 'WEBEX_OPS' | null;
};

/** Facts of `broadworks.template.edit`. */
export interface BroadworksTemplateEditFacts {
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Operation on the template. BW-TPL-01, 000:511-527.
   * Left out: not known.
   */
  readonly templateOperation?: 'ADD' | 'EDIT' | 'DELETE' | null | Unknown;
  /**
   * Deletion has been confirmed. BW-CLU-04, 000:499.
   * Left out: not known.
   */
  readonly confirmed?: boolean | null | Unknown;
  /**
   * Fields of the provisioning account are blank. BW-TPL-05, 000:546.
   * Left out: not known.
   */
  readonly credentialFieldsBlank?: boolean | null | Unknown;
  /**
   * Only one of the password fields is filled in. BW-TPL-06, 000:546.
   * Left out: the default of the rule set.
   */
  readonly credentialFieldsIncomplete?: boolean | null | Unknown;
}

/** Outputs of `broadworks.template.edit`. */
export type BroadworksTemplateEditOutcome = {
  readonly templateDecision:
    | 'ADDED'
    | 'CREDENTIALS_KEPT'
    | 'CREDENTIALS_REPLACED'
    | 'DELETED'
    | 'NEEDS_CONFIRMATION'
    | 'REJECTED_ROLE'
    | 'REJECTED_INCOMPLETE_CREDENTIALS'
    | null;
};

/** Facts of `broadworks.template.prefill`. */
export interface BroadworksTemplatePrefillFacts {
  /**
   * When the prefill of the e-mail was last switched. BW-TPL-07, 000:548-552.
   * Left out: not known.
   */
  readonly prefillChangedAt?: string | null | Unknown;
  /**
   * The time of now. BW-TPL-07, 000:548-552.
   * Left out: not known.
   */
  readonly now?: string | null | Unknown;
  /**
   * The prefill was switched on. BW-TPL-07, 000:548-552.
   * Left out: not sent, which is a value of its own.
   */
  readonly prefillEnabled?: boolean | null | Unknown;
}

/** Outputs of `broadworks.template.prefill`. */
export type BroadworksTemplatePrefillOutcome = {
  readonly prefillEffective: 'OLD_VALUE' | 'NEW_VALUE' | null;
};

/** Facts of `broadworks.troubleshooting.tree`. */
export interface BroadworksTroubleshootingTreeFacts {
  /**
   * What is wrong. BW-TRB-01, 000:1070.
   * Left out: not known.
   */
  readonly symptom?:
    | 'OUTAGE'
    | 'NOT_CREATED_FLOW_THROUGH'
    | 'CLUSTER_TEST_FAILS'
    | 'XSI_VALIDATION'
    | 'AUTH_VALIDATION'
    | 'CLIENT_NOT_CONNECTED'
    | 'CLIENT_LOGS'
    | 'SIGN_IN_FAILS'
    | 'LICENCE_OVERAGE'
    | null
    | Unknown;
  /**
   * Configuration was changed before. BW-TRB-01, 000:1070.
   * Left out: not known.
   */
  readonly configChangedBefore?: boolean | null | Unknown;
  /**
   * Application server reaches the provisioning URL. BW-TRB-04, 000:1076-1080.
   * Left out: not known.
   */
  readonly provisioningUrlReachable?: boolean | null | Unknown;
  /**
   * Provisioning account and password are right. BW-TRB-05, 000:1082.
   * Left out: not known.
   */
  readonly provisioningCredentialsCorrect?: boolean | null | Unknown;
  /**
   * Provisioning account exists in BroadWorks. BW-TRB-05, 000:1082.
   * Left out: not known.
   */
  readonly provisioningAccountExists?: boolean | null | Unknown;
  /**
   * It is the first cluster. BW-TRB-07, 000:1087.
   * Left out: not known.
   */
  readonly isFirstCluster?: boolean | null | Unknown;
  /**
   * The test that fails is that of mTLS. BW-TRB-07, 000:1087.
   * Left out: not known.
   */
  readonly failingCheckIsMtls?: boolean | null | Unknown;
  /**
   * XSP interfaces are publicly reachable. BW-TRB-06, 000:1084, 000:1089-1091.
   * Left out: not known.
   */
  readonly interfacesPublic?: boolean | null | Unknown;
  /**
   * Ports are right. BW-TRB-06, 000:1084, 000:1089-1091.
   * Left out: not known.
   */
  readonly portsCorrect?: boolean | null | Unknown;
  /**
   * URLs of the interfaces are right. BW-TRB-08, 000:1093-1097.
   * Left out: not known.
   */
  readonly urlsCorrect?: boolean | null | Unknown;
  /**
   * URLs end with /v2.0/. BW-TRB-08, 000:1093-1097.
   * Left out: not known.
   */
  readonly urlEndsWithV2?: boolean | null | Unknown;
  /**
   * Firewall lets Webex reach the interfaces. BW-TRB-09, 000:1098.
   * Left out: not known.
   */
  readonly firewallOpen?: boolean | null | Unknown;
  /**
   * RSA keys are shared across all XSP servers. BW-TRB-13, 000:1107-1109.
   * Left out: not known.
   */
  readonly rsaKeysShared?: boolean | null | Unknown;
  /**
   * All web containers have the URL of the authentication service. BW-TRB-14, 000:1110.
   * Left out: not known.
   */
  readonly authUrlInWebContainers?: boolean | null | Unknown;
  /**
   * Configuration of the TLS ciphers was edited. BW-TRB-15, 000:1111.
   * Left out: not known.
   */
  readonly cipherConfigEdited?: boolean | null | Unknown;
  /**
   * TLS ciphers have their IANA names. BW-TRB-15, 000:1111.
   * Left out: not known.
   */
  readonly cipherNamesIana?: boolean | null | Unknown;
  /**
   * How the authentication service is approached. BW-TRB-16, 000:1112.
   * Left out: not known.
   */
  readonly authMode?: 'MTLS' | 'CI_TOKEN' | null | Unknown;
  /**
   * Trust store holds the Webex client certificates. BW-TRB-16, 000:1112.
   * Left out: not known.
   */
  readonly webexClientCertsInTrustStore?: boolean | null | Unknown;
  /**
   * Client certificates are required. BW-TRB-16, 000:1112.
   * Left out: not known.
   */
  readonly clientCertsRequired?: boolean | null | Unknown;
  /**
   * Side bar has the icon of calling options. BW-TRB-18, 000:1116-1122.
   * Left out: not known.
   */
  readonly callingIconPresent?: boolean | null | Unknown;
  /**
   * Phone service that the app shows. BW-TRB-21, 000:1128.
   * Left out: not known.
   */
  readonly phoneServiceShown?: 'BROADWORKS' | 'OTHER' | null | Unknown;
  /**
   * User is signed in to the phone service. BW-TRB-20, 000:1126.
   * Left out: not known.
   */
  readonly ssoSignedIn?: boolean | null | Unknown;
  /**
   * Signing in fails for all users. BW-TRB-27, 000:1154.
   * Left out: not known.
   */
  readonly affectsAllUsers?: boolean | null | Unknown;
  /**
   * mTLS is configured for the authentication service. BW-TRB-26, 000:1150-1160.
   * Left out: not known.
   */
  readonly mtlsConfigured?: boolean | null | Unknown;
  /**
   * Webex certificates are installed as trust anchor. BW-TRB-26, 000:1150-1160.
   * Left out: not known.
   */
  readonly trustAnchorInstalled?: boolean | null | Unknown;
  /**
   * Server certificate is valid and signed by a known authority. BW-TRB-26, 000:1150-1160.
   * Left out: not known.
   */
  readonly serverCertificateValid?: boolean | null | Unknown;
  /**
   * System that the client runs on. BW-BLF-05, 000:660.
   * Left out: not known.
   */
  readonly clientPlatform?: 'WINDOWS' | 'MAC' | 'MOBILE' | null | Unknown;
}

/** Outputs of `broadworks.troubleshooting.tree`. */
export type BroadworksTroubleshootingTreeOutcome = {
  readonly finding:
    | 'CHECK_STATUS_PAGE'
    | 'FIX_PROVISIONING_URL'
    | 'FIX_CREDENTIALS'
    | 'CREATE_PROVISIONING_ACCOUNT'
    | 'EXPECTED_ON_FIRST_CLUSTER'
    | 'EXPOSE_INTERFACES'
    | 'FIX_PORT'
    | 'FIX_URL'
    | 'OPEN_FIREWALL'
    | 'SHARE_RSA_KEYS'
    | 'ADD_AUTH_URL'
    | 'FIX_CIPHER_NAMES'
    | 'FIX_TRUST_STORE'
    | 'REQUIRE_CLIENT_CERTS'
    | 'DO_NOT_REQUIRE_CLIENT_CERTS'
    | 'NOT_ENABLED_FOR_CALLING'
    | 'NOT_BROADWORKS_USER'
    | 'NOT_SIGNED_IN'
    | 'CLIENT_HEALTHY'
    | 'LOGS_IN_LOCAL_APP_DATA'
    | 'LOGS_IN_LIBRARY_LOGS'
    | 'SEND_LOGS_FROM_APP'
    | 'CHECK_MTLS'
    | 'IGNORE_MESSAGE'
    | 'NO_FINDING'
    | null;
  readonly proven:
    | readonly (
        | 'WEBEX_SERVICES_REACHED'
        | 'USER_AUTHENTICATED'
        | 'TOKEN_ISSUED'
        | 'REGISTERED_WITH_BROADWORKS'
      )[]
    | null;
};

/** Facts of `broadworks.trunk.eligibility`. */
export interface BroadworksTrunkEligibilityFacts {
  /**
   * User is a trunk user. BW-TRK-06, 000:35.
   * Left out: not known.
   */
  readonly isTrunkUser?: boolean | null | Unknown;
  /**
   * User has a shared call appearance. BW-TRK-01, 000:35.
   * Left out: not known.
   */
  readonly hasSharedCallAppearance?: boolean | null | Unknown;
  /**
   * Authentication service is assigned. BW-TRK-02, 000:35.
   * Left out: not known.
   */
  readonly authenticationServiceAssigned?: boolean | null | Unknown;
  /**
   * Trunk has the route-list feature. BW-TRK-04, 000:35.
   * Left out: not known.
   */
  readonly trunkHasRouteList?: boolean | null | Unknown;
  /**
   * Trunk has the direct-route feature. BW-TRK-05, 000:35.
   * Left out: not known.
   */
  readonly trunkHasDirectRoute?: boolean | null | Unknown;
}

/** Outputs of `broadworks.trunk.eligibility`. */
export type BroadworksTrunkEligibilityOutcome = {
  readonly trunkEligibility:
    | readonly (
        | 'ELIGIBLE'
        | 'NOT_A_TRUNK_USER'
        | 'BLOCKED_NO_SCA'
        | 'BLOCKED_NO_AUTH_SERVICE'
        | 'BLOCKED_ROUTE_LIST'
        | 'BLOCKED_DIRECT_ROUTE'
      )[]
    | null;
};

/** Facts of `broadworks.untrusted.list`. */
export interface BroadworksUntrustedListFacts {
  /**
   * Provisioned users are left out of the list. BW-UNT-18, 000:311.
   * Left out: not known.
   */
  readonly excludeProvisioned?: boolean | null | Unknown;
  /**
   * Users with their states, written id=state. BW-UNT-18, 000:311.
   * Left out: not known.
   */
  readonly userRows?: readonly string[] | null | Unknown;
}

/** Outputs of `broadworks.untrusted.list`. */
export type BroadworksUntrustedListOutcome = {
  readonly visibleRows: readonly string[] | null;
  readonly exportFormat: 'CSV' | null;
};

/** Facts of `broadworks.untrusted.menu`. */
export interface BroadworksUntrustedMenuFacts {
  /**
   * State of the user in the status view. BW-UNT-11, 000:298.
   * Left out: not known.
   */
  readonly userStatus?: 'PENDING' | 'ERROR' | 'PROVISIONED' | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: the default of the rule set.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Management action chosen. BW-UNT-11, 000:298.
   * Left out: not sent, which is a value of its own.
   */
  readonly managementAction?:
    | 'RETRY_ACTIVATION'
    | 'DELETE_USER'
    | 'CHANGE_PACKAGE'
    | 'COPY_ERROR_TEXT'
    | null
    | Unknown;
  /**
   * E-mail entered for the retry is valid. BW-UNT-12, 000:300.
   * Left out: not known.
   */
  readonly retryEmailValid?: boolean | null | Unknown;
}

/** Outputs of `broadworks.untrusted.menu`. */
export type BroadworksUntrustedMenuOutcome = {
  readonly offeredActions:
    | readonly ('RETRY_ACTIVATION' | 'DELETE_USER' | 'CHANGE_PACKAGE' | 'COPY_ERROR_TEXT')[]
    | null;
  readonly untrustedDecision:
    | 'ACTION_ALLOWED'
    | 'ACTION_NOT_OFFERED'
    | 'REJECTED_ROLE'
    | 'REJECTED_INVALID_EMAIL'
    | 'REGISTRATION_RESTARTED'
    | 'USER_DELETED'
    | null;
};

/** Facts of `broadworks.untrusted.setup`. */
export interface BroadworksUntrustedSetupFacts {
  /**
   * Untrusted e-mails are selected in the template. BW-UNT-06, 000:287-289.
   * Left out: not known.
   */
  readonly untrustedEmailsSelected?: boolean | null | Unknown;
  /**
   * Where the share link of the template points. BW-UNT-07, 000:287, 000:290.
   * Left out: not known.
   */
  readonly shareLinkTarget?: 'ACTIVATION_LINK' | 'OTHER' | 'EMPTY' | null | Unknown;
}

/** Outputs of `broadworks.untrusted.setup`. */
export type BroadworksUntrustedSetupOutcome = {
  readonly setupDecision:
    | readonly ('SETUP_VALID' | 'SETUP_INVALID_NOT_UNTRUSTED' | 'SETUP_INVALID_SHARE_LINK')[]
    | null;
  readonly selfProvisionAllowed: boolean | null;
};

/** Facts of `broadworks.user.deletion`. */
export interface BroadworksUserDeletionFacts {
  /**
   * Route of the deletion. BW-DEL-01, 000:381, 000:386-408.
   * Left out: not known.
   */
  readonly deletionRoute?: 'API' | 'FLOW_THROUGH' | 'CONTROL_HUB' | null | Unknown;
  /**
   * Role of the one who acts. BW-EXT-07, 000:238-241.
   * Left out: not known.
   */
  readonly actorRole?:
    | 'PARTNER'
    | 'PARTNER_ADMIN'
    | 'CUSTOMER_ADMIN'
    | 'EXTERNAL_ADMIN'
    | 'USER'
    | 'BROADWORKS'
    | 'WEBEX'
    | 'TAC'
    | null
    | Unknown;
  /**
   * Subscription of the user has been removed. BW-DEL-04, 000:390.
   * Left out: not known.
   */
  readonly subscriptionRemoved?: boolean | null | Unknown;
  /**
   * Person has been deleted. BW-DEL-07, 000:392.
   * Left out: not known.
   */
  readonly personDeleted?: boolean | null | Unknown;
  /**
   * User has administrator rights. BW-DEL-02, 000:384.
   * Left out: not known.
   */
  readonly userIsAdmin?: boolean | null | Unknown;
  /**
   * Other administrators of the organization [administrator]. BW-DEL-03, 000:384.
   * Left out: not known.
   */
  readonly otherAdminCount?: number | null | Unknown;
  /**
   * Setting of restricted-by-partner mode made by the partner. BW-RBP-11, 000:916.
   * Left out: not sent, which is a value of its own.
   */
  readonly restrictedByPartnerExplicit?: boolean | null | Unknown;
  /**
   * Organization existed before and was attached. BW-RBP-12, 000:230.
   * Left out: not known.
   */
  readonly orgWasAttached?: boolean | null | Unknown;
  /**
   * Button for managing users is used. BW-RBP-30, 000:872.
   * Left out: the default of the rule set.
   */
  readonly viaManageUsersButton?: boolean | null | Unknown;
}

/** Outputs of `broadworks.user.deletion`. */
export type BroadworksUserDeletionOutcome = {
  readonly deletionDecision: 'ALLOWED' | 'REJECTED_ROLE' | 'REJECTED_RESTRICTED_MODE' | null;
  readonly deletionState: 'ACTIVE_SUBSCRIBER' | 'FREE_WEBEX_USER' | 'DELETED' | null;
  readonly billed: boolean | null;
  readonly warnings: readonly ('ASSIGN_NEW_ADMIN_FIRST' | 'LAST_ADMIN_NO_TRANSFER')[] | null;
};

/** The facts of each decision, by id. */
export interface BroadworksFacts {
  /** May the user activate with the link of this template? */
  readonly 'broadworks.activation.link': BroadworksActivationLinkFacts;
  /** May the one who acts see the partner analytics of packages? */
  readonly 'broadworks.analytics.view': BroadworksAnalyticsViewFacts;
  /** May a viewer open shared meeting content? */
  readonly 'broadworks.assistant.access': BroadworksAssistantAccessFacts;
  /** Is a language of captions supported? */
  readonly 'broadworks.assistant.captions': BroadworksAssistantCaptionsFacts;
  /** Is the meeting assistant available, and what is there after a meeting? */
  readonly 'broadworks.assistant.output': BroadworksAssistantOutputFacts;
  /** Is the service attached to an existing customer organization at once, after an approval, or not at all? */
  readonly 'broadworks.attach.decision': BroadworksAttachDecisionFacts;
  /** Who is told about the attach? */
  readonly 'broadworks.attach.notification': BroadworksAttachNotificationFacts;
  /** Which rights in the customer organization does the partner get by the attach? */
  readonly 'broadworks.attach.rights': BroadworksAttachRightsFacts;
  /** Which settings hold in the organization after the attach? */
  readonly 'broadworks.attach.settings': BroadworksAttachSettingsFacts;
  /** Does automatic answer with tone work? */
  readonly 'broadworks.autoAnswer.support': BroadworksAutoAnswerSupportFacts;
  /** Is the user shown as in a calendar meeting? */
  readonly 'broadworks.availability.calendar': BroadworksAvailabilityCalendarFacts;
  /** May the one who acts work with billing reports in this way? */
  readonly 'broadworks.billing.access': BroadworksBillingAccessFacts;
  /** May a report be created for a period? */
  readonly 'broadworks.billing.create': BroadworksBillingCreateFacts;
  /** Which prorated entries does a user get in the billing report of a month? */
  readonly 'broadworks.billing.entries': BroadworksBillingEntriesFacts;
  /** What does a field of the billing report hold? */
  readonly 'broadworks.billing.field': BroadworksBillingFieldFacts;
  /** What presence does a watched member show? */
  readonly 'broadworks.busyLampField.presence': BroadworksBusyLampFieldPresenceFacts;
  /** Are all prerequisites of the busy lamp field notification met? */
  readonly 'broadworks.busyLampField.readiness': BroadworksBusyLampFieldReadinessFacts;
  /** Is the watch list shown in the multi-call window? */
  readonly 'broadworks.busyLampField.watchList': BroadworksBusyLampFieldWatchListFacts;
  /** Is a call attempt allowed? */
  readonly 'broadworks.calls.attempt': BroadworksCallsAttemptFacts;
  /** Are free Webex calls on for a user? */
  readonly 'broadworks.calls.userState': BroadworksCallsUserStateFacts;
  /** What does a way of growing need? */
  readonly 'broadworks.capacity.action': BroadworksCapacityActionFacts;
  /** What state is a certificate in? */
  readonly 'broadworks.certificate.state': BroadworksCertificateStateFacts;
  /** May a cluster be changed or deleted? */
  readonly 'broadworks.cluster.operation': BroadworksClusterOperationFacts;
  /** What does the finished detach destroy or keep? */
  readonly 'broadworks.detach.consequences': BroadworksDetachConsequencesFacts;
  /** How far is the detach, and may the attempted step run? */
  readonly 'broadworks.detach.state': BroadworksDetachStateFacts;
  /** Does the admission of an external administrator count? */
  readonly 'broadworks.external.admission': BroadworksExternalAdmissionFacts;
  /** Where does an attribute of a user live, and what is it for? */
  readonly 'broadworks.identity.attribute': BroadworksIdentityAttributeFacts;
  /** What happens when an identity attribute is changed? */
  readonly 'broadworks.identity.change': BroadworksIdentityChangeFacts;
  /** With what does the user authenticate? */
  readonly 'broadworks.identity.signIn': BroadworksIdentitySignInFacts;
  /** Are video and screen sharing on in calls? */
  readonly 'broadworks.media.settings': BroadworksMediaSettingsFacts;
  /** How is a person with an existing Webex account brought into the service? */
  readonly 'broadworks.move.procedure': BroadworksMoveProcedureFacts;
  /** Is a customer organization created, reused, or left to the rules for attaching or moving when a user is onboarded? */
  readonly 'broadworks.organization.action': BroadworksOrganizationActionFacts;
  /** May the organization be deleted, and what comes first? */
  readonly 'broadworks.organization.deletion': BroadworksOrganizationDeletionFacts;
  /** Does the change of a user's package start, and what does it entail? */
  readonly 'broadworks.package.change': BroadworksPackageChangeFacts;
  /** Is a request to provision a user accepted? */
  readonly 'broadworks.provisioning.admission': BroadworksProvisioningAdmissionFacts;
  /** Is flow-through provisioning finished? */
  readonly 'broadworks.provisioning.completion': BroadworksProvisioningCompletionFacts;
  /** Which schedule of app upgrades applies to a customer? */
  readonly 'broadworks.release.schedule': BroadworksReleaseScheduleFacts;
  /** Is the banner of restricted-by-partner mode shown? */
  readonly 'broadworks.restrictedMode.banner': BroadworksRestrictedModeBannerFacts;
  /** What may an administrator do with a control in Control Hub? */
  readonly 'broadworks.restrictedMode.control': BroadworksRestrictedModeControlFacts;
  /** Is restricted-by-partner mode on in the organization? */
  readonly 'broadworks.restrictedMode.state': BroadworksRestrictedModeStateFacts;
  /** Who may switch restricted-by-partner mode on and off? */
  readonly 'broadworks.restrictedMode.switch': BroadworksRestrictedModeSwitchFacts;
  /** Can Slido be used in meetings? */
  readonly 'broadworks.slido.meeting': BroadworksSlidoMeetingFacts;
  /** Is a service request complete? */
  readonly 'broadworks.support.case': BroadworksSupportCaseFacts;
  /** Who handles a request for support? */
  readonly 'broadworks.support.escalation': BroadworksSupportEscalationFacts;
  /** Is a BroadWorks server release supported? */
  readonly 'broadworks.support.release': BroadworksSupportReleaseFacts;
  /** Where do people help themselves? */
  readonly 'broadworks.support.resource': BroadworksSupportResourceFacts;
  /** What happens to a template that is edited or deleted? */
  readonly 'broadworks.template.edit': BroadworksTemplateEditFacts;
  /** Which value of the e-mail prefill setting is in force? */
  readonly 'broadworks.template.prefill': BroadworksTemplatePrefillFacts;
  /** What does the decision tree find? */
  readonly 'broadworks.troubleshooting.tree': BroadworksTroubleshootingTreeFacts;
  /** May a trunk user have the service? */
  readonly 'broadworks.trunk.eligibility': BroadworksTrunkEligibilityFacts;
  /** Which rows does the user status view show? */
  readonly 'broadworks.untrusted.list': BroadworksUntrustedListFacts;
  /** Which management actions does a user's row in the status view offer, and what does the chosen one do? */
  readonly 'broadworks.untrusted.menu': BroadworksUntrustedMenuFacts;
  /** Is the template set up for self-provisioning on the activation portal? */
  readonly 'broadworks.untrusted.setup': BroadworksUntrustedSetupFacts;
  /** May the user be deleted, and what state does that leave the user in? */
  readonly 'broadworks.user.deletion': BroadworksUserDeletionFacts;
}

/** The outputs of each decision, by id. */
export interface BroadworksOutcome {
  /** May the user activate with the link of this template? */
  readonly 'broadworks.activation.link': BroadworksActivationLinkOutcome;
  /** May the one who acts see the partner analytics of packages? */
  readonly 'broadworks.analytics.view': BroadworksAnalyticsViewOutcome;
  /** May a viewer open shared meeting content? */
  readonly 'broadworks.assistant.access': BroadworksAssistantAccessOutcome;
  /** Is a language of captions supported? */
  readonly 'broadworks.assistant.captions': BroadworksAssistantCaptionsOutcome;
  /** Is the meeting assistant available, and what is there after a meeting? */
  readonly 'broadworks.assistant.output': BroadworksAssistantOutputOutcome;
  /** Is the service attached to an existing customer organization at once, after an approval, or not at all? */
  readonly 'broadworks.attach.decision': BroadworksAttachDecisionOutcome;
  /** Who is told about the attach? */
  readonly 'broadworks.attach.notification': BroadworksAttachNotificationOutcome;
  /** Which rights in the customer organization does the partner get by the attach? */
  readonly 'broadworks.attach.rights': BroadworksAttachRightsOutcome;
  /** Which settings hold in the organization after the attach? */
  readonly 'broadworks.attach.settings': BroadworksAttachSettingsOutcome;
  /** Does automatic answer with tone work? */
  readonly 'broadworks.autoAnswer.support': BroadworksAutoAnswerSupportOutcome;
  /** Is the user shown as in a calendar meeting? */
  readonly 'broadworks.availability.calendar': BroadworksAvailabilityCalendarOutcome;
  /** May the one who acts work with billing reports in this way? */
  readonly 'broadworks.billing.access': BroadworksBillingAccessOutcome;
  /** May a report be created for a period? */
  readonly 'broadworks.billing.create': BroadworksBillingCreateOutcome;
  /** Which prorated entries does a user get in the billing report of a month? */
  readonly 'broadworks.billing.entries': BroadworksBillingEntriesOutcome;
  /** What does a field of the billing report hold? */
  readonly 'broadworks.billing.field': BroadworksBillingFieldOutcome;
  /** What presence does a watched member show? */
  readonly 'broadworks.busyLampField.presence': BroadworksBusyLampFieldPresenceOutcome;
  /** Are all prerequisites of the busy lamp field notification met? */
  readonly 'broadworks.busyLampField.readiness': BroadworksBusyLampFieldReadinessOutcome;
  /** Is the watch list shown in the multi-call window? */
  readonly 'broadworks.busyLampField.watchList': BroadworksBusyLampFieldWatchListOutcome;
  /** Is a call attempt allowed? */
  readonly 'broadworks.calls.attempt': BroadworksCallsAttemptOutcome;
  /** Are free Webex calls on for a user? */
  readonly 'broadworks.calls.userState': BroadworksCallsUserStateOutcome;
  /** What does a way of growing need? */
  readonly 'broadworks.capacity.action': BroadworksCapacityActionOutcome;
  /** What state is a certificate in? */
  readonly 'broadworks.certificate.state': BroadworksCertificateStateOutcome;
  /** May a cluster be changed or deleted? */
  readonly 'broadworks.cluster.operation': BroadworksClusterOperationOutcome;
  /** What does the finished detach destroy or keep? */
  readonly 'broadworks.detach.consequences': BroadworksDetachConsequencesOutcome;
  /** How far is the detach, and may the attempted step run? */
  readonly 'broadworks.detach.state': BroadworksDetachStateOutcome;
  /** Does the admission of an external administrator count? */
  readonly 'broadworks.external.admission': BroadworksExternalAdmissionOutcome;
  /** Where does an attribute of a user live, and what is it for? */
  readonly 'broadworks.identity.attribute': BroadworksIdentityAttributeOutcome;
  /** What happens when an identity attribute is changed? */
  readonly 'broadworks.identity.change': BroadworksIdentityChangeOutcome;
  /** With what does the user authenticate? */
  readonly 'broadworks.identity.signIn': BroadworksIdentitySignInOutcome;
  /** Are video and screen sharing on in calls? */
  readonly 'broadworks.media.settings': BroadworksMediaSettingsOutcome;
  /** How is a person with an existing Webex account brought into the service? */
  readonly 'broadworks.move.procedure': BroadworksMoveProcedureOutcome;
  /** Is a customer organization created, reused, or left to the rules for attaching or moving when a user is onboarded? */
  readonly 'broadworks.organization.action': BroadworksOrganizationActionOutcome;
  /** May the organization be deleted, and what comes first? */
  readonly 'broadworks.organization.deletion': BroadworksOrganizationDeletionOutcome;
  /** Does the change of a user's package start, and what does it entail? */
  readonly 'broadworks.package.change': BroadworksPackageChangeOutcome;
  /** Is a request to provision a user accepted? */
  readonly 'broadworks.provisioning.admission': BroadworksProvisioningAdmissionOutcome;
  /** Is flow-through provisioning finished? */
  readonly 'broadworks.provisioning.completion': BroadworksProvisioningCompletionOutcome;
  /** Which schedule of app upgrades applies to a customer? */
  readonly 'broadworks.release.schedule': BroadworksReleaseScheduleOutcome;
  /** Is the banner of restricted-by-partner mode shown? */
  readonly 'broadworks.restrictedMode.banner': BroadworksRestrictedModeBannerOutcome;
  /** What may an administrator do with a control in Control Hub? */
  readonly 'broadworks.restrictedMode.control': BroadworksRestrictedModeControlOutcome;
  /** Is restricted-by-partner mode on in the organization? */
  readonly 'broadworks.restrictedMode.state': BroadworksRestrictedModeStateOutcome;
  /** Who may switch restricted-by-partner mode on and off? */
  readonly 'broadworks.restrictedMode.switch': BroadworksRestrictedModeSwitchOutcome;
  /** Can Slido be used in meetings? */
  readonly 'broadworks.slido.meeting': BroadworksSlidoMeetingOutcome;
  /** Is a service request complete? */
  readonly 'broadworks.support.case': BroadworksSupportCaseOutcome;
  /** Who handles a request for support? */
  readonly 'broadworks.support.escalation': BroadworksSupportEscalationOutcome;
  /** Is a BroadWorks server release supported? */
  readonly 'broadworks.support.release': BroadworksSupportReleaseOutcome;
  /** Where do people help themselves? */
  readonly 'broadworks.support.resource': BroadworksSupportResourceOutcome;
  /** What happens to a template that is edited or deleted? */
  readonly 'broadworks.template.edit': BroadworksTemplateEditOutcome;
  /** Which value of the e-mail prefill setting is in force? */
  readonly 'broadworks.template.prefill': BroadworksTemplatePrefillOutcome;
  /** What does the decision tree find? */
  readonly 'broadworks.troubleshooting.tree': BroadworksTroubleshootingTreeOutcome;
  /** May a trunk user have the service? */
  readonly 'broadworks.trunk.eligibility': BroadworksTrunkEligibilityOutcome;
  /** Which rows does the user status view show? */
  readonly 'broadworks.untrusted.list': BroadworksUntrustedListOutcome;
  /** Which management actions does a user's row in the status view offer, and what does the chosen one do? */
  readonly 'broadworks.untrusted.menu': BroadworksUntrustedMenuOutcome;
  /** Is the template set up for self-provisioning on the activation portal? */
  readonly 'broadworks.untrusted.setup': BroadworksUntrustedSetupOutcome;
  /** May the user be deleted, and what state does that leave the user in? */
  readonly 'broadworks.user.deletion': BroadworksUserDeletionOutcome;
}
