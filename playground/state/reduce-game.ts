import { LIMITS, unreachable } from '../../core/studio.js';
import type { Action } from './action.js';
import { isSame } from './branches.js';
import type { Game, Move } from './page-state.js';
import { withValue } from './with-value.js';

/** What a user does in a game. */
export type GameAction = Extract<
  Action,
  {
    do:
      | 'process'
      | 'open'
      | 'learn'
      | 'event'
      | 'draft'
      | 'wait'
      | 'follow'
      | 'show'
      | 'goTo'
      | 'gameAsOf'
      | 'gameSwitch';
  }
>;

/** The game after an action. */
export function reduceGame(game: Game, action: GameAction): Game {
  switch (action.do) {
    case 'process':
      return { ...NEW_GAME, process: action.process };
    case 'open':
      return action.game;
    case 'learn':
      return { ...game, learn: withValue(game.learn, action.name, action.value) };
    case 'event': {
      const { event, payload } = action;
      const { run = 0, learn } = game;
      return played({ ...game, learn: {} }, { event, payload, learn, ...(run > 0 && { run }) });
    }
    case 'wait':
      return played(game, { wait: action.seconds });
    case 'follow':
      return played(game, { follow: action.run });
    case 'show':
      return { ...game, run: action.run, drafts: {} };
    case 'draft':
      return { ...game, drafts: { ...game.drafts, [action.event]: { ...action.payload } } };
    case 'goTo':
      return goTo(game, action.at);
    case 'gameAsOf':
      return { ...game, asOf: action.asOf };
    case 'gameSwitch':
      return { ...game, switches: withValue(game.switches, action.key, action.value) };
    default:
      return unreachable(action);
  }
}

const NEW_GAME = { facts: {}, asOf: null, switches: {}, moves: [], at: 0, learn: {}, drafts: {} };

/** The game after several moves; unchanged where a link could not hold them all. */
export function playMoves(game: Game, moves: readonly Move[]): Game {
  if (game.at + moves.length > LIMITS.moves) return game;
  return moves.reduce(played, { ...game, learn: {} });
}

/**
 * A new move replaces those after the displayed position; the move that comes next anyway leaves
 * them. A game that has as many moves as a link can hold stays as it is.
 */
function played(game: Game, move: Move): Game {
  const { at } = game;
  if (at >= LIMITS.moves) return game; // no link could hold another
  const next = game.moves[at];
  if (next !== undefined && isSame(next, move)) return goTo(game, at + 1);
  const moves = [...game.moves.slice(0, at), move];
  return {
    ...game,
    moves,
    at: moves.length,
    run: runAt({ ...game, moves }, moves.length, game.run),
    drafts: {},
  };
}

/** Going back keeps later moves, and restores the facts to learn before the next one. */
function goTo(game: Game, wanted: number): Game {
  const at = Math.max(0, Math.min(wanted, game.moves.length));
  const next = game.moves[at];
  const learn = next !== undefined && 'event' in next ? next.learn : {};
  return { ...game, at, run: runAt(game, at, 0), learn, drafts: {} };
}

/** The run of the last move that has one; time passes for all of them. */
function runAt({ moves, others = [] }: Game, at: number, otherwise: number | undefined): number {
  const last = moves.slice(0, at).findLastIndex((move) => !('wait' in move));
  const move = moves[last];
  if (last < 0 || move === undefined) return otherwise ?? 0;
  if ('event' in move) return move.run ?? 0;
  // Every followed hand-over starts another run.
  return others.length + moves.slice(0, last + 1).filter((m) => 'follow' in m).length;
}
