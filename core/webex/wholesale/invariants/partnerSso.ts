import type { Invariant } from '../../../explore/invariant.js';
import { onlyAfter } from '../../../explore/observers.js';
import { enters, is } from '../../../explore/step-tests.js';

const processes = ['wholesale.partnerSso'];

/** Invariants of every set-up of a partner's own sign-in. */
export const partnerSsoInvariants: readonly Invariant[] = [
  onlyAfter(
    {
      id: 'INV-SSO-1',
      text: 'with OpenID Connect no provider is connected before support has sent its address',
      processes,
    },
    {
      // An unknown method might be this one.
      earlier: (m) => is('TAC_RETURNS_REDIRECT_URI')(m) || isSaml(m.before.templateAuthMode),
      happens: enters('providerConfigured'),
    },
  ),
];

function isSaml(mode: unknown): boolean {
  return mode === 'PARTNER_SAML';
}
