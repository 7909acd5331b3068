import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { prefer } from '../preferences.js';
import type { Action, Dispatch } from './action.js';
import { toFragment } from './fragment.js';
import type { PageState } from './page-state.js';
import { reduce } from './reduce.js';

/** Going back in the browser undoes these; everything else only changes the address in place. */
const STEPS: ReadonlySet<Action['do']> = new Set(['view', 'choose', 'ask']);

/** The state of the page, held in the address as well. */
export function usePageState(first: PageState): [PageState, Dispatch] {
  const [state, take] = useReducer(reduce, first);
  const pushes = useRef(false);
  const dispatch = useCallback((action: Action) => {
    pushes.current ||= STEPS.has(action.do);
    if (action.do === 'lang') prefer({ lang: action.lang });
    if (action.do === 'theme') prefer({ theme: action.theme });
    take(action);
  }, []);
  const latest = useRef(first);
  useEffect(() => {
    if (latest.current === state) return;
    latest.current = state;
    void toFragment(state).then((fragment) => {
      // Packing takes a moment; what has been overtaken meanwhile is dropped.
      if (latest.current !== state) return;
      const write = pushes.current ? 'pushState' : 'replaceState';
      pushes.current = false;
      history[write](null, '', `#${fragment}`);
    });
  }, [state]);
  return [state, dispatch];
}
