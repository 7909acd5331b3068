import type { PageState } from '../state/page-state.js';
import cs from './cs.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The page's own words in one language. */
export type Words = typeof en;

/** The page's own words by language; a test keeps their keys the same. */
export const words: Readonly<Record<PageState['lang'], Words>> = { en, cs };

/** A number of things: `{n}` in the form that the language has for it. */
export function counted(
  n: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  lang: PageState['lang'],
): string {
  const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other ?? '{n}';
  return fill(form, { n: String(n) });
}

/** A text with the names in its braces replaced. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
