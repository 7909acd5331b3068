import type { Tones } from '../../core/decide/sentences/answer-tone.js';
import type { LanguageTexts, Texts } from '../../core/decide/sentences/texts.js';

const files = import.meta.glob<string>('./*/**/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
/** What the engine says whatever the edition. */
const words = import.meta.glob<string>('../../core/decide/sentences/words/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const toned = import.meta.glob<string>('./tones.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

let known: Tones | undefined;

/** What the answers of both editions mean for the one who asks. */
export function tones(): Tones {
  known ??= JSON.parse(toned['./tones.json'] ?? '{}') as Tones; // a test holds the file against the decisions
  return known;
}

/**
 * The sentences for people, by language: `en`, `cs`. Those of a language are parsed when it is first
 * asked for.
 * @example
 * ```ts
 * import { texts } from 'provisim/rules';
 *
 * console.log(Object.keys(texts).toSorted().join()); // cs,en
 * ```
 */
export const texts: Texts = lazyTexts();

function lazyTexts(): Texts {
  const languages = Object.keys(words).map((path) => path.replace(/^.*\/|\.json$/g, ''));
  const all: Record<string, LanguageTexts> = {};
  for (const lang of languages) {
    let gathered: LanguageTexts | undefined;
    const get = () => {
      gathered ??= gather(lang);
      return gathered;
    };
    Object.defineProperty(all, lang, { enumerable: true, get });
  }
  return all;
}

type Part = Record<string, unknown>;

function gather(lang: string): LanguageTexts {
  const language: Part = {};
  for (const [path, text] of Object.entries(files)) {
    const [, of = '', ...rest] = path.replace(/\.json$/, '').split('/');
    const [edition = '', name] = rest;
    if (of !== lang || name === undefined) continue;
    place(within(within(language, 'editions'), edition), name, JSON.parse(text));
  }
  for (const [path, text] of Object.entries(words)) {
    if (path.endsWith(`/${lang}.json`)) {
      Object.assign(language, { engine: JSON.parse(text), tones: tones() });
    }
  }
  // The files are JSON of this shape; a test holds every one of them against it.
  return language as unknown as LanguageTexts;
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
