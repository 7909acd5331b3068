import { isRecord, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { RuleSet } from '../rule/policy.js';
import { type Columns, factsOfLine, factsOfRow } from './population.js';

/** A row of a population as it was read. */
export interface ReadRow {
  readonly id: Json;
  /** Not checked yet; problems where the row cannot be read at all. */
  readonly facts: Result<unknown>;
}

/** The problem of a table without a first row. */
export const NO_COLUMNS: Problem = {
  code: 'population/empty',
  message: 'there is no row of column names',
};

/**
 * A row of a table.
 * @param cells in the order of the columns; cells that are missing at the end are not given
 * @param number of the row, from 1: its id where it has none of its own
 * @returns problem `population/row` where it has more cells than there are columns
 */
export function rowOfCells(columns: Columns, cells: readonly string[], number: number): ReadRow {
  const own = columns.id === undefined ? undefined : cells[columns.id];
  const width = columns.facts.length;
  const message = `the row has ${cells.length} cells, and there are ${width} columns`;
  return {
    id: own === undefined || own === '' ? number : own,
    facts:
      cells.length > width
        ? fail([{ code: 'population/row', message }])
        : ok(factsOfRow(columns, cells)),
  };
}

/**
 * A case on a line as JSON.
 * @param read the parsed line, or why it cannot be parsed
 * @param number of the line, from 1: its id where it has none of its own
 * @returns problem `population/row` where it is not an object
 */
export function rowOfJson(
  ruleSet: Pick<RuleSet, 'facts'>,
  read: Result<unknown>,
  number: number,
): ReadRow {
  if (!read.ok) return { id: number, facts: read };
  if (!isRecord(read.value)) return { id: number, facts: fail([NOT_A_ROW]) };
  const { id, facts } = factsOfLine(ruleSet, read.value);
  return { id: (id as Json | undefined) ?? number, facts: ok(facts) }; // of parsed JSON
}

const NOT_A_ROW: Problem = { code: 'population/row', message: 'the line is not an object' };

/** What a reader of CSV throws. */
interface CsvFault {
  readonly message: string;
  readonly lines: number;
}

/**
 * Why a text is not CSV, by what its reader has thrown.
 * @returns problem `population/csv` with the line; undefined where it has thrown something else
 */
export function csvProblem(thrown: unknown): (Problem & { readonly line: number }) | undefined {
  if (!isCsvFault(thrown)) return undefined;
  const message = `is not CSV: ${thrown.message}`;
  return { code: 'population/csv', message, line: thrown.lines };
}

function isCsvFault(thrown: unknown): thrown is CsvFault {
  return isRecord(thrown) && typeof thrown.lines === 'number' && typeof thrown.message === 'string';
}
