import { useMemo } from 'preact/hooks';
import { capital } from '../../core/studio.js';
import { Problems } from '../decision/answer.js';
import { usePolicy } from '../edits/use-policy.js';
import { examples, examplesOf } from '../gallery/example.js';
import { lazy } from '../lazy.js';
import { policy } from '../shipped-system.js';
import type { Action } from '../state/action.js';
import '../styles/process.css';
import { useTitle } from '../use-title.js';
import { fill } from '../words/index.js';
import { processWords } from '../words/process-words.js';
import { Keep } from './keep.js';
import { useProcessPage } from './process-page.js';
import { replay } from './replay-game.js';
import { Stage } from './stage.js';

const CheckPanel = lazy(async () => (await import('../check/check-panel.js')).CheckPanel);

/** A process to play: its state, the possible events, and the log. */
export function ProcessView() {
  const { state, words } = useProcessPage();
  const definition = policy.processes.get(state.game.process);
  const example = examples.find(({ id }) => id === state.example)?.scenario;
  const { process, at, moves } = state.game;
  const title = definition === undefined ? process : processWords(definition, state.lang).title;
  const story = example !== undefined && 'process' in example ? example.title : '';
  const place = fill(words.process.place, { at: String(at), of: String(moves.length) });
  useTitle(title, moves.length === 0 ? '' : place, story);
  return (
    <div class="process">
      <div class="head">
        <h1>{capital(title)}</h1>
        <ProcessChoice />
        <ExampleChoice />
        <CheckButton />
      </div>
      {state.tool === 'check' && <CheckPanel />}
      {example !== undefined && 'process' in example && (
        <p class="intro" lang="en">
          <strong>{example.title}.</strong> {example.story}
        </p>
      )}
      {definition !== undefined && <Playing />}
    </div>
  );
}

/** Opens the check of the process, or closes it. */
function CheckButton() {
  const { state, dispatch, words } = useProcessPage();
  const isOpen = state.tool === 'check';
  return (
    <button
      type="button"
      class="checkbutton"
      aria-expanded={isOpen}
      onClick={() => dispatch({ do: 'tool', tool: isOpen ? undefined : 'check' })}
    >
      {words.process.check}
    </button>
  );
}

function ProcessChoice() {
  const { state, dispatch, words } = useProcessPage();
  const editions: Readonly<Record<string, string>> = words.editions;
  return (
    <label class="field">
      <span>{words.process.choose}</span>
      <select
        value={state.game.process}
        onChange={(event) => dispatch(beginning(event.currentTarget.value))}
      >
        {[...policy.processes.values()].map((definition) => (
          <option key={definition.id} value={definition.id}>
            {editions[definition.edition] ?? definition.edition}:{' '}
            {processWords(definition, state.lang).title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An example of the process, or the empty case. */
function ExampleChoice() {
  const { state, dispatch, words } = useProcessPage();
  const { process } = state.game;
  const choose = (id: string) => {
    const example = examples.find((e) => e.id === id);
    dispatch(example === undefined ? { do: 'process', process } : { do: 'choose', example });
  };
  return (
    <label class="field">
      <span>{words.process.example}</span>
      <select value={state.example ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.process.fromNothing}</option>
        {examplesOf(process).map(({ id, scenario }) => (
          <option key={id} value={id} lang="en">
            {scenario.title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A process starts with its longest example, since its initial state may depend on facts. */
function beginning(process: string): Action {
  const [example] = examplesOf(process);
  return example === undefined ? { do: 'process', process } : { do: 'choose', example };
}

function Playing() {
  const { state, words } = useProcessPage();
  const inEffect = usePolicy();
  const { game } = state;
  const { process, facts, own, others, asOf, switches, moves, at } = game;
  // Facts to learn next and the displayed position do not affect the result of the moves.
  const played = useMemo(
    () => replay(inEffect, game),
    [inEffect, process, facts, own, others, asOf, switches, moves],
  );
  const reached = played.ok && (played.value.played[at - 1]?.caseState ?? played.value.start);
  return (
    <>
      {played.ok ? (
        <Stage replay={played.value} />
      ) : (
        <Problems title={words.process.problems} problems={played.problems} />
      )}
      <Keep caseState={reached || undefined} />
    </>
  );
}
