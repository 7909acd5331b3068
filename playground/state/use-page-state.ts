import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { LIMITS } from '../../core/studio.js';
import { prefer } from '../preferences.js';
import type { Action, Dispatch } from './action.js';
import { toFragment } from './fragment.js';
import type { PageState } from './page-state.js';
import { reduce } from './reduce.js';

/** Actions that the browser's history can undo; all others replace the address. */
const STEPS: ReadonlySet<Action['do']> = new Set([
  'view',
  'choose',
  'ask',
  'try',
  'undo',
  'playWay',
  'undoWay',
  'edit',
  'rules',
  'undoEdit',
  'redoEdit',
  'noEdits',
  'tool',
]);

/** The state of the page, mirrored in the address. */
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
      // Packing is asynchronous; outdated results are dropped, and what no link holds.
      if (latest.current !== state || fragment.length > LIMITS.link) return;
      const write = pushes.current ? 'pushState' : 'replaceState';
      pushes.current = false;
      history[write](null, '', `#${fragment}`);
    });
  }, [state]);
  return [state, dispatch];
}
