import type { PageState } from '../../state/page-state.js';
import cs from './cs.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The words of the search over the whole page; the first answer comes without them. */
export type PaletteWords = typeof en;

/** The words by language; a test keeps their keys the same. */
export const paletteWords: Readonly<Record<PageState['lang'], PaletteWords>> = { en, cs };
