import pc from 'picocolors';
import { formatProblem, type Problem, plainStyle, type Style } from '../../core/index.js';
import type { Io, Writer } from '../io.js';

/** The widest text that is easy to read, however wide the terminal is. */
const WIDEST = 100;

/** The style of a writer: colour on a terminal, unless `NO_COLOR` is set. */
export function styleOf(io: Io, writer: Writer): Style {
  if (!writer.isTerminal || (io.env.NO_COLOR ?? '') !== '') return plainStyle;
  const { bold, dim, cyan, yellow } = pc.createColors(true);
  return {
    plain: plainStyle.plain,
    heading: (text) => bold(cyan(text)),
    strong: bold,
    quiet: dim,
    warning: yellow,
  };
}

/** The width of text on a writer, in columns. */
export function widthOf(writer: Writer): number {
  return Math.max(40, Math.min(writer.columns || WIDEST, WIDEST));
}

/** Writes lines of results. */
export function print(io: Io, lines: readonly string[]): Promise<void> {
  return io.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}

/** Writes one JSON document: indented for people on a terminal and for diffs. */
export function printJson(io: Io, value: unknown): Promise<void> {
  return io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes problems to stderr, one line each. */
export function complain(io: Io, problems: readonly Problem[]): Promise<void> {
  const { warning } = styleOf(io, io.stderr);
  const lines = problems.map((problem) => `${warning('problem:')} ${formatProblem(problem)}\n`);
  return io.stderr.write(lines.join(''));
}
