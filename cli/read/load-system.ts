import type { Json } from '../../core/base/json.js';
import { fail, ok, type Result } from '../../core/base/result.js';
import type { System } from '../../core/process/step.js';
import { processes } from '../../core/webex/processes.js';
import type { Arguments } from './arguments.js';
import { switchesOf } from './common-options.js';
import { loadRules } from './load-rules.js';

/** The policy and processes to play with, and the switches of the command line. */
export interface CliSystem extends System {
  readonly switches: Readonly<Record<string, Json>>;
}

/** Loads the rule sets that the arguments name; problems as in `loadRules`. */
export async function loadSystem(args: Arguments): Promise<Result<CliSystem>> {
  const policy = await loadRules(args.one('rules'));
  if (!policy.ok) return fail(policy.problems);
  return ok({ policy: policy.value, processes, switches: switchesOf(args) });
}
