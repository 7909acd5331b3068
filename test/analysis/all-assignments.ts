import type { Json } from '../../core/base/json.js';
import { check, evaluate, type Value } from '../../core/decide/evaluate.js';
import type { Plan } from '../../core/rule/plan.js';
import { asCompared } from '../decide/brute-force.js';
import type { RawDomain } from '../decide/raw-domain.js';

/** A complete assignment of values to facts, with what the rule tree says of it. */
export interface Assignment {
  /** For each fact the index of its value. */
  readonly at: readonly number[];
  /** Outputs with sets in order. */
  readonly outcome: Readonly<Record<string, Json>>;
}

/** All possible assignments of values to the facts of a decision. */
export interface Assignments {
  readonly facts: readonly string[];
  readonly values: readonly (readonly Json[])[];
  readonly all: readonly Assignment[];
}

/**
 * Enumerates the complete assignments that keep the constraints; undefined where there are more than
 * so many.
 * @param inputs the switches, and the facts, whose values belong to the domain, too
 */
export function allAssignments(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  domain: RawDomain,
  most: number,
): Assignments | undefined {
  const facts = [...plan.ruleSet.facts.keys()];
  const values = facts.map((name) => {
    const given = inputs.get(name);
    const all = [...(domain.get(name) ?? []), ...(given === undefined ? [] : [given])];
    return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
  });
  const count = values.reduce((product, { length }) => product * length, 1);
  if (count > most) return undefined;
  const all: Assignment[] = [];
  for (let n = 0; n < count; n++) {
    let rest = n;
    const at = values.map(({ length }) => {
      const index = rest % length;
      rest = Math.floor(rest / length);
      return index;
    });
    const named = facts.map((name, i) => [name, values[i]?.[at[i] ?? 0]] as const);
    const outcome = outcomeOf(plan, new Map([...inputs, ...named]));
    if (outcome !== undefined) all.push({ at, outcome });
  }
  return { facts, values, all };
}

/** Undefined where a constraint is violated. */
function outcomeOf(
  plan: Plan,
  facts: ReadonlyMap<string, Value>,
): Readonly<Record<string, Json>> | undefined {
  const { value } = evaluate(plan, facts);
  if (plan.constraints.some(({ condition }) => check(condition, value).truth !== true)) {
    return undefined;
  }
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  return asCompared(
    plan.ruleSet,
    Object.fromEntries(listed.map(({ name }) => [name, value(name)])),
  );
}
