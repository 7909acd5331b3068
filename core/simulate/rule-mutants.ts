import { isRecord, type Json } from '../base/json.js';
import type { Policy } from '../rule/policy.js';
import type { ParameterFile, RuleFile, RuleSetFile } from '../rule/rule-set.js';
import { type FaultParts, faultText } from './fault-parts.js';

/** A policy with one fault in a rule set, or in a shared file that several rule sets use. */
export interface RuleMutant {
  /** The fault: `approvalUserCount is 101`. */
  readonly fault: string;
  readonly parts: FaultParts;
  readonly kind: 'bound' | 'comparison' | 'rule';
  /** The decisions whose rule sets have the fault. */
  readonly decisions: readonly string[];
  /** The id of the rule that has the fault, or the name of the parameter. */
  readonly name: string;
  /** The id of the shared file that the fault is in. */
  readonly shared?: string;
  readonly policy: Policy;
}

/**
 * Every policy that differs from a policy by one fault in a decision: a number is one more or one
 * less, a comparison says the opposite, a rule is gone. A fault in a shared file is one for all rule
 * sets that use it.
 */
export function ruleMutants(policy: Policy, decision: string): readonly RuleMutant[] {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) return [];
  return faultsIn(ruleSet.file).map(({ parts, kind, place, change }) => {
    const from = ruleSet.uses.find((use) => use[place.section].includes(place.name));
    const wrong = [...policy.ruleSets.values()].filter((other) =>
      from === undefined ? other === ruleSet : other.uses.some(({ id }) => id === from.id),
    );
    const ruleSets = new Map(policy.ruleSets);
    for (const one of wrong) ruleSets.set(one.id, { ...one, file: change(one.file) });
    return {
      ...{ fault: faultText(parts), parts, kind, name: parts.name },
      decisions: wrong.map(({ id }) => id),
      ...(from === undefined ? {} : { shared: from.id }),
      policy: { ...policy, ruleSets },
    };
  });
}

interface Fault extends Pick<RuleMutant, 'parts' | 'kind'> {
  /** The table or parameter that has the fault. */
  readonly place: { readonly section: 'tables' | 'parameters'; readonly name: string };
  /** Puts the fault into a file that has the same table or parameter. */
  readonly change: (file: RuleSetFile) => RuleSetFile;
}

function faultsIn(file: RuleSetFile): readonly Fault[] {
  return [...Object.entries(file.parameters ?? {}).flatMap(parameterFaults), ...tableFaults(file)];
}

function parameterFaults([name, parameter]: [string, ParameterFile]): Fault[] {
  return shifted(parameter.values.at(-1)?.value).map((value) => {
    const last = parameter.values.length - 1;
    const values = parameter.values.map((v, i) => (i === last ? { ...v, value } : v));
    return {
      ...{ kind: 'bound', parts: { form: 'value', name, value } },
      place: { section: 'parameters', name },
      change: (file) => {
        const parameters = { ...file.parameters, [name]: { ...parameter, values } };
        return { ...file, parameters };
      },
    };
  });
}

function tableFaults({ tables }: RuleSetFile): Fault[] {
  return tables.flatMap(({ name, rules }) =>
    rules.flatMap((rule): Fault[] => {
      const place = { section: 'tables', name } as const;
      const without = changing(name, (all) => all.filter(({ id }) => id !== rule.id));
      const opposite = conditionFaults(rule.conditions).map(({ parts, kind, condition }): Fault => {
        // The condition is of the same form: one comparison was changed.
        const conditions = condition as typeof rule.conditions;
        const change = changing(name, (all) =>
          all.map((other) => (other.id === rule.id ? { ...other, conditions } : other)),
        );
        return { kind, parts: { ...parts, name: rule.id }, place, change };
      });
      const gone = { form: 'gone', name: rule.id } as const;
      return [{ kind: 'rule', parts: gone, place, change: without }, ...opposite];
    }),
  );
}

function changing(
  name: string,
  change: (rules: readonly RuleFile[]) => readonly RuleFile[],
): Fault['change'] {
  return (file) => ({
    ...file,
    tables: file.tables.map((table) =>
      table.name === name ? { ...table, rules: change(table.rules) } : table,
    ),
  });
}

function shifted(value: unknown): number[] {
  return typeof value === 'number' ? [value - 1, value + 1] : [];
}

interface ConditionFault {
  readonly parts: Omit<FaultParts, 'name'>;
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
  const { fact } = condition;
  return [
    { kind: 'comparison', parts: { form: 'opposite', fact }, condition: { not: plain } },
    ...shifted(condition.value).map((value) => ({
      kind: 'bound' as const,
      parts: { form: 'bound', fact, value } as const,
      condition: { ...plain, value },
    })),
  ];
}
