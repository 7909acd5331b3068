import type { Json } from '../base/json.js';
import type { PlannedRule } from '../rule/plan.js';
import type { Evaluation, Value } from './evaluate.js';
import type { Prospects } from './prospects.js';
import type { ListEntry, Verdict } from './record.js';

/** What a rule set says about some facts, before it becomes a record and sentences. */
export interface Answer {
  /** The rule tree with what is known. */
  evaluation(): Evaluation;
  /** Every name that the rules read. */
  readonly read: ReadonlySet<string>;
  /** Every output of the catalogue that is certain. */
  readonly outcome: Readonly<Record<string, Json>>;
  readonly missing: readonly string[];
  readonly fired: readonly PlannedRule[];
  /** Entries by list: effects, notifications, warnings, confirmations. */
  readonly lists: ReadonlyMap<string, readonly ListEntry[]>;
  /** Assumption ids of the rules that fired, in the region in which they matter. */
  readonly assumed: readonly string[];
  /** Verdicts that the exact answer knows better than three-valued logic does. */
  readonly verdicts: ReadonlyMap<PlannedRule, Verdict>;
  /** The value of a name, where it is certain. */
  value(name: string): Value;
  /** Everything is known that matters, and the constraints hold. */
  readonly isSettled?: true;
  /** False where no completion satisfies the constraints. */
  readonly possible: boolean;
  /** What outputs that are not certain may still be; undefined where that was not computed. */
  readonly prospects: Prospects | undefined;
  /**
   * False where the exact answer would take more than its budget: the outcome lacks outputs that
   * may be certain, and `missing` is an upper bound.
   */
  readonly exact: boolean;
}

/**
 * The conclusion of an answer: the certain outputs, and the facts that could still change others.
 */
export type Conclusion = Pick<Answer, 'outcome' | 'missing' | 'exact'>;
