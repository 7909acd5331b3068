import type { CaseFacts } from '../process/run.js';
import type { CaseMember, SharedCase } from '../process/shared-case.js';
import { wholesaleCases } from './wholesale/cases.js';

const attachment: CaseMember = {
  process: 'broadworks.attachment',
  own: ['targetOrgId', 'firstSubscriberEmail', 'existingOrgUserCount'],
};

/** Whether it is attached depends on its size and on the first subscriber. */
const attachable: CaseFacts = {
  existingOrgAssociatedEnterpriseId: null,
  targetOrgUserEmails: ['member@example.org'],
  accountHome: 'NONE',
  templateExistingOrgToggle: true,
  templatePartnerAdminEmail: 'partner@example.org',
  partnerExternalAdminRights: 'NONE',
  partnerExternalAdminEmail: null,
  existingOrgHasVerifiedDomain: false,
  existingOrgHasClaimedDomain: false,
  existingOrgLicenceStates: [],
  existingOrgAdminCount: 1,
  existingOrgBasicBrandingOn: false,
  advancedBrandingOverrideConfigured: false,
  existingOrgEmailSuppressed: false,
};

const userMove: CaseMember = {
  process: 'broadworks.userMove',
  own: [
    'accountHome',
    'provisioningMethod',
    'consentMoveRequested',
    'hasBroadWorksAccount',
    'oldAccountExists',
  ],
};

const flowThrough: CaseMember = {
  process: 'broadworks.flowThrough',
  own: [
    'emailId',
    'isTrunkUser',
    'hasSharedCallAppearance',
    'authenticationServiceAssigned',
    'trunkHasRouteList',
    'trunkHasDirectRoute',
  ],
};

const selfActivation: CaseMember = {
  process: 'broadworks.selfActivation',
  own: ['accountHome', 'userClusterId', 'integratedImpEnabled'],
};

/** The cases of two runs in which invariants across processes are checked. */
export const cases: readonly SharedCase[] = [
  {
    title: 'two organizations for one enterprise',
    members: [attachment, attachment],
    facts: attachable,
  },
  { title: 'two people of one customer are moved', members: [userMove, userMove] },
  { title: 'two people of one customer by flow-through', members: [flowThrough, flowThrough] },
  {
    title: 'one person is moved while another activates',
    members: [userMove, selfActivation],
  },
  {
    title: 'an organization is attached while the enterprise is detached',
    members: [attachment, { process: 'broadworks.detachment', own: [] }],
    facts: attachable,
  },
  ...wholesaleCases,
];
