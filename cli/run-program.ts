import { provisim } from './dispatch.js';
import { caught } from './fault.js';
import { EXIT } from './io.js';
import { nodeIo } from './node-io.js';
import { complain } from './print/print.js';

/** Runs the command line on this process: its arguments, its streams, its exit code. */
export async function runProgram(): Promise<void> {
  const io = nodeIo();
  process.exitCode = await caught(
    () => provisim(process.argv.slice(2), io),
    async (problem) => {
      await complain(io, [problem]);
      return EXIT.wrongInput;
    },
  );
}
