import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import type { Json, Problem, Result } from '../../core/index.js';
import {
  fail,
  jsonSyntaxProblems,
  lineStarts,
  ok,
  pointer,
  positionAt,
  readJson,
} from '../../core/studio.js';

/** A JSON text with its value. */
export interface JsonText {
  /** The file, or another source of the text: `my.json`, `<stdin>`, `--facts`. */
  readonly label: string;
  readonly text: string;
  readonly value: Json;
}

/** A line and a column, counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Parses a text.
 * @returns the value, or the problems of `readJson`, each with line and column
 */
export function parseJson(label: string, text: string): Result<JsonText> {
  const read = readJson(text);
  if (read.ok) return ok({ label, text, value: read.value });
  const [first] = read.problems;
  if (first?.code === 'json/syntax') return fail(syntaxProblems(label, text, first.message));
  return fail(read.problems.map((problem) => ({ ...problem, file: label })));
}

/**
 * The positions of places in a JSON text, all found in one pass.
 * @param text JSON that `parseJson` has read
 * @returns a function from a JSON pointer to the position of its place: of a member that of its key;
 *   of a place that does not exist that of the innermost part that does
 */
export function positionsIn(text: string): (at: string) => Position {
  const starts = lineStarts(text);
  let offsets: ReadonlyMap<string, number> | undefined;
  return (at) => {
    offsets ??= offsetsOf(text);
    let place = at;
    while (!offsets.has(place) && place !== '') place = place.slice(0, place.lastIndexOf('/'));
    return positionAt(starts, offsets.get(place) ?? 0);
  };
}

function offsetsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (node: Node, place: string, offset: number): void => {
    found.set(place, offset);
    for (const [i, child] of (node.children ?? []).entries()) {
      if (node.type === 'array') visit(child, `${place}/${i}`, child.offset);
      const [key, value] = child.children ?? [];
      if (node.type !== 'object' || key === undefined || value === undefined) continue;
      visit(value, `${place}${pointer([getNodeValue(key)])}`, child.offset);
    }
  };
  const root = parseTree(text);
  if (root !== undefined) visit(root, '', root.offset);
  return found;
}

function syntaxProblems(label: string, text: string, otherwise: string): Problem[] {
  const found = jsonSyntaxProblems(text);
  const said = found.length === 0 ? [{ code: 'json/syntax', message: otherwise }] : found;
  return said.map((problem) => ({ ...problem, file: label }));
}
