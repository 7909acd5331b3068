import type { PaletteEntry } from './palette-entry.js';

/** Entries in which something can be looked for. */
export interface SearchIndex {
  /** What the guides are cited as: `000`. */
  readonly sources: ReadonlySet<string>;
  readonly entries: readonly {
    readonly entry: PaletteEntry;
    readonly text: string;
    readonly all: string;
  }[];
}

const LINE = /^(\w+):(\d+)(?:-(\d+))?$/;

/** Prepares entries for being looked through. */
export function indexOf(entries: readonly PaletteEntry[]): SearchIndex {
  const cites = entries.flatMap((entry) => entry.cites ?? []);
  return {
    sources: new Set(cites.flatMap((cite) => LINE.exec(cite)?.[1] ?? [])),
    entries: entries.map((entry) => ({
      entry,
      text: plain(entry.text),
      all: plain(`${entry.text} ${entry.detail}`),
    })),
  };
}

/**
 * The entries that hold every word of a query, in upper or lower case, with or without accents; those
 * first whose text begins with it, then those with words that do. A line such as `000:179` finds what
 * cites it, also within a range, and nothing else.
 * @param most how many at most
 */
export function searchEntries(
  { entries, sources }: SearchIndex,
  query: string,
  most: number,
): readonly PaletteEntry[] {
  const wanted = plain(query).trim();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return entries.slice(0, most).map(({ entry }) => entry);
  const found = entries.flatMap(({ entry, text, all }) => {
    const has = (word: string) =>
      sources.has(LINE.exec(word)?.[1] ?? '') ? citesLine(entry, word) : all.includes(word);
    if (!words.every(has)) return [];
    return [{ entry, rank: rankOf({ text, all }, wanted) }];
  });
  // Stable: of the same rank, those come first that come first in the index.
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function rankOf({ text, all }: { readonly text: string; readonly all: string }, wanted: string) {
  if (text.startsWith(wanted)) return 0;
  if (` ${text}`.includes(` ${wanted}`)) return 1;
  return ` ${all}`.includes(` ${wanted}`) ? 2 : 3;
}

function citesLine({ cites = [] }: PaletteEntry, word: string): boolean {
  const [, source, start = '', end = start] = LINE.exec(word) ?? [];
  if (source === undefined) return false;
  return cites.some((cite) => {
    const [, from, first = '', last = first] = LINE.exec(cite) ?? [];
    return from === source && Number(first) <= Number(end) && Number(start) <= Number(last);
  });
}

/** In lower case and without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
