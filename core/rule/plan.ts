import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import type { Condition, Operator } from './condition.js';
import type { Constraint } from './constraint.js';
import type { DerivationFunction } from './derivation.js';
import { functionsOf } from './functions.js';
import { type BoundaryReading, inForce } from './period.js';
import type { OutputSpec, RuleSet } from './policy.js';
import type { RuleFile } from './rule-set.js';

/** A condition with its operands evaluated and its named parts resolved. */
export type Bound =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Bound[] }
  | { readonly kind: 'not'; readonly part: Bound }
  | { readonly kind: 'named'; readonly name: string; readonly part: Bound }
  | BoundComparison;

/** A comparison with a known right-hand side. */
export interface BoundComparison {
  readonly kind: 'comparison';
  readonly name: string;
  readonly operator: Operator;
  readonly expected: Json;
  /** The parameter that the expected value comes from. */
  readonly parameter?: string;
}

/** A derivation of a rule set. */
export interface PlannedDerivation {
  readonly name: string;
  readonly functionName: string;
  readonly function: DerivationFunction;
  readonly args: readonly string[];
}

/** A rule in force. */
export interface PlannedRule {
  readonly rule: RuleFile;
  /** Undefined: the rule always holds. */
  readonly condition: Bound | undefined;
  readonly assumes: readonly { readonly id: string; readonly when: Bound | undefined }[];
}

/** A table with the rules in force, in the order of the file. */
export interface PlannedTable {
  readonly name: string;
  readonly hitPolicy: 'FIRST' | 'COLLECT' | 'STRICTEST';
  /** With null as default where no rule is in force. */
  readonly sets: readonly OutputSpec[];
  /** STRICTEST: values from mildest to strictest. */
  readonly order: readonly string[];
  readonly rules: readonly PlannedRule[];
}

/** A constraint with its condition resolved. */
export interface PlannedConstraint {
  readonly constraint: Constraint;
  readonly condition: Bound;
}

/**
 * The plan of a rule set in one epoch: rules in force, with parameters evaluated and references
 * resolved.
 */
export interface Plan {
  readonly ruleSet: RuleSet;
  /** The id of an epoch of the rule set's guide. */
  readonly epoch: string;
  readonly parameters: ReadonlyMap<string, Json>;
  /** The lines of the guide that each parameter's value is taken from. */
  readonly parameterCites: ReadonlyMap<string, readonly string[]>;
  readonly derivations: ReadonlyMap<string, PlannedDerivation>;
  readonly tables: readonly PlannedTable[];
  readonly constraints: readonly PlannedConstraint[];
}

const plans = new WeakMap<RuleSet, Map<string, Plan>>();

/**
 * The plan of a rule set in an epoch; memoized.
 * @param epoch an epoch id of the rule set's guide
 * @param reading how uncertain boundaries are interpreted
 */
export function planAt(ruleSet: RuleSet, epoch: string, reading: BoundaryReading = 'late'): Plan {
  const known = plans.get(ruleSet) ?? new Map<string, Plan>();
  plans.set(ruleSet, known);
  const key = `${epoch} ${reading}`;
  const plan = known.get(key) ?? makePlan(ruleSet, epoch, reading);
  known.set(key, plan);
  return plan;
}

function makePlan(ruleSet: RuleSet, epoch: string, reading: BoundaryReading): Plan {
  const { file, guide } = ruleSet;
  const current = Object.entries(file.parameters ?? {}).map(
    ([name, { values }]) =>
      [name, values.find((v) => inForce(guide, v.inForce, epoch, reading))] as const,
  );
  const parameters = new Map(current.map(([name, found]) => [name, found?.value ?? null]));
  const parameterCites = new Map(current.map(([name, found]) => [name, found?.cites ?? []]));
  const named = new NamedParts(file.conditions ?? {}, parameters);
  const bind = (condition: Condition) => bound(condition, parameters, named);
  const tables = file.tables.map((table, index) => {
    const rules = table.rules
      .filter((rule) => inForce(guide, rule.inForce, epoch, reading))
      .map((rule) => planRule(rule, bind));
    const outputs = [...ruleSet.outputs.values()].filter((output) => output.table === index);
    return {
      name: table.name,
      hitPolicy: table.hitPolicy,
      order: table.order ?? [],
      sets: rules.length > 0 ? outputs : outputs.map(unruled),
      rules,
    };
  });
  const functions = functionsOf(ruleSet.edition);
  const written = [file.derive ?? {}, ...ruleSet.constraints.map((c) => c.derive ?? {})];
  const derivations = new Map(
    written.flatMap((calls) => planDerivations(calls, functions)).map((d) => [d.name, d]),
  );
  const constraints = ruleSet.constraints.map((constraint) => ({
    constraint,
    condition: bound(constraint.holds, parameters, new NamedParts({}, parameters)),
  }));
  return {
    ...{ ruleSet, epoch, parameters, parameterCites },
    ...{ derivations, tables, constraints },
  };
}

