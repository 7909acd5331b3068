/**
 * The ways in which rules of json-rules-engine differ from what a rule set can express:
 * - `path`: a field of a fact, which is a fact of its own here
 * - `params`: a fact is not read as it is
 * - `priority`: an order of evaluation
 * - `empty-list`: `all`, `any`, `in` or `notIn` without members
 * - `coercion`: a comparison by order that converts texts to numbers, or compares two texts
 * - `operand`: an operand that no comparison here accepts
 * - `fact-operand`: a comparison with another fact, which a derivation makes
 * - `operator`: an operator that json-rules-engine does not have by itself, or a decorated one
 * - `named-condition`: a reference to a named condition that is not given, or to itself
 * - `handler`: a function that is called when the rule holds or fails
 * - `event`: no event, or one without outputs
 * - `param`: the event assigns a value that no output can have
 * - `conflict`: rules that may hold together give one output different values
 * - `name`: no name, or one that cannot be the id of a rule
 * - `always`, `never`: the conditions are constant
 * - `form`: not a rule or condition of json-rules-engine
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
  | 'conflict'
  | 'name'
  | 'always'
  | 'never'
  | 'form'
  | 'extra-key';

/** One difference between a rule set and the rules it was made from. */
export interface Deviation {
  readonly code: DeviationCode;
  /** The id of the rule in the rule set; null where no single rule is concerned. */
  readonly rule: string | null;
  /** JSON pointer into the given rules; into a named condition: `/conditions/…`. */
  readonly at: string;
  /** What was found, and what was done with it. */
  readonly message: string;
  /**
   * True where the rule set decides as the rules did. False where it cannot: the original is then
   * kept in the rule set, to be corrected by hand.
   */
  readonly kept: boolean;
}
