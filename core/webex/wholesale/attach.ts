import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import {
  APPROVAL_REASONS,
  ATTACH_DECISIONS,
  ATTACH_REFUSAL_REASONS,
  AUTH_MODES,
  BRANDINGS,
  facts,
  PARTNER_RIGHTS,
} from './facts.js';

/** How an attach to an existing organization goes. */
export const attachDecision = signature({
  id: 'wholesale.attach.decision',
  facts: {
    isBroadWorksCustomer: needed(facts.isBroadWorksCustomer),
    existingOrgIsTrial: needed(facts.existingOrgIsTrial),
    channel: defaulted(facts.channel),
    managedByRequester: needed(facts.managedByRequester),
    managedByOtherWholesalePartner: needed(facts.managedByOtherWholesalePartner),
    existingOrgUserCount: needed(facts.existingOrgUserCount),
    existingOrgHasVerifiedDomain: needed(facts.existingOrgHasVerifiedDomain),
    existingOrgHasClaimedDomain: needed(facts.existingOrgHasClaimedDomain),
    adminApproval: defaulted(facts.adminApproval),
    allowAdminInviteEmails: defaulted(facts.allowAdminInviteEmails),
  },
  outputs: {
    attachDecision: oneOf(ATTACH_DECISIONS),
    approvalReasons: setOf(APPROVAL_REASONS),
    refusalReasons: setOf(ATTACH_REFUSAL_REASONS),
    notifications: setOf(['ADMIN_INVITE_EMAIL']),
    warnings: setOf(['TRIAL_NOT_CONVERTIBLE', 'CRITERIA_NOT_DOCUMENTED']),
  },
});

/** Which rights the partner gets from an attach. */
export const attachRights = signature({
  id: 'wholesale.attach.rights',
  facts: {
    attachDecision: needed(facts.attachDecision),
    existingOrgLicenceStates: needed(facts.existingOrgLicenceStates),
  },
  outputs: {
    partnerRights: oneOf(PARTNER_RIGHTS),
    userVisibilityLimited: boolean(),
    warnings: setOf(['ASK_FOR_FULL_ADMIN']),
  },
});

/** Which settings hold after an attach. */
export const attachSettings = signature({
  id: 'wholesale.attach.settings',
  facts: {
    existingOrgAuthMode: needed(facts.existingOrgAuthMode),
    templateAuthMode: needed(facts.templateAuthMode),
    basicBrandingEnabled: needed(facts.basicBrandingEnabled),
    partnerAdvancedBranding: needed(facts.partnerAdvancedBranding),
    overrideBranding: defaulted(facts.overrideBranding),
  },
  outputs: {
    effectiveAuthMode: oneOf(AUTH_MODES),
    authSource: oneOf(['EXISTING_ORG']),
    orgNameChanged: boolean(),
    settingsKept: boolean(),
    restrictedMode: boolean(),
    firstUserIsAdmin: boolean(),
    effectiveBranding: oneOf(BRANDINGS),
  },
});
