import * as z from 'zod/mini';
import { readJson } from '../core/studio.js';
import type { PageState } from './state/page-state.js';

/** What belongs to the reader and not to what is shown: no link carries it. */
export type Preferences = Pick<PageState, 'lang' | 'theme'>;

const KEY = 'provisim.preferences';

const stored = z.object({
  lang: z.optional(z.enum(['en', 'cs'])),
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
});

// Where the browser keeps nothing, it holds as long as the page is open.
let chosen: Partial<Preferences> = {};

/** What the reader has chosen, by now or at an earlier visit; else the browser's language. */
export function preferences(): Preferences {
  return { lang: browserLanguage(), theme: 'auto', ...kept(), ...chosen };
}

/** Remembers a choice of the reader. */
export function prefer(choice: Partial<Preferences>): void {
  chosen = { ...chosen, ...choice };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...chosen }));
  } catch {
    // Not allowed here, or full: it is remembered until the page is closed.
  }
}

function kept(): Partial<Preferences> {
  try {
    const read = readJson(localStorage.getItem(KEY) ?? '{}');
    const { lang, theme } = stored.parse(read.ok ? read.value : {});
    return { ...(lang && { lang }), ...(theme && { theme }) };
  } catch {
    return {};
  }
}

function browserLanguage(): Preferences['lang'] {
  const known = navigator.languages.map((tag) => tag.slice(0, 2));
  return known.find((lang) => lang === 'en' || lang === 'cs') ?? 'en';
}
