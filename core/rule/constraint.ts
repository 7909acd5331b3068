import type { Condition } from './condition.js';

/**
 * A constraint on facts, as a condition that always holds. It concerns every decision that takes
 * all of its facts. Input that violates one is a problem; completions, witnesses and generated
 * cases satisfy it.
 */
export interface Constraint {
  readonly id: string;
  /** The condition as a sentence without a full stop. */
  readonly title: string;
  /** Derivations used by `holds`, written as in a rule set. */
  readonly derive?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly holds: Condition;
}
