import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../page.js';
import { paletteWords } from '../words/palette/index.js';
import { Palette } from './palette.js';

/** A button, and Ctrl-K or ⌘K, that open the palette. */
export function Find() {
  const { state } = usePage();
  const palette = paletteWords[state.lang];
  const [isOpen, open] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        class="find"
        aria-label={palette.find}
        aria-keyshortcuts="Control+K Meta+K"
        title={palette.shortcut}
        onClick={() => open(true)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
      </button>
      {isOpen && <Palette close={() => open(false)} />}
    </>
  );
}
