import type { Json } from '../base/json.js';
import { CONSUMPTION_DERIVATIONS } from './consumption-derivations.js';
import { DATE_DERIVATIONS, type DateSpan } from './date-derivations.js';
import { LIST_DERIVATIONS } from './list-derivations.js';
import { LOCALE_DERIVATIONS } from './locale-derivations.js';
import { PRORATION_DERIVATIONS } from './proration-derivations.js';
import { SET_DERIVATIONS } from './set-derivations.js';
import { TEXT_DERIVATIONS } from './text-derivations.js';
import { isList, isNumeric, type ValueType } from './value-type.js';
import { VERSION_DERIVATIONS } from './version-derivations.js';

/** How the result of a derivation is read: the constants it is compared with, and if it is copied. */
export interface ResultUse {
  readonly constants: readonly Json[];
  /** The result itself becomes the value of an output. */
  readonly copied: boolean;
}

/**
 * How a function reads one argument, and so where the argument's values have to be told apart:
 * - `same`: equality with the other `same` arguments (a list: membership), as exact texts or e-mails
 * - `places`: a list, by what stands at which of so many first places; with a `sort` its texts are
 *   compared with the `same` arguments, too
 * - `members`: a list, by which of these members it has, and if it has others
 * - `size`: the length of a list, at these lengths
 * - `number`: a number, at these values
 * - `values`: as the function tells texts apart, for which these texts stand
 * - `sizeOf`: a number, against the length of the list at another position
 * - `span`: a date or instant, against the one at the other position, as the function counts
 * - `whole`: a value of any type, as the function takes it, for which these values stand
 * - `difference`: a whole number, by how far it is from the one at the other position
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

/** One of the closed set of functions that rule sets may derive values with. */
export interface DerivationFunction {
  /** What it gives, for people. */
  readonly doc: string;
  /** One test an argument: whether a value of that type may stand there, and the words for it. */
  readonly parameters: readonly { readonly is: string; accepts(type: ValueType): boolean }[];
  readonly result: ValueType;
  /** Arguments, by position, for which only parameters may stand. */
  readonly constantOnly?: readonly number[];
  /**
   * The result can only be shown: given to an output that no rule reads, or asked whether it is
   * null. There are too many of them to tell apart by what else might be asked.
   */
  readonly outputOnly?: true;
  /** Only what is given may stand for its arguments: facts, parameters, switches. */
  readonly inputsOnly?: true;
  /** The value for known arguments; null stands for not sent or known to be absent. */
  compute(args: readonly Json[]): Json;
  /**
   * It takes its arguments whole: they are facts that only such functions read, so that it can say
   * which values stand for all. What it gives may be `compared`, or is only `given` to outputs.
   */
  readonly opaque?: 'compared' | 'given';
  /** How it counts, where its two arguments are dates or instants. */
  readonly span?: DateSpan;
  /** Where the arguments' values have to be told apart; `known` holds the arguments that are known. */
  read(result: ResultUse, known: readonly (Json | undefined)[]): readonly ArgumentUse[];
}

// Two texts may stand for one instant; dates are compared by what lies between them.
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

/** The form in which two e-mail addresses are compared: trimmed, without regard to case. */
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

// Below the other number every value is a result of its own; from there on all are alike.
function readMin({ constants }: ResultUse, other: Json | undefined): ArgumentUse {
  const limit = typeof other === 'number' ? other : undefined;
  const at = numbersOf(constants);
  return { reads: 'number', at: limit === undefined ? at : [...at, limit] };
}

function textsOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((v): v is string => typeof v === 'string') : [];
}

function numbersOf(values: readonly Json[]): number[] {
  return values.filter((v): v is number => typeof v === 'number');
}
