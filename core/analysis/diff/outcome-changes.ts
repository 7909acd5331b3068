import type { Json } from '../../base/json.js';
import type { Mdd } from '../../diagram/diagram.js';
import type { Symbolic } from '../../diagram/symbolic.js';
import type { SymbolicValue } from '../../diagram/symbolic-value.js';
import { whereDifferent } from '../variations.js';
import { copiedIn, termName } from './copied-values.js';
import type { OutputPair } from './product-plan.js';

/** A value of an output that is the value of a fact or derivation, whatever that is. */
export interface CopiedValue {
  readonly fact: string;
}

/** A set of which only some members are the same in all cases of a region. */
export interface PartialSet {
  readonly with: readonly Json[];
  readonly without: readonly Json[];
}

/** What an output is in all cases of a region. */
export type OutputValue = Json | CopiedValue | PartialSet;

/** How one output changes: a value for another, or members that a set loses and gains. */
export type OutputChange =
  | { readonly from: Json; readonly to: Json }
  | { readonly lost: readonly Json[]; readonly gained: readonly Json[] };

/** True where an output differs between the sides. */
export function differsOn(s: Symbolic, { name, later }: OutputPair): Mdd {
  return whereDifferent(s, s.value(name), s.value(later));
}

/** How an output changes, as a function to an `OutputChange`; null where it is the same. */
export function changeOf(s: Symbolic, pair: OutputPair): Mdd {
  const { diagrams: d } = s;
  const differs = differsOn(s, pair);
  const [from, to] = [sayable(s, pair.name), sayable(s, pair.later)];
  if (from.kind === 'value' && to.kind === 'value') {
    return d.map([differs, from.node, to.node], ([is, before, after]) =>
      is === true ? { from: said(before), to: said(after) } : null,
    );
  }
  if (from.kind !== to.kind) {
    // A set where a table has a rule in force, and null where it has none.
    const ends = { from: endOf(from), to: endOf(to) };
    return d.map([differs], ([is]) => (is === true ? ends : null));
  }
  const [before, after] = [membersOf(from), membersOf(to)];
  const none = d.leaf(false);
  const members = new Set([...before.keys(), ...after.keys()]);
  const moved = [...members].reduce<Mdd>(
    (sofar, member) =>
      d.map([sofar, before.get(member) ?? none, after.get(member) ?? none], ([all, was, is]) =>
        movedBy(all as SetDifference, said(member), [was === true, is === true]),
      ),
    d.leaf({ lost: [], gained: [] }),
  );
  return d.map([differs, moved], ([is, one]) => (is === true ? (one ?? null) : null));
}

type SetDifference = { readonly lost: readonly Json[]; readonly gained: readonly Json[] };

function movedBy(
  { lost, gained }: SetDifference,
  member: Json,
  [was, is]: readonly [boolean, boolean],
) {
  if (was === is) return { lost, gained };
  return was ? { lost: [...lost, member], gained } : { lost, gained: [...gained, member] };
}

/** An output with the names of what is copied to it, where it has such. */
export function sayable(s: Symbolic, name: string): SymbolicValue {
  const term = termName(name);
  return s.tables.some(({ table }) => table.sets.some((one) => one.name === term))
    ? s.value(term)
    : s.value(name);
}

/** The members of a set, each with when it is in. */
export function membersOf(value: SymbolicValue): ReadonlyMap<Json, Mdd> {
  if (value.kind !== 'set') return new Map();
  return new Map(value.members.map(({ member, when }) => [member, when]));
}

/** A value, or the name of what is copied, as rule sets write it. */
export function said(value: Json | undefined): Json {
  const fact = copiedIn(value ?? null);
  return fact === undefined ? (value ?? null) : { fact };
}

function endOf({ kind }: SymbolicValue): Json {
  return kind === 'set' ? { with: [], without: [] } : null;
}
