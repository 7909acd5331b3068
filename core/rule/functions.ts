import type { Json } from '../base/json.js';
import { DATE_DERIVATIONS } from './date-derivations.js';
import type { ArgumentUse, DerivationFunction, ResultUse } from './derivation.js';
import * as values from './derived-values.js';
import { LIST_DERIVATIONS } from './list-derivations.js';
import type { EditionDefinition } from './policy.js';
import { SET_DERIVATIONS } from './set-derivations.js';
import { isList, isNumeric, type ValueType } from './value-type.js';

// Two texts may denote one instant, and dates are compared by counts.
const NO_TEXTS: readonly string[] = ['boolean', 'date', 'instant'];
const anyText = {
  is: 'a text',
  accepts: (t: ValueType) => !isList(t) && !isNumeric(t) && !NO_TEXTS.includes(t.type),
};
const anEmail = { is: 'an e-mail', accepts: (t: ValueType) => t.type === 'email' };
const aTextOrCountry = {
  is: 'a text or a country',
  accepts: ({ type }: ValueType) => type === 'string' || type === 'country',
};
const aList = { is: 'a list or set', accepts: isList };
const aNumber = { is: 'a number', accepts: isNumeric };
const aWholeNumber = {
  is: 'a whole number',
  accepts: ({ type }: ValueType) => type === 'integer',
};

const exact = { reads: 'same', sort: 'exact' } as const;
const asEmail = { reads: 'same', sort: 'email' } as const;

/** The functions of `derive` that every edition has, by name. */
const DERIVATIONS: Readonly<Record<string, DerivationFunction>> = {
  relation: {
    doc: 'how an id stands to another: NONE when it is null, SAME, or OTHER',
    parameters: [anyText, anyText],
    result: { type: 'enum', values: ['NONE', 'SAME', 'OTHER'] },
    compute: ([own, other]) => values.relation(own, other),
    read: () => [exact, exact],
  },
  equals: {
    doc: 'true when two texts are the same to the letter; null equals nothing',
    parameters: [anyText, anyText],
    result: { type: 'boolean' },
    compute: ([a, b]) => values.equals(a, b),
    read: () => [exact, exact],
  },
  emailEquals: {
    doc: 'true when two e-mail addresses are the same, trimmed and case-blind; null equals nothing',
    parameters: [anEmail, anEmail],
    result: { type: 'boolean' },
    compute: ([a, b]) => values.emailEquals(a, b),
    read: () => [asEmail, asEmail],
  },
  isAmong: {
    doc: 'true when a text is in a list, whatever the case of its letters; null is in none',
    parameters: [aTextOrCountry, aList],
    result: { type: 'boolean' },
    compute: ([text, list]) => values.isAmong(text, list),
    // As for e-mails, the case of letters does not matter.
    read: () => [asEmail, asEmail],
  },
  emailIn: {
    doc: 'true when an e-mail address is in a list, trimmed and case-blind',
    parameters: [anEmail, aList],
    result: { type: 'boolean' },
    compute: ([one, list]) => values.emailIn(one, list),
    read: () => [asEmail, asEmail],
  },
  memberOf: {
    doc: 'true when a text is a member of a list or set, to the letter; null is in none',
    parameters: [anyText, aList],
    result: { type: 'boolean' },
    compute: ([one, list]) => values.memberOf(one, list),
    read: () => [exact, exact],
  },
  count: {
    doc: 'the number of members of a list or set; 0 when it was not sent',
    parameters: [aList],
    result: { type: 'integer', min: 0 },
    compute: ([list]) => values.count(list),
    read: ({ constants }) => [{ reads: 'size', at: numbersOf(constants) }],
  },
  countAtMost: {
    doc: 'true when a list has no more different e-mail addresses than a number says',
    parameters: [aList, aNumber],
    result: { type: 'boolean' },
    compute: ([list, limit]) => values.countAtMost(list, limit),
    read: () => [
      { reads: 'size', at: [] },
      { reads: 'sizeOf', argument: 0 },
    ],
  },
  min: {
    doc: 'the smaller of two numbers; null when one of them is null',
    parameters: [aNumber, aNumber],
    result: { type: 'integer', nullable: true },
    compute: ([a, b]) => values.min(a, b),
    read: (result, known) => [0, 1].map((i) => readMin(result, known[1 - i])),
  },
  ...LIST_DERIVATIONS,
  difference: {
    doc: 'the first whole number less the second; null when one of them is null',
    parameters: [aWholeNumber, aWholeNumber],
    inputsOnly: true,
    result: { type: 'integer', nullable: true },
    compute: ([a, b]) => values.difference(a, b),
    read: () => [{ reads: 'difference' }, { reads: 'difference' }],
  },
  ...DATE_DERIVATIONS,
  ...SET_DERIVATIONS,
};

// Below the other number every value is a result of its own; from it on all results are equal.
function readMin({ constants }: ResultUse, other: Json | undefined): ArgumentUse {
  const limit = typeof other === 'number' ? other : undefined;
  const at = numbersOf(constants);
  return { reads: 'number', at: limit === undefined ? at : [...at, limit] };
}

function numbersOf(all: readonly Json[]): number[] {
  return all.filter((v): v is number => typeof v === 'number');
}

const GENERAL: ReadonlyMap<string, DerivationFunction> = new Map(Object.entries(DERIVATIONS));
const known = new WeakMap<object, ReadonlyMap<string, DerivationFunction>>();

/** The functions that rule sets of an edition may derive with, by name: the general ones, then its own. */
export function functionsOf({
  functions,
}: Pick<EditionDefinition, 'functions'>): ReadonlyMap<string, DerivationFunction> {
  if (functions === undefined) return GENERAL;
  const before = known.get(functions);
  if (before !== undefined) return before;
  const all = new Map([...GENERAL, ...Object.entries(functions)]);
  known.set(functions, all);
  return all;
}

/** True for the name of a function that every edition has. */
export function isGeneralFunction(name: string): boolean {
  return GENERAL.has(name);
}
