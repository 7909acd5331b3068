import type { Texts } from '../core/decide/sentences/texts.js';
import type { Policy } from '../core/rule/policy.js';

/** One shipped decision with its guide: what is loaded to answer one question. */
export interface OneDecision {
  readonly policy: Policy;
  /** The sentences that its answers need, by language; each with no other language. */
  readonly texts: Readonly<Record<string, () => Promise<{ readonly texts: Texts }>>>;
}

/**
 * Loads a decision alone, by its id: filled in by the build. Where the sources are run themselves no
 * decision is alone, and the whole policy answers.
 */
export const oneDecision: Readonly<Record<string, () => Promise<OneDecision>>> = {};
