import { useEffect, useState } from 'preact/hooks';
import type { Json } from '../../core/index.js';
import type { ReadParameter } from '../../core/studio.js';
import { Coded } from '../coded.js';
import { shown } from '../elements/shown-value.js';
import { usePage } from '../page.js';
import { counted, fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { readValue } from './read-value.js';

/** The place of the field of a parameter in the page. */
export function parameterPlace(name: string): string {
  return `parameter-${name}`;
}

interface ParameterFieldProps {
  readonly parameter: ReadParameter;
  /** Its value as it is tried; that of the guide where nothing is. */
  readonly value: Json;
  /** Undefined: the guide's value again. */
  readonly change: (value: Json | undefined) => void;
}

/** A value of the guide within what the rules say by it, to write another one. */
export function ParameterField({ parameter, value, change }: ParameterFieldProps) {
  const { state } = usePage();
  const { change: words } = toolWords[state.lang];
  const { name, titles, unit, cites, shared } = parameter;
  const [title = ''] = titles;
  const [before = '', ...after] = title.split(`{${name}}`);
  const isEdited = JSON.stringify(value) !== JSON.stringify(parameter.value);
  const others = titles.length - 1;
  return (
    <li class={isEdited ? 'parameter edited' : 'parameter'}>
      <p class="says">
        {after.length > 0 && before !== '' && <Coded text={before} />}
        <ValueInput {...{ parameter, value, change }} />
        <Coded text={after.length > 0 ? after.join(shown(value)) : ` ${title}`} />
      </p>
      <p class="quiet">
        <code>{name}</code>
        {unit !== undefined && ` [${unit}]`} · {words.cites} <code>{cites.join(', ')}</code>
        {others > 0 && ` · ${counted(others, words.reads, state.lang)}`}
        {isEdited && (
          <>
            {' · '}
            <strong>{fill(words.guide, { value: shown(parameter.value) })}</strong>{' '}
            <button
              type="button"
              class="link"
              aria-label={`${words.reset}: ${name}`}
              onClick={() => {
                change(undefined);
                document.getElementById(parameterPlace(name))?.focus();
              }}
            >
              {words.reset}
            </button>
          </>
        )}
      </p>
      {isEdited && shared !== undefined && <p class="quiet">{words.shared}</p>}
    </li>
  );
}

/** Milliseconds after the last key press in which another one comes. */
const TYPING = 500;

function ValueInput({ parameter, value, change }: ParameterFieldProps) {
  const { state } = usePage();
  const { change: words } = toolWords[state.lang];
  const [draft, write] = useState<string>();
  const { name } = parameter;
  const guide = parameter.value;
  const commit = (text: string) => {
    const read = readValue(text, guide);
    if (read === undefined || JSON.stringify(read) === JSON.stringify(value)) return;
    change(JSON.stringify(read) === JSON.stringify(guide) ? undefined : read);
  };
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => {
      commit(draft);
      write(undefined);
    }, TYPING);
    return () => clearTimeout(timer);
  });
  const text = draft ?? textOf(value);
  const common = {
    id: parameterPlace(name),
    'aria-label': fill(words.value, { parameter: name }),
    value: text,
    'aria-invalid': readValue(text, guide) === undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      write(currentTarget.value),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      commit(currentTarget.value);
      write(undefined);
    },
  };
  if (Array.isArray(guide)) {
    return (
      <span class="members">
        <textarea rows={Math.min(6, guide.length + 1)} {...common} />
        <span class="quiet">{words.members}</span>
      </span>
    );
  }
  return typeof guide === 'number' ? (
    <input type="number" step={Number.isInteger(guide) ? 1 : 'any'} {...common} />
  ) : (
    <input type="text" {...common} />
  );
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(shown).join('\n');
  return typeof value === 'string' ? value : shown(value);
}