// Without a rule in force the guide says nothing about an output of the catalogue, not even that a
// set is empty.
function unruled(output: OutputSpec): OutputSpec {
  return output.listed ? { ...output, default: null } : output;
}

/** A condition as it is meant in a plan: with its parameters, and with the conditions that it names. */
export function boundIn({ ruleSet, parameters }: Plan, condition: Condition): Bound {
  return bound(condition, parameters, new NamedParts(ruleSet.file.conditions ?? {}, parameters));
}

function planRule(rule: RuleFile, bind: (condition: Condition) => Bound): PlannedRule {
  return {
    rule,
    condition: rule.conditions && bind(rule.conditions),
    assumes: (rule.assumes ?? []).map(({ id, when }) => ({ id, when: when && bind(when) })),
  };
}

function planDerivations(
  written: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  functions: ReadonlyMap<string, DerivationFunction>,
): PlannedDerivation[] {
  return Object.entries(written).flatMap(([name, call]) =>
    Object.entries(call).flatMap(([functionName, args]) => {
      const known = functions.get(functionName);
      return known === undefined ? [] : [{ name, functionName, function: known, args }];
    }),
  );
}

/** The named conditions of a rule set, each resolved once: the same node wherever it is named. */
class NamedParts {
  readonly #written: Readonly<Record<string, Condition>>;
  readonly #parameters: ReadonlyMap<string, Json>;
  readonly #found = new Map<string, Bound>();

  constructor(written: Readonly<Record<string, Condition>>, parameters: ReadonlyMap<string, Json>) {
    this.#written = written;
    this.#parameters = parameters;
  }

  get(name: string): Bound {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const written = this.#written[name];
    if (written === undefined) throw new Error(`unchecked condition ${name}`);
    const part = bound(written, this.#parameters, this);
    const node: Bound = { kind: 'named', name, part };
    this.#found.set(name, node);
    return node;
  }
}

/** Resolves named parts and evaluates parameters. */
function bound(
  condition: Condition,
  parameters: ReadonlyMap<string, Json>,
  named: NamedParts,
): Bound {
  const inner = (part: Condition) => bound(part, parameters, named);
  if ('all' in condition) return { kind: 'all', parts: condition.all.map(inner) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map(inner) };
  if ('not' in condition) return { kind: 'not', part: inner(condition.not) };
  if ('condition' in condition) return named.get(condition.condition);
  const { fact: name, operator, value } = condition;
  if (!isNamed(value)) return { kind: 'comparison', name, operator, expected: value };
  const expected = parameters.get(value.fact) ?? null;
  return { kind: 'comparison', name, operator, expected, parameter: value.fact };
}

/** True for an operand or value that refers to a name. */
export function isNamed(value: unknown): value is { readonly fact: string } {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

/** All conditions of a plan: of its constraints, its rules, and what these assume. */
export function conditionsOf({ constraints, tables }: Plan): readonly Bound[] {
  const rules = tables.flatMap((table) => table.rules);
  const ofRules = rules.flatMap(({ condition, assumes }) => [
    condition,
    ...assumes.map(({ when }) => when),
  ]);
  return [...constraints.map(({ condition }) => condition), ...ofRules].filter(
    (condition) => condition !== undefined,
  );
}

/**
 * Calls `visit` for every comparison of a bound condition, once for those of a named condition.
 * @param seen named conditions that were visited before
 */
export function eachBoundComparison(
  condition: Bound,
  visit: (comparison: BoundComparison) => void,
  seen: Set<Bound> = new Set(),
): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.parts) eachBoundComparison(part, visit, seen);
      return;
    case 'not':
      eachBoundComparison(condition.part, visit, seen);
      return;
    case 'named':
      if (seen.has(condition)) return;
      seen.add(condition);
      eachBoundComparison(condition.part, visit, seen);
      return;
    case 'comparison':
      visit(condition);
      return;
    default:
      unreachable(condition);
  }
}
