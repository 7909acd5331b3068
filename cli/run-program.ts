import { isMainThread } from 'node:worker_threads';
import { provisim } from './dispatch.js';
import { caught } from './fault.js';
import { EXIT, type Io } from './io.js';
import { nodeIo } from './node-io.js';
import { complain } from './print/print.js';
import { endThread, inThread, isLong, threadIo } from './thread.js';

/**
 * Runs the command line of this process and sets its exit code: long commands in a second thread, so
 * that the first one can stop them.
 * @param here the file that the process was started with
 */
export async function runProgram(here: URL): Promise<void> {
  const argv = process.argv.slice(2);
  if (!isMainThread) {
    const io = threadIo();
    endThread(await ended(io, () => provisim(argv, io)));
    return;
  }
  const io = nodeIo();
  const code = await ended(io, () =>
    isLong(argv) ? inThread(here, argv, io) : provisim(argv, io),
  );
  process.exitCode = io.failed?.() === true ? EXIT.wrongInput : code;
}

/** The exit code of a command, also where there is a fault of our own. */
function ended(io: Io, run: () => Promise<number>): Promise<number> {
  return caught(run, async (problem) => {
    await complain(io, [problem]);
    return EXIT.wrongInput;
  });
}
