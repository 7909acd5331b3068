import { usePage } from '../page.js';
import type { GivenFacts } from '../state/page-state.js';

const UNDO = 'undo';

/** Says that other facts are being tried, with a way back to the former ones. */
export function Tried(props: {
  /** The former facts; undefined: none are being tried. */
  readonly before: GivenFacts | undefined;
  undo(before: GivenFacts): void;
}) {
  const { whatIf } = usePage().words;
  const { before, undo } = props;
  if (before === undefined) return null;
  return (
    <p class="tried">
      <span>{whatIf.tried}</span>
      <button
        type="button"
        id={UNDO}
        onClick={({ currentTarget }) => {
          undo(before);
          // This button is gone then: the focus goes to the answer around it.
          currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
        }}
      >
        {whatIf.undo}
      </button>
    </p>
  );
}

/** Brings the focus to the way back. */
export function toUndo(): void {
  document.getElementById(UNDO)?.focus();
}
