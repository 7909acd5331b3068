import type { Invariant } from '../../../explore/invariant.js';
import { atMost, onlyAfter, together, whenever } from '../../../explore/observers.js';
import { all, emits, enters, is, type Test } from '../../../explore/step-tests.js';

/** Effects that the guide demands once: on every path at most once each. */
const once: Readonly<Record<string, readonly string[]>> = {
  flowThrough: ['PROVISIONING_STARTED', 'ACCOUNT_AUTO_MOVED', 'COMPLETION_CONFIRMED'],
  userMove: ['ACCOUNT_AUTO_MOVED', 'USER_PROVISIONED_SAME_EMAIL'],
  userDeletion: ['PERSON_DELETED', 'BILLING_ENDED', 'SUBSCRIPTION_REMOVED'],
  organizationDeletion: ['ORG_DELETED'],
  attachment: ['ORG_CREATED', 'ACCOUNT_AUTO_MOVED'],
};

/** Processes that may bring a first user, each with the states that end with one who is there. */
const firstUsers: Readonly<Record<string, readonly string[]>> = {
  flowThrough: ['running'],
  selfActivation: ['activated'],
  untrustedActivation: ['provisioned'],
  userMove: ['done'],
};

const becomesThere: Test = ({ before, after }) =>
  before.bwOrgExists === false && after.bwOrgExists === true;
/** A move reserves the organization while it is created. */
const reserves = all(is('START'), enters('autoMovingFirstUser'));

function onceOnly(process: string, effects: readonly string[]): Invariant {
  const text = `at most once each: ${effects.join(', ')}`;
  const told = { id: 'INV-ONCE', text, processes: [`broadworks.${process}`] };
  return together(told, ...effects.map((effect) => atMost(told, 1, emits(effect))));
}

function bringsOrganization(process: string, there: readonly string[]): Invariant {
  const told = {
    id: 'INV-FIRST-USER',
    text: 'the organization comes with its first user, once, and its administrator with it',
    processes: [`broadworks.${process}`],
    looksAt: { bwOrgExists: [false] },
  };
  const creates = emits('ORG_CREATED');
  const appoints = emits('USER_IS_ADMINISTRATOR');
  // The environment may take the organization away again: then there is another first user.
  const fromNothing: Test = (view) => becomesThere(view) || view.from === 'autoMovingFirstUser';
  return together(
    told,
    whenever(told, creates, fromNothing),
    whenever(told, emits('ACCOUNT_AUTO_MOVED'), (view) => creates(view) || view.from === 'running'),
    whenever(told, creates, appoints),
    whenever(told, appoints, creates),
    whenever(told, (view) => becomesThere(view) && !reserves(view), creates),
    whenever(told, enters(...there), ({ after }) => after.bwOrgExists !== false),
  );
}

const DELETED = {
  id: 'INV-DEL-BILLING',
  text: 'whoever is deleted is no longer billed, and is deleted in that step',
  processes: ['broadworks.userDeletion'],
};

/** What happens once, and with what, on every path: 000:5, 000:73, 000:90, 000:390-404. */
export const onceInvariants: readonly Invariant[] = [
  ...Object.entries(once).map(([process, effects]) => onceOnly(process, effects)),
  ...Object.entries(firstUsers).map(([process, there]) => bringsOrganization(process, there)),
  together(
    DELETED,
    onlyAfter(DELETED, { earlier: emits('BILLING_ENDED'), happens: enters('deleted') }),
    whenever(DELETED, enters('deleted'), emits('PERSON_DELETED')),
  ),
];
