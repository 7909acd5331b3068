import type { Json } from '../../../core/base/json.js';
import type { Bound, Plan, PlannedRule, PlannedTable } from '../../../core/rule/plan.js';
import type { OutputSpec } from '../../../core/rule/policy.js';
import type { Assignment } from '../../../core/rule/rule-set.js';

/**
 * A rule set with one mistake: a rule dropped, its condition always true, its assignment changed,
 * or another fact compared; a number raised by one.
 * @param tables the tables to change; left out: all
 */
export function* broken(plan: Plan, tables?: readonly string[]): Generator<Plan> {
  const broken = plan.tables.filter(({ name }) => tables === undefined || tables.includes(name));
  for (const table of broken.toReversed()) yield* withBroken(plan, table);
  for (const [name, value] of plan.parameters) {
    if (typeof value === 'number') yield withParameter(plan, name, value + 1);
  }
  for (const table of broken) yield* withOtherFact(plan, table);
}

function* withBroken(plan: Plan, table: PlannedTable): Generator<Plan> {
  for (const [i, rule] of table.rules.entries()) {
    yield withRules(plan, table, table.rules.toSpliced(i, 1));
    for (const other of brokenRules(table, rule)) {
      yield withRules(plan, table, table.rules.with(i, other));
    }
  }
}

function* withOtherFact(plan: Plan, table: PlannedTable): Generator<Plan> {
  const [first, ...rest] = table.rules;
  if (first === undefined) return;
  for (const { name, type, values } of plan.ruleSet.facts.values()) {
    const expected = type === 'boolean' ? true : (values?.[0] ?? null);
    const condition: Bound = { kind: 'comparison', name, operator: 'equal', expected };
    yield withRules(plan, table, [{ ...first, condition }, ...rest]);
  }
}

function withRules(plan: Plan, table: PlannedTable, rules: readonly PlannedRule[]): Plan {
  const tables = plan.tables.map((one) => (one === table ? { ...table, rules } : one));
  return { ...plan, tables };
}

function brokenRules(table: PlannedTable, rule: PlannedRule): readonly PlannedRule[] {
  const { condition } = rule;
  const held: PlannedRule[] =
    condition === undefined
      ? []
      : [
          { ...rule, condition: { kind: 'not', part: condition } },
          { ...rule, condition: undefined },
        ];
  const given = table.sets.flatMap((output) =>
    otherValues(output, rule.rule.event.params[output.name]).map((value) => {
      const params = { ...rule.rule.event.params, [output.name]: value };
      return { ...rule, rule: { ...rule.rule, event: { ...rule.rule.event, params } } };
    }),
  );
  return [...held, ...given];
}

function otherValues(output: OutputSpec, given: Assignment | undefined): readonly Assignment[] {
  if (output.type === 'boolean') return [given !== true];
  if (typeof given === 'number') return [given + 1, 1000];
  const values = output.values ?? [];
  if (output.type === 'set') return [[...values], []];
  return values.filter((value) => value !== given);
}

function withParameter(plan: Plan, name: string, value: Json): Plan {
  const tables = plan.tables.map((table) => ({
    ...table,
    rules: table.rules.map((rule) => ({
      ...rule,
      condition: rule.condition && rebound(rule.condition, name, value),
    })),
  }));
  return { ...plan, tables, parameters: new Map(plan.parameters).set(name, value) };
}

function rebound(condition: Bound, name: string, value: Json): Bound {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, parts: condition.parts.map((part) => rebound(part, name, value)) };
    case 'not':
    case 'named':
      return { ...condition, part: rebound(condition.part, name, value) };
    default:
      return condition.parameter === name ? { ...condition, expected: value } : condition;
  }
}
