import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

// Makes `npx provisim` run what was just built in this checkout, also after a rebuild: a built file
// is not executable by itself, and npx would otherwise install the checkout into its own cache.
if (process.platform !== 'win32') {
  chmodSync('dist/cli.js', 0o755);
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync('node_modules/.bin/provisim', { force: true });
  symlinkSync('../../dist/cli.js', 'node_modules/.bin/provisim');
}
