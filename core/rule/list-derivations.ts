import { type Json, textsOf } from '../base/json.js';
import type { DerivationFunction } from './derivation.js';
import { keysWith, lookup } from './derived-values.js';
import { isList, type ValueType } from './value-type.js';

/**
 * Functions that find texts in lists, or give them in the order of a list. Their results are
 * output-only, so a few lists with different results represent all.
 *
 * See docs/decisions/0005-dates-and-sets-in-diagrams.md.
 */

const aList = { is: 'a list', accepts: isList };
const someTexts = {
  is: 'a list of texts',
  accepts: ({ type, values }: ValueType) => type === 'string[]' && values === undefined,
};
const aTextOrCountry = {
  is: 'a text or a country',
  accepts: ({ type }: ValueType) => type === 'string' || type === 'country',
};

/** The functions of `derive` that find texts in lists, by name. */
export const LIST_DERIVATIONS = {
  lookup: {
    doc: 'the text in a second list at the place where a text first stands in the first one, whatever the case of its letters; null where there is none',
    parameters: [aTextOrCountry, someTexts, someTexts],
    result: { type: 'string', nullable: true },
    outputOnly: true,
    compute: ([text, keys, values]: readonly Json[]): Json => lookup(text, keys, values),
    read: (_: unknown, [, keys, values]: readonly (Json | undefined)[]) =>
      [
        { reads: 'same', sort: 'email' },
        { reads: 'places', upTo: placesOf(values), sort: 'email' },
        { reads: 'places', upTo: placesOf(keys) },
      ] as const,
  },
  keysWith: {
    doc: 'the keys of those texts `key=value` of a list that have one of some values, in their order',
    parameters: [someTexts, aList],
    constantOnly: [1],
    result: { type: 'string[]' },
    outputOnly: true,
    compute: ([list, wanted]: readonly Json[]): Json => keysWith(list, wanted),
    // Two keys for each value: with one only, all results would be equal.
    read: (_: unknown, [, wanted]: readonly (Json | undefined)[]) => {
      const rows = ['one', 'other'].flatMap((key) => textsOf(wanted).map((v) => `${key}=${v}`));
      return [
        { reads: 'members', at: rows },
        { reads: 'members', at: [] },
      ] as const;
    },
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

/**
 * The number of positions that matter: the length of the other list where it is known, else two.
 */
function placesOf(list: Json | undefined): number {
  return Array.isArray(list) ? list.length : 2;
}
