import { join } from 'node:path';
import type { Json, Problem, Result } from '../../core/index.js';
import { fail, ok, type SimulatedRow } from '../../core/studio.js';
import { unwritable, writeWhole } from './write-whole.js';

type Cells = readonly (Json | undefined)[];
type DecidedRecord = SimulatedRow['before'];

/** The columns of the file. */
interface Written {
  readonly outputs: readonly string[];
  readonly hasReform: boolean;
}

/** Every row of a simulation as a line of CSV, written as a whole at the end. */
export class SimulatedRows {
  readonly #folder: string | undefined;
  readonly #written: Written;
  readonly #lines: string[] = [];

  /** @param folder where `rows.csv` is written; undefined: nowhere */
  constructor(folder: string | undefined, written: Written) {
    this.#folder = folder;
    this.#written = written;
    const { outputs, hasReform } = written;
    const reform = hasReform
      ? ['reform.status', ...outputs.map((name) => `reform.${name}`), 'changed', 'reform.rules']
      : [];
    this.#add(['id', 'status', ...outputs, 'rules', ...reform, 'problems']);
  }

  add(id: Json, { before, after, isChanged }: SimulatedRow): void {
    const reform = after === undefined ? [] : [...this.#cells(after), isChanged, rulesOf(after)];
    this.#add([id, ...this.#cells(before), rulesOf(before), ...reform, '']);
  }

  addRefused(id: Json, problems: readonly Problem[]): void {
    const { outputs, hasReform } = this.#written;
    const empty = Array(1 + outputs.length + 1 + (hasReform ? outputs.length + 3 : 0)).fill('');
    this.#add([id, ...empty, problems.map(({ message }) => message).join('; ')]);
  }

  /** Writes the file; nothing where no folder was named. */
  async write(): Promise<Result<undefined>> {
    if (this.#folder === undefined) return ok(undefined);
    const path = join(this.#folder, 'rows.csv');
    try {
      await writeWhole(path, this.#lines.join(''));
      return ok(undefined);
    } catch (error) {
      return fail([unwritable(path, error)]);
    }
  }

  #cells({ status, outcome }: DecidedRecord): Cells {
    return [status, ...this.#written.outputs.map((name) => outcome[name])];
  }

  #add(cells: Cells): void {
    if (this.#folder !== undefined) this.#lines.push(`${cells.map(cellText).join(',')}\n`);
  }
}

function rulesOf({ fired }: DecidedRecord): string {
  return fired.map(({ rule }) => rule).join(';');
}

/** A cell: a list with semicolons between its members; quoted where the text demands it. */
function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const text = isObject
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? value.join(';')
      : `${value}`;
  // A text that begins so would be a formula in a spreadsheet.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
