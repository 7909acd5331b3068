import type { Json } from '../base/json.js';
import type { Bound, Plan } from '../rule/plan.js';
import { type Budget, UNBOUNDED } from './budget.js';
import { Builder } from './builder.js';
import { Diagrams, type Mdd } from './diagram.js';
import { type Domains, domainsOf } from './domains.js';
import {
  type MemberFact,
  type MemberVariable,
  memberValue,
  memberVariables,
} from './member-facts.js';
import type { SymbolicTable, SymbolicValue } from './symbolic-value.js';
import { firstReadOrder } from './variable-order.js';

/** A variable of a fact, or of one element of a fact that is a set. */
export interface Variable extends MemberVariable {
  /** Undefined for an element, or whether the set was sent: these are Boolean. */
  readonly values: readonly Json[] | undefined;
}

/** A rule set as functions of its unknown facts, over all their completions. */
export interface Symbolic {
  readonly diagrams: Diagrams;
  /**
   * The variables of the unknown facts that the rules read, by level. A set that is read element by
   * element has one for each element.
   */
  readonly variables: readonly Variable[];
  /** Facts whose variables are fixed to one branch: no function depends on them. */
  readonly fixed: ReadonlySet<string>;
  /** The condition that the constraints hold. */
  readonly space: Mdd;
  readonly tables: readonly SymbolicTable[];
  value(name: string): SymbolicValue;
  truth(condition: Bound): Mdd;
}

/** How the diagrams are built. */
export interface SymbolicOptions {
  /** Facts whose variables come before all others. */
  readonly first?: ReadonlySet<string>;
  /** Names that are no facts, such as switches, with the values that each may have. */
  readonly choices?: ReadonlyMap<string, readonly Json[]>;
  readonly budget?: Budget;
}

/**
 * Builds the diagrams of a rule set over its unknown facts.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 * @param plan the rule set at its epoch
 * @param inputs the facts and switches; undefined where a fact is not known
 * @param options the budget, and facts whose variables come before all others
 */
export function symbolic(
  plan: Plan,
  inputs: ReadonlyMap<string, Json | undefined>,
  { first = new Set(), budget = UNBOUNDED }: SymbolicOptions = {},
): Symbolic {
  return symbolicOver(plan, inputs, domainsOf(plan, inputs, { budget }), { first, budget });
}

/**
 * Builds the diagrams of a rule set over domains.
 * @param inputs the facts and switches that have one value
 * @param domains the values of all other facts
 */
export function symbolicOver(
  plan: Plan,
  inputs: ReadonlyMap<string, Json | undefined>,
  { values, sets }: Domains,
  { first = new Set(), choices = new Map(), budget = UNBOUNDED }: SymbolicOptions = {},
): Symbolic {
  const diagrams = new Diagrams(budget);
  const read = firstReadOrder(plan);
  const [before, after] = [true, false].map((isFirst) => ({
    order: read.filter((name) => first.has(name) === isFirst),
    sets: sets.filter(({ name }) => first.has(name) === isFirst),
  }));
  const chosen = [...choices].map(([name, of]) => ({ name, member: undefined, values: of }));
  const ofFacts = [before, after].flatMap((part) =>
    part === undefined ? [] : variablesOf(part.order, part.sets, values),
  );
  const variables = [...chosen, ...ofFacts];
  const builder = new Builder(diagrams, plan);
  for (const [name, value] of plan.parameters) builder.give(name, diagrams.leaf(value));
  for (const [name, value] of inputs) {
    if (value !== undefined) builder.give(name, diagrams.leaf(value));
  }
  variables.forEach(({ name, values: v }, level) => {
    if (v !== undefined) builder.give(name, diagrams.variable(level, v));
  });
  const levelOf = (one: MemberVariable) =>
    variables.findIndex(({ name, member }) => name === one.name && member === one.member);
  for (const set of sets) builder.give(set.name, memberValue(diagrams, set, levelOf));
  const tables = plan.tables.map((table) => builder.table(table));
  const space = plan.constraints
    .map(({ condition }) => builder.truth(condition))
    .reduce((a, b) => diagrams.and(a, b), diagrams.leaf(true));
  return {
    diagrams,
    variables,
    fixed: new Set(),
    space,
    tables,
    value: (name) => builder.value(name),
    truth: (condition) => builder.truth(condition),
  };
}

/**
 * The variables in order of first reading; those of sets are kept together, where the first set is
 * read.
 */
function variablesOf(
  order: readonly string[],
  sets: readonly MemberFact[],
  values: ReadonlyMap<string, readonly Json[]>,
): readonly Variable[] {
  const byRead = order.flatMap((name) => sets.find((set) => set.name === name) ?? []);
  const ofSets = memberVariables(byRead).map((one): Variable => ({ ...one, values: undefined }));
  return order.flatMap((name): readonly Variable[] => {
    if (name === byRead[0]?.name) return ofSets;
    const own = values.get(name);
    return own === undefined ? [] : [{ name, member: undefined, values: own }];
  });
}
