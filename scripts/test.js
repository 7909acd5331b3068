// `npm test [-- arguments of vitest]`: says what comes, builds what has changed, runs the tests.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const rest = process.argv.slice(2);
const factor = process.env.PROVISIM_RUNS;

const depth =
  factor === undefined
    ? ' `PROVISIM_RUNS=1` runs the laws on four times as many cases.'
    : ` Laws get ${factor} times the runs that they name (PROVISIM_RUNS).`;
if (rest.length === 0) {
  process.stdout.write(
    `All tests: laws, examples, scenarios, the command line, and the page in a headless Chromium.
Six to ten minutes on two cores.${depth} \`npm test -- test/rule\` runs those of a folder.\n`,
  );
}
run('scripts/build.js', '--unless-fresh');
run('node_modules/vitest/vitest.mjs', 'run', ...rest);

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
