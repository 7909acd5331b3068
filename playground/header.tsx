import { CopyLink } from './copy-link.js';
import { usePage } from './page.js';
import { Find } from './palette/find.js';
import { own } from './shipped-system.js';
import type { PageState, View } from './state/page-state.js';

const ALL: readonly View[] = ['gallery', 'decision', 'process', 'matrix'];
/** Matrices are about the shipped editions. */
const VIEWS = own === undefined ? ALL : ALL.filter((view) => view !== 'matrix');
const THEMES: readonly PageState['theme'][] = ['auto', 'light', 'dark'];
const LANGUAGES = { en: 'English', cs: 'Čeština' } as const;

/** The name of the page, its views, and the settings of its appearance. */
export function Header() {
  const { state, dispatch, words } = usePage();
  return (
    <header class="top">
      <p class="brand">{words.name}</p>
      <p class="tagline">{words.tagline}</p>
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
        <Find />
        <CopyLink />
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </header>
  );
}

function LanguageChoice() {
  const { state, dispatch, words } = usePage();
  return (
    <label>
      <span class="hidden">{words.language}</span>
      <select
        value={state.lang}
        onChange={({ currentTarget: { value } }) =>
          dispatch({ do: 'lang', lang: value === 'cs' ? 'cs' : 'en' })
        }
      >
        {Object.entries(LANGUAGES).map(([lang, name]) => (
          <option key={lang} value={lang} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoice() {
  const { state, dispatch, words } = usePage();
  const choose = (value: string) => {
    const theme = THEMES.find((t) => t === value);
    if (theme !== undefined) dispatch({ do: 'theme', theme });
  };
  return (
    <label>
      <span class="hidden">{words.theme}</span>
      <select value={state.theme} onChange={(event) => choose(event.currentTarget.value)}>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {words.themes[theme]}
          </option>
        ))}
      </select>
    </label>
  );
}
