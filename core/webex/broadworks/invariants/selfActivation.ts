import type { Invariant } from '../../../explore/invariant.js';
import { knowing, never, onlyAfter, sinceLast } from '../../../explore/observers.js';
import { emits, enters } from '../../../explore/step-tests.js';

const processes = ['broadworks.selfActivation'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-ACT-2': { userClusterId: [], templateClusterId: [] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

const asksForEmail = enters('emailEntry', 'mailSent');

/** Invariants of every activation with a link: Part B3 of the statecharts. */
export const selfActivationInvariants: readonly Invariant[] = [
  onlyAfter(
    told(
      'INV-ACT-1',
      'who is activated has confirmed the e-mail, or was registered by an administrator',
    ),
    {
      earlier: emits('EMAIL_VERIFIED', 'REGISTRATION_RESTARTED'),
      happens: enters('activated'),
      // Another e-mail has to be confirmed anew.
      until: ({ event }) => event === 'ENTER_EMAIL' || event === 'DELETE_USER',
    },
  ),
  sinceLast(
    told('INV-ACT-2', 'with the link of another BroadWorks system nobody is asked for an e-mail'),
    {
      step: ({ event }) => event === 'OPEN_LINK',
      note: ({ before }) => [before.userClusterId ?? null, before.templateClusterId ?? null],
      breaks: (noted, view) => {
        const [user, template] = Array.isArray(noted) ? noted : [null, null];
        return asksForEmail(view) && user !== null && template !== null && user !== template;
      },
    },
  ),
  never(
    told('INV-ACT-3', 'an activation deletes an account only inside the move of its owner'),
    ({ from, event, effects }) =>
      // An administrator who deletes a registration deletes no account of its own accord.
      event !== 'DELETE_USER' &&
      from !== 'consentMove' &&
      effects.some(({ id }) => id.endsWith('_DELETED')),
  ),
  knowing(
    told('INV-ACT-4', 'an activation never asks for the Email ID that BroadWorks has'),
    'emailId',
    (emailId) => emailId !== undefined,
  ),
];
