import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { attachmentMachine } from './attachmentMachine.js';

/** Adding wholesale to an existing organization. */
export const attachment: ProcessDefinition = {
  id: 'wholesale.attachment',
  title: 'Attach wholesale to an existing organization',
  edition: 'wholesale',
  machine: attachmentMachine,
  facts: {
    isBroadWorksCustomer: needed(f.isBroadWorksCustomer),
    existingOrgIsTrial: needed(f.existingOrgIsTrial),
    channel: defaulted(f.channel),
    managedByRequester: needed(f.managedByRequester),
    managedByOtherWholesalePartner: needed(f.managedByOtherWholesalePartner),
    existingOrgUserCount: needed(f.existingOrgUserCount),
    existingOrgHasVerifiedDomain: needed(f.existingOrgHasVerifiedDomain),
    existingOrgHasClaimedDomain: needed(f.existingOrgHasClaimedDomain),
    adminApproval: defaulted(f.adminApproval),
    allowAdminInviteEmails: defaulted(f.allowAdminInviteEmails),
    existingOrgLicenceStates: needed(f.existingOrgLicenceStates),
    basicBrandingEnabled: optional(f.basicBrandingEnabled),
    partnerAdvancedBranding: optional(f.partnerAdvancedBranding),
    overrideBranding: defaulted(f.overrideBranding),
    createdBySubPartner: optional(f.createdBySubPartner),
    orgAttached: optional(f.orgAttached),
    restrictedMode: optional(f.restrictedMode),
  },
  events: {
    REQUEST_ATTACH: { title: 'The partner asks to attach the organization', payload: {} },
    ADMIN_APPROVED: { title: 'The administrator of the organization approves', payload: {} },
    ADMIN_REFUSED: { title: 'The administrator of the organization refuses', payload: {} },
    PROVISIONED: { title: 'The provisioning is done', payload: {} },
  },
  asks: {
    'wholesale.attach.decision': {},
    'wholesale.attach.rights': {
      attachDecision: { answer: ['wholesale.attach.decision', 'attachDecision'] },
    },
    'wholesale.branding.effective': {
      basicBrandingEnabled: { case: 'basicBrandingEnabled', otherwise: false },
      partnerAdvancedBranding: { case: 'partnerAdvancedBranding', otherwise: false },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['existingOrgUserCount', 'existingOrgHasVerifiedDomain', 'existingOrgLicenceStates'],
    counters: {},
    rests: ['awaitingApproval'],
  },
};
