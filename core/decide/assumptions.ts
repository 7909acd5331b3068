import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import type { Answer } from './answer.js';
import type { Value } from './evaluate.js';
import { conclusion } from './find-answer.js';
import type { Origin } from './inputs.js';
import { sameOutcome } from './other-times.js';
import type { Assumption } from './record.js';

/**
 * The assumptions that mattered: those of the rules that fired, those behind defaults and
 * switches whose other values would change the outcome.
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
  const switches = [...plan.ruleSet.switches].filter(([key, { values }]) =>
    matters(plan, inputs, given, { key, values }),
  );
  const bySwitch = new Map(
    switches.map(([key, s]) => {
      const value = inputs.get(key) ?? null;
      return [s.assumes, { id: s.assumes, switch: key, value, isDefault: value === s.default }];
    }),
  );
  const ids = new Set([...given.assumed, ...behindDefaults(plan, inputs, origins, given)]);
  const plain = [...ids].filter((id) => !bySwitch.has(id)).map((id) => ({ id }));
  return [...plain, ...bySwitch.values()];
}

function behindDefaults(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  origins: ReadonlyMap<string, Origin>,
  given: Answer,
): string[] {
  return Object.entries(plan.ruleSet.file.defaults ?? {})
    .filter(([key, { assumes }]) => {
      if (assumes === undefined || origins.get(key) !== 'default') return false;
      return matters(plan, inputs, given, { key, values: otherValues(plan, key) });
    })
    .flatMap(([, { assumes }]) => (assumes ?? []).map(({ id }) => id));
}

/** All values of a fact; undefined where they are not listed. */
function otherValues(plan: Plan, name: string): readonly Json[] | undefined {
  const fact = plan.ruleSet.facts.get(name);
  if (fact?.type === 'boolean') return [true, false];
  return fact?.type === 'enum' ? fact.values : undefined;
}

/** An input with the values that it can have; undefined where they are not listed. */
interface Alternatives {
  readonly key: string;
  readonly values: readonly Json[] | undefined;
}

/** Whether an input was read and another value of it would change the outcome. */
function matters(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  given: Answer,
  { key, values }: Alternatives,
): boolean {
  if (!given.read.has(key)) return false;
  if (values === undefined) return true;
  return values
    .filter((value) => value !== inputs.get(key))
    .some((value) => !sameOutcome(conclusion(plan, new Map(inputs).set(key, value), given), given));
}
