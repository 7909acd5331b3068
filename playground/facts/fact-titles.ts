import type { FactSpec } from '../../core/studio.js';
import { texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';

/** The title of a fact in a language; where there is none, the English one of its schema. */
export function factTitle(
  spec: Pick<FactSpec, 'name' | 'title'>,
  edition: string,
  lang: PageState['lang'],
): string {
  const known = texts[lang]?.editions[edition]?.facts?.[spec.name] ?? spec.title;
  return known === '' ? spec.name : known;
}
