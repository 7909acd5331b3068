import type { Json } from '../base/json.js';
import { isList, type ValueType } from './value-type.js';

/*
 * Functions of whole lists and sets. What they look at is which members there are: so a set that is
 * not known is told apart member by member, not list by list.
 */

const aList = { is: 'a list or set', accepts: (type: ValueType) => isList(type) };
const yesOrNo = { type: 'boolean' } as const;
const exact = { reads: 'same', sort: 'exact' } as const;

/** The functions of `derive` that look at the members of lists, by name. */
export const SET_DERIVATIONS = {
  isSent: {
    doc: 'true when a list or set was sent, also an empty one',
    parameters: [aList],
    result: yesOrNo,
    compute: ([list]: readonly Json[]): Json => list !== null,
    read: () => [{ reads: 'members', at: [] as string[] }] as const,
  },
  hasOthers: {
    doc: 'true when a list has a member that another list does not have; null has no members',
    parameters: [aList, aList],
    result: yesOrNo,
    compute: ([list, others]: readonly Json[]): Json =>
      textsOf(list).some((text) => !textsOf(others).includes(text)),
    read: (_: unknown, known: readonly (Json | undefined)[]) => readBoth(known),
  },
  sharesMember: {
    doc: 'true when two lists have a member in common; null has no members',
    parameters: [aList, aList],
    result: yesOrNo,
    compute: ([list, others]: readonly Json[]): Json =>
      textsOf(list).some((text) => textsOf(others).includes(text)),
    read: (_: unknown, known: readonly (Json | undefined)[]) => readBoth(known),
  },
} as const;

// Against a list that is known, the members of the other one are told apart that stand in it.
function readBoth(known: readonly (Json | undefined)[]) {
  if (known.every((list) => list === undefined)) return [exact, exact] as const;
  const at = known.flatMap((list) => textsOf(list));
  return [
    { reads: 'members', at },
    { reads: 'members', at },
  ] as const;
}

function textsOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((v): v is string => typeof v === 'string') : [];
}
