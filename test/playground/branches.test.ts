import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../playground/state/action.js';
import { FIRST_STATE, type PageState } from '../../playground/state/page-state.js';
import { reduce } from '../../playground/state/reduce.js';
import { runs } from '../decide/runs.js';

/** A line of moves as texts: compared without the code that keeps lines. */
function line({ moves }: Pick<PageState['game'], 'moves'>): readonly string[] {
  return moves.map((move) => JSON.stringify(move));
}

function begins(part: readonly string[], whole: readonly string[]): boolean {
  return part.join() === whole.slice(0, part.length).join();
}

/** All lines that the page can show with one press. */
function lines({ game, branches = [] }: PageState): readonly (readonly string[])[] {
  return [game, ...branches].map(line);
}

const event: fc.Arbitrary<Action> = fc
  .record({ event: fc.constantFrom('A', 'B', 'C'), n: fc.constantFrom(0, 1) })
  .map(({ event: name, n }) => ({ do: 'event', event: name, payload: n === 0 ? {} : { n } }));
const moved = (name: string) => ({ event: name, payload: {}, learn: {} });

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: event },
  { weight: 4, arbitrary: fc.nat(6).map((at): Action => ({ do: 'goTo', at })) },
  { weight: 3, arbitrary: fc.nat(3).map((branch): Action => ({ do: 'branch', branch })) },
  fc.constantFrom<Action>(
    { do: 'wait', seconds: 60 },
    { do: 'learn', name: 'users', value: 3 },
    { do: 'playWay', moves: [moved('A'), moved('C')] },
    { do: 'undoWay' },
    { do: 'gameAsOf', asOf: 'BW-1' },
    { do: 'view', view: 'process' },
  ),
);

describe('a game with several lines', () => {
  it('loses no move that was ever played, whatever is played, gone back to or restored', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30, size: 'max' }), (actions) => {
        let state: PageState = FIRST_STATE;
        const seen: (readonly string[])[] = [];
        for (const one of actions) {
          state = reduce(state, one);
          seen.push(line(state.game));
          const now = lines(state);
          expect(seen.filter((was) => !now.some((is) => begins(was, is)))).toEqual([]);
          kept = Math.max(kept, state.branches?.length ?? 0);
        }
      }),
      { numRuns: runs(400) },
    );
    expect(kept).toBeGreaterThan(1);
  });

  it('shows no line twice, and none that another one begins with', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30, size: 'max' }), (actions) => {
        const now = lines(actions.reduce(reduce, FIRST_STATE));
        now.forEach((one, i) => {
          const others = now.filter((_, j) => j !== i);
          expect(others.some((other) => begins(one, other))).toBe(false);
          compared += others.length;
        });
      }),
      { numRuns: runs(400) },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('is as it was after one press, where somebody has played on from an earlier step', () => {
    const play = (name: string): Action => ({ do: 'event', event: name, payload: {} });
    const back: readonly Action[] = [play('A'), play('B'), play('C'), { do: 'goTo', at: 1 }];
    const before = back.reduce(reduce, FIRST_STATE);
    const other = reduce(before, play('D'));
    expect(other.branches).toHaveLength(1);
    const again = reduce(other, { do: 'branch', branch: 0 });
    expect(again.game).toEqual(before.game);
    expect(again.branches?.map(line)).toEqual([line(other.game)]);
    expect(reduce(again, { do: 'branch', branch: 0 }).game.moves).toEqual(other.game.moves);
  });

  it('goes on along the line that is there, where the next move is played again', () => {
    const play = (name: string): Action => ({ do: 'event', event: name, payload: {} });
    const state = [play('A'), play('B'), { do: 'goTo', at: 0 } as const, play('A')].reduce(
      reduce,
      FIRST_STATE,
    );
    expect(line(state.game)).toHaveLength(2);
    expect(state.game.at).toBe(1);
    expect(state.branches).toBeUndefined();
  });

  it('lets go of other lines with another process or file', () => {
    const play = (name: string): Action => ({ do: 'event', event: name, payload: {} });
    const state = [play('A'), { do: 'goTo', at: 0 } as const, play('B')].reduce(
      reduce,
      FIRST_STATE,
    );
    expect(state.branches).toHaveLength(1);
    expect(reduce(state, { do: 'process', process: 'other' }).branches).toBeUndefined();
    expect(reduce(state, { do: 'open', game: FIRST_STATE.game }).branches).toBeUndefined();
  });
});
