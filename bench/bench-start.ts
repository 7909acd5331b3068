import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** From `bench/dist`, where it is bundled to. How long the command line takes to start, beside Node itself: `npm run bench start`, after a build. */
const CLI = join(resolve(import.meta.dirname, '../..'), 'dist/cli.js');
const KNOWN = '{"userClusterId":"c1","templateClusterId":"c2"}';
const RUNS = 9;

const programs: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'decide, facts known': [CLI, 'decide', 'broadworks.activation.link', '--facts', KNOWN],
  'decide, nothing known': [CLI, 'decide', 'broadworks.attach.decision', '--facts', '{}'],
};

/** Milliseconds of each run; the programs take turns, so that all meet the same load. */
const times = new Map<string, number[]>();
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, args] of Object.entries(programs)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  }
}
const median = (name: string) =>
  times.get(name)?.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
const base = median('node -e 0');
for (const name of Object.keys(programs)) {
  const ms = median(name);
  process.stdout.write(`${name.padEnd(24)} ${ms.toFixed(0)} ms  ${(ms / base).toFixed(2)}x\n`);
}
