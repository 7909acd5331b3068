import { isRecord, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import type { Comparison, Condition, Operand } from './condition.js';
import type { AssembledPlace, Pointers } from './pointers.js';
import type { Assignment, JoinedRuleSet, RuleFile, TableFile, WrittenTable } from './rule-set.js';

type Row = NonNullable<WrittenTable['rows']>[number];

/** Writes the rows of every table out as rules, after the rules that the table has already. */
export function expandRows(written: JoinedRuleSet, pointers: Pointers): readonly TableFile[] {
  return written.tables.map((table) => {
    const { rules = [], when: _when, columns: _columns, rows = [], ...rest } = table;
    const all = [...rules, ...rows.map((row) => ruleOf(table, row, pointers))];
    return pointers.same({ ...rest, rules: all }, table);
  });
}

/** Tables without rules, and rows that do not fit under their columns. */
export function rowProblems(written: JoinedRuleSet, pointers: Pointers): Problem[] {
  return written.tables.flatMap((table) => {
    const { rules, columns = [], rows = [] } = table;
    const empty: Problem[] =
      rules === undefined && rows.length === 0
        ? [
            {
              code: 'rule-set/shape',
              message: 'has neither rules nor rows',
              at: pointers.of(table),
            },
          ]
        : [];
    const uneven = rows.filter(({ cells }) => cells.length !== columns.length);
    return [
      ...empty,
      ...uneven.map((row) => ({
        code: 'rule-set/cells',
        message: `the row has ${row.cells.length} of ${columns.length} cells`,
        hint: 'one cell a column; `*` compares nothing',
        at: pointers.of(row, 'cells'),
      })),
    ];
  });
}

function ruleOf(table: WrittenTable, row: Row, pointers: Pointers): RuleFile {
  const { cells, conditions: own, ...head } = row;
  const comparisons: Condition[] = table.when === undefined ? [] : [table.when];
  const params: Record<string, Assignment> = {};
  const given: Record<string, AssembledPlace> = {};
  (table.columns ?? []).forEach((column, i) => {
    const cell = cells[i];
    if (cell === undefined) return;
    if ('gives' in column) {
      if (cell !== null) params[column.gives] = cell as Assignment; // a scalar, list or name
      given[column.gives] = [row, 'cells', i];
    } else if (cell !== '*')
      comparisons.push(comparison(column, cell, { pointers: pointers, row, index: i }));
  });
  if (own !== undefined) comparisons.push(...joinedParts(own));
  const event = { params: pointers.assembled(params, given) };
  const conditions =
    comparisons.length === 0 ? {} : { conditions: all(comparisons, pointers, row) };
  return pointers.same({ ...head, ...conditions, event: pointers.same(event, row) }, row);
}

function all(parts: readonly Condition[], pointers: Pointers, row: Row): Condition {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  return pointers.same({ all: parts }, row);
}

/** The parts that a condition, its form not checked yet, adds to an `all`. */
function joinedParts(condition: Condition): readonly Condition[] {
  if (!isRecord(condition) || !('all' in condition)) return [condition];
  return Array.isArray(condition.all) ? condition.all : [condition];
}

function comparison(
  column: Pick<Comparison, 'fact' | 'operator'>,
  cell: Json,
  { pointers, row, index }: { pointers: Pointers; row: Row; index: number },
): Comparison {
  const { fact, operator } = column;
  const made: Comparison = { fact, operator, value: cell as Operand }; // checked by the schema
  return pointers.assembled(pointers.same(made, row), {
    fact: [column, 'fact'],
    operator: [column, 'operator'],
    value: [row, 'cells', index],
  });
}
