import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { goToFact } from '../facts/fact-entry.js';
import { usePage } from '../page.js';
import type { PageState } from '../state/page-state.js';
import { counted } from '../words/index.js';
import { paletteWords } from '../words/palette/index.js';
import type { PaletteEntry } from './palette-entry.js';
import { indexOf, type SearchIndex, searchEntries } from './search-entries.js';

const LIST = 'palette-list';
/** How many entries are shown at most. */
const MOST = 40;

/** Everything that the page knows by name, to find and go to: by a few letters and the arrow keys. */
export function Palette({ close }: { readonly close: () => void }) {
  const { state, dispatch, words } = usePage();
  const { lang } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, ask] = useState('');
  const [at, choose] = useState(0);
  const index = useIndex(lang);
  const found = useMemo(() => (index ? searchEntries(index, query, MOST) : []), [index, query]);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    dialog.current?.close();
    for (const action of entry.actions) dispatch(action);
    const { fact } = entry;
    // When the view is there.
    setTimeout(() => {
      if (fact === undefined) document.getElementById('content')?.focus({ preventScroll: true });
      else goToFact(fact);
    });
  };
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[
      event.key
    ];
    if (event.key === 'Enter') go(found[at]);
    else if (next !== undefined) choose(Math.max(0, Math.min(last, next)));
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="palette" aria-label={paletteWords[lang].find} onClose={close}>
      <input
        type="text"
        role="combobox"
        aria-label={paletteWords[lang].find}
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found[at] === undefined ? undefined : placeOf(at)}
        placeholder={paletteWords[lang].placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => {
          ask(currentTarget.value);
          choose(0);
        }}
        onKeyDown={press}
      />
      <p class="hidden" role="status">
        {counted(found.length, paletteWords[lang].found, lang)}
      </p>
      {found.length === 0 ? (
        <p class="quiet" id={LIST}>
          {index === undefined ? words.whatIf.working : paletteWords[lang].nothing}
        </p>
      ) : (
        <Found {...{ found, at, go }} />
      )}
    </dialog>
  );
}

function Found(props: {
  readonly found: readonly PaletteEntry[];
  readonly at: number;
  readonly go: (entry: PaletteEntry) => void;
}) {
  const { state } = usePage();
  const palette = paletteWords[state.lang];
  const { found, at, go } = props;
  useEffect(() => document.getElementById(placeOf(at))?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div role="listbox" id={LIST} aria-label={palette.find} tabIndex={-1}>
      {found.map((entry, i) => (
        // The keys are pressed in the field: this is for a pointer.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={entry.key}
          id={placeOf(i)}
          role="option"
          aria-selected={i === at}
          onClick={() => go(entry)}
        >
          <span class="badge neutral">{palette.kinds[entry.kind]}</span>
          <span lang={entry.isEnglish ? 'en' : undefined}>{entry.text}</span>
          <code class="quiet">{entry.detail}</code>
        </div>
      ))}
    </div>
  );
}

function placeOf(at: number): string {
  return `palette-${at}`;
}

/** The index, loaded when it is first needed; rules of the guides take longer to gather, and join it later. */
function useIndex(lang: PageState['lang']): SearchIndex | undefined {
  const [entries, take] = useState<readonly PaletteEntry[]>();
  useEffect(() => {
    let isWanted = true;
    void import('./page-entries.js').then(({ pageEntries, ruleEntries }) => {
      if (!isWanted) return;
      const first = pageEntries(lang);
      take(first);
      setTimeout(() => isWanted && take([...first, ...ruleEntries(lang)]), 50);
    });
    return () => {
      isWanted = false;
    };
  }, [lang]);
  return useMemo(() => entries && indexOf(entries), [entries]);
}
