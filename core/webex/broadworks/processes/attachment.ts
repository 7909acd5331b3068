import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { attachmentMachine } from './attachmentMachine.js';

/** Attaching the service to an existing organization, from the first try to the settled customer. */
export const attachment: ProcessDefinition = {
  id: 'broadworks.attachment',
  title: 'Attach to an existing organization',
  edition: 'broadworks',
  machine: attachmentMachine,
  facts: {
    enterpriseOrgId: needed(f.enterpriseOrgId, { nullable: true }),
    targetOrgId: needed(f.targetOrgId),
    existingOrgAssociatedEnterpriseId: needed(f.existingOrgAssociatedEnterpriseId, {
      nullable: true,
    }),
    existingOrgEnterpriseManagedByPartner: needed(f.existingOrgEnterpriseManagedByPartner),
    firstSubscriberEmail: needed(f.firstSubscriberEmail),
    targetOrgUserEmails: needed(f.targetOrgUserEmails),
    accountHome: optional(f.accountHome),
    templateExistingOrgToggle: defaulted(f.templateExistingOrgToggle),
    templatePartnerAdminEmail: needed(f.templatePartnerAdminEmail),
    partnerExternalAdminRights: needed(f.partnerExternalAdminRights),
    partnerExternalAdminEmail: needed(f.partnerExternalAdminEmail, { nullable: true }),
    existingOrgUserCount: needed(f.existingOrgUserCount),
    existingOrgHasVerifiedDomain: needed(f.existingOrgHasVerifiedDomain),
    existingOrgHasClaimedDomain: needed(f.existingOrgHasClaimedDomain),
    existingOrgLicenceStates: needed(f.existingOrgLicenceStates),
    existingOrgAdminCount: needed(f.existingOrgAdminCount),
    existingOrgBasicBrandingOn: needed(f.existingOrgBasicBrandingOn),
    advancedBrandingOverrideConfigured: optional(f.advancedBrandingOverrideConfigured),
    existingOrgEmailSuppressed: optional(f.existingOrgEmailSuppressed),
  },
  events: {
    PROVISION_FIRST_SUBSCRIBER: {
      title: 'The partner provisions the first subscriber',
      payload: {},
    },
    TOGGLE_ON: { title: 'The partner allows existing organizations in the template', payload: {} },
    TOGGLE_OFF: {
      title: 'The partner no longer allows existing organizations in the template',
      payload: {},
    },
    CUSTOMER_ADMITS_EXTERNAL_ADMIN: {
      title: 'Somebody admits an external administrator to the organization',
      payload: {
        actorRole: f.actorRole,
        externalAdminEmail: f.externalAdminEmail,
        externalAdminRights: f.externalAdminRights,
      },
    },
    RETRY: { title: 'The partner repeats the provisioning', payload: {} },
    CUSTOMER_DECLINES: { title: 'The customer administrator declines', payload: {} },
    ADD_FURTHER_PARTNER_ADMIN: {
      title: 'A further partner administrator is admitted',
      payload: {
        externalAdminEmail: f.externalAdminEmail,
        externalAdminRights: f.externalAdminRights,
      },
    },
    BACKGROUND_DONE: { title: 'The background task reports success', payload: {} },
    BACKGROUND_FAILED: { title: 'The background task fails', payload: {} },
    EXISTING_USERS_MOVED: { title: 'The existing users are moved', payload: {} },
    ORG_ID_UPDATED: { title: 'The organization id is updated', payload: {} },
    PROVISION_NEW_USER: { title: 'The partner provisions a new user', payload: {} },
    PARTNER_ABANDONS: { title: 'The partner gives up', payload: {} },
  },
  asks: {
    'broadworks.attach.decision': {},
    'broadworks.organization.action': {
      provisionedUserCount: { constant: 0, because: 'it is the first subscriber' },
      accountHome: { case: 'accountHome', otherwise: 'NONE' },
    },
    'broadworks.attach.notification': {
      attachDecision: { answer: ['broadworks.attach.decision', 'attachDecision'] },
    },
    'broadworks.attach.rights': {
      attachDecision: {
        state: { attachingAuto: 'AUTO_ATTACH', attachingWithFullAccess: 'ATTACH_WITH_FULL_ACCESS' },
      },
    },
    'broadworks.attach.settings': {},
    'broadworks.external.admission': {
      // An event that says the customer admits somebody names the actor, unless its payload does.
      actorRole: { payload: 'actorRole', otherwise: 'CUSTOMER_ADMIN' },
      isFurtherPartnerAdmin: {
        event: { CUSTOMER_ADMITS_EXTERNAL_ADMIN: false, ADD_FURTHER_PARTNER_ADMIN: true },
      },
      templateAdminAlreadyAdded: {
        state: { awaitingApproval: false, readyToRetry: true, 'attached.settling': false },
      },
      externalAdminEmail: { payload: 'externalAdminEmail' },
      externalAdminRights: { payload: 'externalAdminRights' },
    },
  },
  switches: {
    'attach.notifyOnEveryFailure': { default: true, values: [true, false], assumes: 'BW-RES-18' },
    'attach.enforceOrder': { default: true, values: [true, false], assumes: 'BW-RES-24' },
  },
  handovers: {
    notAnAttach: {
      process: 'broadworks.flowThrough',
      entry: 'notRequested',
      passes: ['firstSubscriberEmail'],
    },
    newOrganisation: {
      process: 'broadworks.flowThrough',
      entry: 'notRequested',
      passes: ['firstSubscriberEmail', 'accountHome'],
    },
    'attached.ready': {
      process: 'broadworks.flowThrough',
      entry: 'notRequested',
      passes: ['targetOrgId'],
    },
  },
  exploration: {
    changing: [
      'existingOrgUserCount',
      'existingOrgHasVerifiedDomain',
      'existingOrgHasClaimedDomain',
      'existingOrgLicenceStates',
      'templateExistingOrgToggle',
    ],
    counters: {},
    rests: [],
  },
};
