import { formatProblem, loadPolicy, type Policy } from 'provisim';
import { rules } from 'provisim/rules';
import type { System } from '../core/process/step.js';
import { processes } from '../core/webex/processes.js';

let loaded: ReturnType<typeof loadPolicy> | undefined;

/** The shipped policy, loaded once; a fault in it fails every test that needs it, with all problems. */
export function shippedPolicy(): Policy {
  loaded ??= loadPolicy(rules);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}

/** The shipped policy with the shipped processes. */
export function shippedWorld(): System {
  return { policy: shippedPolicy(), processes };
}
