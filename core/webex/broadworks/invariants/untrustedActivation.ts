import type { Invariant } from '../../../explore/invariant.js';
import { neverAfter, whenever } from '../../../explore/observers.js';
import { enters, is } from '../../../explore/step-tests.js';

const processes = ['broadworks.untrustedActivation'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-UNT-2': { untrustedEmailsSelected: [true], shareLinkTarget: ['ACTIVATION_LINK'] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

/** Invariants of every activation on the portal: Part B5 of the statecharts. */
export const untrustedActivationInvariants: readonly Invariant[] = [
  neverAfter(
    told('INV-UNT-1', 'the row of a provisioned user offers no action'),
    is('REGISTERED', 'MOVE_DONE'),
    is('RETRY_ACTIVATION', 'DELETE_USER', 'CHANGE_PACKAGE', 'COPY_ERROR_TEXT'),
  ),
  whenever(
    told('INV-UNT-2', 'the portal opens only where both settings of the template are right'),
    enters('portalOpen'),
    // Both have to be read: an unread one may be wrong.
    ({ before }) =>
      before.untrustedEmailsSelected === true && before.shareLinkTarget === 'ACTIVATION_LINK',
  ),
  whenever(
    told('INV-UNT-4', 'nobody is registered with an e-mail that is not valid'),
    enters('registering'),
    ({ event, payload }) =>
      // Trying again is with the e-mail that was valid before.
      event === 'TRY_AGAIN' || payload.emailValid === true || payload.retryEmailValid === true,
  ),
];
