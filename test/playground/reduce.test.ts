import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import type { Action } from '../../playground/state/action.js';
import { FIRST_STATE, type PageState } from '../../playground/state/page-state.js';
import { reduce } from '../../playground/state/reduce.js';

const stateAfter = (...actions: readonly Action[]) => actions.reduce(reduce, FIRST_STATE);
const event = (name: string): Action => ({ do: 'event', event: name, payload: {} });
const events = (...actions: readonly Action[]) =>
  stateAfter(...actions).game.moves.map((m) => ('event' in m ? m.event : m));

describe('the state of the page', () => {
  it('keeps what lay ahead when a game goes back, until it is played on from there', () => {
    const back: readonly Action[] = [event('A'), event('B'), event('C'), { do: 'goTo', at: 1 }];
    expect(events(...back)).toEqual(['A', 'B', 'C']);
    expect(events(...back, event('D'))).toEqual(['A', 'D']);
  });

  it('goes no further back than the start, and no further on than the end', () => {
    expect(stateAfter(event('A'), { do: 'goTo', at: -3 }).game.at).toBe(0);
    expect(stateAfter(event('A'), { do: 'goTo', at: 9 }).game.at).toBe(1);
  });

  it('plays as many moves as a link can hold, and after going back again', () => {
    const all = Array.from({ length: LIMITS.moves }, () => event('A'));
    const full = stateAfter(...all);
    expect(full.game.moves).toHaveLength(LIMITS.moves);
    expect(reduce(full, event('B'))).toEqual(full);
    const back = [{ do: 'goTo', at: 1 } as const, event('B')].reduce(reduce, full);
    expect(back.game.moves.map((move) => 'event' in move && move.event)).toEqual(['A', 'B']);
  });

  it('brings back the facts before others were tried, and not those of another decision', () => {
    const users: Action = { do: 'fact', name: 'users', value: 3 };
    const tried = stateAfter(users, { do: 'try', facts: { users: 1, domain: true } });
    expect(tried.question.facts).toEqual({ users: 1, domain: true });
    const undone = reduce(tried, { do: 'undo' });
    expect(undone.question).toEqual(stateAfter(users).question);
    expect(undone.tried).toBeUndefined();
    expect(reduce(undone, { do: 'undo' })).toEqual(undone);
    expect(reduce(tried, { do: 'decision', decision: 'other' }).tried).toBeUndefined();
  });

  it('edits a value, takes each edit back, and all of them', () => {
    const threshold = { decision: 'a', parameter: 'most', asOf: null };
    const edits = (state: PageState) => state.edits?.map((edit) => 'value' in edit && edit.value);
    const first = stateAfter({ do: 'edit', edit: threshold, value: 50 });
    const second = reduce(first, { do: 'edit', edit: threshold, value: 60 });
    expect([edits(first), edits(second)]).toEqual([[50], [60]]);
    expect(edits(reduce(second, { do: 'undoEdit' }))).toEqual([50]);
    expect(edits(reduce(reduce(second, { do: 'undoEdit' }), { do: 'undoEdit' }))).toBeUndefined();
    const none = reduce(second, { do: 'noEdits' });
    expect(edits(none)).toBeUndefined();
    expect(edits(reduce(none, { do: 'undoEdit' }))).toEqual([60]);
    const guides = reduce(second, { do: 'edit', edit: threshold, value: undefined });
    expect(edits(guides)).toBeUndefined();
    // As a link gives it: what was before is not in it.
    const opened = { ...second, editsBefore: undefined };
    expect(edits(reduce(opened, { do: 'undoEdit' }))).toBeUndefined();
  });

  it('takes as many edits as a link can hold', () => {
    const all = Array.from({ length: LIMITS.edits + 1 }, (_, i): Action => {
      return { do: 'edit', edit: { decision: 'a', parameter: `p${i}`, asOf: null }, value: i };
    });
    expect(stateAfter(...all).edits).toHaveLength(LIMITS.edits);
  });

  it('learns facts with the next event, and has them at hand again when it goes back', () => {
    const learn: Action = { do: 'learn', name: 'users', value: 3 };
    const played = stateAfter(event('A'), learn, event('B'));
    expect(played.game.moves[1]).toMatchObject({ learn: { users: 3 } });
    expect(played.game.learn).toEqual({});
    expect(reduce(played, { do: 'goTo', at: 1 }).game.learn).toEqual({ users: 3 });
  });

  it('shows the run that the last move was about', () => {
    const follow: readonly Action[] = [event('A'), { do: 'follow', run: 0 }];
    expect(stateAfter(...follow).game.run).toBe(1);
    const back = stateAfter(...follow, event('B'), { do: 'show', run: 0 }, event('C'));
    expect(events(...follow, { do: 'wait', seconds: 60 })).toEqual([
      'A',
      { follow: 0 },
      { wait: 60 },
    ]);
    expect(back.game.moves.slice(2)).toMatchObject([{ event: 'B', run: 1 }, { event: 'C' }]);
    expect(back.game.run).toBe(0);
    expect(reduce(back, { do: 'goTo', at: 3 }).game.run).toBe(1);
    expect(reduce(back, { do: 'goTo', at: 1 }).game.run).toBe(0);
  });

  it('counts the initial runs when a hand-over is followed', () => {
    const others = [{ process: 'broadworks.attachment', own: {} }];
    const open: Action = { do: 'open', game: { ...FIRST_STATE.game, others } };
    expect(stateAfter(open, { do: 'show', run: 1 }, event('A')).game.moves).toMatchObject([
      { event: 'A', run: 1 },
    ]);
    expect(stateAfter(open, { do: 'follow', run: 0 }).game.run).toBe(2);
  });

  it('leaves a fact out that is taken back', () => {
    const given = stateAfter({ do: 'fact', name: 'users', value: null });
    expect(given.question.facts).toEqual({ users: null });
    const taken = reduce(given, { do: 'fact', name: 'users', value: undefined });
    expect(taken.question.facts).toEqual({});
  });

  it('begins another decision, process or matrix with nothing of the one before', () => {
    const filled = stateAfter(
      { do: 'fact', name: 'users', value: 1 },
      event('A'),
      { do: 'matrixChoice', choice: 'offer', option: 2 },
      { do: 'decision', decision: 'other' },
      { do: 'process', process: 'other' },
      { do: 'matrix', id: 'other' },
    );
    expect(filled.question.facts).toEqual({});
    expect(filled.game.moves).toEqual([]);
    expect(filled.matrix).toEqual({ id: 'other', chosen: {} });
  });
});
