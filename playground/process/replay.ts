import type { Problem } from '../../core/base/problem.js';
import { ok, type Result } from '../../core/base/result.js';
import type { Case, Step } from '../../core/process/run.js';
import { beginCase, followHandover } from '../../core/process/start.js';
import {
  activeStates,
  type StatePath,
  stateName,
  statePath,
  stateValue,
} from '../../core/process/state-path.js';
import { passTime, step, type World } from '../../core/process/step.js';
import type { Game, Move } from '../state/page-state.js';

/** A step and its run. */
export interface RunStep {
  readonly run: number;
  readonly step: Step;
}

/** A move of a game with its result. */
export interface Played {
  readonly move: Move;
  /** The case after the move; the same as before where the move could not be played. */
  readonly story: Case;
  /** The event's own step, or the one in which a run settles; missing where there is none. */
  readonly step: Step | undefined;
  /** Steps of timers that fell due, in their order. */
  readonly fired: readonly RunStep[];
  readonly problems: readonly Problem[];
}

/** A game, played from its beginning. */
export interface Replay {
  readonly start: Case;
  /** All moves, including those after the displayed position. */
  readonly played: readonly Played[];
}

/** Plays all moves of a game; or the problems of its beginning. */
export function replay(world: World, game: Game): Result<Replay> {
  const started = beginCase(world, game);
  if (!started.ok) return started;
  const played: Played[] = [];
  let story = started.value;
  for (const move of game.moves) {
    const next = after(world, story, move);
    const came = next.ok ? stepsSince(story, next.value) : [];
    if (next.ok) story = next.value;
    played.push({
      move,
      story,
      step: came.find(({ step: { timer } }) => timer === undefined)?.step,
      fired: came.filter(({ step: { timer } }) => timer !== undefined),
      problems: next.ok ? [] : next.problems,
    });
  }
  return ok({ start: started.value, played });
}

function after(world: World, story: Case, move: Move): Result<Case> {
  if ('wait' in move) return passTime(world, story, story.clock + move.wait);
  if ('follow' in move) return followHandover(world, story, move.follow);
  const { run = 0, event, payload, learn } = move;
  return step(world, story, { run, event, payload, learn });
}

function stepsSince(before: Case, { runs }: Case): readonly RunStep[] {
  const added = runs.flatMap(({ log }, run) =>
    log.slice(before.runs[run]?.log.length ?? 0).map((one) => ({ run, step: one })),
  );
  return added.sort((a, b) => a.step.order - b.step.order);
}

/** The configuration of a run. */
export function placeOf(story: Case, run = 0): StatePath {
  const state = story.runs[run]?.state;
  return state === undefined ? '' : statePath(state);
}

/** The names of all states that a run has entered. */
export function visitedIn(start: Case, story: Case, run = 0): readonly string[] {
  const { log = [], began } = story.runs[run] ?? {};
  const entry = typeof began?.entry === 'string' ? statePath(stateValue(began.entry)) : '';
  const first = run < start.runs.length ? placeOf(start, run) : entry;
  const places = [first, ...log.flatMap(({ through, to }) => [...through, to])];
  return [...new Set(places.flatMap((place) => activeStates(place)))];
}

/** True for a move that changed nothing: refused, waiting for facts, or with problems. */
export function isStill({ step: done, problems }: Played): boolean {
  return problems.length > 0 || done?.refused !== undefined || done?.wanted !== undefined;
}

/** The run of a move; where time passed, the last one with a fired timer. */
export function runOf({ move, story, fired }: Played): number {
  if ('event' in move) return move.run ?? 0;
  if ('follow' in move) return story.runs.length - 1;
  return fired.at(-1)?.run ?? 0;
}

/** The state after a move, for the timeline. */
export function placeAfter(played: Played): string {
  return stateName(placeOf(played.story, runOf(played)));
}
