import { CopyLink } from './copy-link.js';
import { usePage } from './page.js';
import type { PageState, View } from './state/page-state.js';

const VIEWS: readonly View[] = ['gallery', 'decision', 'process', 'matrix'];
const THEMES: readonly PageState['theme'][] = ['auto', 'light', 'dark'];
const LANGUAGES = { en: 'English', cs: 'Čeština' } as const;

/** The name of the page, its parts, and how it is to look. */
export function Header() {
  const { state, dispatch, words } = usePage();
  return (
    <header class="top">
      <p class="brand">{words.name}</p>
      <nav aria-label={words.name}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-current={state.view === view ? 'page' : undefined}
            onClick={() => dispatch({ do: 'view', view })}
          >
            {words.views[view]}
          </button>
        ))}
      </nav>
      <div class="settings">
        <CopyLink />
        <label>
          <span class="hidden">{words.language}</span>
          <select
            value={state.lang}
            onChange={(e) => dispatch({ do: 'lang', lang: e.currentTarget.value as 'en' | 'cs' })}
          >
            {Object.entries(LANGUAGES).map(([lang, name]) => (
              <option key={lang} value={lang} lang={lang}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="hidden">{words.theme}</span>
          <select
            value={state.theme}
            onChange={(e) => {
              const theme = THEMES.find((t) => t === e.currentTarget.value);
              if (theme !== undefined) dispatch({ do: 'theme', theme });
            }}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {words.themes[theme]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
