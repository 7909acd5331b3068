import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import { type Budget, withinBudget } from './budget.js';
import type { Mdd } from './diagram.js';
import { domainsOf } from './domains.js';
import { type Locate, Locator } from './separable-facts.js';
import { type Symbolic, symbolicOver } from './symbolic.js';
import type { SymbolicValue } from './symbolic-value.js';

/** The facts and switches by name; undefined where a fact is not known. */
export type InputValues = ReadonlyMap<string, Json | undefined>;

/** Diagrams of a plan that can be restricted to the known values of a request. */
export interface Restrictable {
  readonly s: Symbolic;
  /** The nodes that they were made with; there are more after some requests. */
  readonly nodes: number;
  readonly facts: readonly RestrictableFact[];
}

/** A fact whose variables can be fixed. */
interface RestrictableFact {
  readonly name: string;
  /** Fixes its variables to a value; false where no representative is equivalent to it. */
  fix(value: Json, branches: Int32Array): boolean;
}

/**
 * Makes the diagrams of a plan in which separable facts are open.
 * @param inputs the switches, and the values of known facts that are not separable
 * @param separable the facts that requests may know or not
 * @param most units of work
 * @returns undefined where they would take more work
 */
export function restrictable(
  plan: Plan,
  inputs: InputValues,
  separable: ReadonlySet<string>,
  most: number,
): Restrictable | undefined {
  return withinBudget(most, (budget) => {
    const domains = domainsOf(plan, inputs, { budget });
    const s = symbolicOver(plan, inputs, domains, { budget });
    const locator = new Locator(plan, inputs);
    const levels = (name: string, member?: string) =>
      s.variables.findIndex((variable) => variable.name === name && variable.member === member);
    const single = [...domains.values]
      .filter(([name]) => separable.has(name))
      .map(([name, values]) => ofOneVariable(name, levels(name), locator.locate(name, values)));
    const sets = domains.sets
      .filter(({ name }) => separable.has(name))
      .map(({ name, members, nullable }): RestrictableFact => {
        const ofMembers = members.map((member) => ({ member, level: levels(name, member) }));
        const sent = nullable ? levels(name) : undefined;
        return { name, fix: (value, branches) => fixSet(value, branches, { ofMembers, sent }) };
      });
    return { s, nodes: s.diagrams.size, facts: [...single, ...sets] };
  });
}

function ofOneVariable(name: string, level: number, locate: Locate): RestrictableFact {
  return {
    name,
    fix: (value, branches) => {
      const branch = locate(value);
      // A fact that no rule in force reads has no variable.
      if (level >= 0 && branch !== undefined) branches[level] = branch;
      return branch !== undefined;
    },
  };
}

interface SetLevels {
  readonly ofMembers: readonly { readonly member: string; readonly level: number }[];
  readonly sent: number | undefined;
}

/** The last element may represent all that rules do not ask for. */
function fixSet(value: Json, branches: Int32Array, { ofMembers, sent }: SetLevels): boolean {
  if (value !== null && !Array.isArray(value)) return false;
  const rest = new Set<Json>(value ?? []);
  for (const { member, level } of ofMembers) {
    if (level < 0) return false;
    branches[level] = rest.delete(member) ? 1 : 0;
  }
  if (sent !== undefined) branches[sent] = value === null ? 0 : 1;
  else if (value === null) return false;
  if (rest.size === 0) return true;
  // All that is left is equivalent to the element that no rule asks for.
  const other = ofMembers.at(-1);
  if (other === undefined) return true;
  branches[other.level] = 1;
  return true;
}

/**
 * Diagrams restricted to the known values of a request.
 * @param budget what may be spent on them
 * @returns undefined where a known value has no equivalent representative
 */
export function restrict(
  { s, facts }: Restrictable,
  inputs: InputValues,
  budget: Budget,
): Symbolic | undefined {
  const { diagrams: d } = s;
  const branches = new Int32Array(s.variables.length).fill(-1);
  const fixed = new Set<string>();
  for (const { name, fix } of facts) {
    const value = inputs.get(name);
    if (value === undefined) continue;
    if (!fix(value, branches)) return undefined;
    fixed.add(name);
  }
  d.chargeTo(budget);
  const memo = new Map<Mdd, Mdd>();
  const node = (one: Mdd) => d.restrict(one, branches, memo);
  return {
    diagrams: d,
    variables: s.variables,
    fixed,
    space: node(s.space),
    get tables() {
      return s.tables.map(({ table, holds, reached, wins }) => ({
        table,
        holds: holds.map(node),
        reached: reached.map(node),
        wins: wins.map(node),
      }));
    },
    value: (name) => restrictedValue(s.value(name), node),
    truth: (condition) => node(s.truth(condition)),
  };
}

function restrictedValue(value: SymbolicValue, node: (one: Mdd) => Mdd): SymbolicValue {
  if (value.kind === 'value') return { kind: 'value', node: node(value.node) };
  return {
    kind: 'set',
    members: value.members.map(({ member, when }) => ({ member, when: node(when) })),
    ...(value.absent !== undefined && { absent: node(value.absent) }),
  };
}
