import { Readable } from 'node:stream';
import { provisim } from '../../cli/dispatch.js';
import type { Writer } from '../../cli/io.js';

/** The result of a run of the command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The environment of one run, where it differs from the default: no terminal, nothing on stdin. */
export interface World {
  readonly stdin?: string | Iterable<string>;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs the command line in this process. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const { stdin = '', terminal = false, env = {} } = world;
  const out: string[] = [];
  const err: string[] = [];
  const code = await provisim(argv, {
    stdin: Readable.from(typeof stdin === 'string' ? [stdin] : stdin),
    stdout: collector(out, terminal),
    stderr: collector(err, terminal),
    env,
    signal: world.signal ?? new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
}

function collector(into: string[], isTerminal: boolean): Writer {
  return {
    isTerminal,
    columns: isTerminal ? 80 : undefined,
    write: (text) => {
      into.push(text);
      return Promise.resolve();
    },
  };
}
