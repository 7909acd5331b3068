import { decideUnknown } from '../../core/index.js';
import { policyHash } from '../../core/studio.js';
import { policyUnder } from '../edits/policy-under.js';
import { policy as ofGuide } from '../shipped-system.js';
import { toFragment } from './fragment.js';
import type { Answered, PageState } from './page-state.js';

/** The answer to the question of a state, and the fingerprint of the rules; undefined where it has none. */
export function answeredNow({ question, edits }: PageState): Answered | undefined {
  const under = policyUnder(edits);
  const policy = under.ok ? under.value.policy : ofGuide;
  const ruleSet = policy.ruleSets.get(question.decision);
  const record = decideUnknown(policy, question);
  if (ruleSet === undefined || !record.ok) return undefined;
  return { policy: policyHash(ruleSet), outcome: { ...record.value.outcome } };
}

/**
 * The fragment of a link that is sent to somebody. Of a decision it has the answer, too: whoever
 * opens it under other rules sees both.
 */
export async function sentFragment(state: PageState): Promise<string> {
  const answered = state.view === 'decision' ? (state.answered ?? answeredNow(state)) : undefined;
  return toFragment({ ...state, answered });
}
