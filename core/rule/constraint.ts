import type { Condition } from './condition.js';

/**
 * Facts that cannot go together, said by what always holds. A constraint concerns a decision when
 * the decision takes every fact that the constraint names. Input that breaks one is a problem;
 * completions, witnesses and generated cases respect it.
 */
export interface Constraint {
  readonly id: string;
  /** What always holds, as a sentence: no full stop. */
  readonly title: string;
  /** Derivations used by `holds`, written as in a rule set. */
  readonly derive?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly holds: Condition;
}
