import { type Json, textsOf } from '../base/json.js';
import { CONSUMPTION_DERIVATIONS } from './consumption-derivations.js';
import { DATE_DERIVATIONS, type DateSpan } from './date-derivations.js';
import { LIST_DERIVATIONS } from './list-derivations.js';
import { LOCALE_DERIVATIONS } from './locale-derivations.js';
import { PRORATION_DERIVATIONS } from './proration-derivations.js';
import { SET_DERIVATIONS } from './set-derivations.js';
import { TEXT_DERIVATIONS } from './text-derivations.js';
import { isList, isNumeric, type ValueType } from './value-type.js';
import { VERSION_DERIVATIONS } from './version-derivations.js';

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

// Two texts may denote one instant, and dates are compared by counts.
const NO_TEXTS: readonly string[] = ['boolean', 'date', 'instant'];
const anyText = {
  is: 'a text',
  accepts: (t: ValueType) => !isList(t) && !isNumeric(t) && !NO_TEXTS.includes(t.type),
};
const anEmail = { is: 'an e-mail', accepts: (t: ValueType) => t.type === 'email' };
const aCountry = { is: 'a country', accepts: (t: ValueType) => t.type === 'country' };
const aList = { is: 'a list or set', accepts: isList };
const aNumber = { is: 'a number', accepts: isNumeric };
const aWholeNumber = {
  is: 'a whole number',
  accepts: ({ type }: ValueType) => type === 'integer',
};

/** The key by which e-mail addresses are compared: trimmed, without regard to case. */
export function emailKey(value: string): string {
  return value.trim().toLowerCase();
}

const exact = { reads: 'same', sort: 'exact' } as const;
const asEmail = { reads: 'same', sort: 'email' } as const;

/** The functions of `derive`, by name. */
export const DERIVATIONS: Readonly<Record<string, DerivationFunction>> = {
  relation: {
    doc: 'how an id stands to another: NONE when it is null, SAME, or OTHER',
    parameters: [anyText, anyText],
    result: { type: 'enum', values: ['NONE', 'SAME', 'OTHER'] },
    compute: ([own, other]) => (own === null ? 'NONE' : own === other ? 'SAME' : 'OTHER'),
    read: () => [exact, exact],
  },
  equals: {
    doc: 'true when two texts are the same to the letter; null equals nothing',
    parameters: [anyText, anyText],
    result: { type: 'boolean' },
    compute: ([a, b]) => a !== null && a === b,
    read: () => [exact, exact],
  },
  emailEquals: {
    doc: 'true when two e-mail addresses are the same, trimmed and case-blind; null equals nothing',
    parameters: [anEmail, anEmail],
    result: { type: 'boolean' },
    compute: ([a, b]) =>
      typeof a === 'string' && typeof b === 'string' && emailKey(a) === emailKey(b),
    read: () => [asEmail, asEmail],
  },
  sameCountry: {
    doc: 'true when two countries are the same, in whichever letters; null is no country',
    parameters: [aCountry, aCountry],
    result: { type: 'boolean' },
    compute: ([a, b]) =>
      typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase(),
    // As for e-mails, the case of letters does not matter.
    read: () => [asEmail, asEmail],
  },
  emailIn: {
    doc: 'true when an e-mail address is in a list, trimmed and case-blind',
    parameters: [anEmail, aList],
    result: { type: 'boolean' },
    compute: ([one, list]) =>
      typeof one === 'string' && textsOf(list).some((other) => emailKey(other) === emailKey(one)),
    read: () => [asEmail, asEmail],
  },
  memberOf: {
    doc: 'true when a text is a member of a list or set, to the letter; null is in none',
    parameters: [anyText, aList],
    result: { type: 'boolean' },
    compute: ([one, list]) => typeof one === 'string' && textsOf(list).includes(one),
    read: () => [exact, exact],
  },
  count: {
    doc: 'the number of members of a list or set; 0 when it was not sent',
    parameters: [aList],
    result: { type: 'integer', min: 0 },
    compute: ([list]) => textsOf(list).length,
    read: ({ constants }) => [{ reads: 'size', at: numbersOf(constants) }],
  },
  countAtMost: {
    doc: 'true when a list has no more different e-mail addresses than a number says',
    parameters: [aList, aNumber],
    result: { type: 'boolean' },
    compute: ([list, limit]) =>
      typeof limit === 'number' && new Set(textsOf(list).map(emailKey)).size <= limit,
    read: () => [
      { reads: 'size', at: [] },
      { reads: 'sizeOf', argument: 0 },
    ],
  },
  min: {
    doc: 'the smaller of two numbers; null when one of them is null',
    parameters: [aNumber, aNumber],
    result: { type: 'integer', nullable: true },
    compute: ([a, b]) => (typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : null),
    read: (result, known) => [0, 1].map((i) => readMin(result, known[1 - i])),
  },
  ...LIST_DERIVATIONS,
  difference: {
    doc: 'the first whole number less the second; null when one of them is null',
    parameters: [aWholeNumber, aWholeNumber],
    inputsOnly: true,
    result: { type: 'integer', nullable: true },
    compute: ([a, b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : null),
    read: () => [{ reads: 'difference' }, { reads: 'difference' }],
  },
  ...LOCALE_DERIVATIONS,
  ...DATE_DERIVATIONS,
  ...SET_DERIVATIONS,
  ...TEXT_DERIVATIONS,
  ...VERSION_DERIVATIONS,
  ...PRORATION_DERIVATIONS,
  ...CONSUMPTION_DERIVATIONS,
};

// Below the other number every value is a result of its own; from it on all results are equal.
function readMin({ constants }: ResultUse, other: Json | undefined): ArgumentUse {
  const limit = typeof other === 'number' ? other : undefined;
  const at = numbersOf(constants);
  return { reads: 'number', at: limit === undefined ? at : [...at, limit] };
}

function numbersOf(values: readonly Json[]): number[] {
  return values.filter((v): v is number => typeof v === 'number');
}
