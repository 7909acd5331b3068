// What the rules cite.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every citation in the JSON files of a folder, each once, by its first line.
 * @returns `[first, last]` of each
 */
export function citedIn(folder) {
  const found = new Map();
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.json'));
  for (const file of files) {
    for (const cite of citesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      const [, first, last = first] = /:(\d+)(?:-(\d+))?$/.exec(cite);
      found.set(`${first}-${last}`, [Number(first), Number(last)]);
    }
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function citesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'revisions') return Object.values(inner);
    if (key !== 'cites') return citesOf(inner);
    return typeof inner === 'string' ? inner.split(', ') : inner;
  });
}

/** Whether lines of a text are blank, by their numbers. */
export function blankIn(text) {
  return (line) => text[line - 1].trim() === '';
}

/** The lines in any of some ranges, in order. */
export function linesIn(ranges) {
  const lines = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  return [...new Set(lines)].sort((a, b) => a - b);
}
