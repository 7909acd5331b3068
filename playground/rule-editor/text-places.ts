import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import type { Json, Problem, Result } from '../../core/index.js';
import {
  fail,
  jsonSyntaxProblems,
  lineStarts,
  pointer,
  positionAt,
  readJson,
} from '../../core/studio.js';

/** A problem at a part of a text. */
export interface PlacedProblem {
  readonly problem: Problem;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a JSON text as the command line does.
 * @returns the value, or the problems of `readJson`, each with line and column
 */
export function readText(text: string): Result<Json> {
  const read = readJson(text);
  if (read.ok || read.problems[0]?.code !== 'json/syntax') return read;
  const found = jsonSyntaxProblems(text);
  return found.length === 0 ? read : fail(found);
}

/** Problems with the parts of a text that they are about: by their line, or by their place. */
export function placed(text: string, problems: readonly Problem[]): readonly PlacedProblem[] {
  const starts = lineStarts(text);
  const root = parseTree(text);
  return problems.map((problem) => {
    const { line, column = 1, at = '' } = problem;
    if (line !== undefined) {
      const from = Math.min(text.length, (starts[line - 1] ?? 0) + column - 1);
      const end = text.indexOf('\n', from);
      const to = Math.max(from, Math.min(end < 0 ? text.length : end, from + 1));
      return { problem, from, to, line, column };
    }
    const [from, to] = rangeOf(root, at);
    return { problem, from, to, ...positionAt(starts, from) };
  });
}

/** The part of a text at a JSON pointer; of a place that does not exist that of the innermost part. */
function rangeOf(root: Node | undefined, at: string): readonly [number, number] {
  if (root === undefined) return [0, 0];
  let node = root;
  let found: readonly [number, number] = [root.offset, root.offset + 1];
  for (const step of at.split('/').slice(1)) {
    const next = childOf(node, step);
    if (next === undefined) break;
    node = next.value;
    // Of a list or object the key, or its first sign: all of it would be too much to underline.
    const isLong = node.type === 'object' || node.type === 'array';
    const marked = isLong ? (next.key ?? node) : node;
    found = [marked.offset, marked.offset + (isLong && next.key === undefined ? 1 : marked.length)];
  }
  return found;
}

function childOf(
  node: Node,
  step: string,
): { readonly value: Node; readonly key?: Node } | undefined {
  const children = node.children ?? [];
  if (node.type === 'array') {
    const value = children[Number(step)];
    return value && { value };
  }
  for (const property of children) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    if (pointer([getNodeValue(key)]) === `/${step}`) return { value, key };
  }
  return undefined;
}
