import type { Policy, Result } from '../../core/index.js';
import { type EditedPolicy, editParameters, ok } from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';

type Under = Result<EditedPolicy<Policy>>;

const SHIPPED: Under = ok({ policy, files: new Map<string, unknown>() });

/** The last ones, so that going back to them takes no time. */
const kept = new Map<string, Under>();
const MOST_KEPT = 10;

/** The policy of the page with edits; or what is wrong with these. */
export function policyUnder(edits: readonly Edit[] | undefined): Under {
  if (edits === undefined || edits.length === 0) return SHIPPED;
  const key = JSON.stringify(edits);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = editParameters(policy, edits);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
