import { nodeIo } from './node-io.js';
import { pageFolder } from './serve-page.js';
import { startPage } from './start-page.js';

process.exitCode = await startPage(process.argv.slice(2), await pageFolder(), nodeIo());
