import type { Json } from '../../core/index.js';
import type { FactSpec } from '../../core/studio.js';

/** A blank of a sentence: a fact as a field or a list of its values. */
export function Blank(props: {
  readonly spec: FactSpec;
  readonly label: string;
  readonly value: Json | undefined;
  /** Words for values, where they are no tokens of the guide. */
  readonly labels: Readonly<Record<string, string>>;
  readonly onValue: (value: Json | undefined) => void;
}) {
  const { spec, label, value, labels, onValue } = props;
  const { type, min, max } = spec;
  if (type === 'integer') {
    return (
      <input
        type="number"
        aria-label={label}
        {...{ min, max }}
        value={typeof value === 'number' ? value : ''}
        onInput={({ currentTarget: { value: typed } }) =>
          onValue(typed === '' ? undefined : Number(typed))
        }
      />
    );
  }
  const values: readonly Json[] = type === 'boolean' ? [true, false] : (spec.values ?? []);
  if (values.length === 0) {
    return (
      <input
        type="text"
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={typeof value === 'string' ? value : ''}
        onInput={({ currentTarget: { value: typed } }) => onValue(typed === '' ? undefined : typed)}
      />
    );
  }
  return (
    <select
      aria-label={label}
      value={String(value)}
      onChange={({ currentTarget }) => onValue(values[currentTarget.selectedIndex])}
    >
      {values.map((one) => (
        <option key={String(one)} value={String(one)}>
          {labels[String(one)] ?? String(one)}
        </option>
      ))}
    </select>
  );
}
