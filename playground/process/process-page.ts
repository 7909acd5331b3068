import { type Page, usePage } from '../page.js';
import type { Words } from '../words/index.js';
import { type ProcessViewWords, processViewWords } from '../words/process/index.js';

/** The context of the parts of the process view: that of the page, with the words of the view. */
export interface ProcessPage extends Page {
  readonly words: Words & ProcessViewWords;
}

/** The page around a part of the process view. */
export function useProcessPage(): ProcessPage {
  const page = usePage();
  return { ...page, words: { ...page.words, ...processViewWords[page.state.lang] } };
}
