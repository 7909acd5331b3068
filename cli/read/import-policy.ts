import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LoadedModule, loadPolicyModule, type PolicyFile } from '../../core/define.js';
import type { Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';
import { unreadable } from './read-json.js';

/** What the module of a folder is called. */
const NAMES = ['policy.mjs', 'policy.js', 'index.mjs', 'index.js'];

/**
 * The module that an option `--policy` names.
 * @param path of a module, or of a folder with one; from the present folder
 * @returns its absolute path; or a problem `file/unreadable`, `file/no-policy`
 */
export async function policyModule(path: string): Promise<Result<string>> {
  const whole = resolve(path);
  try {
    if (!(await stat(whole)).isDirectory()) return ok(whole);
  } catch (error) {
    return fail([unreadable(path, error)]);
  }
  for (const name of NAMES) {
    const file = join(whole, name);
    if (
      await stat(file).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return ok(file);
  }
  const hint = `a policy is a module such as \`${join(path, 'policy.mjs')}\``;
  const message = 'there is no policy in this folder';
  return fail([{ code: 'file/no-policy', message, hint, file: path }]);
}

/**
 * Imports a policy module and reads what it brings.
 * @param over files that are laid over those of the module
 * @returns every problem of the module: also `module/import`, where it could not be run
 */
export async function importPolicy(
  path: string,
  over: readonly PolicyFile[] = [],
): Promise<Result<LoadedModule>> {
  const file = await policyModule(path);
  if (!file.ok) return file;
  let module: unknown;
  try {
    // A URL that only the caller knows: no bundler can look into it.
    module = { ...(await import(/* @vite-ignore */ pathToFileURL(file.value).href)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the module cannot be imported: ${reason.split('\n')[0] ?? ''}`;
    return fail([{ code: 'module/import', message, file: path }]);
  }
  const loaded = loadPolicyModule(module, over);
  if (loaded.ok) return loaded;
  return fail(loaded.problems.map((problem) => ({ file: path, ...problem })));
}
