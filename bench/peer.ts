import type { AttachFacts } from './bench-facts.js';

/** The answer to an attach request. */
export interface AttachOutcome {
  readonly attachDecision: string;
  readonly approvalReasons: readonly string[];
}

/** One way to decide attach requests. */
export interface Peer {
  readonly name: string;
  /** What a decision returns besides its outcome. */
  readonly gives: string;
  decide(facts: AttachFacts): AttachOutcome | Promise<AttachOutcome>;
}
