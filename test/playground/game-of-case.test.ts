import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import { problemsOf } from '../../core/base/result.js';
import { openCase, saveCase } from '../../core/keep/saved-case.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { examples } from '../../playground/gallery/example.js';
import { gameOfCase } from '../../playground/process/game-of-case.js';
import { replay } from '../../playground/process/replay-game.js';
import { policy } from '../../playground/shipped-system.js';
import { FIRST_STATE, type Game } from '../../playground/state/page-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { sampled } from '../decide/runs.js';

const screened = () => ({ event: 'SCREEN_RESULT', payload: { match: true }, learn: {} });
const stories = examples.filter(({ scenario }) => !isDecisionScenario(scenario));

function endOf(game: Game) {
  const played = replay(policy, game);
  if (!played.ok) throw new Error(JSON.stringify(played.problems));
  return played.value.played.at(-1)?.caseState ?? played.value.start;
}

describe('a case that was kept in a file', () => {
  it.each(sampled(stories))('is played move by move after it was opened: $id', (example) => {
    const state = endOf({ ...FIRST_STATE, ...stateOfExample(example) }.game);
    const file: unknown = JSON.parse(JSON.stringify(saveCase(policy, state)));
    const opened = openCase(policy, file);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const game = gameOfCase(policy, opened.value.case);
    if (!game.ok) throw new Error(JSON.stringify(game.problems));
    expect(JSON.stringify(endOf(game.value))).toBe(JSON.stringify(state));
  });

  it('with a run that began later is not one of this page', () => {
    const [story] = stories.map((one) => endOf({ ...FIRST_STATE, ...stateOfExample(one) }.game));
    const [run] = story?.runs ?? [];
    if (story === undefined || run === undefined) throw new Error('a story has a run');
    const late = { ...run, began: { ...run.began, at: 5, after: 1 }, log: [] };
    const game = gameOfCase(policy, { ...story, runs: [run, late] });
    expect(problemsOf(game).map(({ code }) => code)).toContain('open/not-of-this-page');
  });

  it('of as many moves as a link can hold opens, and of one more does not', () => {
    const game = { ...FIRST_STATE.game, process: 'wholesale.rplReview' };
    const kept = (count: number) =>
      gameOfCase(policy, endOf({ ...game, moves: Array.from({ length: count }, screened) }));
    const codes = (count: number) => problemsOf(kept(count)).map(({ code }) => code);
    expect(codes(LIMITS.moves)).toEqual([]);
    expect(codes(LIMITS.moves + 1)).toEqual(['open/too-long']);
  });

  it('without a run is nothing to play', () => {
    const game = gameOfCase(policy, { facts: {}, clock: 0, runs: [] });
    expect(problemsOf(game).map(({ code }) => code)).toEqual(['open/not-of-this-page']);
  });
});
