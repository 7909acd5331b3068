import type { Io, Writer } from './io.js';
import { reasonOf } from './print/write-whole.js';

/** The environment of a process: its streams, its variables, Ctrl-C, and broken pipes. */
export function nodeIo(): Io {
  const stop = new AbortController();
  let failed = false;
  const fail = (error: NodeJS.ErrnoException) => {
    if (!failed) process.stderr.write(`problem: the output is not complete: ${reasonOf(error)}\n`);
    failed = true;
    stop.abort('unread');
  };
  const interrupt = () => {
    stop.abort('interrupted');
    process.stdin.destroy();
  };
  return {
    stdin: process.stdin,
    stdout: writer(process.stdout, stop, fail),
    stderr: writer(process.stderr, stop, fail),
    env: process.env,
    // Only a command that reads the signal can stop by it: until then Ctrl-C ends the process at once, also
    // in the midst of a long computation.
    get signal() {
      if (process.listenerCount('SIGINT') === 0) process.once('SIGINT', interrupt);
      return stop.signal;
    },
    failed: () => failed,
    unlisten: () => void process.off('SIGINT', interrupt),
  };
}

function writer(
  stream: NodeJS.WriteStream,
  stop: AbortController,
  fail: (error: NodeJS.ErrnoException) => void,
): Writer {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') stop.abort('unread');
    else fail(error);
  });
  const waiting: (() => void)[] = [];
  const goOn = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  stream.on('drain', goOn);
  stop.signal.addEventListener('abort', goOn);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) => {
      if (stop.signal.reason === 'unread' || stream.write(text)) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
