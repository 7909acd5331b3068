import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import { compare } from '../rule/operator.js';
import {
  type Bound,
  isNamed,
  type Plan,
  type PlannedRule,
  type PlannedTable,
} from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import type { Assignment } from '../rule/rule-set.js';

/** A value, or undefined where it is not known. */
export type Value = Json | undefined;
/** A truth value of Kleene's logic: undefined where it depends on what is not known. */
export type Truth = boolean | undefined;

/** A condition with its evaluation: the same tree, with a truth value at every node. */
export interface Checked {
  readonly node: Bound;
  readonly truth: Truth;
  readonly parts: readonly Checked[];
  /** The value that a comparison read. */
  readonly actual?: Value;
}

/** A rule with its evaluation. */
export interface EvaluatedRule {
  readonly planned: PlannedRule;
  readonly holds: Truth;
  /** Whether evaluation reached this rule; a FIRST table stops at the first rule that holds. */
  readonly reached: Truth;
  readonly checked: Checked | undefined;
}

/** A table with its evaluation. */
export interface EvaluatedTable {
  readonly table: PlannedTable;
  readonly rules: readonly EvaluatedRule[];
}

/**
 * A rule set with its evaluation. INVARIANT: this tree is the meaning of the rule set; everything
 * faster must agree with it.
 */
export interface Evaluation {
  readonly tables: readonly EvaluatedTable[];
  /** The value of a name: fact, switch, parameter, derivation, output. */
  value(name: string): Value;
  /** Every name that was read. */
  readonly read: ReadonlySet<string>;
}

/**
 * Evaluates a rule set in Kleene's three-valued logic: what is not known stays open. This is sound
 * but not exact: `A or not A` stays open when A is.
 * @param plan the rule set at its epoch
 * @param inputs the facts and switches by name; undefined where a fact is not known
 */
export function evaluate(plan: Plan, inputs: ReadonlyMap<string, Value>): Evaluation {
  const values = new Map<string, Value>([...plan.parameters, ...inputs]);
  const read = new Set<string>();
  const value = (name: string): Value => {
    read.add(name);
    if (values.has(name)) return values.get(name);
    const derivation = plan.derivations.get(name);
    if (derivation === undefined) return undefined;
    const args = derivation.args.map(value);
    const known = args.every((arg) => arg !== undefined);
    const result = known ? derivation.function.compute(args) : undefined;
    values.set(name, result);
    return result;
  };
  const tables = plan.tables.map((table) => {
    const rules = evaluateRules(table, value);
    for (const output of table.sets) {
      values.set(output.name, outputValue(table, output, rules, value));
    }
    return { table, rules };
  });
  // What is read afterwards, for a constraint or a sentence, did not matter to the rules.
  return { tables, value, read: new Set(read) };
}

/**
 * Evaluates a condition in three-valued logic.
 * @param value the value of a name; undefined where it is not known
 * @param named named conditions that were evaluated before: each is evaluated once
 */
export function check(
  node: Bound,
  value: (name: string) => Value,
  named: Map<Bound, Checked> = new Map(),
): Checked {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const parts = node.parts.map((part) => check(part, value, named));
      return { node, parts, truth: node.kind === 'all' ? every(parts) : some(parts) };
    }
    case 'not': {
      const part = check(node.part, value, named);
      return { node, parts: [part], truth: negate(part.truth) };
    }
    case 'named': {
      const known = named.get(node);
      if (known !== undefined) return known;
      const part = check(node.part, value, named);
      const checked: Checked = { node, parts: [part], truth: part.truth };
      named.set(node, checked);
      return checked;
    }
    case 'comparison': {
      const actual = value(node.name);
      const truth =
        actual === undefined ? undefined : compare(node.operator, actual, node.expected);
      return { node, parts: [], truth, actual };
    }
    default:
      return unreachable(node);
  }
}

/** The members that a rule adds to a set, or the value it assigns to any other output. */
export function assigned(assignment: Assignment, value: (name: string) => Value): Value {
  if (isNamed(assignment)) return value(assignment.fact);
  if (!Array.isArray(assignment)) return assignment as Json; // a scalar: the two other forms are out
  const members = assignment.map((item) =>
    isNamed(item) ? value(item.fact) : isListEntry(item) ? item.id : item,
  );
  return members.some((member) => member === undefined) ? undefined : (members as Json[]);
}

/** True for a member of a list that carries arguments. */
function isListEntry(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item;
}

function evaluateRules(table: PlannedTable, value: (name: string) => Value): EvaluatedRule[] {
  let reached: Truth = true;
  return table.rules.map((planned) => {
    if (reached === false) return { planned, holds: undefined, reached, checked: undefined };
    const checked = planned.condition && check(planned.condition, value);
    const holds = checked === undefined ? true : checked.truth;
    const rule = { planned, holds, reached, checked };
    if (table.hitPolicy === 'FIRST') {
      if (holds === true) reached = false;
      else if (holds === undefined) reached = undefined;
    }
    return rule;
  });
}

function outputValue(
  table: PlannedTable,
  output: OutputSpec,
  rules: readonly EvaluatedRule[],
  value: (name: string) => Value,
): Value {
  if (table.hitPolicy === 'FIRST') {
    const winner = rules.find(({ holds, reached }) => reached !== false && holds !== false);
    if (winner?.holds === undefined && winner !== undefined) return undefined;
    const given = winner?.planned.rule.event.params[output.name];
    return given === undefined ? output.default : asMembers(output, assigned(given, value));
  }
  const giving = rules.filter(
    ({ holds, planned }) => holds !== false && planned.rule.event.params[output.name] !== undefined,
  );
  const given: Value[] = giving.map(({ holds, planned }) => {
    const assignment = planned.rule.event.params[output.name];
    return holds && assignment !== undefined ? assigned(assignment, value) : undefined;
  });
  return combine(table, output, given);
}

/**
 * Combines the values that the holding rules of a COLLECT or STRICTEST table assign. One undefined
 * value makes the result undefined.
 */
function combine(table: PlannedTable, output: OutputSpec, given: readonly Value[]): Value {
  if (given.some((v) => v === undefined)) return undefined;
  if (output.type === 'set') {
    if (given.length === 0) return output.default;
    return [...new Set(given.flat() as Json[])]; // no undefined is left
  }
  if (table.hitPolicy === 'STRICTEST') {
    const ranked = given.map((v) => table.order.indexOf(String(v)));
    return ranked.length === 0 ? output.default : table.order[Math.max(...ranked)];
  }
  return given.length === 0 ? output.default : given[0];
}

function asMembers(output: OutputSpec, value: Value): Value {
  if (output.type !== 'set' || value === undefined) return value;
  return Array.isArray(value) ? [...new Set(value)] : [value];
}

function every(parts: readonly Checked[]): Truth {
  if (parts.some(({ truth }) => truth === false)) return false;
  return parts.every(({ truth }) => truth === true) ? true : undefined;
}

function some(parts: readonly Checked[]): Truth {
  if (parts.some(({ truth }) => truth === true)) return true;
  return parts.every(({ truth }) => truth === false) ? false : undefined;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
