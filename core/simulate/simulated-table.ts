import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import type { DecisionRecord } from '../decide/record.js';
import type { SimulatedRow } from './simulation.js';

type Cells = readonly (Json | undefined)[];

/** The rows of a simulation as lines of CSV, each with its line feed. */
export class SimulatedTable {
  readonly #outputs: readonly string[];
  readonly #hasReform: boolean;

  /** @param columns the outputs, and whether rows were decided by a reform, too */
  constructor(columns: { readonly outputs: readonly string[]; readonly hasReform: boolean }) {
    this.#outputs = columns.outputs;
    this.#hasReform = columns.hasReform;
  }

  /** The names of the columns. */
  header(): string {
    const reform = this.#hasReform
      ? [
          'reform.status',
          ...this.#outputs.map((name) => `reform.${name}`),
          'changed',
          'reform.rules',
        ]
      : [];
    return lineOf(['id', 'status', ...this.#outputs, 'rules', ...reform, 'problems']);
  }

  row(id: Json, { before, after, isChanged }: SimulatedRow): string {
    const reform = after === undefined ? [] : [...this.#cells(after), isChanged, rulesOf(after)];
    return lineOf([id, ...this.#cells(before), rulesOf(before), ...reform, '']);
  }

  /** A row that could not be decided. */
  refused(id: Json, problems: readonly Problem[]): string {
    const outputs = this.#outputs.length;
    const empty = Array(1 + outputs + 1 + (this.#hasReform ? outputs + 3 : 0)).fill('');
    return lineOf([id, ...empty, problems.map(({ message }) => message).join('; ')]);
  }

  #cells({ status, outcome }: DecisionRecord): Cells {
    return [status, ...this.#outputs.map((name) => outcome[name])];
  }
}

function rulesOf({ fired }: DecisionRecord): string {
  return fired.map(({ rule }) => rule).join(';');
}

function lineOf(cells: Cells): string {
  return `${cells.map(cellText).join(',')}\n`;
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
