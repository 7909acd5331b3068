import { own, policy } from '../shipped-system.js';
import { FIRST_STATE, type PageState } from './page-state.js';

/** The page as it opens: on the policy that it shows. */
export function firstState(): PageState {
  if (own === undefined) return FIRST_STATE;
  const [decision = ''] = policy.ruleSets.keys();
  const [process = ''] = policy.processes.keys();
  const { question, game } = FIRST_STATE;
  return { ...FIRST_STATE, question: { ...question, decision }, game: { ...game, process } };
}
