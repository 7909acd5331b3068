import type { Json } from '../base/json.js';
import { inForce } from '../rule/period.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import type { Conclusion } from './answer.js';
import type { Value } from './evaluate.js';
import { conclusion } from './find-answer.js';
import type { ListEntry } from './record.js';

/**
 * Warnings `NO_RULE_IN_FORCE` where the guide of a time is silent.
 * @param plan the rule set at that time
 * @param inputs facts and switches by name; undefined where a fact is not known
 * @returns an entry for every output that is null because no rule of its table is in force, or
 * because those that give it a value in this case are not, with the first epoch that has one
 */
export function silences(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  { outcome }: Conclusion,
): ListEntry[] {
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const silent = listed.filter(
    ({ name, table }) => outcome[name] === null && hasRulesElsewhere(plan, table),
  );
  return silent.flatMap((output) => {
    const first = isRuled(plan, output)
      ? firstWithValue(plan, inputs, output)
      : firstRuled(plan, output);
    const args = { output: output.name, first: first ?? null };
    return first === undefined ? [] : [{ id: 'NO_RULE_IN_FORCE', args, rule: null }];
  });
}

function isRuled({ tables }: Plan, { table }: OutputSpec): boolean {
  return tables[table]?.rules.length !== 0;
}

function hasRulesElsewhere({ ruleSet, epoch }: Plan, table: number): boolean {
  const rules = ruleSet.file.tables[table]?.rules ?? [];
  return rules.some((rule) => !inForce(ruleSet.guide, rule.inForce, epoch));
}

function firstRuled({ ruleSet: { file, guide } }: Plan, { table }: OutputSpec): string | undefined {
  const rules = file.tables[table]?.rules ?? [];
  return guide.epochs.find(({ id }) => rules.some((r) => inForce(guide, r.inForce, id)))?.id;
}

function firstWithValue(
  { ruleSet }: Plan,
  inputs: ReadonlyMap<string, Value>,
  { name }: OutputSpec,
): string | undefined {
  const value = (epoch: string): Json =>
    conclusion(planAt(ruleSet, epoch), inputs).outcome[name] ?? null;
  return ruleSet.guide.epochs.find(({ id }) => value(id) !== null)?.id;
}
