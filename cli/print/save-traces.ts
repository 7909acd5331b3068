import { join } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import { type Check, fail, ok, SCENARIO_VERSION } from '../../core/studio.js';
import { unwritable, writeWhole } from './write-whole.js';

/**
 * Saves every counterexample as a scenario.
 * @returns the files, or a problem for each that could not be written
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
        const scenario = { version: SCENARIO_VERSION, ...counterexample };
        await writeWhole(path, `${JSON.stringify(scenario, null, 2)}\n`);
        files.push(path);
      } catch (error) {
        problems.push(unwritable(path, error));
      }
    }
  }
  return problems.length > 0 ? fail(problems) : ok(files);
}
