import { useMemo } from 'preact/hooks';
import type { ProcessDefinition } from '../../core/process/definition.js';
import { processGraph } from '../../core/process/graph.js';
import { Problems } from '../decision/answer.js';
import { examples } from '../gallery/example.js';
import { usePage } from '../page.js';
import { world } from '../policy.js';
import { processWords } from '../words/process-words.js';
import { replay } from './replay.js';
import { Stage } from './stage.js';

/** A process to play: where it stands, what can happen, and what has happened. */
export function ProcessView() {
  const { state, words } = usePage();
  const definition = world.processes.get(state.game.process);
  const example = examples.find(({ id }) => id === state.example)?.scenario;
  return (
    <div class="process">
      <h1 class="hidden">{words.views.process}</h1>
      <ProcessChoice />
      {example !== undefined && 'process' in example && (
        <p class="intro" lang="en">
          <strong>{example.title}.</strong> {example.story}
        </p>
      )}
      {definition !== undefined && <Playing definition={definition} />}
    </div>
  );
}

function ProcessChoice() {
  const { state, dispatch, words } = usePage();
  const editions: Readonly<Record<string, string>> = words.editions;
  return (
    <label class="field">
      <span>{words.process.choose}</span>
      <select
        value={state.game.process}
        onChange={(event) => dispatch({ do: 'process', process: event.currentTarget.value })}
      >
        {[...world.processes.values()].map((definition) => (
          <option key={definition.id} value={definition.id}>
            {editions[definition.edition]}: {processWords(definition, state.lang).title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Playing({ definition }: { readonly definition: ProcessDefinition }) {
  const { state, words } = usePage();
  const { game } = state;
  const { process, facts, asOf, switches, moves } = game;
  const graph = useMemo(() => processGraph(definition), [definition]);
  // What is learned next, and how far the game is shown, does not change what the moves do.
  const played = useMemo(
    () => replay(world, definition, game),
    [process, facts, asOf, switches, moves],
  );
  if (!played.ok) return <Problems title={words.process.problems} problems={played.problems} />;
  return <Stage definition={definition} graph={graph} replay={played.value} />;
}
