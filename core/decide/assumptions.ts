import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import type { Answer } from './answer.js';
import type { Value } from './evaluate.js';
import { conclusion } from './find-answer.js';
import type { Origin } from './inputs.js';
import { sameOutcome } from './other-times.js';
import type { Assumption } from './record.js';

/**
 * The assumptions that mattered: those of the rules that fired, those behind defaults that were
 * read, and those behind switches whose other values would change the outcome.
 * @param inputs facts and switches by name
 * @param origins where the facts come from
 * @param given the answer
 */
export function assumptionsOf(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  origins: ReadonlyMap<string, Origin>,
  given: Answer,
): Assumption[] {
  const switches = [...plan.ruleSet.switches].filter(([key]) => matters(plan, inputs, given, key));
  const bySwitch = new Map(
    switches.map(([key, s]) => {
      const value = inputs.get(key) ?? null;
      return [s.assumes, { id: s.assumes, switch: key, value, isDefault: value === s.default }];
    }),
  );
  const ids = new Set([...given.assumed, ...behindDefaults(plan, origins, given)]);
  const plain = [...ids].filter((id) => !bySwitch.has(id)).map((id) => ({ id }));
  return [...plain, ...bySwitch.values()];
}

function behindDefaults(
  plan: Plan,
  origins: ReadonlyMap<string, Origin>,
  { evaluation }: Answer,
): string[] {
  return Object.entries(plan.ruleSet.file.defaults ?? {})
    .filter(([fact]) => origins.get(fact) === 'default' && evaluation.read.has(fact))
    .flatMap(([, { assumes }]) => (assumes ?? []).map(({ id }) => id));
}

function matters(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  given: Answer,
  key: string,
): boolean {
  if (!given.evaluation.read.has(key)) return false;
  const values: readonly Json[] = plan.ruleSet.switches.get(key)?.values ?? [];
  return values
    .filter((value) => value !== inputs.get(key))
    .some((value) => !sameOutcome(conclusion(plan, new Map(inputs).set(key, value)), given));
}
