/**
 * The event of a selection in an element.
 * @param name in the past tense: `cell-chosen`
 */
export function chosen<T>(name: string, detail: T): CustomEvent<T> {
  return new CustomEvent(name, { detail, bubbles: true, composed: true });
}
