import type { Case, Policy as LoadedPolicy, Problem, Result, Run } from '../../core/index.js';
import { fail, LIMITS, ok, playAgain, type TimedAction } from '../../core/studio.js';
import type { Game, Move } from '../state/page-state.js';

/**
 * The game that leads to a case, move by move.
 * @returns a problem `open/…` where the page has no moves for it
 */
export function gameOfCase(policy: LoadedPolicy, state: Case): Result<Game> {
  const { deeds, stuck } = playAgain(policy, state, state.clock);
  const first = state.runs[0];
  const problems = [...(stuck?.problems ?? []), ...unplayable(state)];
  if (first === undefined || problems.length > 0) return fail(problems);
  const moves = deeds.filter((deed) => deed.do !== 'start').flatMap((deed) => moveOf(state, deed));
  if (moves.length > LIMITS.moves) return fail([TOO_LONG]);
  const { process, asOf, switches } = first;
  const beside = state.runs.slice(1).filter(({ began }) => began.parent === null);
  const others = beside.map((run) => ({ process: run.process, own: { ...run.began.own } }));
  return ok({
    ...{ process, facts: { ...first.began.facts }, asOf, switches: { ...switches } },
    ...(Object.keys(first.began.own).length > 0 && { own: { ...first.began.own } }),
    ...(others.length > 0 && { others }),
    ...{ moves, at: moves.length, run: state.runs.length - 1, learn: {}, drafts: {} },
  });
}

const TOO_LONG: Problem = {
  code: 'open/too-long',
  message: `the page plays at most ${LIMITS.moves} moves, and this case has more`,
  hint: 'the library opens it: `openCase`',
};

/** The page starts all runs together: with the same time and switches, before any event. */
function unplayable({ runs }: Case): Problem[] {
  const code = 'open/not-of-this-page';
  const hint = 'the library opens it: `openCase`';
  const [first] = runs;
  if (first === undefined)
    return [{ code, message: 'the case has no run yet', hint, at: '/case/runs' }];
  const alike = ({ asOf, switches }: Run) => JSON.stringify([asOf, switches]);
  return runs.flatMap((run, i): Problem[] => {
    const { at, after, parent, facts } = run.began;
    if (parent !== null) return [];
    const place = `/case/runs/${i}/began`;
    const isLate = at !== 0 || after !== 0;
    const hasFacts = i > 0 && Object.keys(facts).length > 0;
    const messages = [
      ...(isLate ? ['the page begins runs before anything happens'] : []),
      ...(hasFacts ? ['the page gives facts of the case with its first run'] : []),
      ...(alike(run) === alike(first) ? [] : ['the page plays runs of one time, one way']),
    ];
    return messages.map((message) => ({ code, message, hint, at: place }));
  });
}

function moveOf({ runs }: Case, deed: TimedAction): Move[] {
  if (deed.do === 'wait') return [{ wait: deed.until - deed.at }];
  if (deed.do !== 'step') return [{ follow: runs[deed.run]?.began.parent ?? 0 }];
  const { run = 0, event, payload = {}, learn = {} } = deed.request;
  return [{ event, payload, learn, ...(run > 0 && { run }) }];
}
