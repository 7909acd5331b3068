import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse';
import type { Policy, Problem, Result } from '../../core/index.js';
import {
  type Columns,
  csvProblem,
  fail,
  NO_COLUMNS,
  ok,
  type ReadRow,
  readColumns,
  rowOfCells,
  rowOfJson,
} from '../../core/studio.js';
import type { Io } from '../io.js';
import { parseJson } from './json-text.js';
import { linesOf } from './lines-of.js';
import { unreadable, withoutMark } from './read-json.js';

type RuleSet = Parameters<typeof readColumns>[0];

const NO_FACTS: RuleSet = { facts: new Map() };

/** A row of a population. */
export interface PopulationRow extends ReadRow {
  readonly place: Required<Pick<Problem, 'file' | 'line'>>;
}

/** The rows of a file, as they are read. */
export interface Population {
  readonly rows: AsyncIterable<PopulationRow>;
  /** Columns that are no facts. */
  readonly ignored: readonly string[];
}

/**
 * Opens a population: a CSV file with the facts of a decision as columns, or a file with a case in
 * each line as JSON.
 * @returns problems `file/…`, `population/…`
 */
export async function readPopulation(
  { ruleSets }: Pick<Policy, 'ruleSets'>,
  { decision, file }: { readonly decision: string; readonly file: string },
  io: Io,
): Promise<Result<Population>> {
  // What an unknown decision has no facts of is not read; whether there is a file is said all the same.
  const ruleSet = ruleSets.get(decision) ?? NO_FACTS;
  if (extname(file).toLowerCase() === '.csv') return readCsv(ruleSet, file);
  if (extname(file).toLowerCase() === '.parquet') return fail([noParquet(file)]);
  const lines = await linesOf(file, io);
  return lines.ok ? ok({ rows: rowsOfLines(ruleSet, lines.value, file), ignored: [] }) : lines;
}

function noParquet(file: string): Problem {
  const message = 'Parquet files are not read';
  return { code: 'population/format', message, hint: 'write it as CSV or as JSON lines', file };
}

async function* rowsOfLines(
  ruleSet: RuleSet,
  lines: AsyncIterable<string>,
  file: string,
): AsyncIterable<PopulationRow> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const place = { file, line };
    const parsed = parseJson('', withoutMark(text));
    yield { ...rowOfJson(ruleSet, parsed.ok ? ok(parsed.value.value) : parsed, line), place };
  }
}

/** A row of a CSV file: its cells, and the line on which it ends. */
interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function readCsv(ruleSet: RuleSet, file: string): Promise<Result<Population>> {
  try {
    const opened = await open(file);
    const parser = opened
      .createReadStream()
      .pipe(parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true }));
    const rows: AsyncIterator<CsvRow> = parser[Symbol.asyncIterator]();
    const first = await rows.next();
    if (first.done === true) return fail([{ ...NO_COLUMNS, file }]);
    const columns = readColumns(ruleSet, first.value.record);
    if (!columns.ok)
      return fail(columns.problems.map(({ at: _, ...p }) => ({ ...p, file, line: 1 })));
    const { ignored } = columns.value;
    return ok({ rows: rowsOfCsv(columns.value, rows, file), ignored });
  } catch (error) {
    const malformed = csvProblem(error);
    return fail([malformed === undefined ? unreadable(file, error) : { ...malformed, file }]);
  }
}

async function* rowsOfCsv(
  columns: Columns,
  rows: AsyncIterator<CsvRow>,
  file: string,
): AsyncIterable<PopulationRow> {
  let number = 0;
  try {
    for (let row = await rows.next(); row.done !== true; row = await rows.next()) {
      number += 1;
      const { record, info } = row.value;
      const place = { file, line: info.lines };
      yield { ...rowOfCells(columns, record, number), place };
    }
  } catch (error) {
    const malformed = csvProblem(error);
    if (malformed === undefined) throw error;
    const { line, ...problem } = malformed;
    yield { id: number + 1, facts: fail([{ ...problem, file }]), place: { file, line } };
  }
}
