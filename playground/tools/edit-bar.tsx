import { useState } from 'preact/hooks';
import type { Problem } from '../../core/index.js';
import { CopyLink } from '../copy-link.js';
import { Problems } from '../decision/answer.js';
import { policyUnder } from '../edits/policy-under.js';
import { isOfParameter } from '../edits/rule-edits.js';
import { usePage } from '../page.js';
import type { Edit } from '../state/page-state.js';
import '../styles/tools.css';
import { counted } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { BrokenCount } from './broken-invariants.js';
import { editText } from './edit-text.js';
import { OtherExampleList, useOtherExamples } from './other-examples.js';
import { saveRuleFiles } from './save-rule-files.js';
import { useWatched } from './watched.js';

/** Says above all views that rules are edited and what that does; takes it back, saves it, shares it. */
export function EditBar() {
  const { state, dispatch } = usePage();
  const { lang, edits = [] } = state;
  const { bar } = toolWords[lang];
  const under = policyUnder(edits);
  const problems: readonly Problem[] = under.ok ? [] : under.problems;
  const [isSaved, save] = useState(false);
  return (
    <section class="editbar" aria-label={bar.label}>
      <div class="row">
        <strong>{counted(edits.length, bar.edits, lang)}</strong>
        <span class="what">
          {edits.map((edit) => (
            <button
              key={JSON.stringify(edit)}
              type="button"
              class="link"
              onClick={() => open(edit)}
            >
              {editText(edit, state.lang)}
            </button>
          ))}
        </span>
        {under.ok && <OtherExamplesOf edits={edits} />}
        {under.ok && <BrokenCount edits={edits} asOf={state.question.asOf} />}
        <WatchedCount />
        <span class="actions">
          <button type="button" onClick={() => dispatch({ do: 'undoEdit' })}>
            {bar.undo}
          </button>
          {(state.editsAfter ?? []).length > 0 && (
            <button type="button" onClick={() => dispatch({ do: 'redoEdit' })}>
              {bar.redo}
            </button>
          )}
          <button type="button" onClick={() => dispatch({ do: 'noEdits' })}>
            {bar.back}
          </button>
          {under.ok && (
            <button
              type="button"
              onClick={() => {
                saveRuleFiles(edits);
                save(true);
              }}
            >
              {bar.export}
            </button>
          )}
          <CopyLink />
        </span>
      </div>
      <p role="status" class={isSaved ? 'quiet' : 'hidden'}>
        {isSaved && bar.exported}
      </p>
      {problems.length > 0 && <Problems title={bar.unsound} problems={problems} />}
    </section>
  );

  function open(edit: Edit): void {
    const { decision } = edit;
    const asOf = isOfParameter(edit) ? edit.asOf : null;
    const isThere = state.view === 'decision' && state.question.decision === decision;
    if (!isThere) {
      dispatch({ do: 'ask', question: { decision, facts: {}, asOf, switches: {} } });
    }
    dispatch({ do: 'tool', tool: 'change' });
  }
}

/** How many of the watched questions go otherwise. */
function WatchedCount() {
  const { state } = usePage();
  const { watch } = toolWords[state.lang];
  const all = useWatched()?.all;
  if (all === undefined) return null;
  const n = all.filter(({ isSame }) => !isSame).length;
  return (
    <span class={n > 0 ? 'badge caution' : 'badge neutral'}>
      {counted(n, withAll(watch.count, all.length), state.lang)}
    </span>
  );
}

/** The forms of a count that names the number of all as well. */
function withAll(forms: Readonly<Record<string, string>>, all: number): Record<string, string> {
  const filled = Object.entries(forms).map(([form, text]) => [
    ...[form, text.replace('{all}', String(all))],
  ]);
  return Object.fromEntries(filled);
}

function OtherExamplesOf({ edits }: { readonly edits: readonly Edit[] }) {
  const { state } = usePage();
  const { bar } = toolWords[state.lang];
  const [isOpen, open] = useState(false);
  const found = useOtherExamples(edits);
  if (found === undefined) return <span class="quiet">{bar.counting}</span>;
  const said = counted(found.others.length, withAll(bar.otherwise, found.all), state.lang);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        disabled={found.others.length === 0}
        onClick={() => open(!isOpen)}
      >
        {said}
      </button>
      {isOpen && (
        <div class="list">
          <OtherExampleList others={found.others} />
        </div>
      )}
    </>
  );
}
