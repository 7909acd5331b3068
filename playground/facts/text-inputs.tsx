import { useState } from 'preact/hooks';
import { usePage } from '../page.js';
import type { FactControl } from './fact-entry.js';

/** A number; an empty field leaves the fact out. */
export function NumberInput({ entry, onValue }: FactControl) {
  const { spec, title, value } = entry;
  return (
    <input
      type="number"
      aria-label={title}
      min={spec.min}
      max={spec.max}
      step={spec.type === 'integer' ? 1 : 'any'}
      value={typeof value === 'number' ? value : ''}
      onInput={({ currentTarget: { value: typed, validity } }) =>
        onValue(typed === '' ? unfinished(validity) : Number(typed))
      }
    />
  );
}

/** What a field for numbers holds that has no number: nothing, or letters that make none. */
function unfinished({ badInput }: ValidityState): string | undefined {
  return badInput ? '' : undefined;
}

/** A text; an empty field leaves the fact out. */
export function TextInput({ entry, onValue }: FactControl) {
  const { spec, title, value } = entry;
  const list = spec.values === undefined ? undefined : `values-${spec.name}`;
  return (
    <>
      <input
        type="text"
        aria-label={title}
        autocomplete="off"
        spellcheck={false}
        list={list}
        value={typeof value === 'string' ? value : ''}
        onInput={({ currentTarget: { value: typed } }) => onValue(typed === '' ? undefined : typed)}
      />
      {list !== undefined && (
        <datalist id={list}>
          {spec.values?.map((token) => (
            <option key={token} value={token} />
          ))}
        </datalist>
      )}
    </>
  );
}

/**
 * Texts separated by commas; two quotation marks are the empty text. The text being typed is kept
 * until the list changes.
 */
export function TextsInput({ entry, onValue }: FactControl) {
  const { fact } = usePage().words;
  const { title, value } = entry;
  const members = Array.isArray(value) ? value.map(String) : [];
  const [draft, setDraft] = useState('');
  const text = same(membersIn(draft), members)
    ? draft
    : members.map((member) => (member === '' ? EMPTY : member)).join(', ');
  return (
    <input
      type="text"
      aria-label={`${title}, ${fact.oneALine}`}
      title={fact.oneALine}
      placeholder="a, b, c"
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={({ currentTarget: { value: typed } }) => {
        setDraft(typed);
        onValue(membersIn(typed));
      }}
    />
  );
}

const EMPTY = '""';

function membersIn(text: string): string[] {
  return text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .map((member) => (member === EMPTY ? '' : member));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, i) => member === b[i]);
}
