import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePage } from '../page.js';
import type { GivenFacts } from '../state/page-state.js';

/** Takes facts to try in place of those that are given. */
export type OnTry = (facts: GivenFacts) => void;

/** What trying facts does where it does not change the question of the decision view. */
export const TryContext = createContext<OnTry | undefined>(undefined);

/** Tries facts in the question around. */
export function useTry(): OnTry {
  const { dispatch } = usePage();
  return useContext(TryContext) ?? ((facts) => dispatch({ do: 'try', facts }));
}
