import type { Texts } from '../../core/decide/sentences/texts.js';

const files = import.meta.glob<unknown>('./*/**/*.json', { eager: true, import: 'default' });

/** The sentences for people, by language: `en`, `cs`. */
export const texts: Texts = gather();

type Part = Record<string, unknown>;

function gather(): Texts {
  const found: Record<string, Part> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, lang = '', ...rest] = path.replace(/\.json$/, '').split('/');
    const language = within(found, lang);
    const [edition = '', name] = rest;
    if (name === undefined) language[edition] = content;
    else place(within(within(language, 'editions'), edition), name, content);
  }
  // The files are JSON of this shape; a test holds every one of them against it.
  return found as unknown as Texts;
}

/** Files of one edition: decisions of all systems come together, the rest by the file's name. */
function place(edition: Part, name: string, content: unknown): void {
  const { decisions } = content as { readonly decisions?: Part }; // a JSON object in every file
  if (decisions === undefined) edition[name] = content;
  else Object.assign(within(edition, 'decisions'), decisions);
}

function within(part: Part, key: string): Part {
  const inner = (part[key] ?? {}) as Part; // only ever set by this function
  part[key] = inner;
  return inner;
}
