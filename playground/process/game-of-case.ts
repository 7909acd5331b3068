import type { Problem } from '../../core/base/problem.js';
import { fail, ok, type Result } from '../../core/base/result.js';
import { type DatedDeed, playAgain } from '../../core/process/replay.js';
import type { Case } from '../../core/process/run.js';
import type { World } from '../../core/process/step.js';
import type { EventMove, Game, Move } from '../state/page-state.js';

/**
 * The game that leads to a case: what was done to it, move by move.
 * @returns a problem `open/…` where the page has no moves for it
 */
export function gameOfCase(world: World, story: Case): Result<Game> {
  const { deeds, stuck } = playAgain(world, story, story.clock);
  const first = story.runs[0];
  const problems = [...(stuck?.problems ?? []), ...unplayable(story)];
  if (first === undefined || problems.length > 0) return fail(problems);
  const began = deeds.findIndex((deed) => deed.do === 'start');
  const moves = deeds.filter((_, i) => i !== began).flatMap((deed) => moveOf(story, deed));
  const { process, asOf, switches } = first;
  return ok({
    ...{ process, facts: { ...first.began.facts }, asOf, switches: { ...switches } },
    ...{ moves, at: moves.length, run: story.runs.length - 1, learn: {}, drafts: {} },
  });
}

function unplayable({ runs }: Case): Problem[] {
  const code = 'open/not-of-this-page';
  const hint = 'the library opens it: `openCase`';
  const others = runs.flatMap(({ began }, i): Problem[] => {
    const at = `/case/runs/${i}/began`;
    const isOwn = Object.keys(began.own).length > 0 && began.parent === null;
    if (isOwn) {
      return [{ code, message: 'the page gives no run facts of its own', hint, at: `${at}/own` }];
    }
    if (i === 0 || began.parent !== null) return [];
    return [{ code, message: 'the page begins one run only', hint, at }];
  });
  if (runs[0]?.began.at) {
    const message = 'the page lets no time pass before the first run begins';
    others.push({ code, message, hint, at: '/case/runs/0/began/at' });
  }
  if (runs.length > 0) return others;
  return [{ code, message: 'the case has no run yet', hint, at: '/case/runs' }];
}

function moveOf({ runs }: Case, deed: DatedDeed): Move[] {
  if (deed.do === 'wait') return [{ wait: deed.until - deed.at }];
  if (deed.do !== 'step') return [{ follow: runs[deed.run]?.began.parent ?? 0 }];
  const { run, event, payload, learn } = deed.request;
  // What was logged is JSON.
  const values = {
    payload: { ...(payload as EventMove['payload']) },
    learn: { ...(learn as EventMove['learn']) },
  };
  return [{ event, ...values, ...(run > 0 && { run }) }];
}
