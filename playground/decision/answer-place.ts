/** The id of the answer in the page. */
export const ANSWER = 'answer';

/** Brings the focus to the answer. */
export function toAnswer(): void {
  document.getElementById(ANSWER)?.focus({ preventScroll: true });
}
