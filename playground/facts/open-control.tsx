import { usePage } from '../page.js';
import { fill } from '../words/index.js';
import type { FactControl, FactEntry } from './fact-entry.js';
import { alternatives, type Knowledge, knowledgeOf, valueFor } from './knowledge.js';
import { useKnowledgeWords } from './knowledge-words.js';
import { CountsControl, SetControl } from './list-controls.js';
import { NumberInput, TextInput, TextsInput } from './text-inputs.js';

/** A field for the value, with the other states of knowledge beside it. */
export function OpenControl({ entry, onValue }: FactControl) {
  const { words } = usePage();
  const word = useKnowledgeWords(entry);
  const { spec, title, value } = entry;
  const options: readonly Knowledge[] = ['value', ...alternatives(spec)];
  const choose = (known: string) => {
    const found = options.find((option) => option === known);
    if (found !== undefined) onValue(valueFor(spec, found));
  };
  const Field = fieldFor(entry);
  return (
    <div class="open">
      <Field entry={entry} onValue={onValue} />
      <select
        aria-label={fill(words.fact.state, { title })}
        value={knowledgeOf(spec, value)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((known) => (
          <option key={known} value={known}>
            {word(known)}
          </option>
        ))}
      </select>
    </div>
  );
}

function fieldFor({ spec: { type, values } }: FactEntry) {
  if (type === 'integer' || type === 'number') return NumberInput;
  if (type === 'set' && values !== undefined) return SetControl;
  if (type === 'string[]' && values !== undefined) return CountsControl;
  if (type === 'set' || type === 'string[]') return TextsInput;
  return TextInput;
}
