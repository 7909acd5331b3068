import type { PageState } from '../../state/page-state.js';
import cs from './cs.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The words of the process view; they come with it, and not with the page. */
export type ProcessViewWords = typeof en;

/** The words by language; a test keeps their keys the same. */
export const processViewWords: Readonly<Record<PageState['lang'], ProcessViewWords>> = { en, cs };
