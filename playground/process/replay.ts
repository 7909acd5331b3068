import type { Problem } from '../../core/base/problem.js';
import { ok, type Result } from '../../core/base/result.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import type { Case, Step } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { type StatePath, stateName, statePath } from '../../core/process/state-path.js';
import type { World } from '../../core/process/step.js';
import { step } from '../../core/process/step.js';
import { activeStates } from '../elements/active-states.js';
import type { Game, Move } from '../state/page-state.js';

/** One move of a game, and what became of it. */
export interface Played {
  readonly move: Move;
  /** The case after the move; the same as before where the move could not be played. */
  readonly story: Case;
  /** Missing where there are problems. */
  readonly step: Step | undefined;
  readonly problems: readonly Problem[];
}

/** A game, played from its beginning. */
export interface Replay {
  readonly start: Case;
  /** All moves, those that still lie ahead too. */
  readonly played: readonly Played[];
}

/** Plays all moves of a game; or says what is wrong with its beginning. */
export function replay(world: World, definition: ProcessDefinition, game: Game): Result<Replay> {
  const started = startRun(world.policy, EMPTY_CASE, definition, game);
  if (!started.ok) return started;
  const played: Played[] = [];
  let story = started.value;
  for (const move of game.moves) {
    const next = step(world, story, { run: 0, ...move });
    if (next.ok) story = next.value;
    played.push({
      move,
      story,
      step: next.ok ? story.runs[0]?.log.at(-1) : undefined,
      problems: next.ok ? [] : next.problems,
    });
  }
  return ok({ start: started.value, played });
}

/** Where the run of a case is. */
export function placeOf(story: Case): StatePath {
  const state = story.runs[0]?.state;
  return state === undefined ? '' : statePath(state);
}

/** The names of all states that the run of a case has been in or has passed through. */
export function visitedIn(start: Case, story: Case): readonly string[] {
  const log = story.runs[0]?.log ?? [];
  const places = [placeOf(start), ...log.flatMap(({ through, to }) => [...through, to])];
  return [...new Set(places.flatMap((place) => activeStates(place)))];
}

/** True for a move that has changed nothing: refused, short of facts, or with problems. */
export function isStill({ step: done, problems }: Played): boolean {
  return problems.length > 0 || done?.refused !== undefined || done?.wanted !== undefined;
}

/** The state after a move, for the timeline. */
export function placeAfter({ story }: Played): string {
  return stateName(placeOf(story));
}
