import { asJson, type Json } from '../../base/json.js';
import { writtenFormOf } from '../../rule/fact-schema.js';
import type { OpenFact, OpenRule, OpenRules } from '../../rule/open-rules.js';
import { inForce } from '../../rule/period.js';
import type { RuleSet } from '../../rule/policy.js';
import type { Period, RuleFile } from '../../rule/rule-set.js';
import type { FactSpec } from '../../rule/signature.js';

/**
 * What the exact answer is made by, as JSON.
 * @param epoch the only one that will be asked for; undefined: any
 */
export function openRulesOf(ruleSet: RuleSet, epoch: string | undefined): Json {
  const { id, edition, guide, outputs, constraints, file } = ruleSet;
  const isInForce = ({ inForce: period }: { readonly inForce?: Period | undefined }) =>
    epoch === undefined || inForce(guide, period, epoch);
  const dated = (period: Period | undefined) =>
    epoch === undefined && period !== undefined ? { inForce: period } : {};
  const open: OpenRules = {
    ...{ id, nullMeans: edition.nullMeans },
    epochs: guide.epochs.filter((one) => epoch === undefined || one.id === epoch),
    facts: [...ruleSet.facts.values()].map((fact) => factOf(ruleSet, fact)),
    outputs: [...outputs.values()],
    constraints: constraints.map(({ title: _, ...constraint }) => constraint),
    // Of one epoch: its value first, which is then the first that is in force.
    parameters: mapped(file.parameters ?? {}, ({ values }) =>
      [...values.filter(isInForce), ...values.filter((value) => !isInForce(value))].map(
        ({ value, inForce: period }) => ({ value, ...dated(period) }),
      ),
    ),
    switches: mapped(file.switches ?? {}, (one) => ({ default: one.default, values: one.values })),
    defaults: mapped(file.defaults ?? {}, ({ value }) => value),
    derive: file.derive ?? {},
    conditions: file.conditions ?? {},
    tables: file.tables.map(({ rules, ...table }) => ({
      ...table,
      rules: rules.filter(isInForce).map((rule) => ruleOf(rule, dated(rule.inForce))),
    })),
  };
  return asJson(open);
}

function factOf({ edition, id }: RuleSet, fact: FactSpec): OpenFact {
  const { schema: _, title, source, unit, formerly, refusesMistyped, ...rest } = fact;
  const signature = edition.signatures.find((one) => one.id === id);
  const schema = signature?.facts[fact.name]?.schema;
  return { ...rest, written: schema === undefined ? {} : writtenFormOf(schema) };
}

function ruleOf(rule: RuleFile, period: Pick<OpenRule, 'inForce'>): OpenRule {
  const assumes = (rule.assumes ?? []).flatMap(({ when }) => when ?? []);
  return {
    ...(rule.conditions !== undefined && { conditions: rule.conditions }),
    params: rule.event.params,
    ...(assumes.length > 0 && { assumes }),
    ...period,
  };
}

function mapped<T, U>(of: Readonly<Record<string, T>>, change: (one: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, change(one)]));
}
