import { oneOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What state is a certificate in? */
export const certificateState = signature({
  id: 'broadworks.certificate.state',
  facts: {
    certificateKind: needed(facts.certificateKind),
    trustChainInstalled: needed(facts.trustChainInstalled),
    certificateOrigin: needed(facts.certificateOrigin),
    issuedAt: needed(facts.issuedAt),
    expiresAt: optional(facts.expiresAt),
    now: needed(facts.now),
  },
  outputs: {
    certificateState: oneOf([
      'VALID',
      'SELF_SIGNED_MUST_REPLACE',
      'PRIVATELY_SIGNED_MUST_REPLACE',
      'EXPIRED',
      'TRUST_CHAIN_MISSING',
    ]),
    renewedBy: oneOf(['WEBEX', 'PARTNER']),
  },
});
