import { parse } from 'csv-parse/browser/esm/sync';
import type { Problem, Result } from '../../core/index.js';
import {
  csvProblem,
  fail,
  LIMITS,
  NO_COLUMNS,
  ok,
  type ReadRow,
  type RuleSet,
  readColumns,
  readJson,
  rowOfCells,
  rowOfJson,
} from '../../core/studio.js';

/** A column of a table, and the fact that it holds; undefined: none. */
export interface MatchedColumn {
  readonly column: string;
  readonly fact: string | undefined;
}

/** Cases that were read from a text. */
export interface ReadCases {
  /** Of a table; of lines of JSON there are none. */
  readonly columns: readonly MatchedColumn[];
  readonly rows: number;
  /** A row, by its index. */
  row(index: number): ReadRow;
}

/**
 * Reads cases: a table with the names or titles of facts in its first row, or a case on each line as
 * JSON. What separates the cells is seen in the first row.
 * @param titles those of the facts in the reader's language, by name
 * @returns problems `population/…`
 */
export function readCases(
  ruleSet: RuleSet,
  text: string,
  titles: ReadonlyMap<string, string>,
): Result<ReadCases> {
  if (text.length > LIMITS.characters) return fail([tooLong(text.length)]);
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return fail([NO_COLUMNS]);
  return start.startsWith('{') ? ok(lines(ruleSet, start)) : table(ruleSet, text, titles);
}

function tooLong(length: number): Problem {
  return {
    code: 'population/too-long',
    message: `the text has ${length} characters, and at most ${LIMITS.characters} are read`,
    hint: '`npx provisim simulate` reads files of any size',
  };
}

function lines(ruleSet: RuleSet, text: string): ReadCases {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  return {
    columns: [],
    rows: all.length,
    row: (index) => rowOfJson(ruleSet, readJson(all[index] ?? ''), index + 1),
  };
}

function table(
  ruleSet: RuleSet,
  text: string,
  titles: ReadonlyMap<string, string>,
): Result<ReadCases> {
  const cells = cellsOf(text);
  if (!cells.ok) return cells;
  const [header, ...rows] = cells.value;
  if (header === undefined) return fail([NO_COLUMNS]);
  const names = new Map([...titles].map(([name, title]) => [keyOf(title), name]));
  const known = new Set([...ruleSet.facts.keys()].map(keyOf));
  // A title in the reader's language is another way to write the name.
  const written = header.map((column) =>
    known.has(keyOf(column)) ? column : (names.get(keyOf(column)) ?? column),
  );
  const columns = readColumns(ruleSet, written);
  if (!columns.ok) return columns;
  const { facts } = columns.value;
  return ok({
    columns: header.map((column, i) => ({ column, fact: facts[i]?.name })),
    rows: rows.length,
    row: (index) => rowOfCells(columns.value, rows[index] ?? [], index + 1),
  });
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

function cellsOf(text: string): Result<readonly (readonly string[])[]> {
  try {
    const options = { bom: true, relaxColumnCount: true, skipEmptyLines: true };
    return ok(parse(text, { ...options, delimiter: delimiterOf(text) }));
  } catch (error) {
    const problem = csvProblem(error);
    if (problem === undefined) throw error;
    return fail([problem]);
  }
}

/** What is in the first row: a spreadsheet puts tabs there, and in some countries semicolons. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  return ['\t', ',', ';'].find((each) => first.includes(each)) ?? ',';
}
