import { isRecord } from '../base/json.js';
import { eachBoundComparison, type Plan, type PlannedRule } from './plan.js';

const known = new WeakMap<PlannedRule, readonly string[]>();

/**
 * The outputs and intermediates of earlier tables that a rule reads: in its conditions, through
 * derivations, and in copied values.
 */
export function outputsRead(plan: Plan, planned: PlannedRule): readonly string[] {
  const before = known.get(planned);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const seen = new Set<string>();
  const see = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const derivation = plan.derivations.get(name);
    if (derivation !== undefined) for (const arg of derivation.args) see(arg);
    else if (plan.ruleSet.outputs.has(name)) found.add(name);
  };
  if (planned.condition !== undefined) eachBoundComparison(planned.condition, (c) => see(c.name));
  for (const name of copiedNames(planned.rule.event.params)) see(name);
  const result = [...found];
  known.set(planned, result);
  return result;
}

/** The names that a rule's assignments copy from: values, members and arguments. */
export function copiedNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(copiedNames);
  if (!isRecord(value)) return [];
  return typeof value.fact === 'string' ? [value.fact] : Object.values(value).flatMap(copiedNames);
}
