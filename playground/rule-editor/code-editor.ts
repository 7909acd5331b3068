import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { EDITOR_THEME } from './editor-theme.js';
import type { Suggestions } from './suggestions.js';

/** A text that is edited in the page. */
export interface CodeEditor {
  readonly text: string;
  /** Replaces the text by one that was made elsewhere. */
  write(text: string): void;
  /** Marks problems in the text. */
  mark(problems: readonly MarkedProblem[]): void;
  /** Puts the cursor to a place and the focus into the text. */
  goTo(offset: number): void;
  destroy(): void;
}

/** A problem as it is marked in the text. */
export interface MarkedProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** How a text is edited. */
export interface CodeEditorOptions {
  readonly label: string;
  readonly text: string;
  /** Called with the text after each change that was typed. */
  readonly changed: (text: string) => void;
  readonly suggest: (text: string, offset: number) => Suggestions | undefined;
}

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
]);

/**
 * An editor of JSON within an element.
 * @param parent gets a shadow root: there the editor's styles are no inline ones, which the page's
 *   Content-Security-Policy refuses
 */
export function codeEditor(parent: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  let isWritten = false;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        lintGutter(),
        json(),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [(context) => completed(context, options)], icons: false }),
        // Without Tab: it leaves the text.
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          ...{ 'aria-label': options.label, spellcheck: 'false', tabindex: '0' },
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isWritten) options.changed(update.state.doc.toString());
        }),
        EDITOR_THEME,
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    write(text) {
      isWritten = true;
      const { main } = view.state.selection;
      const anchor = Math.min(main.head, text.length);
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor },
      });
      isWritten = false;
    },
    mark(problems) {
      const { length } = view.state.doc;
      const found = problems.map(({ from, to, message }): Diagnostic => {
        const start = Math.min(from, length);
        return {
          from: start,
          to: Math.min(Math.max(to, start), length),
          severity: 'error',
          message,
        };
      });
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo(offset) {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function completed(
  { state, pos, explicit }: CompletionContext,
  { suggest }: CodeEditorOptions,
): CompletionResult | null {
  const found = suggest(state.doc.toString(), pos);
  if (found === undefined) return null;
  const typed = state.sliceDoc(found.from, pos).replace(/^"/, '');
  if (!explicit && typed === '' && found.from === pos) return null;
  return {
    from: found.from,
    to: found.to,
    filter: true,
    options: found.options.map(({ label, detail, text }) => ({
      // With its quote: what is typed has one, too.
      label: state.sliceDoc(found.from, found.from + 1) === '"' ? `"${label}"` : label,
      displayLabel: label,
      ...(detail !== '' && { detail }),
      apply: text,
    })),
  };
}
