import type { PageState } from '../../state/page-state.js';
import cs from './cs.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The words of what is open beside a decision; they come with it, and not with the page. */
export type ToolWords = typeof en;

/** The words by language; a test keeps their keys the same. */
export const toolWords: Readonly<Record<PageState['lang'], ToolWords>> = { en, cs };
