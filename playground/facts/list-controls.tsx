import { usePage } from '../page.js';
import type { FactControl } from './fact-entry.js';

/** A set of tokens, as check boxes. */
export function SetControl({ entry, onValue }: FactControl) {
  const { fact } = usePage().words;
  const { spec, value } = entry;
  const tokens = spec.values ?? [];
  const members = membersOf(value);
  // Members besides the listed tokens are kept: they are legal where the set is open.
  const others = members.filter((member) => !tokens.includes(member));
  const set = (wanted: readonly string[]) => onValue([...wanted, ...others]);
  const listed = tokens.filter((token) => members.includes(token));
  const toggle = (token: string) =>
    set(listed.includes(token) ? listed.filter((t) => t !== token) : [...listed, token]);
  return (
    <details class="set" open={tokens.length <= 6}>
      <summary>
        {listed.length} / {tokens.length}
      </summary>
      <p class="row">
        <button type="button" onClick={() => set(tokens)}>
          {fact.all}
        </button>
        <button type="button" onClick={() => set([])}>
          {fact.nothing}
        </button>
      </p>
      {tokens.map((token) => (
        <label key={token} class="check">
          <input type="checkbox" checked={members.includes(token)} onChange={() => toggle(token)} />
          <code>{token}</code>
        </label>
      ))}
    </details>
  );
}

/** A list of tokens that may be repeated, as a count for each. */
export function CountsControl({ entry, onValue }: FactControl) {
  const { spec, title, value } = entry;
  const members = membersOf(value);
  const count = (token: string) => members.filter((member) => member === token).length;
  const set = (token: string, wanted: number) => {
    const others = members.filter((member) => member !== token);
    onValue([...others, ...Array.from({ length: wanted }, () => token)]);
  };
  return (
    <div class="counts">
      {(spec.values ?? []).map((token) => (
        <label key={token}>
          <code>{token}</code>
          <input
            type="number"
            aria-label={`${title}: ${token}`}
            min={0}
            max={99}
            value={count(token)}
            onInput={({ currentTarget: { value: typed } }) =>
              set(token, Math.max(0, Math.min(99, Math.trunc(Number(typed) || 0))))
            }
          />
        </label>
      ))}
    </div>
  );
}

function membersOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
