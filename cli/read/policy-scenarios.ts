import type { Problem, Result } from '../../core/index.js';
import { ok } from '../../core/studio.js';
import type { Arguments } from './arguments.js';
import { besideThePackage } from './beside-the-package.js';
import type { CliSystem } from './load-system.js';
import { readScenarios, type ScenarioFile } from './read-scenarios.js';

const MISSING: Problem = {
  code: 'args/missing',
  message: 'there are no scenarios to look at',
  hint: 'give scenario files or folders',
};
const NO_PATHS = { ok: false, problems: [MISSING] } as const;

/**
 * The scenarios that are named, else those of the policy.
 * @param paths files and folders
 */
export async function scenariosFor(
  args: Arguments,
  world: Result<CliSystem>,
  paths: readonly string[] = args.positionals,
): Promise<Result<readonly ScenarioFile[]>> {
  if (paths.length > 0) return readScenarios(paths);
  if (args.has('policy')) return world.ok ? ok(world.value.scenarios) : world;
  const shipped = await shippedScenarios();
  return shipped.length > 0 ? readScenarios(shipped) : NO_PATHS;
}

async function shippedScenarios(): Promise<readonly string[]> {
  const folder = await besideThePackage('scenarios');
  return folder === undefined ? [] : [folder];
}
