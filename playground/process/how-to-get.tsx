import { useState } from 'preact/hooks';
import type { ProcessDefinition, ProcessGraph } from '../../core/define.js';
import { LIMITS } from '../../core/studio.js';
import type { Game } from '../state/page-state.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import { WhatIfProblem } from '../what-if/what-would-change.js';
import { counted, fill } from '../words/index.js';
import type { WayThere } from './find-way.js';
import { type Goal, goalsOf } from './goals.js';
import { useProcessPage } from './process-page.js';
import { movesOf, WaySteps } from './way-steps.js';

interface HowToGetProps {
  readonly definition: ProcessDefinition;
  readonly graph: ProcessGraph;
  /** The index of the run that is shown. */
  readonly shown: number;
}

/** A state or an effect to choose: the shortest way there from the displayed position, to play at once. */
export function HowToGet(props: HowToGetProps) {
  const { words } = useProcessPage();
  const [isOpen, open] = useState(false);
  return (
    <details
      class="pane whatif way-there"
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>
        <h2>{words.way.title}</h2>
      </summary>
      {isOpen && <WayTo {...props} />}
    </details>
  );
}

function WayTo({ definition, graph, shown }: HowToGetProps) {
  const { state, words } = useProcessPage();
  const [to, choose] = useState('');
  const { states, effects } = goalsOf(definition, graph, state.lang);
  const request = to === '' ? undefined : { game: upToNow(state.game), run: shown, to };
  const { result, isCurrent } = useWhatIf(request);
  return (
    <>
      <select
        id={GOAL}
        aria-label={words.way.title}
        value={to}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{words.way.choose}</option>
        <Goals title={words.way.states} goals={states} />
        <Goals title={words.way.effects} goals={effects} />
      </select>
      <Played />
      {to !== '' && (
        <div aria-live="polite" aria-busy={!isCurrent}>
          {!isCurrent && <p class="quiet">{words.whatIf.working}</p>}
          {isCurrent && result !== undefined && !result.ok && <WhatIfProblem result={result} />}
          {isCurrent && result?.ok === true && <Found way={result.value} definition={definition} />}
        </div>
      )}
    </>
  );
}

const GOAL = 'way-goal';
const UNDO = 'way-undo';

function Goals({ title, goals }: { readonly title: string; readonly goals: readonly Goal[] }) {
  return (
    <optgroup label={title}>
      {goals.map(({ id, text }) => (
        <option key={id} value={id}>
          {text} ({id})
        </option>
      ))}
    </optgroup>
  );
}

/** The game as it is displayed: without what lies ahead, and what was not sent yet. */
function upToNow({ moves, at, run: _, ...game }: Game): Game {
  return { ...game, moves: moves.slice(0, at), at, learn: {}, drafts: {} };
}

function Found(props: { readonly way: WayThere; readonly definition: ProcessDefinition }) {
  const { state, dispatch, words } = useProcessPage();
  const { verdict, steps, states } = props.way;
  if (verdict !== 'reachable') {
    const forms = verdict === 'open' ? words.way.tooLarge : words.way.nothing;
    return <p>{counted(states, forms, state.lang)}</p>;
  }
  if (steps.length === 0) return <p>{words.way.here}</p>;
  const isTooLong = state.game.at + steps.length > LIMITS.moves;
  return (
    <>
      <p>{counted(steps.length, words.way.shortest, state.lang)}</p>
      <WaySteps definition={props.definition} steps={steps} />
      {isTooLong ? (
        <p class="quiet">{fill(words.process.mostMoves, { n: String(LIMITS.moves) })}</p>
      ) : (
        <button
          type="button"
          class="primary"
          onClick={() => {
            dispatch({ do: 'playWay', moves: movesOf(steps) });
            // The pressed button goes with the way.
            requestAnimationFrame(() => document.getElementById(UNDO)?.focus());
          }}
        >
          {words.way.play}
        </button>
      )}
    </>
  );
}

/** Says that a way was played, and takes it back. */
function Played() {
  const { state, dispatch, words } = useProcessPage();
  if (state.beforeWay === undefined) return null;
  return (
    <p class="tried">
      <span>{words.way.played}</span>
      <button
        type="button"
        id={UNDO}
        onClick={() => {
          dispatch({ do: 'undoWay' });
          document.getElementById(GOAL)?.focus();
        }}
      >
        {words.whatIf.undo}
      </button>
    </p>
  );
}
