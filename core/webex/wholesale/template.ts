import { boolean, oneOf, setOf, text } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { AUTH_MODES, facts } from './facts.js';

/** Whether an onboarding template is complete, and with which settings. */
export const templateValidate = signature({
  id: 'wholesale.template.validate',
  facts: {
    templateName: optional(facts.templateName),
    templateCountry: optional(facts.templateCountry),
    serviceProviderAdmin: optional(facts.serviceProviderAdmin),
    subscriptionId: optional(facts.subscriptionId),
    createdBySubPartner: defaulted(facts.createdBySubPartner),
    sharedSubscriptionId: optional(facts.sharedSubscriptionId),
    authMode: defaulted(facts.authMode),
    idpEntityId: optional(facts.idpEntityId),
    oidcIdpName: optional(facts.oidcIdpName),
    pstnVendor: optional(facts.pstnVendor),
    templatePackage: needed(facts.templatePackage),
    allowAdminInviteEmails: defaulted(facts.allowAdminInviteEmails),
    disableCallOnWebex: defaulted(facts.disableCallOnWebex),
    brandName: optional(facts.brandName),
  },
  outputs: {
    templateValid: boolean(),
    violations: setOf([
      'NAME_MISSING',
      'COUNTRY_MISSING',
      'ADMIN_MISSING',
      'SUBSCRIPTION_MISSING',
      'IDP_ENTITY_ID_MISSING',
      'OIDC_IDP_NAME_MISSING',
      'OIDC_NOT_AVAILABLE',
      'PSTN_VENDOR_MISSING',
    ]),
    warnings: setOf(['PSTN_IN_TEMPLATE_NOT_RECOMMENDED']),
    effectiveAuthMode: oneOf(AUTH_MODES),
    effectiveSubscriptionId: text(),
    effectiveAllowAdminInviteEmails: boolean(),
    effectiveDisableCallOnWebex: boolean(),
    brandInEmails: text(),
    provisioningIdIssued: boolean(),
  },
});

/** Whether a change of a template affects customers onboarded with it. */
export const templateChange = signature({
  id: 'wholesale.template.change',
  facts: {
    changedSetting: needed(facts.changedSetting),
  },
  outputs: {
    existingCustomersAffected: boolean(),
    existingLocationsAffected: boolean(),
  },
});
