import { isRecord, type Json } from '../base/json.js';
import { readJson } from '../base/json-reader.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { closest } from '../base/suggest.js';
import type { RuleSet } from '../rule/policy.js';
import type { FactSpec } from '../rule/signature.js';
import { isList, isNumeric } from '../rule/value-type.js';

/** How the columns of a table of cases are read. */
export interface Columns {
  /** By column: its fact; undefined where it is none. */
  readonly facts: readonly (FactSpec | undefined)[];
  /** The column that names the rows; undefined: they are numbered. */
  readonly id: number | undefined;
  /** The columns that are no facts. */
  readonly ignored: readonly string[];
}

/**
 * Finds the facts of columns: each is named as the fact, as it was named before, or by its title,
 * whatever the case of its letters.
 * @param header the first row
 * @returns problems `population/…`: a column that is nearly a fact, or a fact of two columns
 */
export function readColumns(
  { facts }: Pick<RuleSet, 'facts'>,
  header: readonly string[],
): Result<Columns> {
  const byName = new Map<string, FactSpec>();
  for (const fact of facts.values()) {
    for (const name of [fact.title ?? fact.name, ...(fact.formerly ?? []), fact.name]) {
      byName.set(keyOf(name), fact);
    }
  }
  const found = header.map((column) => byName.get(keyOf(column)));
  const id = header.findIndex((column, i) => found[i] === undefined && keyOf(column) === 'id');
  const problems = header.flatMap((column, i): Problem[] => {
    const fact = found[i];
    const place = { at: `/${i}` };
    if (fact !== undefined && found.indexOf(fact) < i) {
      const message = `\`${column}\` is a second column of the fact \`${fact.name}\``;
      return [{ code: 'population/twice', message, ...place }];
    }
    const near = fact === undefined && i !== id ? closest(column, facts.keys()) : undefined;
    if (near === undefined) return [];
    const message = `\`${column}\` is not a fact of the decision`;
    return [{ code: 'population/column', message, hint: `did you mean \`${near}\`?`, ...place }];
  });
  if (problems.length > 0) return fail(problems);
  const ignored = header.filter((_, i) => found[i] === undefined && i !== id);
  return ok({ facts: found, id: id < 0 ? undefined : id, ignored });
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * The facts of a row. An empty cell is a fact that is not given; `unknown` is one that is not known;
 * a list has its members between semicolons, or is written as JSON.
 * @param cells in the order of the columns
 */
export function factsOfRow(
  { facts }: Columns,
  cells: readonly string[],
): Readonly<Record<string, Json>> {
  const given: Record<string, Json> = {};
  facts.forEach((fact, i) => {
    const text = (cells[i] ?? '').trim();
    if (fact !== undefined && text !== '') given[fact.name] = cellValue(fact, text);
  });
  return given;
}

const YES = ['true', 'yes', '1'];
const NO = ['false', 'no', '0'];

/** The value of a cell; a text that is no value of the fact stays one, for a reader to refuse. */
function cellValue(fact: FactSpec, text: string): Json {
  const word = text.toLowerCase();
  if (word === 'unknown' && fact.values?.includes(text) !== true) return { unknown: true };
  if (word === 'null' && fact.nullable === true) return null;
  if (fact.type === 'boolean') return YES.includes(word) || (NO.includes(word) ? false : text);
  if (isNumeric(fact)) return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
  return isList(fact) ? listOf(text) : text;
}

function listOf(text: string): Json {
  const read = text.startsWith('[') ? readJson(text) : undefined;
  if (read?.ok === true && Array.isArray(read.value)) return read.value;
  return text
    .split(';')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/**
 * The facts of a line of JSON: `{ "id": …, "facts": { … } }`, as cases are written, or the facts
 * themselves, with an `id` beside them that is none of theirs.
 */
export function factsOfLine(
  { facts: known }: Pick<RuleSet, 'facts'>,
  line: Readonly<Record<string, unknown>>,
): { readonly id: unknown; readonly facts: unknown } {
  const { id, facts, ...rest } = line;
  if (isRecord(facts) && !known.has('facts')) return { id, facts };
  return known.has('id') ? { id: undefined, facts: line } : { id, facts: rest };
}
