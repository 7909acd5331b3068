import type { Json } from '../core/index.js';
import {
  checkCondition as check,
  eachBoundComparison,
  evaluate,
  type Plan,
  planAt,
  type RuleSet,
  readFacts,
  type Value,
} from '../core/studio.js';
import { valuesNear } from './values-near.js';

/** After this many attempts the constraints of a decision count as unsatisfiable. */
const MOST_TRIES = 3000;

/** Whether the known facts of a request satisfy the constraints of their decision. */
export function isPossible(ruleSet: RuleSet, given: unknown): boolean {
  const read = readFacts(ruleSet, given);
  return read.ok && keepsConstraints(constraintsOf(ruleSet), read.value.values);
}

/** Whether some facts near the constants of the rules satisfy all constraints. */
export function canBePossible(ruleSet: RuleSet): boolean {
  const plan = constraintsOf(ruleSet);
  const near = valuesNear(ruleSet);
  const tied = factsTied(plan);
  const inputs = new Map<string, Json>();
  let tries = 0;
  const search = (index: number): boolean => {
    const name = tied[index];
    if (tries > MOST_TRIES) return false;
    if (name === undefined) {
      tries += 1;
      return keepsConstraints(plan, inputs);
    }
    return (near.get(name) ?? []).some((value) => {
      inputs.set(name, value);
      return search(index + 1);
    });
  };
  return search(0);
}

function constraintsOf(ruleSet: RuleSet): Plan {
  const epoch = ruleSet.guide.epochs[0];
  if (epoch === undefined) throw new Error('a guide has at least one epoch');
  return { ...planAt(ruleSet, epoch.id), tables: [] };
}

function keepsConstraints(plan: Plan, inputs: ReadonlyMap<string, Value>): boolean {
  const { value } = evaluate(plan, inputs);
  return plan.constraints.every(({ condition }) => check(condition, value).truth !== false);
}

function factsTied(plan: Plan): string[] {
  const tied = new Set<string>();
  const see = (name: string): void => {
    const derivation = plan.derivations.get(name);
    if (derivation === undefined) tied.add(name);
    else for (const arg of derivation.args) see(arg);
  };
  for (const { condition } of plan.constraints) eachBoundComparison(condition, (c) => see(c.name));
  return [...tied];
}
