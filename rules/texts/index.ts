import type { Tones } from '../../core/decide/sentences/answer-tone.js';
import type { Texts } from '../../core/decide/sentences/texts.js';

const files = import.meta.glob<unknown>('./*/**/*.json', { eager: true, import: 'default' });
/** What the engine says whatever the edition. */
const words = import.meta.glob<unknown>('../../core/decide/sentences/words/*.json', {
  eager: true,
  import: 'default',
});

const toned = import.meta.glob<unknown>('./tones.json', { eager: true, import: 'default' });

/** What the answers of both editions mean for the one who asks. */
export const tones = toned['./tones.json'] as Tones; // a test holds the file against the decisions

/**
 * The sentences for people, by language: `en`, `cs`.
 * @example
 * ```ts
 * import { texts } from 'provisim/rules';
 *
 * console.log(Object.keys(texts).toSorted().join()); // cs,en
 * ```
 */
export const texts: Texts = gather();

type Part = Record<string, unknown>;

function gather(): Texts {
  const found: Record<string, Part> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, lang = '', ...rest] = path.replace(/\.json$/, '').split('/');
    const language = within(found, lang);
    const [edition = '', name] = rest;
    if (name !== undefined) place(within(within(language, 'editions'), edition), name, content);
  }
  for (const [path, content] of Object.entries(words)) {
    Object.assign(within(found, path.replace(/^.*\/|\.json$/g, '')), { engine: content, tones });
  }
  // The files are JSON of this shape; a test holds every one of them against it.
  return found as unknown as Texts;
}

/** Files of one edition: what is about decisions comes together, the rest by the file's name. */
function place(edition: Part, name: string, content: unknown): void {
  // A JSON object in every file.
  const { decisions, shared = {} } = content as {
    readonly decisions?: Part;
    readonly shared?: Part;
  };
  if (decisions === undefined) edition[name] = content;
  else {
    Object.assign(within(edition, 'decisions'), decisions);
    Object.assign(within(edition, 'shared'), shared);
  }
}

function within(part: Part, key: string): Part {
  const inner = (part[key] ?? {}) as Part; // only ever set by this function
  part[key] = inner;
  return inner;
}
