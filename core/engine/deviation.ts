/**
 * Where a rule set cannot say what rules of json-rules-engine say:
 * - `path`, `params`: a fact is not read as it stands
 * - `priority`: an order of its own
 * - `empty-list`: `all`, `any`, `in` or `notIn` without members
 * - `coercion`: a comparison by size that turns texts into numbers
 * - `operand`: compared with what no comparison here takes
 * - `fact-operand`: compared with another fact
 * - `operator`: an operator that json-rules-engine does not have by itself, or a decorated one
 * - `named-condition`: refers to a named condition that is not given, or to itself
 * - `handler`: a function is called when the rule holds or fails
 * - `event`: no event, or one that gives no output
 * - `param`: the event gives a value that no output can have
 * - `name`: no name, or one that cannot be the id of a rule
 * - `always`, `never`: what the conditions come to, whatever the facts are
 * - `form`: not a rule or condition that json-rules-engine takes
 * - `extra-key`: a key that json-rules-engine does not read
 */
export type DeviationCode =
  | 'path'
  | 'params'
  | 'priority'
  | 'empty-list'
  | 'coercion'
  | 'operand'
  | 'fact-operand'
  | 'operator'
  | 'named-condition'
  | 'handler'
  | 'event'
  | 'param'
  | 'name'
  | 'always'
  | 'never'
  | 'form'
  | 'extra-key';

/** One place in which a rule set differs from the rules it was made from. */
export interface Deviation {
  readonly code: DeviationCode;
  /** The id of the rule in the rule set; null where it is not about one rule. */
  readonly rule: string | null;
  /** JSON pointer into the rules that were given; of a named condition: `/conditions/…`. */
  readonly at: string;
  /** What is there, and what became of it. */
  readonly message: string;
  /**
   * True where the rule set decides as the rules did. False where it cannot: what was written
   * then stands in the rule set as it was, for somebody to put right.
   */
  readonly kept: boolean;
}
