import { formatProblem } from '../core/base/problem.js';
import { loadPolicy } from '../core/index.js';
import type { System } from '../core/process/step.js';
import { processes } from '../core/webex/processes.js';
import { rules } from '../rules/index.js';

/** The shipped policy and processes. */
export const system: System = { policy: shipped(), processes };

function shipped(): System['policy'] {
  const loaded = loadPolicy(rules);
  // The rule sets are part of the build, and tested with it.
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}
