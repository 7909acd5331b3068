/**
 * An event by which an element says what somebody has chosen in it.
 * @param name in the past tense: `cell-chosen`
 */
export function chosen<T>(name: string, detail: T): CustomEvent<T> {
  return new CustomEvent(name, { detail, bubbles: true, composed: true });
}
