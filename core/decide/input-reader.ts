import type { InputReader } from '../compile/compiled-plan.js';
import { absentValue, isAbsentAsNull } from '../rule/absence.js';
import type { RuleSet } from '../rule/policy.js';
import type { Value } from './evaluate.js';

/** Facts by name, of the declared types, unchecked. */
export type GivenFacts = Readonly<Record<string, unknown>>;

/** Reads a fact as `readFacts` does, without checking it; a switch has its value. */
export function inputReader(
  ruleSet: RuleSet,
  name: string,
  values: ReadonlyMap<string, Value>,
): InputReader<GivenFacts> {
  const fact = ruleSet.facts.get(name);
  if (fact === undefined) {
    const value = values.get(name);
    return () => value;
  }
  const absent = absentValue(ruleSet, fact);
  const isUnsent = isAbsentAsNull(ruleSet, fact);
  return (facts) => {
    const value = facts[name] as Value; // of the declared type
    if (typeof value !== 'object') return value === undefined ? absent : value;
    if (value === null) return isUnsent ? absent : null;
    // An object, where facts are scalars and lists: `{ unknown: true }`.
    return Array.isArray(value) ? value : undefined;
  };
}
