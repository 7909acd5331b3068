import { shown } from '../elements/shown-value.js';
import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import type { FactEntry } from './fact-entry.js';
import type { Knowledge } from './knowledge.js';

/** The words for the knowledge of a fact; for a default with its value. */
export function useKnowledgeWords({ byDefault }: FactEntry): (known: Knowledge) => string {
  const { fact } = usePage().words;
  return (known) => {
    const word = fact[known];
    if (known !== 'default') return word;
    const value = typeof byDefault === 'boolean' ? fact[byDefault ? 'true' : 'false'] : byDefault;
    return fill(word, { value: value === undefined || value === null ? fact.null : shown(value) });
  };
}
