import type { Json } from '../../core/index.js';
import { usePage } from '../page.js';
import type { FactControl, FactEntry } from './fact-entry.js';
import { alternatives, knowledgeOf, valueFor } from './knowledge.js';
import { useKnowledgeWords } from './knowledge-words.js';

interface Option {
  readonly key: string;
  readonly label: string;
  readonly value: Json | undefined;
  /** A token of the guide rather than a word of the page. */
  readonly token: boolean;
}

/** All values of the fact and all states of knowledge about it, to select one. */
export function ChoiceControl({ entry, onValue }: FactControl) {
  const options = useOptions(entry);
  const chosen = keyOf(entry);
  const many = options.length > 6;
  if (many) return <Select {...{ options, chosen, onValue }} label={entry.title} />;
  return (
    <div class="segments">
      {options.map(({ key, label, value, token }) => (
        <label key={key} class={token ? 'token' : undefined}>
          <input
            type="radio"
            name={entry.spec.name}
            value={key}
            checked={key === chosen}
            onChange={() => onValue(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function Select(props: {
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly label: string;
  readonly onValue: FactControl['onValue'];
}) {
  const { options, chosen, label, onValue } = props;
  const choose = (key: string) => onValue(options.find((option) => option.key === key)?.value);
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {options.map(({ key, label: text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}

function useOptions(entry: FactEntry): readonly Option[] {
  const { fact } = usePage().words;
  const word = useKnowledgeWords(entry);
  const { spec } = entry;
  const values: readonly Json[] = spec.type === 'boolean' ? [true, false] : (spec.values ?? []);
  return [
    ...values.map((value) => ({
      key: `is ${String(value)}`,
      label: typeof value === 'boolean' ? fact[value ? 'true' : 'false'] : String(value),
      value,
      token: typeof value !== 'boolean',
    })),
    ...alternatives(spec).map((known) => ({
      key: known,
      label: word(known),
      value: valueFor(spec, known),
      token: false,
    })),
  ];
}

function keyOf({ spec, value }: FactEntry): string {
  const known = knowledgeOf(spec, value);
  return known === 'value' ? `is ${String(value)}` : known;
}
