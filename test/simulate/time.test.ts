import { texts } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { moveLines } from '../../cli/print/print-move.js';
import { problemsOf } from '../../core/base/result.js';
import { plainStyle } from '../../core/decide/sentences/layout.js';
import { formatFailure, play } from '../../core/simulate/play.js';
import { readScenario } from '../../core/simulate/scenario.js';
import { DUE, review, timedWorld } from '../process/timed-process.js';

const story = (...steps: readonly object[]) => ({
  ...{ title: 'A review', process: 'test.review', facts: { rplMatch: true } },
  steps: [{ event: 'SUBMIT', expect: { state: 'inReview' } }, ...steps],
});

function played(...steps: readonly object[]) {
  const read = readScenario(story(...steps));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return play(timedWorld, read.value);
}

const failureOf = (...steps: readonly object[]) => {
  const { failure } = played(...steps);
  return failure === undefined ? [] : formatFailure(failure);
};

describe('a story in which time passes', () => {
  it('expects of a wait the effects of all timers that fall due, and the state afterwards', () => {
    const effects = ['REMINDED', 'NOTED', 'CALLED', 'TIMED_OUT'];
    expect(failureOf({ wait: DUE.review, expect: { state: 'failed', effects } })).toEqual([]);
  });

  it('expects of an event also the effects of timers that fire before it', () => {
    const approved = { event: 'APPROVE', payload: { seconds: DUE.review } };
    const effects = ['CALLED', 'APPROVED'];
    const all = { state: 'settled', effects, notEffects: ['TIMED_OUT'] };
    expect(failureOf({ ...approved, expect: all })).toEqual([]);
  });

  it('waits without anything falling due, and reports a state that differs', () => {
    const calm = { wait: 60, expect: { state: 'inReview', notEffects: ['REMINDED'] } };
    expect(failureOf(calm)).toEqual([]);
    expect(failureOf({ wait: 60, expect: { state: 'failed' } })).toEqual([
      '2. wait 60',
      'state: expected "failed", found "inReview"',
    ]);
  });

  it('tells at which clock a timer fired, and what is still waited for', () => {
    const moves = played({ wait: DUE.desk + 1800 }).moves;
    const last = moves.at(-1);
    if (last === undefined) throw new Error('nothing was played');
    const look = { style: plainStyle, width: 80 };
    const lines = moveLines(last, 2, {
      ...{ policy: timedWorld, texts, definition: review, asOf: null, look },
    });
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "2. 48 h 30 min pass
         at 24 h: A reminder is sent REMIND (due: the next reminder)
         told: seconds 86400
         * Reminded. (REMINDED, after 86400)
         -> inReview
         at 24 h: A note is taken NOTE (due: the note)
         * Noted. (NOTED)
         now: isTrial true
         -> inReview
         at 48 h: The help desk calls CALL (due: the call)
         * Called. (CALLED)
         -> inReview
         at 48 h: A reminder is sent REMIND (due: the next reminder)
         told: seconds 0
         * Reminded. (REMINDED, after 0)
         -> inReview
         the clock stands at 48 h 30 min
         waiting: the review, due in 23 h 30 min 1 s
         waiting: the next reminder, due in 23 h 30 min
      "
    `);
  });
});

describe('a step of a story that cannot be read', () => {
  it.each([
    [{ wait: 0 }, '/steps/1/wait'],
    [{ wait: 1.5 }, '/steps/1/wait'],
    [{ wait: 60, event: 'ASK' }, '/steps/1/event'],
    [{ event: 'ASK', after: 60 }, '/steps/1/after'],
    [{}, '/steps/1/event'],
    ['ASK', '/steps/1'],
  ])('%j is a problem at %s', (step, at) => {
    const read = readScenario({ ...story(), steps: [...story().steps, step] });
    expect(problemsOf(read).map((p) => p.at)).toEqual([at]);
  });
});
