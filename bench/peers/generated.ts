import { outcome } from '../../dist/decisions/broadworks/attach/decision.js';
import type { AttachOutcome, Peer } from '../peer.js';

/** The module that the build generates of the decision. */
export const generated: Peer = {
  name: 'provisim: generated module',
  gives: 'the outcome',
  // Every fact is given, so every output is certain.
  decide: (facts) => outcome(facts).outcome as AttachOutcome,
};
