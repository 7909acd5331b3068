import type { Participant } from '../explore/space/state-space.js';
import type { ProcessDefinition } from '../process/definition.js';
import type { CaseFacts } from '../process/run.js';
import { wholesaleCases } from './wholesale/cases.js';

/** A run of a case that is looked at as a whole. */
export interface CaseMember {
  readonly process: string;
  /** Facts that the run has for itself; all others it shares. */
  readonly own: readonly string[];
}

/** Several runs in one case, in every order in which their events may come. */
export interface SharedCase {
  readonly title: string;
  readonly members: readonly CaseMember[];
  /** What is known from the beginning: all that the case is not about. */
  readonly facts?: CaseFacts;
}

const attachment: CaseMember = {
  process: 'broadworks.attachment',
  own: ['targetOrgId', 'firstSubscriberEmail', 'existingOrgUserCount'],
};

/** Whether it is attached hangs on its size and on the first subscriber. */
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

/** The cases of two runs that invariants across processes are looked at in. */
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
 * The members of a case as an exploration takes them. What is true of one run is looked at without
 * a second one; here nothing changes but by the two, and one of each that is counted is enough.
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
