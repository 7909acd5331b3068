import type { Json } from '../base/json.js';
import type { DateSpan } from './date-derivations.js';
import type { ValueType } from './value-type.js';

/**
 * How the result of a derivation is used: the constants that it is compared with, and whether it is
 * copied.
 */
export interface ResultUse {
  readonly constants: readonly Json[];
  /** The result flows into an output unchanged. */
  readonly copied: boolean;
}

/**
 * How a function uses one argument, which determines the partition of the argument's values:
 * - `same`: equality with the other `same` arguments (a list: membership), as exact texts or
 * e-mails
 * - `places`: a list, by the members at its first `upTo` positions; with a `sort` its texts are
 * also compared with the `same` arguments
 * - `members`: a list, by which of these members it has, and whether it has others
 * - `size`: the length of a list, at these lengths
 * - `number`: a number, at these values
 * - `values`: the function's own classes of texts, with these representatives
 * - `sizeOf`: a number, against the length of the list at another position
 * - `span`: a date or instant, against the one at the other position, as the function counts
 * - `whole`: a value of any type, opaque, with these representatives
 * - `difference`: a whole number, by its distance from the one at the other position
 */
export type ArgumentUse =
  | { readonly reads: 'same'; readonly sort: 'exact' | 'email' }
  | { readonly reads: 'places'; readonly upTo: number; readonly sort?: 'exact' | 'email' }
  | { readonly reads: 'values'; readonly at: readonly string[] }
  | { readonly reads: 'members'; readonly at: readonly string[] }
  | { readonly reads: 'size'; readonly at: readonly number[] }
  | { readonly reads: 'number'; readonly at: readonly number[] }
  | { readonly reads: 'sizeOf'; readonly argument: number }
  | { readonly reads: 'span' }
  | { readonly reads: 'whole'; readonly at: readonly Json[] }
  | { readonly reads: 'difference' };

/** One of the closed set of functions for derivations in rule sets. */
export interface DerivationFunction {
  /** The result, described for people. */
  readonly doc: string;
  /** A test for each argument: whether its type is accepted, and the words for that. */
  readonly parameters: readonly { readonly is: string; accepts(type: ValueType): boolean }[];
  readonly result: ValueType;
  /** Positions of arguments that must be constant: parameters. */
  readonly constantOnly?: readonly number[];
  /**
   * The result is output-only: copied to an output that no rule reads, or compared with null. Its
   * values are too many to partition further.
   */
  readonly outputOnly?: true;
  /** The arguments must be inputs: facts, parameters, switches. */
  readonly inputsOnly?: true;
  /** The value for known arguments; null is not sent or known to be absent. */
  compute(args: readonly Json[]): Json;
  /**
   * The arguments are opaque: facts that only such functions read, so the function supplies their
   * representatives. Its result may be `compared`, or is only `given` to outputs.
   */
  readonly opaque?: 'compared' | 'given';
  /** How it counts, where its two arguments are dates or instants. */
  readonly span?: DateSpan;
  /** The use of each argument, by the use of the result; `known` holds the known arguments. */
  read(result: ResultUse, known: readonly (Json | undefined)[]): readonly ArgumentUse[];
}
