/** Attributes of an element, in order; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text escaped for XML, between tags or in an attribute. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The opening tag of an element, or an empty element. */
export function tag(name: string, attributes: Attributes, empty = false): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}${empty ? '/' : ''}>`;
}

/** An element with indented lines of content; without content, an empty element. */
export function element(
  name: string,
  attributes: Attributes,
  lines: readonly string[] = [],
): readonly string[] {
  if (lines.length === 0) return [tag(name, attributes, true)];
  return [tag(name, attributes), ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** An element with text content, on one line. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `${tag(name, attributes)}${escapeXml(text)}</${name}>`;
}
