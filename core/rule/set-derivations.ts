import { type Json, textsOf } from '../base/json.js';
import type { DerivationFunction } from './derivation.js';
import { hasOthers, isSent, sharesMember } from './derived-values.js';
import { isList, type ValueType } from './value-type.js';

/**
 * Functions of lists and sets that depend only on their elements: so an unknown set can be chosen
 * element by element.
 *
 * See docs/decisions/0005-dates-and-sets-in-diagrams.md.
 */

const aList = { is: 'a list or set', accepts: (type: ValueType) => isList(type) };
const yesOrNo = { type: 'boolean' } as const;
const exact = { reads: 'same', sort: 'exact' } as const;

/** The functions of `derive` on the elements of lists, by name. */
export const SET_DERIVATIONS = {
  isSent: {
    doc: 'true when a list or set was sent, also an empty one',
    parameters: [aList],
    result: yesOrNo,
    compute: ([list]: readonly Json[]): Json => isSent(list),
    read: () => [{ reads: 'members', at: [] }] as const,
  },
  hasOthers: {
    doc: 'true when a list has a member that another list does not have; null has no members',
    parameters: [aList, aList],
    result: yesOrNo,
    compute: ([list, others]: readonly Json[]): Json => hasOthers(list, others),
    read: (_: unknown, known: readonly (Json | undefined)[]) => readBoth(known),
  },
  sharesMember: {
    doc: 'true when two lists have a member in common; null has no members',
    parameters: [aList, aList],
    result: yesOrNo,
    compute: ([list, others]: readonly Json[]): Json => sharesMember(list, others),
    read: (_: unknown, known: readonly (Json | undefined)[]) => readBoth(known),
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

// Against a known list, the other one is partitioned by the members of the known one.
function readBoth(known: readonly (Json | undefined)[]) {
  if (known.every((list) => list === undefined)) return [exact, exact] as const;
  const at = known.flatMap((list) => textsOf(list));
  return [
    { reads: 'members', at },
    { reads: 'members', at },
  ] as const;
}
