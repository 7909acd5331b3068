import { canonicalText } from '../../core/studio.js';
import type { Branch, Game, Move } from './page-state.js';

/**
 * The lines beside the one that is shown, after a game has been played on: what the new line no
 * longer holds is kept.
 *
 * INVARIANT: every line of moves that a game has ever had begins the shown line or one of the
 * branches. Only another game, or another beginning, lets go of them.
 */
export function branchesAfter(
  branches: readonly Branch[],
  before: Game,
  after: Game,
): readonly Branch[] {
  const left: Branch = { moves: before.moves, at: before.at, run: before.run };
  const all = isPart(before.moves, after.moves) ? branches : [left, ...branches];
  return all.filter(
    ({ moves }, i) =>
      !isPart(moves, after.moves) &&
      !all.some(
        (other, j) =>
          j !== i && isPart(moves, other.moves) && !(isPart(other.moves, moves) && i < j),
      ),
  );
}

/** The game with what lies ahead of it on a line that was left, where its moves lead along one. */
export function joined(branches: readonly Branch[], game: Game): Game {
  const along = branches.find(({ moves }) => isPart(game.moves, moves));
  return along === undefined ? game : { ...game, moves: along.moves };
}

/** The game on a line that was left, at the step at which it was left. */
export function onBranch(game: Game, { moves, at, run }: Branch): Game {
  const next = moves[at];
  const learn = next !== undefined && 'event' in next ? next.learn : {};
  const { run: _, ...others } = game;
  return { ...others, moves, at, ...(run !== undefined && { run }), learn, drafts: {} };
}

/** How many moves two lines have in common. */
export function commonMoves(a: readonly Move[], b: readonly Move[]): number {
  const differs = a.findIndex((move, i) => !isSame(move, b[i]));
  return differs < 0 ? a.length : differs;
}

function isPart(moves: readonly Move[], of: readonly Move[]): boolean {
  return moves.length <= of.length && commonMoves(moves, of) === moves.length;
}

/** Whether two moves are the same. */
export function isSame(a: Move, b: Move | undefined): boolean {
  return a === b || (b !== undefined && textOf(a) === textOf(b));
}

function textOf(move: Move): string {
  if (!('event' in move)) return canonicalText(move);
  const { event, payload, learn, run = 0 } = move;
  return canonicalText({ event, payload, learn, run });
}
