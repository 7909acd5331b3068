/** An element of a document, with its texts put together. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const TOKEN =
  /<\?[^?]*\?>|<!--(?:(?!--)[\s\S])*-->|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Reads a document, and throws where it is not well formed. */
export function readXml(document: string): XmlElement {
  const outside: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [outside];
  let end = 0;
  for (const token of document.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    take(stack, token);
  }
  const [root, ...others] = outside.children;
  if (end !== document.length) throw new Error(`not XML: ${document.slice(end, end + 60)}`);
  if (root === undefined || others.length > 0 || stack.length !== 1) {
    throw new Error('not one whole element');
  }
  return root;
}

function take(stack: Open[], [, closed, opened, attributes = '', empty, text]: RegExpMatchArray) {
  const top = stack.at(-1);
  if (closed !== undefined) {
    if (stack.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
  } else if (opened !== undefined) {
    const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
    top?.children.push(element);
    if (empty === '') stack.push(element);
  } else if (text !== undefined && top !== undefined) top.text += resolved(text);
}

/** An element and all in it. */
export function within(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(within)];
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`${name} stands twice`);
    found[name] = resolved(value);
  }
  return found;
}

function resolved(text: string): string {
  return text.replaceAll(/&(\w*);?/g, (entity, name) => {
    const letter = ENTITIES[name];
    if (letter === undefined || !entity.endsWith(';')) throw new Error(`${entity} is no entity`);
    return letter;
  });
}
