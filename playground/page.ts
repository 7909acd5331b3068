import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Dispatch } from './state/action.js';
import { FIRST_STATE, type PageState } from './state/page-state.js';
import { type Words, words } from './words/index.js';

/** The context of every view. */
export interface Page {
  readonly state: PageState;
  readonly dispatch: Dispatch;
  readonly words: Words;
}

/** The page around a view. */
export const PageContext = createContext<Page>({
  state: FIRST_STATE,
  dispatch: () => {},
  words: words.en,
});

/** The page around this view. */
export function usePage(): Page {
  return useContext(PageContext);
}
