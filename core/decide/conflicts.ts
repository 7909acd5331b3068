import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { type Budget, withinBudget } from '../diagram/budget.js';
import type { Mdd } from '../diagram/diagram.js';
import { type Symbolic, symbolic } from '../diagram/symbolic.js';
import type { SymbolicTable } from '../diagram/symbolic-value.js';
import { type Plan, type PlannedTable, planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import { exclusiveRules } from './exclusive-rules.js';

/**
 * Rules of COLLECT tables that can hold together and assign different values to an output that is
 * not a set: found over all completions of the facts, in every epoch and under all settings of the
 * switches.
 */
export function conflictProblems(ruleSet: RuleSet): readonly Problem[] {
  if (!mayConflict(ruleSet)) return [];
  const found = withinBudget(LIMITS.conflictWork, (budget) => conflictsWithin(budget, ruleSet));
  return found ?? [tooLarge(ruleSet)];
}

function conflictsWithin(budget: Budget, ruleSet: RuleSet): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const plan of differentPlans(ruleSet)) {
    const found = switchSettings(ruleSet).flatMap((switches) =>
      plan.tables.flatMap((table) => {
        if (table.hitPolicy !== 'COLLECT') return [];
        const single = table.sets.filter(({ type }) => type !== 'set');
        return single.length === 0 ? [] : conflictsAmong(table, { plan, given: switches, budget });
      }),
    );
    for (const { table, other, rule, output } of found) {
      const key = `${table} ${output} ${other} ${rule}`;
      problems.set(key, {
        code: 'rule-set/conflicting-rules',
        message: `\`${other}\` and \`${rule}\` can hold together and give \`${output}\` different values`,
        hint: 'make their conditions exclude each other, or the table FIRST or STRICTEST',
        ...ruleSet.tablePlaces[table],
      });
    }
  }
  return [...problems.values()];
}

/** The problem of rules that are too many, or read too much, to be compared with each other. */
function tooLarge({ file, tablePlaces }: RuleSet): Problem {
  const sizes = file.tables.map(({ rules }) => rules.length);
  const largest = sizes.indexOf(Math.max(...sizes));
  return {
    code: 'rule-set/too-large',
    message: `whether rules exclude each other takes too long to find out: \`${file.tables[largest]?.name}\` has ${sizes[largest]} of them`,
    hint: 'make the table FIRST, or its rules fewer: a fact that names a group can replace many rules',
    ...tablePlaces[largest],
  };
}

/** The plans of all epochs; of epochs with the same rules and parameters only the first. */
function differentPlans(ruleSet: RuleSet): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const { id } of ruleSet.guide.epochs) {
    const plan = planAt(ruleSet, id);
    const rules = plan.tables.map((table) => table.rules.map(({ rule }) => rule.id));
    const key = JSON.stringify([rules, [...plan.parameters]]);
    if (!plans.has(key)) plans.set(key, plan);
  }
  return [...plans.values()];
}

/** The product of the values of all switches. */
function switchSettings({ switches }: RuleSet): ReadonlyMap<string, Json>[] {
  return [...switches].reduce<ReadonlyMap<string, Json>[]>(
    (settings, [key, { values }]) =>
      settings.flatMap((one) => values.map((value) => new Map(one).set(key, value))),
    [new Map()],
  );
}

function mayConflict({ file, outputs }: RuleSet): boolean {
  return file.tables.some(
    ({ hitPolicy }, i) =>
      hitPolicy === 'COLLECT' &&
      [...outputs.values()].some((output) => output.table === i && output.type !== 'set'),
  );
}

interface Conflict {
  readonly table: number;
  readonly output: string;
  readonly other: string;
  readonly rule: string;
}

/** Where conflicts are searched. */
interface Region {
  readonly plan: Plan;
  /** Switches, and facts whose value is known. */
  readonly given: ReadonlyMap<string, Json>;
  readonly budget: Budget;
}

/** Rules that require different values of one fact are not compared. */
function conflictsAmong(table: PlannedTable, { plan, given, budget }: Region): readonly Conflict[] {
  if (table.rules.length < 2) return [];
  const parts = exclusiveRules(table.rules, plan, given);
  if (parts !== undefined) {
    return parts.flatMap(({ fact, value, rules }) =>
      conflictsAmong({ ...table, rules }, { plan, given: new Map(given).set(fact, value), budget }),
    );
  }
  const index = plan.tables.findIndex(({ name }) => name === table.name);
  const tables = [...plan.tables.slice(0, index), table];
  const s = symbolic({ ...plan, tables }, given, { budget });
  const last = s.tables.at(-1);
  return last === undefined ? [] : conflictsIn(last, s, index);
}

/**
 * By value, not by pair: the rules of one value hold together in a diagram, and only where it
 * overlaps with that of the values before are single rules compared.
 */
function conflictsIn({ table, holds }: SymbolicTable, s: Symbolic, index: number): Conflict[] {
  const single = table.sets.filter(({ type }) => type !== 'set');
  const d = s.diagrams;
  return single.flatMap((output) => {
    const found: Conflict[] = [];
    let before: readonly RuleValue[] = [];
    let anyBefore: Mdd = d.leaf(false);
    for (const group of byValue(table, holds, output.name)) {
      const any = group.reduce((all, { holds: one }) => d.or(all, one), d.leaf(false));
      if (together(s, any, anyBefore)) {
        for (const { rule, holds: one } of group) {
          const others = before.filter((other) => together(s, one, other.holds));
          const pair = { table: index, output: output.name, rule };
          found.push(...others.map((other) => ({ ...pair, other: other.rule })));
        }
      }
      before = [...before, ...group];
      anyBefore = d.or(anyBefore, any);
    }
    return found;
  });
}

/** A rule that gives an output a value, and when it holds. */
interface RuleValue {
  readonly rule: string;
  readonly holds: Mdd;
}

/** The rules that give an output a value, grouped by the value. */
function byValue(
  { rules }: SymbolicTable['table'],
  holds: SymbolicTable['holds'],
  output: string,
): readonly (readonly RuleValue[])[] {
  const groups = new Map<string, RuleValue[]>();
  for (const [i, { rule }] of rules.entries()) {
    const value = rule.event.params[output];
    const when = holds[i];
    if (value === undefined || when === undefined) continue;
    const key = JSON.stringify(value);
    groups.set(key, [...(groups.get(key) ?? []), { rule: rule.id, holds: when }]);
  }
  return [...groups.values()];
}

function together(s: Symbolic, a: Mdd, b: Mdd): boolean {
  const both = s.diagrams.and(s.space, s.diagrams.and(a, b));
  return s.diagrams.constant(both) !== false;
}
