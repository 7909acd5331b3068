import { EditorView } from '@codemirror/view';

/** The looks of the editor: the colours of the page, in light and dark. */
export const EDITOR_THEME = EditorView.theme({
  '&': {
    maxHeight: '32rem',
    border: '1px solid var(--edge)',
    borderRadius: '0.375rem',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.8125rem',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--accent-soft)' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--accent-soft) 40%, transparent)' },
  '.cm-gutters': {
    background: 'var(--sunken)',
    color: 'var(--quiet)',
    border: 'none',
    borderRight: '1px solid var(--line)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { background: 'var(--accent-soft)' },
  '.cm-foldPlaceholder': {
    background: 'var(--sunken)',
    border: '1px solid var(--line)',
    color: 'var(--quiet)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    borderRadius: '0.375rem',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontFamily: 'var(--font)',
    maxWidth: 'min(32rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    maxHeight: '14rem',
    maxWidth: 'min(32rem, 90vw)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--font)', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem', borderLeft: '3px solid var(--bad)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textDecorationSkipInk: 'none',
  },
  '.cm-lint-marker-error': { content: 'none' },
  '.cm-lint-marker': {
    width: '0.5rem',
    height: '0.5rem',
    margin: '0.35rem auto',
    borderRadius: '50%',
    background: 'var(--bad)',
  },
});
