import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provisim } from './dispatch.js';
import { EXIT } from './io.js';
import { nodeIo } from './node-io.js';
import { complain } from './print/print.js';
import { serve } from './serve.js';

const BUILT_IN = '#example=broadworks/attachment/approved-at-the-third-try';
const PAGE = join(import.meta.dirname, 'playground');

/**
 * `npm start`: serves the playground and prints its address on a built-in scenario. `--once
 * <scenario>` prints a scenario in the terminal instead and ends; `--port` is the port, any free
 * one otherwise.
 */
const io = nodeIo();
const { values } = parseArgs({
  options: { once: { type: 'string' }, port: { type: 'string', default: '0' } },
});
process.exitCode =
  values.once === undefined
    ? await serveUntilStopped()
    : await provisim(['run', '--story', values.once], io);

async function serveUntilStopped(): Promise<number> {
  const served = await serve({ folder: PAGE, port: Number(values.port), io, opens: BUILT_IN });
  if (served.ok) return EXIT.done;
  await complain(io, served.problems);
  return EXIT.wrongInput;
}
