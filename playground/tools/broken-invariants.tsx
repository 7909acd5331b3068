import { Coded } from '../coded.js';
import { usePage } from '../page.js';
import type { Edit } from '../state/page-state.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { WhatIfProblem } from '../what-if/what-would-change.js';
import { counted } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { BrokenInvariant, BrokenInvariants as Found } from './find-invariants.js';

/** Milliseconds in which another change comes. */
const TYPING = 300;

interface BrokenInvariantsProps {
  readonly edits: readonly Edit[];
  readonly asOf: string | null;
}

/** The invariants that edited rules break, each with the shortest trace to play. */
export function BrokenInvariants({ edits, asOf }: BrokenInvariantsProps) {
  const { state } = usePage();
  const { effects } = toolWords[state.lang];
  const decisions = [...new Set(edits.map(({ decision }) => decision))].sort();
  const { result, isCurrent } = useWhatIf({ for: 'invariants', decisions, asOf }, TYPING);
  return (
    <section aria-label={effects.invariants}>
      <h3>{effects.invariants}</h3>
      <div class="found" aria-busy={!isCurrent} aria-live="polite">
        {!isCurrent && <p class="quiet">{effects.working}</p>}
        {isCurrent && result?.ok === false && <WhatIfProblem result={result} />}
        {isCurrent && result?.ok === true && <Broken found={result.value} />}
      </div>
    </section>
  );
}

function Broken({ found }: { readonly found: Found }) {
  const { state } = usePage();
  const { effects } = toolWords[state.lang];
  const { broken, holding, open } = found;
  const none =
    holding + open === 0
      ? effects.invariantsNo
      : counted(holding, effects.invariantsNone, state.lang);
  return (
    <>
      {broken.length === 0 && (
        <p>
          <span class={`badge ${holding > 0 ? 'good' : 'neutral'}`} aria-hidden="true">
            {holding > 0 ? '✓' : '–'}
          </span>{' '}
          {none}
        </p>
      )}
      <ul class="invariants">
        {broken.map((one) => (
          <OneBroken key={`${one.about} ${one.id}`} one={one} />
        ))}
      </ul>
      {open > 0 && <p class="quiet">{counted(open, effects.invariantsOpen, state.lang)}</p>}
    </>
  );
}

function OneBroken({ one }: { readonly one: BrokenInvariant }) {
  const { state, dispatch } = usePage();
  const { effects } = toolWords[state.lang];
  const { id, text, about, game, question } = one;
  const play = () => {
    if (game === undefined) return;
    dispatch({ do: 'open', game });
    dispatch({ do: 'view', view: 'process' });
  };
  const open = () => {
    if (question === undefined) return;
    const { asOf, switches } = state.question;
    dispatch({
      do: 'ask',
      question: { ...question, facts: { ...question.facts }, asOf, switches },
    });
  };
  return (
    <li>
      <p>
        <span class="badge refused" aria-hidden="true">
          ✕
        </span>{' '}
        <span lang="en">
          <Coded text={text} />
        </span>{' '}
        <span class="quiet">
          <code>{about}</code> · <code>{id}</code>
        </span>
      </p>
      {game !== undefined && (
        <p>
          <button type="button" class="small" aria-label={`${effects.play}: ${id}`} onClick={play}>
            {effects.play}
          </button>{' '}
          <span class="quiet">{counted(game.moves.length, effects.steps, state.lang)}</span>
        </p>
      )}
      {question !== undefined && (
        <button type="button" class="small" aria-label={`${effects.case}: ${id}`} onClick={open}>
          {effects.case}
        </button>
      )}
    </li>
  );
}
