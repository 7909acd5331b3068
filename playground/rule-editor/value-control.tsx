import { useState } from 'preact/hooks';
import type { Json } from '../../core/index.js';
import { isList, isNumeric, type ValueType } from '../../core/studio.js';
import { shown } from '../elements/shown-value.js';
import { usePage } from '../page.js';
import { toolWords } from '../words/tools/index.js';

interface ValueControlProps {
  readonly label: string;
  /** Of the value, or of the members where `isMany`. */
  readonly type: ValueType;
  readonly isMany: boolean;
  readonly value: Json;
  readonly change: (value: Json) => void;
}

/** Writes a constant of a rule: one value, or several. */
export function ValueControl(props: ValueControlProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const { type, isMany, value } = props;
  if (isMany) {
    return type.values !== undefined && type.open !== true ? (
      <Tokens {...props} />
    ) : (
      <Members {...props} />
    );
  }
  const choices = choicesOf(type, table);
  return choices === undefined ? (
    <Single {...props} key={JSON.stringify(value)} />
  ) : (
    <Choice {...props} choices={choices} />
  );
}

type Choices = readonly (readonly [value: Json, text: string])[];

function choicesOf(
  type: ValueType,
  words: { readonly yes: string; readonly no: string; readonly null: string },
): Choices | undefined {
  const none: Choices = type.nullable === true ? [[null, words.null]] : [];
  if (type.type === 'boolean') return [[true, words.yes], [false, words.no], ...none];
  if (type.values === undefined || type.open === true) return undefined;
  return [...type.values.map((token) => [token, token] as const), ...none];
}

function Choice({ label, value, change, choices }: ValueControlProps & { choices: Choices }) {
  const at = choices.findIndex(([one]) => one === value);
  return (
    <select
      aria-label={label}
      value={String(at)}
      onChange={({ currentTarget }) => {
        const chosen = choices[Number(currentTarget.value)];
        if (chosen !== undefined) change(chosen[0]);
      }}
    >
      {at < 0 && <option value="-1">{shown(value)}</option>}
      {choices.map(([one, text], i) => (
        <option key={String(one)} value={String(i)}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Single({ label, type, value, change }: ValueControlProps) {
  const [isWrong, mark] = useState(false);
  const number = isNumeric(type);
  const commit = (text: string) => {
    const read = number ? Number(text) : text;
    const isSound = !number || (text.trim() !== '' && Number.isFinite(read));
    mark(!isSound);
    if (isSound) change(read);
  };
  const common = {
    'aria-label': label,
    'aria-invalid': isWrong,
    value: value === null ? '' : shown(value),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      commit(currentTarget.value),
  };
  return number ? (
    <input type="number" step={type.type === 'integer' ? 1 : 'any'} {...common} />
  ) : (
    <input type="text" {...common} />
  );
}

function Tokens({ label, type, value, change }: ValueControlProps) {
  const tokens = type.values ?? [];
  const members = membersIn(value);
  const toggle = (token: string) =>
    change(members.includes(token) ? members.filter((one) => one !== token) : [...members, token]);
  return (
    <fieldset class="tokens">
      <legend class="hidden">{label}</legend>
      {tokens.map((token) => (
        <label key={token} class="check">
          <input type="checkbox" checked={members.includes(token)} onChange={() => toggle(token)} />
          <code>{token}</code>
        </label>
      ))}
    </fieldset>
  );
}

function Members({ label, type, value, change }: ValueControlProps) {
  const { state } = usePage();
  const { table } = toolWords[state.lang];
  const members = membersIn(value);
  const commit = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim());
    const found = [...new Set(lines.filter((line) => line !== ''))];
    change(isNumeric(type) && !isList(type) ? found.map(Number).filter(Number.isFinite) : found);
  };
  return (
    <span class="members">
      <textarea
        aria-label={label}
        rows={Math.min(8, members.length + 1)}
        value={members.map(shown).join('\n')}
        onChange={({ currentTarget }) => commit(currentTarget.value)}
      />
      <span class="quiet">{table.members}</span>
    </span>
  );
}

function membersIn(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === null || value === '' ? [] : [value];
}
