import type { Json } from '../../core/index.js';
import { shown } from '../elements/shown-value.js';
import { texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { words } from '../words/index.js';

/** The words for a value of a switch, or else the value itself. */
export function switchWords(
  set: { readonly key: string; readonly value: Json },
  edition: string,
  lang: PageState['lang'],
): string {
  const wording = texts[lang]?.editions[edition]?.values[set.key]?.[String(set.value)];
  if (typeof wording === 'string') return wording;
  const { fact } = words[lang];
  return typeof set.value === 'boolean' ? fact[set.value ? 'true' : 'false'] : shown(set.value);
}
