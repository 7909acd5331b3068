import { toAnswer } from '../decision/answer-place.js';
import { usePage } from '../page.js';

const UNDO = 'undo';

/** Says that other facts are being tried, with a way back to the former ones. */
export function Tried() {
  const { state, dispatch, words } = usePage();
  if (state.tried === undefined) return null;
  const undo = () => {
    dispatch({ do: 'undo' });
    toAnswer();
  };
  return (
    <p class="tried">
      <span>{words.whatIf.tried}</span>
      <button type="button" id={UNDO} onClick={undo}>
        {words.whatIf.undo}
      </button>
    </p>
  );
}

/** Brings the focus to the way back. */
export function toUndo(): void {
  document.getElementById(UNDO)?.focus();
}
