import type { Json } from '../base/json.js';
import type { FactSpec } from '../rule/signature.js';
import { isList } from '../rule/value-type.js';
import type { Diagrams, Mdd } from './diagram.js';
import { freshTexts } from './group-texts.js';
import type { Partition } from './partition.js';
import type { Partitions } from './partitions.js';
import type { SymbolicValue } from './symbolic-value.js';

/**
 * A set or list of which the rules look at single members only: each is there or not, by itself,
 * in whichever order and however often.
 */
export interface MemberFact {
  readonly name: string;
  /** The members that rules ask for, and one that stands for all others. */
  readonly members: readonly string[];
  /** It may not have been sent. */
  readonly nullable: boolean;
}

/** The open facts that are told apart member by member, so that not all their subsets are listed. */
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
    // Of keyed texts there is none that stands for all others.
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

/** Something about a set that is so or not: whether it was sent, or has a member. */
export interface MemberVariable {
  readonly name: string;
  /** Undefined: whether it was sent. */
  readonly member: string | undefined;
}

/** The variables of some sets: what is said of the same member stands together. */
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
 * @param level the level of a variable
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
