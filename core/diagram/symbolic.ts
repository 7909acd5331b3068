import type { Json } from '../base/json.js';
import type { Bound, Plan } from '../rule/plan.js';
import { Builder } from './builder.js';
import { Diagrams, type Node } from './diagram.js';
import { firstReadOrder } from './order.js';
import { readingsOf } from './reading.js';
import { representatives } from './regions.js';
import type { SymbolicTable, SymbolicValue } from './symbolic-value.js';

/** A rule set as functions of the facts that are not known, over all their completions. */
export interface Symbolic {
  readonly diagrams: Diagrams;
  /** The facts that are not known and that the rules read, by the level of their variable. */
  readonly variables: readonly { readonly name: string; readonly values: readonly Json[] }[];
  /** True where the constraints hold. */
  readonly space: Node;
  readonly tables: readonly SymbolicTable[];
  value(name: string): SymbolicValue;
  truth(condition: Bound): Node;
}

/**
 * Turns a rule set into diagrams over the facts that are not known.
 * @param plan the rule set at its epoch
 * @param inputs the facts and switches; undefined where a fact is not known
 * @param diagrams where the diagrams are made; a shared one makes two rule sets comparable, as
 *   long as the same facts are open and read alike
 */
export function symbolic(
  plan: Plan,
  inputs: ReadonlyMap<string, Json | undefined>,
  diagrams = new Diagrams(),
): Symbolic {
  const known = (name: string) => inputs.get(name) ?? plan.parameters.get(name);
  const isKnown = (name: string) => (inputs.get(name) === null ? null : known(name));
  const values = representatives(plan.ruleSet.facts, readingsOf(plan, isKnown), isKnown);
  const variables = firstReadOrder(plan)
    .filter((name) => values.has(name))
    .map((name) => ({ name, values: values.get(name) ?? [] }));
  const builder = new Builder(diagrams, plan);
  for (const [name, value] of plan.parameters) builder.give(name, diagrams.leaf(value));
  for (const [name, value] of inputs) {
    if (value !== undefined) builder.give(name, diagrams.leaf(value));
  }
  variables.forEach(({ name, values: v }, level) => {
    builder.give(name, diagrams.variable(level, v));
  });
  const tables = plan.tables.map((table) => builder.table(table));
  const space = plan.constraints
    .map(({ condition }) => builder.truth(condition))
    .reduce((a, b) => diagrams.and(a, b), diagrams.leaf(true));
  return {
    diagrams,
    variables,
    space,
    tables,
    value: (name) => builder.value(name),
    truth: (condition) => builder.truth(condition),
  };
}
