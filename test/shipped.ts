import { formatProblem, loadPolicy, type Policy } from 'provisim';
import { rules } from 'provisim/rules';

let loaded: ReturnType<typeof loadPolicy> | undefined;

/** The shipped policy, loaded once; a fault in it fails every test that needs it, with all problems. */
export function shippedPolicy(): Policy {
  loaded ??= loadPolicy(rules);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.value;
}
