import type { Invariant } from '../../../process/invariant.js';
import {
  atMost,
  emits,
  enters,
  is,
  never,
  neverAfter,
  onlyAfter,
  whenever,
} from '../../../process/observers.js';

const processes = ['broadworks.userMove'];
const told = (id: string, text: string) => ({ id, text, processes });

const CONSENT_STATES = ['mailSent', 'oldAccountSignIn', 'awaitingConsent', 'deletingOld'];

/** What is true of every move: Part B2 of the statecharts. */
export const userMoveInvariants: readonly Invariant[] = [
  onlyAfter(told('INV-MOV-1', 'no old account is deleted without the consent of its owner'), {
    earlier: is('PRESS_DELETE'),
    happens: emits('OLD_ACCOUNT_DELETED'),
    until: emits('OLD_ACCOUNT_DELETED'),
  }),
  whenever(
    told('INV-MOV-2', 'delete can only be pressed after a sign-in to the old account'),
    is('PRESS_DELETE'),
    ({ from }) => from === 'awaitingConsent',
  ),
  onlyAfter(
    told(
      'INV-MOV-3',
      'untrusted and by self-activation an account is deleted only once the e-mail is verified',
    ),
    {
      earlier: (m) =>
        m.emits('EMAIL_VERIFIED') || m.before.provisioningMethod === 'FLOW_THROUGH_TRUSTED',
      happens: emits('OLD_ACCOUNT_DELETED'),
    },
  ),
  onlyAfter(told('INV-MOV-4', 'the new account follows the deletion of the old one'), {
    earlier: emits('OLD_ACCOUNT_DELETED'),
    happens: emits('USER_PROVISIONED_SAME_EMAIL'),
  }),
  never(
    told('INV-MOV-6', 'nobody is asked for consent while the organization does not exist'),
    (m) => enters(...CONSENT_STATES)(m) && m.before.bwOrgExists === false,
  ),
  atMost(
    told('INV-MOV-8', 'at most one old account is deleted in a move'),
    1,
    emits('OLD_ACCOUNT_DELETED'),
  ),
  neverAfter(
    told('INV-MOV-13', 'who is moved along automatically loses no account'),
    emits('ACCOUNT_AUTO_MOVED'),
    emits('OLD_ACCOUNT_DELETED'),
  ),
];
