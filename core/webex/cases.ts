import type { Participant } from '../explore/space/state-space.js';
import type { ProcessDefinition } from '../process/definition.js';
import type { CaseFacts } from '../process/run.js';
import { wholesaleCases } from './wholesale/cases.js';

/** A participant of a shared case. */
export interface CaseMember {
  readonly process: string;
  /** Facts of which the run has an own value; it shares all others. */
  readonly own: readonly string[];
}

/** Several runs in one case, explored in all interleavings of their events. */
export interface SharedCase {
  readonly title: string;
  readonly members: readonly CaseMember[];
  /** Facts known from the beginning: those that the case does not vary. */
  readonly facts?: CaseFacts;
}

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

/**
 * The participants of a case for an exploration. Properties of single runs are checked without a
 * second one; so here nothing changes except by the two runs, and counters are bounded by one.
 */
export function membersOf(
  { members }: SharedCase,
  processes: ReadonlyMap<string, ProcessDefinition>,
): readonly Participant[] {
  return members.map(({ process, own }) => {
    const definition = processes.get(process);
    if (definition === undefined) throw new Error(`no process ${process}`);
    const { counters, rests } = definition.exploration;
    const once = Object.fromEntries(Object.keys(counters).map((name) => [name, 1]));
    return {
      definition: { ...definition, exploration: { changing: [], counters: once, rests } },
      own,
    };
  });
}
