import type { Json } from '../base/json.js';
import { compare } from '../rule/operator.js';
import {
  type BoundComparison,
  conditionsOf,
  eachBoundComparison,
  type Plan,
  type PlannedDerivation,
} from '../rule/plan.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, isNumeric } from '../rule/value-type.js';
import { comparedTogether, type Domains } from './domains.js';
import { copyEdges } from './flow.js';
import type { Partitions } from './partitions.js';

/**
 * The separable facts of a plan: each may be known or unknown without a change of any other fact's
 * representatives, and each known value is equivalent to a representative. These are the facts that
 * have all their values as representatives, and those that rules read by unary predicates alone:
 * comparisons with constants, and functions of no other fact.
 * @param domains the representatives while no fact is known
 */
export function separableFacts(
  plan: Plan,
  domains: Domains & { readonly partitions: Partitions },
): ReadonlySet<string> {
  const together = comparedTogether(plan, domains.partitions).filter((group) => group.length > 1);
  const joined = new Set([...together.flat(), ...copiedFacts(plan), ...besideOutputs(plan)]);
  const names = [...domains.values.keys(), ...domains.sets.map(({ name }) => name)];
  return new Set(
    names.filter((name) => {
      const fact = plan.ruleSet.facts.get(name);
      return fact !== undefined && (hasAllValues(fact) || !joined.has(name));
    }),
  );
}

/** True where every value of a fact is a representative. */
function hasAllValues(fact: FactSpec): boolean {
  if (isList(fact)) return false;
  return fact.type === 'boolean' || (fact.values !== undefined && fact.open !== true);
}

/** The facts whose values, or something made of them, flow into outputs. */
export function copiedFacts(plan: Plan): readonly string[] {
  return copyEdges(plan).flatMap(({ from }) => [...factsBelow(plan, from)]);
}

/** The facts that a function reads together with an output. */
function besideOutputs(plan: Plan): readonly string[] {
  const { outputs } = plan.ruleSet;
  return [...plan.derivations.values()]
    .filter(({ args }) => args.some((arg) => outputs.has(arg)))
    .flatMap(({ name }) => [...factsBelow(plan, name)]);
}

function factsBelow(plan: Plan, name: string, found: Set<string> = new Set()): Set<string> {
  const args = plan.derivations.get(name)?.args;
  if (args !== undefined) for (const arg of args) factsBelow(plan, arg, found);
  else if (plan.ruleSet.facts.has(name)) found.add(name);
  return found;
}

/** The branch of the representative that is equivalent to a value; undefined where none is. */
export type Locate = (value: Json) => number | undefined;

/**
 * Finds the representatives that known values of separable facts are equivalent to: the same value,
 * or one of which every comparison and every function in the plan gives the same.
 * @param others the values of names that are no facts: switches
 */
export class Locator {
  readonly #plan: Plan;
  readonly #others: ReadonlyMap<string, Json | undefined>;
  readonly #comparisons: ReadonlyMap<string, readonly BoundComparison[]>;
  readonly #derivations: ReadonlyMap<string, readonly PlannedDerivation[]>;

  constructor(plan: Plan, others: ReadonlyMap<string, Json | undefined>) {
    this.#plan = plan;
    this.#others = others;
    this.#comparisons = comparisonsByName(plan);
    this.#derivations = derivationsByArgument(plan);
  }

  /** @param values the representatives of a separable fact, by branch */
  locate(name: string, values: readonly Json[]): Locate {
    const same = new Map(values.map((value, branch) => [keyOf(value), branch]));
    const fact = this.#plan.ruleSet.facts.get(name);
    if (fact === undefined || hasAllValues(fact)) return (value) => same.get(keyOf(value));
    if (isNumeric(fact) && !this.#derivations.has(name)) return this.#byOrder(name, values, same);
    let alike: Map<string, number> | undefined;
    return (value) => {
      const known = same.get(keyOf(value));
      if (known !== undefined) return known;
      alike ??= new Map(values.map((one, branch) => [this.#signature(name, one), branch]));
      return alike.get(this.#signature(name, value));
    };
  }

  /** Numbers that are compared with constants alone: between two constants all are equivalent. */
  #byOrder(
    name: string,
    values: readonly Json[],
    same: ReadonlyMap<Json | undefined, number>,
  ): Locate {
    const numbers = values.flatMap((value, branch) =>
      typeof value === 'number' ? [{ value, branch, signature: this.#signature(name, value) }] : [],
    );
    return (value) => {
      const known = same.get(keyOf(value));
      if (known !== undefined || typeof value !== 'number') return known;
      let [low, high] = [0, numbers.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle]?.value ?? 0) < value) low = middle + 1;
        else high = middle;
      }
      // A constant is a representative itself, so the value's interval is that of a neighbor.
      const signature = this.#signature(name, value);
      return [numbers[low - 1], numbers[low]].find((one) => one?.signature === signature)?.branch;
    };
  }

  /** The results of all that reads a name, for one value of it. */
  #signature(name: string, value: Json): string {
    const results: string[] = [];
    this.#collect(name, value, results);
    return results.join('');
  }

  #collect(name: string, value: Json, results: string[]): void {
    for (const { operator, expected } of this.#comparisons.get(name) ?? []) {
      results.push(compare(operator, value, expected) ? '1' : '0');
    }
    for (const derivation of this.#derivations.get(name) ?? []) {
      const args = derivation.args.map((arg) => (arg === name ? value : this.#constant(arg)));
      // No rule reads a function of several facts, or these would not be separable.
      if (args.every((arg) => arg !== undefined)) {
        this.#collect(derivation.name, derivation.function.compute(args), results);
      }
    }
  }

  #constant(name: string): Json | undefined {
    const given = this.#plan.parameters.get(name) ?? this.#others.get(name);
    if (given !== undefined) return given;
    const derivation = this.#plan.derivations.get(name);
    if (derivation === undefined) return undefined;
    const args = derivation.args.map((arg) => this.#constant(arg));
    return args.every((arg) => arg !== undefined) ? derivation.function.compute(args) : undefined;
  }
}

/** A key under which equal scalars are equal; of lists and objects their text. */
function keyOf(value: Json): Json {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function comparisonsByName(plan: Plan): ReadonlyMap<string, readonly BoundComparison[]> {
  const found = new Map<string, BoundComparison[]>();
  for (const condition of conditionsOf(plan)) {
    eachBoundComparison(condition, (comparison) => {
      found.set(comparison.name, [...(found.get(comparison.name) ?? []), comparison]);
    });
  }
  return found;
}

function derivationsByArgument(plan: Plan): ReadonlyMap<string, readonly PlannedDerivation[]> {
  const found = new Map<string, PlannedDerivation[]>();
  for (const derivation of plan.derivations.values()) {
    for (const arg of new Set(derivation.args)) {
      found.set(arg, [...(found.get(arg) ?? []), derivation]);
    }
  }
  return found;
}
