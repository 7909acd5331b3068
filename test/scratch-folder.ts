import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what test files have in common. */
    readonly scratchFolder: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'provisim-tests-'));

/** Run by Vitest before the first test file: workers are ended without an event of their own. */
export function setup({ provide }: TestProject): void {
  provide('scratchFolder', folder);
}

/** Run by Vitest after the last test file. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
