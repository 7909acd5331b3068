import { Readable } from 'node:stream';
import { provisim } from '../../cli/dispatch.js';
import type { Io, Writer } from '../../cli/io.js';

/** The result of a run of the command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The environment of one run, where it differs from the default: no terminal, nothing on stdin. */
export interface World {
  readonly stdin?: string | Iterable<string> | AsyncIterable<string>;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs the command line in this process. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const { io, ran } = ioInto(world);
  const code = await provisim(argv, io);
  return { code, ...ran() };
}

/** A world to run in, and what has been written there so far. */
export function ioInto(world: World = {}): { io: Io; ran: () => Omit<Ran, 'code'> } {
  const { stdin = '', terminal = false, env = {} } = world;
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    stdin: Readable.from(typeof stdin === 'string' ? [stdin] : stdin),
    stdout: collector(out, terminal),
    stderr: collector(err, terminal),
    env,
    signal: world.signal ?? new AbortController().signal,
  };
  return { io, ran: () => ({ out: out.join(''), err: err.join('') }) };
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
