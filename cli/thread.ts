import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { EXIT, type Io, type Writer } from './io.js';

/** Commands that may compute for long. */
const LONG: readonly string[] = [
  ...['analyze', 'check', 'coverage', 'diff', 'flip', 'generate', 'mutate', 'prove', 'run'],
  ...['simulate', 'whynot'],
];

type Stream = 'stdout' | 'stderr';

/** What the second thread says to the first. */
type Message =
  | { readonly to: Stream; readonly text: string }
  /** What is to be printed instead of the rest where the command is interrupted. */
  | { readonly left: string; readonly to: Stream }
  | { readonly code: number };

/** The terminal's properties, which the second thread cannot ask for. */
type Terminals = Record<Stream, Pick<Writer, 'isTerminal' | 'columns'>>;

/** Whether a command is to run in a thread of its own; what reads standard input is not. */
export function isLong([name = '', ...rest]: readonly string[]): boolean {
  return LONG.includes(name) && !rest.includes('-');
}

/**
 * Runs a command in a second thread. The first one only prints, so that Ctrl-C ends the command at
 * once, in the midst of a long computation too: what it has printed is kept, and what it left is said.
 * @param file the program, which runs `secondThread` where it is not the main thread
 * @returns the exit code
 */
export async function inThread(file: URL, argv: readonly string[], io: Io): Promise<number> {
  const terminals: Terminals = {
    stdout: { isTerminal: io.stdout.isTerminal, columns: io.stdout.columns },
    stderr: { isTerminal: io.stderr.isTerminal, columns: io.stderr.columns },
  };
  const worker = new Worker(file, { argv: [...argv], workerData: terminals });
  let left: Extract<Message, { left: string }> | undefined;
  const code = await new Promise<number>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('code' in message) resolve(message.code);
      else if ('left' in message) left = message;
      else void io[message.to].write(message.text);
    });
    worker.on('error', reject);
    const stop = () => resolve(io.signal.reason === 'interrupted' ? EXIT.interrupted : EXIT.done);
    io.signal.addEventListener('abort', stop);
  });
  await worker.terminate();
  if (code === EXIT.interrupted && left !== undefined) await io[left.to].write(left.left);
  return code;
}

/** The environment of a command in the second thread. */
export function threadIo(): Io {
  const port = parentPort;
  if (port === null) throw new Error('there is no second thread');
  const terminals = workerData as Terminals; // as `inThread` makes it
  return {
    stdin: process.stdin,
    stdout: writer(port, 'stdout', terminals),
    stderr: writer(port, 'stderr', terminals),
    env: process.env,
    // The first thread ends this one.
    signal: new AbortController().signal,
    leave: leaver(port),
  };
}

/** Texts are made so seldom that they take a small part of the time. */
function leaver(port: MessagePort): NonNullable<Io['leave']> {
  let next = 0;
  return (to, text) => {
    const start = performance.now();
    if (start < next) return;
    port.postMessage({ left: text(), to } satisfies Message);
    const end = performance.now();
    next = end + 10 * (end - start);
  };
}

/** Says that the command has ended. */
export function endThread(code: number): void {
  parentPort?.postMessage({ code } satisfies Message);
}

function writer(port: MessagePort, to: Stream, terminals: Terminals): Writer {
  return {
    ...terminals[to],
    write: (text) => {
      port.postMessage({ to, text } satisfies Message);
      return Promise.resolve();
    },
  };
}
