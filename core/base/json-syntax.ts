import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from './problem.js';
import { lineStarts, positionAt } from './text-position.js';

/**
 * What a tolerant parser finds wrong in a text that `readJson` cannot read: of each line the first mistake,
 * since one often causes several errors.
 * @returns problems `json/syntax` with line and column; none where the parser reads the text
 * @example
 * ```ts
 * import { jsonSyntaxProblems } from 'provisim/studio';
 *
 * const [first] = jsonSyntaxProblems('{ "a": }');
 * console.log(first?.message, first?.column); // not JSON: value expected 8
 * ```
 */
export function jsonSyntaxProblems(text: string): readonly Problem[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const starts = lineStarts(text);
  const found = errors.map(({ error, offset }): Problem => {
    const words = printParseErrorCode(error)
      .replaceAll(/([A-Z])/g, ' $1')
      .trim()
      .toLowerCase();
    return { code: 'json/syntax', message: `not JSON: ${words}`, ...positionAt(starts, offset) };
  });
  return found.filter(({ line }, i) => line !== found[i - 1]?.line);
}
