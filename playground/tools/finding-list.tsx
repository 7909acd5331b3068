import { useState } from 'preact/hooks';
import { Coded } from '../coded.js';
import { usePage } from '../page.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { WhatIfProblem } from '../what-if/what-would-change.js';
import { counted } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { NewFinding } from './find-findings.js';

/** Milliseconds in which another change comes. */
const TYPING = 250;
/** How many findings are shown at first. */
const MOST_SHOWN = 4;

/** What edited rules do that they are hardly meant to, and those of the guide do not. */
export function FindingList({ decision }: { readonly decision: string }) {
  const { state } = usePage();
  const { effects } = toolWords[state.lang];
  const [all, showAll] = useState(false);
  const { result, isCurrent } = useWhatIf({ for: 'findings', decision }, TYPING);
  const found = isCurrent && result?.ok === true ? result.value : undefined;
  const findings = found?.findings ?? [];
  const more = findings.length - MOST_SHOWN;
  return (
    <section aria-label={effects.findings}>
      <h3>{effects.findings}</h3>
      <div class="found" aria-busy={!isCurrent} aria-live="polite">
        {!isCurrent && <p class="quiet">{effects.working}</p>}
        {isCurrent && result?.ok === false && <WhatIfProblem result={result} />}
        {found?.isAnalyzed === false && <p class="quiet">{effects.findingsOpen}</p>}
        {found?.isAnalyzed === true && findings.length === 0 && (
          <p class="quiet">{effects.findingsNone}</p>
        )}
        <ul class="invariants">
          {(all ? findings : findings.slice(0, MOST_SHOWN)).map((one) => (
            <Finding key={`${one.kind} ${one.text}`} one={one} decision={decision} />
          ))}
        </ul>
        {more > 0 && !all && (
          <button type="button" class="link" onClick={() => showAll(true)}>
            {counted(more, effects.more, state.lang)}
          </button>
        )}
      </div>
    </section>
  );
}

const TONES = { error: 'refused', warning: 'caution', note: 'neutral' } as const;

function Finding({ one, decision }: { readonly one: NewFinding; readonly decision: string }) {
  const { state, dispatch } = usePage();
  const { effects } = toolWords[state.lang];
  const { severity, kind, text, witness } = one;
  const open = () => {
    if (witness === undefined) return;
    const { asOf, facts, switches } = witness;
    const question = { decision, asOf, facts: { ...facts }, switches: { ...switches } };
    dispatch({ do: 'ask', question });
  };
  return (
    <li>
      <p>
        <span class={`badge ${TONES[severity]}`}>{effects.severity[severity]}</span>{' '}
        <span lang="en">
          <Coded text={text} />
        </span>{' '}
        <code class="quiet">{kind}</code>
      </p>
      {witness !== undefined && (
        <button
          type="button"
          class="small"
          aria-label={`${effects.finding}: ${text}`}
          onClick={open}
        >
          {effects.finding}
        </button>
      )}
    </li>
  );
}
