import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import { fail, ok, problemsOf, readScenario, type Scenario } from '../../core/studio.js';
import { positionsIn } from './json-text.js';
import { readJsonFile, unreadable } from './read-json.js';

/** A scenario with the file it was read from. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
}

/**
 * Reads scenario files, and all those in folders.
 * @returns every problem of every file, with file and place; `file/no-scenarios` where there is none
 */
export async function readScenarios(
  paths: readonly string[],
): Promise<Result<readonly ScenarioFile[]>> {
  const files = await scenarioFiles(paths);
  if (!files.ok) return files;
  const read = await Promise.all(files.value.map(readOne));
  const problems = problemsOf(...read);
  return problems.length > 0 ? fail(problems) : ok(read.flatMap((r) => (r.ok ? [r.value] : [])));
}

async function readOne(file: string): Promise<Result<ScenarioFile>> {
  const text = await readJsonFile(file);
  if (!text.ok) return text;
  const scenario = readScenario(text.value.value);
  if (scenario.ok) return ok({ file, scenario: scenario.value });
  const position = positionsIn(text.value.text);
  const placed = (p: Problem) => ({ ...p, file, ...position(p.at ?? '') });
  return fail(scenario.problems.map(placed));
}

async function scenarioFiles(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const entries = isFolder ? await readdir(path, { recursive: true }) : [];
      const inside = entries.filter((entry) => entry.endsWith('.json')).sort();
      found.push(...(isFolder ? inside.map((entry) => join(path, entry)) : [path]));
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  if (problems.length === 0 && found.length === 0) {
    const hint = 'a scenario is a file such as `scenarios/broadworks/attachment/….json`';
    problems.push({ code: 'file/no-scenarios', message: 'there is no scenario here', hint });
  }
  return problems.length > 0 ? fail(problems) : ok(found);
}
