import type { PageState } from '../../state/page-state.js';
import cs from './cs.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The words of the check of a process; they come with it, and not with the page. */
export type CheckWords = typeof en;

/** The words by language; a test keeps their keys the same. */
export const checkWords: Readonly<Record<PageState['lang'], CheckWords>> = { en, cs };
