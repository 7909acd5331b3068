import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import { type Check, fail, ok, SCENARIO_VERSION } from '../../core/studio.js';
import { unreadable } from '../read/read-json.js';
import { writeWhole } from './write-whole.js';

/**
 * Saves every counterexample as a scenario.
 * @returns the files, or a problem where the folder is not writable
 */
export async function saveTraces(
  folder: string,
  checks: readonly Check[],
): Promise<Result<readonly string[]>> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const { process, invariants } of checks) {
    for (const { id, counterexample } of invariants) {
      if (counterexample === undefined) continue;
      const name = `${process.replaceAll(' + ', '+')}-${id}.json`;
      const path = join(folder, name);
      try {
        await mkdir(folder, { recursive: true });
        const scenario = { version: SCENARIO_VERSION, ...counterexample };
        await writeWhole(path, `${JSON.stringify(scenario, null, 2)}\n`);
        files.push(path);
      } catch (error) {
        problems.push(unreadable(path, error));
      }
    }
  }
  return problems.length > 0 ? fail(problems) : ok(files);
}
