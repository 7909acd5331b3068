import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { examplesOf } from '../../playground/gallery/example.js';
import { findWay } from '../../playground/process/find-way.js';
import { goalsOf } from '../../playground/process/goals.js';
import { replay, visitedIn } from '../../playground/process/replay-game.js';
import { movesOf } from '../../playground/process/way-steps.js';
import { policy } from '../../playground/shipped-system.js';
import { FIRST_STATE, type Game } from '../../playground/state/page-state.js';
import { reduce } from '../../playground/state/reduce.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { sampled } from '../decide/runs.js';

const definitions = [...policy.processes.values()];

/** A state of the page at the beginning of the longest example of a process. */
function begun(process: string) {
  const [example] = examplesOf(process);
  if (example === undefined) throw new Error(process);
  return { ...FIRST_STATE, ...stateOfExample(example) };
}

/** The states that a game has been in, and the effects that it has emitted, when all is played. */
function endOf(game: Game) {
  const played = replay(policy, game);
  if (!played.ok) throw new Error(JSON.stringify(played.problems));
  expect(played.value.played.flatMap(({ problems }) => problems)).toEqual([]);
  const end = played.value.played.at(-1)?.caseState ?? played.value.start;
  const log = end.runs[0]?.log ?? [];
  return {
    been: visitedIn(played.value.start, end),
    emitted: log.flatMap(({ effects }) => effects.map(({ id }) => id)),
  };
}

describe('a way that the page plays', () => {
  const seen = { reachable: 0, unreachable: 0, effects: 0 };

  it.each(sampled(definitions))(
    'gets to each state and effect of $id, or none does',
    (definition) => {
      const start = begun(definition.id);
      const game = { ...start.game, moves: [], learn: {} };
      const { states, effects } = goalsOf(definition, processGraph(definition), 'en');
      for (const { id } of [...states, ...effects]) {
        const found = findWay(policy, { game, run: 0, to: id });
        if (!found.ok) throw new Error(`${id}: ${JSON.stringify(found.problems)}`);
        const { verdict, steps } = found.value;
        if (verdict !== 'reachable') {
          seen.unreachable += 1;
          continue;
        }
        const moves = movesOf(steps);
        const after = reduce({ ...start, game }, { do: 'playWay', moves });
        expect(after.game.moves).toEqual(moves);
        const { been, emitted } = endOf(after.game);
        expect([...been, ...emitted], id).toContain(id);
        seen.reachable += 1;
        if (emitted.includes(id)) seen.effects += 1;
        const undone = reduce(after, { do: 'undoWay' });
        expect(undone.game).toEqual(game);
        expect(undone.beforeWay).toBeUndefined();
        // What was played is kept beside the game.
        const kept = undone.branches?.map((branch) => branch.moves) ?? [];
        expect(kept).toEqual(moves.length === 0 ? [] : [moves]);
      }
    },
  );

  it('was found for some goals, and for others there was none', () => {
    expect(seen.reachable).toBeGreaterThan(20);
    expect(seen.unreachable).toBeGreaterThan(0);
    expect(seen.effects).toBeGreaterThan(5);
  });

  it('is forgotten with the next move, but not while one looks around', () => {
    const start = begun('wholesale.rplReview');
    const moves = [{ event: 'SCREEN_RESULT', payload: { match: true }, learn: {} }];
    const played = reduce(start, { do: 'playWay', moves });
    expect(reduce(played, { do: 'goTo', at: 0 }).beforeWay).toEqual(start.game);
    expect(reduce(played, { do: 'wait', seconds: 1 }).beforeWay).toBeUndefined();
  });
});

describe('the states and effects to get to', () => {
  it.each(definitions)('of $id have words in both languages', (definition) => {
    const graph = processGraph(definition);
    const { states, effects } = goalsOf(definition, graph, 'cs');
    const english = goalsOf(definition, graph, 'en');
    const described = graph.states.filter((state) => state.description !== undefined);
    const same = states.filter(({ text }, i) => text === english.states[i]?.text);
    expect(same.length).toBe(states.length - described.length);
    const readable = effects.filter(({ text }, i) => text !== english.effects[i]?.text);
    expect(readable).toEqual(effects);
    expect(states.length).toBeGreaterThan(0);
  });
});
