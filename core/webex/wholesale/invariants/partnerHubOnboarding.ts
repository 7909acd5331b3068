import type { Invariant } from '../../../explore/invariant.js';
import { onlyAfter } from '../../../explore/observers.js';
import { enters } from '../../../explore/step-tests.js';

const processes = ['wholesale.partnerHubOnboarding'];

/** Invariants of the wizard of Partner Hub. */
export const partnerHubOnboardingInvariants: readonly Invariant[] = [
  {
    ...onlyAfter(
      { id: 'INV-PHB-1', text: 'no customer is created without a ticked attestation', processes },
      {
        earlier: (m) => m.event === 'CONFIRM_ATTESTATION' && m.before.attestationTicked === true,
        happens: enters('customerCreated'),
      },
    ),
    looksAt: { attestationTicked: [true] },
  },
];
