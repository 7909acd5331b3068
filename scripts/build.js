// Builds `dist`: `node scripts/build.js [--unless-fresh]`.
//
// INVARIANT: `dist` is whole at any time, so that a server or a test that runs from it loses no file.
// Everything is built into a folder beside it, which then takes its place by a rename.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { BundledPackages } from './notices.js';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** What the build reads: a change of anything else leaves `dist` as it would be built. */
const SOURCES = [
  ...['core', 'rules', 'scenarios', 'testing', 'cli', 'playground', 'scripts'],
  ...[
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.build.json',
  ],
];
/** In `dist`: the fingerprint of the sources that it was built from. */
const MARK = '.built-from';
/** In `dist`: the licences of what is bundled. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const bundled = new BundledPackages(ROOT);

/** The parts of `dist`; each writes into the folder that it is given, and they run side by side. */
const PARTS = [
  (next) => bundle('vite.config.ts', next),
  (next) => bundle('vite.config.ts', next, 'programs'),
  (next) => bundle('vite.config.ts', next, 'singles'),
  (next) => bundle('vite.config.ts', join(next, 'compiled'), 'compiled'),
  typesOfSingles,
  (next) => bundle('playground/elements/vite.config.ts', next),
  (next) => bundle('playground/elements/vite.config.ts', next, 'standalone'),
  (next) => bundle('playground/vite.config.ts', join(next, 'playground')),
  (next) => bundle('playground/vite.config.ts', join(next, 'single-page'), 'single'),
  (next) =>
    node(
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.build.json',
      '--outDir',
      join(next, 'types'),
    ),
];

if (isWanted()) await build();

function isWanted() {
  // npx links a checkout into its cache and runs `prepare` there: a call of the command builds nothing.
  if (process.env.npm_command === 'exec' && existsSync(join(DIST, 'cli.js'))) return false;
  return !process.argv.includes('--unless-fresh') || markOf(DIST) !== fingerprint();
}

async function build() {
  const mark = fingerprint();
  await removeAbandoned();
  const next = beside('next');
  try {
    await mkdir(next);
    await checkRules(next);
    await Promise.all(PARTS.map((part) => part(next)));
    await rm(process.env.PROVISIM_CHECKED);
    writeFileSync(join(next, NOTICES), bundled.notices());
    writeFileSync(join(next, MARK), mark);
    await replaceBy(next);
  } catch (error) {
    // Vite and the compiler have said what is wrong; a fault of this script has not been said yet.
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/**
 * Checks the rule sets once and for all; the parts take over what it has found. Generates the modules
 * of the decisions.
 */
async function checkRules(next) {
  const folder = join(next, '.check');
  await bundle('vite.config.ts', folder, 'check');
  const file = join(next, '.checked.json');
  await node(join(folder, 'check.js'), file);
  await node(join(folder, 'decisions.js'), join(next, 'decisions'));
  process.env.PROVISIM_CHECKED = file;
  await rm(folder, { recursive: true });
}

/** The types of the modules with one decision. */
async function typesOfSingles(next) {
  const found = JSON.parse(readFileSync(process.env.PROVISIM_CHECKED, 'utf8'));
  for (const { id } of found) {
    const path = join(next, 'types/one', `${id.replaceAll('.', '/')}.d.ts`);
    await mkdir(dirname(path), { recursive: true });
    const exported = ['policy', 'texts', 'decide', 'explain'];
    const lines = exported.map((name) => `export declare const ${name}: One['${name}'];`);
    const type = `OneDecisionModule<'${id}'>`;
    const from = "import type { OneDecisionModule } from '../../../core/one.js';";
    writeFileSync(path, `${[from, `type One = ${type};`, ...lines].join('\n')}\n`);
  }
}

async function replaceBy(next) {
  const old = beside('old');
  if (existsSync(DIST)) await rename(DIST, old);
  await rename(next, DIST);
  await rm(old, { recursive: true, force: true });
}

async function bundle(configFile, outDir, mode = 'production') {
  const { build: bundleWith } = await import('vite');
  const config = { configFile: join(ROOT, configFile), mode, logLevel: 'warn', build: { outDir } };
  const built = await bundleWith(config);
  if (mode !== 'check') bundled.add(built);
}

function node(...args) {
  return promisify(execFile)(process.execPath, args, { cwd: ROOT });
}

function beside(name) {
  return `${DIST}.${name}-${process.pid}`;
}

/** A build that was ended half-way could not tidy up. */
async function removeAbandoned() {
  for (const name of readdirSync(ROOT)) {
    const [, pid] = /^dist\.(?:next|old)-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(ROOT, name), { recursive: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function markOf(folder) {
  const file = join(folder, MARK);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesOf(join(ROOT, path)))) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
