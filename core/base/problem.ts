/** Something wrong with an input: what, where, and what would be right. */
export interface Problem {
  /** Stable id of the kind of problem, for programs: `facts/unknown-fact`. */
  readonly code: string;
  /** One sentence for people: lower case, no full stop, the author's own words in backticks. */
  readonly message: string;
  /** What would be right, where that is known. */
  readonly hint?: string;
  /** The file, as the caller named it. */
  readonly file?: string;
  /** JSON pointer (RFC 6901) to the place in the file or value; `''` is the root. */
  readonly at?: string;
  /** 1-based line and column of that place, where the text was available. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * A problem as one line: `file:line:column at: message (hint)`.
 * @example
 * ```ts
 * import { formatProblem } from 'provisim';
 *
 * const problem = { code: 'facts/shape', message: 'the facts are not an object', at: '/facts' };
 * console.log(formatProblem(problem)); // /facts: the facts are not an object
 * ```
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, at, message, hint } = problem;
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const place = [file === undefined ? '' : `${file}${position}`, at ?? ''].filter((s) => s !== '');
  const where = place.length === 0 ? '' : `${place.join(' ')}: `;
  return `${where}${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** The JSON pointer for a path of keys and indexes. */
export function pointer(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) text += `/${escaped(String(key))}`;
  return text;
}

function escaped(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
