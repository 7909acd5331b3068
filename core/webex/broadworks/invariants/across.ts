import type { Invariant } from '../../../explore/invariant.js';
import { atMost, eachRun, onlyAfter, together, whenever } from '../../../explore/observers.js';
import { emits, is } from '../../../explore/step-tests.js';
import { createsOneOrganization, keepsOneOrganization } from './ties.js';

const ATTACHMENT = 'broadworks.attachment';
const DETACHMENT = 'broadworks.detachment';
const FLOW_THROUGH = 'broadworks.flowThrough';
const SELF_ACTIVATION = 'broadworks.selfActivation';
const USER_MOVE = 'broadworks.userMove';

const moves = [
  [USER_MOVE, USER_MOVE],
  [USER_MOVE, SELF_ACTIVATION],
];

/** Invariants of two runs in one case: Part C of the statecharts. */
export const acrossInvariants: readonly Invariant[] = [
  keepsOneOrganization('INV-X-1', [ATTACHMENT, ATTACHMENT]),
  keepsOneOrganization('INV-X-1', [ATTACHMENT, DETACHMENT]),
  ...[[ATTACHMENT, ATTACHMENT], [FLOW_THROUGH, FLOW_THROUGH], ...moves].map((processes) =>
    createsOneOrganization('INV-X-2', processes),
  ),
  ...[[USER_MOVE], ...moves].map(deletesByConsent),
  ...moves.map(movesOnlyOneAlong),
];

function deletesByConsent(processes: readonly string[]): Invariant {
  const text = 'no account is deleted without its owner saying so, but by an administrator';
  const told = { id: 'INV-X-4', text, processes };
  const owner = onlyAfter(told, {
    earlier: is('PRESS_DELETE'),
    happens: emits('OLD_ACCOUNT_DELETED'),
    until: emits('OLD_ACCOUNT_DELETED'),
  });
  // The consent to one move does not extend to another.
  return together(
    told,
    eachRun(owner),
    whenever(told, emits('USER_DELETED', 'PERSON_DELETED'), is('DELETE_USER', 'DELETE_PERSON')),
  );
}

function movesOnlyOneAlong(processes: readonly string[]): Invariant {
  const text = 'at most one user of an organization is moved along automatically';
  return atMost({ id: 'INV-MOV-7', text, processes }, 1, emits('ACCOUNT_AUTO_MOVED'));
}
