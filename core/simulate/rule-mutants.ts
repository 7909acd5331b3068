import { isRecord, type Json } from '../base/json.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import type { RuleSetFile } from '../rule/rule-set.js';

/** A mutant of a policy: with one fault in a rule set. */
export interface RuleMutant {
  /** The fault: `approvalUserCount is 101`. */
  readonly fault: string;
  readonly kind: 'bound' | 'comparison' | 'rule';
  readonly decision: string;
  readonly policy: Policy;
}

/**
 * All mutants of a policy in a decision: a number shifted by one, a comparison negated, a rule
 * dropped.
 */
export function ruleMutants(policy: Policy, decision: string): readonly RuleMutant[] {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) return [];
  return faultsIn(ruleSet.file).map(({ file, ...what }) => {
    const wrong: RuleSet = { ...ruleSet, file };
    const ruleSets = new Map(policy.ruleSets).set(decision, wrong);
    return { ...what, decision, policy: { ...policy, ruleSets } };
  });
}

interface Fault extends Pick<RuleMutant, 'fault' | 'kind'> {
  readonly file: RuleSetFile;
}

function faultsIn(file: RuleSetFile): readonly Fault[] {
  return [
    ...Object.entries(file.parameters ?? {}).flatMap(([name, parameter]) =>
      shifted(parameter.values.at(-1)?.value).map((value): Fault => {
        const values = parameter.values.map((v, i) =>
          i === parameter.values.length - 1 ? { ...v, value } : v,
        );
        const parameters = { ...file.parameters, [name]: { ...parameter, values } };
        return { kind: 'bound', fault: `${name} is ${value}`, file: { ...file, parameters } };
      }),
    ),
    ...file.tables.flatMap((table, t) =>
      table.rules.flatMap((rule, r): Fault[] => {
        const withRules = (rules: typeof table.rules): RuleSetFile => ({
          ...file,
          tables: file.tables.map((other, i) => (i === t ? { ...other, rules } : other)),
        });
        const gone = withRules(table.rules.filter((_, i) => i !== r));
        const opposite = conditionFaults(rule.conditions).map(
          ({ what, kind, condition }): Fault => {
            // The condition keeps its form: one comparison was changed.
            const conditions = condition as typeof rule.conditions;
            const rules = table.rules.map((o, i) => (i === r ? { ...rule, conditions } : o));
            return {
              kind,
              fault: `${rule.id}: ${what}`,
              file: withRules(rules as typeof table.rules),
            };
          },
        );
        return [{ kind: 'rule', fault: `${rule.id} is gone`, file: gone }, ...opposite];
      }),
    ),
  ];
}

function shifted(value: unknown): number[] {
  return typeof value === 'number' ? [value - 1, value + 1] : [];
}

interface ConditionFault {
  readonly what: string;
  readonly kind: 'bound' | 'comparison';
  readonly condition: Json;
}

/** A condition with one comparison negated or one number shifted. */
function conditionFaults(condition: unknown): readonly ConditionFault[] {
  if (!isRecord(condition)) return [];
  for (const key of ['all', 'any'] as const) {
    const parts = condition[key];
    if (!Array.isArray(parts)) continue;
    return parts.flatMap((part, i) =>
      conditionFaults(part).map((fault) => {
        const changed = parts.map((other, j) => (j === i ? fault.condition : other) as Json);
        return { ...fault, condition: { [key]: changed } };
      }),
    );
  }
  if ('not' in condition) {
    return conditionFaults(condition.not).map((f) => ({ ...f, condition: { not: f.condition } }));
  }
  if (typeof condition.fact !== 'string') return [];
  const plain = condition as { readonly [key: string]: Json }; // read by the schema
  return [
    { kind: 'comparison', what: `not ${condition.fact}`, condition: { not: plain } },
    ...shifted(condition.value).map((value) => ({
      kind: 'bound' as const,
      what: `${condition.fact} against ${value}`,
      condition: { ...plain, value },
    })),
  ];
}
