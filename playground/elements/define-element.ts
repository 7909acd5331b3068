/** Makes an element known to the browser; doing it again changes nothing. */
export function defineElement(
  name: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  if (registry.get(name) === undefined) registry.define(name, element);
}
