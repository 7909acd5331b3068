import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What a program has printed, and how it has ended. */
export interface Printed {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that has nothing but the packed package and what it depends on. */
export interface EmptyProject {
  readonly folder: string;
  /** Runs the packed `provisim`. */
  provisim(...args: readonly string[]): Printed;
  /** Runs a program of `node_modules`, such as `vitest`. */
  node(program: string, ...args: readonly string[]): Printed;
}

/** A `node_modules` with the packed package, unpacked once for all test files of a run. */
function packedModules(): string {
  const folder = join(inject('scratchFolder'), 'packed');
  const modules = join(folder, 'node_modules');
  if (!isFirst(folder)) {
    for (let waits = 0; !existsSync(join(folder, DONE)); waits++) {
      if (waits > 2000) throw new Error('another worker could not pack the package');
      Atomics.wait(CLOCK, 0, 0, 50);
    }
    return modules;
  }
  const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const file = execFileSync('npm', packing, { cwd: root, encoding: 'utf8' }).trim();
  const target = join(modules, 'provisim');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, file), '-C', target, '--strip-components=1']);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'provisim') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, DONE), '');
  return modules;
}

/** Written when the package is unpacked; another worker may wait for it. */
const DONE = 'done';
const CLOCK = new Int32Array(new SharedArrayBuffer(4));

/** Whether no worker has made the folder yet: it is made by the one that asks first. */
function isFirst(folder: string): boolean {
  return mkdirSync(folder, { recursive: true }) !== undefined;
}

/** A new folder with the package as it was built and packed, as after `npm install`. */
export function emptyProject(): EmptyProject {
  const folder = mkdtempSync(join(tmpdir(), 'provisim-project-'));
  const modules = join(folder, 'node_modules');
  symlinkSync(packedModules(), modules);
  const run = (...argv: readonly string[]): Printed => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const options = { cwd: folder, encoding: 'utf8', env } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, options);
    return { status, out: stdout, err: stderr };
  };
  return {
    folder,
    provisim: (...args) => run(join(modules, 'provisim', 'dist', 'cli.js'), ...args),
    node: (program, ...args) => run(join(modules, program), ...args),
  };
}

/** Copies an example of the repository to where a reader would have it. */
export function copyExample({ folder }: EmptyProject, example: string): string {
  cpSync(join(root, 'examples', example), join(folder, example), { recursive: true });
  return join(folder, example);
}
