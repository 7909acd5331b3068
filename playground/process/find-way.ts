import type { Policy as LoadedPolicy, Result } from '../../core/index.js';
import { ok, type ReachReport, reach } from '../../core/studio.js';
import type { Game } from '../state/page-state.js';
import { replay } from './replay-game.js';

/** A question how a run gets to a state or an effect. A JSON value: it is sent to a worker. */
export interface WayRequest {
  /** The game up to the displayed position. */
  readonly game: Game;
  /** The index of the run. */
  readonly run: number;
  /** A state of its process, or an effect that it may emit. */
  readonly to: string;
}

/** The shortest way there, or that there is none. */
export type WayThere = Pick<ReachReport, 'verdict' | 'steps' | 'states'>;

/** The most states that are explored: the command line explores as many. */
const MOST_STATES = 100_000;

/** Finds the shortest way of a run to a state or an effect; problems of its game, or `reach/…`. */
export function findWay(policy: LoadedPolicy, { game, run, to }: WayRequest): Result<WayThere> {
  const played = replay(policy, game);
  if (!played.ok) return played;
  const now = played.value.played.at(-1)?.caseState ?? played.value.start;
  const found = reach(policy, { case: now, run, to, most: MOST_STATES });
  if (!found.ok) return found;
  const { verdict, steps, states } = found.value;
  return ok({ verdict, steps, states });
}
