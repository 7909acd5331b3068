import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { DecisionView } from './decision/decision-view.js';
import { GalleryView } from './gallery/gallery-view.js';
import { Header } from './header.js';
import { MatrixView } from './matrix/matrix-view.js';
import { PageContext } from './page.js';
import { ProcessView } from './process/process-view.js';
import type { PageState } from './state/page-state.js';
import { usePageState } from './state/use-page-state.js';
import { words } from './words/index.js';

const VIEWS = {
  gallery: GalleryView,
  decision: DecisionView,
  process: ProcessView,
  matrix: MatrixView,
} as const;

/** The page: one state, and every view a function of it. */
export function App({ first }: { readonly first: PageState }) {
  const [state, dispatch] = usePageState(first);
  const { lang, theme, view } = state;
  // Before painting, so that text and language change together.
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dataset.theme = theme;
  }, [lang, theme]);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current !== view) toTop();
    shown.current = view;
  }, [view]);
  const View = VIEWS[view];
  const page = { state, dispatch, words: words[lang] };
  return (
    <PageContext.Provider value={page}>
      <button type="button" class="skip" onClick={toContent}>
        {page.words.skip}
      </button>
      <Header />
      <main id="content" tabIndex={-1}>
        <View />
      </main>
    </PageContext.Provider>
  );
}

/** Another view starts at its top; the focus moves there where the focused control is gone. */
function toTop(): void {
  const content = document.getElementById('content');
  // Without scrolling: the header above the content would be out of sight.
  if (document.activeElement === document.body) content?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

// A button, not a link: the fragment holds the page's state.
function toContent(): void {
  document.getElementById('content')?.focus();
}
