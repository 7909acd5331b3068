import { join } from 'node:path';
import type { Json, Problem, Result } from '../../core/index.js';
import { fail, ok, type SimulatedRow, SimulatedTable } from '../../core/studio.js';
import { unwritable, writeWhole } from './write-whole.js';

/** Every row of a simulation as a line of CSV, written as a whole at the end. */
export class RowsFile {
  readonly #folder: string | undefined;
  readonly #table: SimulatedTable;
  readonly #lines: string[];

  /** @param folder where `rows.csv` is written; undefined: nowhere */
  constructor(
    folder: string | undefined,
    columns: { readonly outputs: readonly string[]; readonly hasReform: boolean },
  ) {
    this.#folder = folder;
    this.#table = new SimulatedTable(columns);
    this.#lines = [this.#table.header()];
  }

  add(id: Json, row: SimulatedRow): void {
    if (this.#folder !== undefined) this.#lines.push(this.#table.row(id, row));
  }

  addRefused(id: Json, problems: readonly Problem[]): void {
    if (this.#folder !== undefined) this.#lines.push(this.#table.refused(id, problems));
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
}
