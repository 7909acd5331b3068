import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Json, Problem, Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';

/** A JSON text with its value. */
export interface JsonText {
  /** The file, or another source of the text: `my.json`, `<stdin>`, `--facts`. */
  readonly label: string;
  readonly text: string;
  readonly value: Json;
}

/**
 * Parses a text.
 * @returns the value, or the problems `json/syntax`, each with line and column
 */
export function parseJson(label: string, text: string): Result<JsonText> {
  try {
    return ok({ label, text, value: JSON.parse(text) as Json }); // JSON.parse gives nothing else
  } catch (error) {
    return fail(syntaxProblems(label, text, String(error)));
  }
}

/**
 * The position of a place in a JSON text.
 * @param at a JSON pointer; where it does not exist, the innermost part that does is meant
 */
export function positionOf(text: string, at: string): { line: number; column: number } {
  const path = at
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node = parseTree(text);
  for (const key of path) {
    const next = node && child(node, key);
    if (next === undefined) break;
    node = next;
  }
  // Of a member the position of its key.
  const shown = node?.parent?.type === 'property' ? node.parent : node;
  return lineAndColumn(text, shown?.offset ?? 0);
}

function child(node: Node, key: string): Node | undefined {
  return findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
}

function syntaxProblems(label: string, text: string, otherwise: string): Problem[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const code = 'json/syntax';
  if (errors.length === 0) return [{ code, message: otherwise, file: label }];
  const found = errors.map(({ error, offset }) => {
    const words = printParseErrorCode(error)
      .replaceAll(/([A-Z])/g, ' $1')
      .trim()
      .toLowerCase();
    return { code, message: `not JSON: ${words}`, file: label, ...lineAndColumn(text, offset) };
  });
  // One mistake often causes several errors; the first of a line is the one to fix.
  return found.filter(({ line }, i) => line !== found[i - 1]?.line);
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
