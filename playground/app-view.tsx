import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { DecisionView } from './decision/decision-view.js';
import { policyUnder } from './edits/policy-under.js';
import { PolicyContext } from './edits/use-policy.js';
import { GalleryView } from './gallery/gallery-view.js';
import { Header } from './header.js';
import { lazy } from './lazy.js';
import { MatrixView } from './matrix/matrix-view.js';
import { PageContext } from './page.js';
import { policy } from './shipped-system.js';
import type { PageState } from './state/page-state.js';
import { usePageState } from './state/use-page-state.js';
import { words } from './words/index.js';

/** With the layout of charts, and words of its own. */
const ProcessView = lazy(async () => (await import('./process/process-view.js')).ProcessView);
/** Only there while rules are edited. */
const EditBar = lazy(async () => (await import('./tools/edit-bar.js')).EditBar);

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
  const under = useMemo(() => policyUnder(state.edits), [state.edits]);
  const page = { state, dispatch, words: words[lang] };
  return (
    <PageContext.Provider value={page}>
      <button type="button" class="skip" onClick={toContent}>
        {page.words.skip}
      </button>
      <PolicyContext.Provider value={under.ok ? under.value.policy : policy}>
        <Header />
        {state.edits !== undefined && <EditBar />}
        <main id="content" tabIndex={-1}>
          <View />
        </main>
      </PolicyContext.Provider>
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
