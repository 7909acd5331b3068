import { commonMoves } from '../state/branches.js';
import type { Branch, Move } from '../state/page-state.js';
import { counted, fill } from '../words/index.js';
import { useProcessPage } from './process-page.js';

/** The lines of a game that were left, each to go back to with one press. */
export function Lines() {
  const { state, dispatch, words } = useProcessPage();
  const { branches = [], game } = state;
  const { history } = words.process;
  const [last] = branches;
  if (last === undefined) return null;
  const kept = last.moves.length - commonMoves(last.moves, game.moves);
  return (
    <div class="lines">
      <nav aria-label={history.lines}>
        <ul class="row">
          <li>
            <button type="button" aria-current="true" disabled>
              {history.shown}
            </button>
          </li>
          {branches.map((branch, i) => (
            <li key={JSON.stringify(branch.moves)}>
              <button
                type="button"
                title={fromWhere(branch, game.moves, history.from)}
                onClick={() => dispatch({ do: 'branch', branch: i })}
              >
                {i === 0 ? history.before : history.earlier}
                <span class="hidden"> ({fromWhere(branch, game.moves, history.from)})</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <p class="quiet" role="status">
        {counted(kept, history.kept, state.lang)}{' '}
        {/* A way that was played is taken back where it was played. */}
        {state.beforeWay === undefined && (
          <button type="button" class="link" onClick={() => dispatch({ do: 'branch', branch: 0 })}>
            ↶ {history.undo}
          </button>
        )}
      </p>
    </div>
  );
}

/** Where a line parts from the one that is shown, and with what. */
function fromWhere({ moves }: Branch, shown: readonly Move[], form: string): string {
  const at = commonMoves(moves, shown);
  const next = moves[at];
  const event = next !== undefined && 'event' in next ? next.event : '…';
  return fill(form, { at: String(at + 1), event });
}
