import { boolean, email, integer, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import {
  APPROVAL_REASONS,
  ATTACH_DECISIONS,
  BRANDING_SOURCES,
  facts,
  PARTNER_RIGHTS,
} from './facts.js';

/** Is the service attached to an existing customer organization? */
export const attachDecision = signature({
  id: 'broadworks.attach.decision',
  facts: {
    enterpriseOrgId: needed(facts.enterpriseOrgId, { nullable: true }),
    targetOrgId: needed(facts.targetOrgId),
    existingOrgAssociatedEnterpriseId: needed(facts.existingOrgAssociatedEnterpriseId, {
      nullable: true,
    }),
    existingOrgEnterpriseManagedByPartner: needed(facts.existingOrgEnterpriseManagedByPartner),
    firstSubscriberEmail: needed(facts.firstSubscriberEmail),
    targetOrgUserEmails: needed(facts.targetOrgUserEmails),
    templateExistingOrgToggle: defaulted(facts.templateExistingOrgToggle),
    templatePartnerAdminEmail: needed(facts.templatePartnerAdminEmail),
    partnerExternalAdminRights: needed(facts.partnerExternalAdminRights),
    partnerExternalAdminEmail: needed(facts.partnerExternalAdminEmail, { nullable: true }),
    existingOrgUserCount: needed(facts.existingOrgUserCount),
    existingOrgHasVerifiedDomain: needed(facts.existingOrgHasVerifiedDomain),
    existingOrgHasClaimedDomain: needed(facts.existingOrgHasClaimedDomain),
    actorRole: optional(facts.actorRole),
  },
  outputs: {
    attachDecision: oneOf(ATTACH_DECISIONS),
    approvalReasons: setOf(APPROVAL_REASONS),
    criterionHolds: boolean(),
  },
});

/** Which rights does the partner get by the attach? */
export const attachRights = signature({
  id: 'broadworks.attach.rights',
  facts: {
    attachDecision: needed(facts.attachDecision),
    existingOrgLicenceStates: needed(facts.existingOrgLicenceStates),
  },
  outputs: {
    partnerRightsGranted: oneOf(PARTNER_RIGHTS),
    existingUsersVisibility: oneOf(['LIMITED', 'FULL']),
    warnings: setOf(['ASK_FOR_FULL_ADMIN']),
  },
});

/** Who is notified of the attach? */
export const attachNotification = signature({
  id: 'broadworks.attach.notification',
  facts: {
    attachDecision: needed(facts.attachDecision),
    existingOrgAdminCount: needed(facts.existingOrgAdminCount),
    templatePartnerAdminEmail: needed(facts.templatePartnerAdminEmail),
  },
  outputs: {
    notificationRecipientCount: integer(),
    notifiesCustomerAdmins: boolean(),
    notifiesEndUser: boolean(),
    notificationPartnerAdminEmail: email(),
  },
});

/** Which settings hold in the organization after the attach? */
export const attachSettings = signature({
  id: 'broadworks.attach.settings',
  facts: {
    existingOrgBasicBrandingOn: needed(facts.existingOrgBasicBrandingOn),
    advancedBrandingOverrideConfigured: needed(facts.advancedBrandingOverrideConfigured),
    existingOrgEmailSuppressed: needed(facts.existingOrgEmailSuppressed),
    firstSubscriberIsOrgAdministrator: defaulted(facts.firstSubscriberIsOrgAdministrator),
    existingOrgAuthenticationMode: optional(facts.existingOrgAuthenticationMode),
    templateAuthenticationMode: optional(facts.templateAuthenticationMode),
  },
  outputs: {
    brandingSource: oneOf(BRANDING_SOURCES),
    authSettingsSource: oneOf(['EXISTING_ORG']),
    orgNameSource: oneOf(['EXISTING_ORG']),
    newUserActivationEmail: oneOf(['SENT', 'SUPPRESSED']),
    existingSettingsRetained: boolean(),
    existingUserSignInChanges: boolean(),
    emailSuppressionChanges: boolean(),
    restrictedModeOn: boolean(),
    firstUserIsAdministrator: boolean(),
  },
});
