import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provisim } from './dispatch.js';
import { nodeIo } from './node-io.js';

const BUILT_IN = 'scenarios/broadworks/attachment/approved-at-the-third-try.json';

/** `npm start`: tells one scenario in the terminal, the built-in one unless `--once` names another. */
const { values } = parseArgs({ options: { once: { type: 'string' } } });
const builtIn = join(import.meta.dirname, '..', BUILT_IN);
process.exitCode = await provisim(['run', '--story', values.once ?? builtIn], nodeIo());
