import pc from 'picocolors';
import { formatProblem, type Problem, plainStyle, type Style } from '../../core/index.js';
import { LIMITS } from '../../core/studio.js';
import type { Io, Writer } from '../io.js';
import { escaped } from './escape.js';

/** The widest text that is easy to read, however wide the terminal is. */
const WIDEST = 100;

/** The style of a writer: colour on a terminal, unless `NO_COLOR` is set. */
export function styleOf(io: Io, writer: Writer): Style {
  if (!hasColours(io, writer)) return plainStyle;
  const { bold, dim, cyan, yellow } = pc.createColors(true);
  return {
    plain: plainStyle.plain,
    heading: (text) => bold(cyan(text)),
    strong: bold,
    quiet: dim,
    warning: yellow,
  };
}

function hasColours({ env }: Io, writer: Writer): boolean {
  return writer.isTerminal && (env.NO_COLOR ?? '') === '';
}

/** The width of text on a writer, in columns. */
export function widthOf(writer: Writer): number {
  return Math.max(40, Math.min(writer.columns || WIDEST, WIDEST));
}

/** Writes lines of results. */
export function print(io: Io, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line.trimEnd()}\n`).join('');
  return io.stdout.write(escaped(text, hasColours(io, io.stdout)));
}

/** Writes one JSON document: indented for people on a terminal and for diffs. */
export function printJson(io: Io, value: unknown): Promise<void> {
  return io.stdout.write(`${jsonText(value)}\n`);
}

/** A JSON document as it is printed. */
export function jsonText(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

/** Writes problems to stderr, one line each; of very many the first, and how many there are. */
export function complain(io: Io, problems: readonly Problem[]): Promise<void> {
  const { warning } = styleOf(io, io.stderr);
  const printed = problems.slice(0, LIMITS.printedProblems);
  const lines = printed.map((problem) => `${warning('problem:')} ${formatProblem(problem)}\n`);
  const left = problems.length - printed.length;
  if (left > 0) lines.push(`${left} more problems are not listed\n`);
  return io.stderr.write(escaped(lines.join(''), hasColours(io, io.stderr)));
}
