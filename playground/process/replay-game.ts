import {
  type Case,
  followHandover,
  type Policy as LoadedPolicy,
  type Problem,
  passTime,
  type Result,
  type StatePath,
  type Step,
  step,
} from '../../core/index.js';
import {
  activeStates,
  beginCase,
  ok,
  problemsOf,
  stateName,
  statePath,
  stateValue,
} from '../../core/studio.js';
import type { Game, Move } from '../state/page-state.js';

/** A step and its run. */
export interface RunStep {
  readonly run: number;
  readonly step: Step;
}

/** One move of a game, and what became of it. */
export interface Played {
  readonly move: Move;
  /** The case after the move; the same as before where the move could not be played. */
  readonly caseState: Case;
  /** The event's own step, or the one that a run settles in; missing where there is none. */
  readonly step: Step | undefined;
  /** Steps of timers that fell due, in their order. */
  readonly fired: readonly RunStep[];
  readonly problems: readonly Problem[];
}

/** A game, played from its beginning. */
export interface Replay {
  readonly start: Case;
  /** All moves, those that still lie ahead too. */
  readonly played: readonly Played[];
}

/** Plays all moves of a game; or says what is wrong with its beginning. */
export function replay(policy: LoadedPolicy, game: Game): Result<Replay> {
  const started = beginCase(policy, game);
  if (!started.ok) return started;
  const played: Played[] = [];
  let state = started.value;
  for (const move of game.moves) {
    const next = after(policy, state, move);
    const came = next.ok ? stepsSince(state, next.value) : [];
    if (next.ok) state = next.value;
    played.push({
      move,
      caseState: state,
      step: came.find(({ step: { timer } }) => timer === undefined)?.step,
      fired: came.filter(({ step: { timer } }) => timer !== undefined),
      problems: problemsOf(next),
    });
  }
  return ok({ start: started.value, played });
}

function after(policy: LoadedPolicy, state: Case, move: Move): Result<Case> {
  if ('wait' in move) return passTime(policy, state, state.clock + move.wait);
  if ('follow' in move) return followHandover(policy, state, move.follow);
  const { run = 0, event, payload, learn } = move;
  return step(policy, state, { run, event, payload, learn });
}

function stepsSince(before: Case, { runs }: Case): readonly RunStep[] {
  const added = runs.flatMap(({ log }, run) =>
    log.slice(before.runs[run]?.log.length ?? 0).map((one) => ({ run, step: one })),
  );
  return added.sort((a, b) => a.step.order - b.step.order);
}

/** Where a run of a case is. */
export function placeOf(caseState: Case, run = 0): StatePath {
  const state = caseState.runs[run]?.state;
  return state === undefined ? '' : statePath(state);
}

/** The names of all states that a run has been in or has passed through. */
export function visitedIn(start: Case, state: Case, run = 0): readonly string[] {
  const { log = [], began } = state.runs[run] ?? {};
  const entry = typeof began?.entry === 'string' ? statePath(stateValue(began.entry)) : '';
  const first = run < start.runs.length ? placeOf(start, run) : entry;
  const places = [first, ...log.flatMap(({ through, to }) => [...through, to])];
  return [...new Set(places.flatMap((place) => activeStates(place)))];
}

/** Why a move has changed nothing: it could not be played, was refused, or waits for facts. */
export type Still = 'problems' | 'refused' | 'wanted';

/** Why a move has changed nothing; undefined where it has moved the case on. */
export function stillOf({ step: done, problems }: Played): Still | undefined {
  if (problems.length > 0) return 'problems';
  if (done?.wanted !== undefined) return 'wanted';
  return done?.refused === undefined ? undefined : 'refused';
}

/** The run that a move was about: of time that passes, the last one that a timer moved on. */
export function runOf({ move, caseState, fired }: Played): number {
  if ('event' in move) return move.run ?? 0;
  if ('follow' in move) return caseState.runs.length - 1;
  return fired.at(-1)?.run ?? 0;
}

/** The state after a move, for the timeline. */
export function placeAfter(played: Played): string {
  return stateName(placeOf(played.caseState, runOf(played)));
}
