import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { type Symbolic, symbolic } from '../diagram/symbolic.js';
import type { SymbolicTable } from '../diagram/symbolic-value.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';

/**
 * Rules of COLLECT tables that can hold together and assign different values to an output that is
 * not a set: found over all completions of the facts, in every epoch and under all settings of the
 * switches.
 */
export function conflictProblems(ruleSet: RuleSet): Problem[] {
  const problems = new Map<string, Problem>();
  if (!mayConflict(ruleSet)) return [];
  for (const { id } of ruleSet.guide.epochs) {
    const plan = planAt(ruleSet, id);
    const found = switchSettings(ruleSet).flatMap((switches) => {
      const s = symbolic(plan, switches);
      return s.tables.flatMap((table) => conflictsIn(table, s, plan));
    });
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

function conflictsIn({ table, holds }: SymbolicTable, s: Symbolic, plan: Plan): Conflict[] {
  if (table.hitPolicy !== 'COLLECT') return [];
  const single = table.sets.filter(({ type }) => type !== 'set');
  const index = plan.tables.findIndex(({ name }) => name === table.name);
  return single.flatMap((output) =>
    table.rules.flatMap(({ rule }, i) =>
      table.rules.slice(0, i).flatMap(({ rule: other }, j) => {
        const a = rule.event.params[output.name];
        const b = other.event.params[output.name];
        const differ =
          JSON.stringify(a) !== JSON.stringify(b) && a !== undefined && b !== undefined;
        if (!differ || !together(s, holds[i], holds[j])) return [];
        return [{ table: index, output: output.name, other: other.id, rule: rule.id }];
      }),
    ),
  );
}

function together(s: Symbolic, a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const both = s.diagrams.and(s.space, s.diagrams.and(a, b));
  return s.diagrams.constant(both) !== false;
}
