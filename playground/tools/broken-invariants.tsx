import { useState } from 'preact/hooks';
import { Coded } from '../coded.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';
import { TAKES_TIME } from '../what-if/ask-what-if.js';
import { useWhatIfs } from '../what-if/use-what-if.js';
import { counted } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import type { BrokenInvariant, BrokenInvariants as Found } from './find-invariants.js';
import { invariantTopics } from './invariant-topics.js';

/** Milliseconds in which another change comes. */
const TYPING = 300;

interface BrokenInvariantsProps {
  readonly edits: readonly Edit[];
  readonly asOf: string | null;
}

/** What is known by now of the invariants that edited rules break. */
interface KnownBroken extends Found {
  /** How many processes and cases are still to be explored. */
  readonly missing: number;
  /** False where nothing can be decided by the edited rules. */
  readonly isSound: boolean;
}

/** @param isWanted false: nothing is explored */
function useBroken({ edits, asOf }: BrokenInvariantsProps, isWanted: boolean): KnownBroken {
  const decisions = [...new Set(edits.map(({ decision }) => decision))].sort();
  const topics = isWanted ? invariantTopics(policy, decisions) : [];
  const requests = topics.map(
    ({ id: topic }) => ({ for: 'invariants', decisions, asOf, topic }) as const,
  );
  const { results, missing } = useWhatIfs(requests, TYPING);
  const found = results.flatMap((one) => (one.ok ? [one.value] : []));
  const sum = (count: (one: Found) => number) => found.reduce((all, one) => all + count(one), 0);
  return {
    broken: found.flatMap(({ broken }) => broken),
    holding: sum(({ holding }) => holding),
    open: sum(({ open }) => open),
    missing,
    isSound: found.length === results.length,
  };
}

/** How many invariants edited rules break; nothing while none is known. */
export function BrokenCount(props: BrokenInvariantsProps) {
  const { state } = usePage();
  const { bar } = toolWords[state.lang];
  const { length } = useBroken(props, !TAKES_TIME).broken;
  if (length === 0) return null;
  return <span class="badge refused">{counted(length, bar.broken, state.lang)}</span>;
}

/** The invariants that edited rules break, each with the shortest trace to play. */
export function BrokenInvariants(props: BrokenInvariantsProps) {
  const { state } = usePage();
  const [isWanted, want] = useState(!TAKES_TIME);
  const { effects, change } = toolWords[state.lang];
  const { broken, holding, open, missing, isSound } = useBroken(props, isWanted);
  if (!isWanted) {
    return (
      <p>
        <button type="button" onClick={() => want(true)}>
          {effects.explore}
        </button>
      </p>
    );
  }
  if (!isSound) return <p class="quiet">{change.unsound}</p>;
  const none =
    holding + open === 0
      ? effects.invariantsNo
      : counted(holding, effects.invariantsNone, state.lang);
  return (
    <section aria-label={effects.invariants}>
      <h3>{effects.invariants}</h3>
      <div class="found" aria-busy={missing > 0} aria-live="polite">
        <ul class="invariants">
          {broken.map((one) => (
            <OneBroken key={`${one.about} ${one.id}`} one={one} />
          ))}
        </ul>
        {missing > 0 && <p class="quiet">{counted(missing, effects.exploring, state.lang)}</p>}
        {missing === 0 && broken.length === 0 && (
          <p>
            <span class={`badge ${holding > 0 ? 'good' : 'neutral'}`} aria-hidden="true">
              {holding > 0 ? '✓' : '–'}
            </span>{' '}
            {none}
          </p>
        )}
        {open > 0 && <p class="quiet">{counted(open, effects.invariantsOpen, state.lang)}</p>}
      </div>
    </section>
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
