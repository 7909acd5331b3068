import type { Json } from '../base/json.js';
import type { FactSpec } from '../rule/signature.js';
import { isList } from '../rule/value-type.js';
import type { Diagrams, Mdd } from './diagram.js';
import { freshTexts } from './group-texts.js';
import type { Partition } from './partition.js';
import type { Partitions } from './partitions.js';
import type { SymbolicValue } from './symbolic-value.js';

/**
 * A set or list of which rules read only whether single elements are in it: neither order nor
 * repetition matters.
 */
export interface MemberFact {
  readonly name: string;
  /** The elements that rules ask for, and one representative of all others. */
  readonly members: readonly string[];
  /** The set may be null: not sent. */
  readonly nullable: boolean;
}

/**
 * The unknown sets that get one variable for each element, so that their subsets need not be
 * listed.
 */
export function memberFacts(
  facts: ReadonlyMap<string, FactSpec>,
  { byName, pools }: Partitions,
  known: (name: string) => Json | undefined,
): readonly MemberFact[] {
  return [...facts.values()].flatMap((fact) => {
    const { name, nullable } = fact;
    const partition = byName.get(name);
    if (!isList(fact) || partition === undefined) return [];
    if (known(name) !== undefined || pools.some(({ names }) => names.has(name))) return [];
    // Keyed texts have no representative of all other elements.
    if (fact.keyed !== undefined || !isReadByMembers(partition)) return [];
    return [{ name, members: membersOf(fact, partition), nullable: nullable === true }];
  });
}

function isReadByMembers(partition: Partition): boolean {
  const { copied, distinct, ordered, whole, sizes, sizesOf } = partition;
  if (copied || distinct || ordered || whole.size > 0) return false;
  return sizesOf.size === 0 && [...sizes].every((size) => size === 0);
}

function membersOf(fact: FactSpec, { members }: Partition): readonly string[] {
  const { values = [] } = fact;
  const isOpen = fact.open === true || fact.values === undefined;
  const asked = [...members].filter((text) => isOpen || values.includes(text));
  const taken = new Set([...asked, ...values]);
  const more = isOpen ? freshTexts({ type: 'string' }, 1, taken) : [];
  const other = [...values.filter((value) => !members.has(value)), ...more].slice(0, 1);
  return [...asked, ...other];
}

/** A Boolean variable of a set: whether it was sent, or whether it has an element. */
export interface MemberVariable {
  readonly name: string;
  /** The element; undefined for whether the set was sent. */
  readonly member: string | undefined;
}

/**
 * The variables of some sets, ordered by element: variables of the same element of several sets are
 * adjacent, which keeps diagrams small.
 */
export function memberVariables(facts: readonly MemberFact[]): readonly MemberVariable[] {
  const members = new Set(facts.flatMap((fact) => fact.members));
  const sent = facts.filter(({ nullable }) => nullable);
  return [
    ...sent.map(({ name }) => ({ name, member: undefined })),
    ...[...members].flatMap((member) =>
      facts.filter((fact) => fact.members.includes(member)).map(({ name }) => ({ name, member })),
    ),
  ];
}

/**
 * The set as a function of its variables.
 * @param level gives the level of a variable
 */
export function memberValue(
  d: Diagrams,
  { name, members, nullable }: MemberFact,
  level: (variable: MemberVariable) => number,
): SymbolicValue {
  const variable = (member: string | undefined): Mdd =>
    d.variable(level({ name, member }), [false, true]);
  if (!nullable) {
    return { kind: 'set', members: members.map((member) => ({ member, when: variable(member) })) };
  }
  const sent = variable(undefined);
  return {
    kind: 'set',
    members: members.map((member) => ({ member, when: d.and(sent, variable(member)) })),
    absent: d.not(sent),
  };
}
