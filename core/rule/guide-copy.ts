import { type Fingerprints, fingerprintOf, fingerprintsByLine } from './fingerprints.js';
import type { LineRange } from './snapshots.js';

/** Where cited lines are in a copy of a guide. */
export interface FoundLines {
  /**
   * `found`: where they are cited. `moved`: all of them, elsewhere. `changed`: only some of them.
   * `lost`: none of them. `unknown`: they have no fingerprints, and are where the nearest line that
   * has one says.
   */
  readonly state: 'found' | 'moved' | 'changed' | 'lost' | 'unknown';
  /** Where they are; for `changed` where the others are; for `lost` where they were. */
  readonly lines: LineRange;
}

/** A copy of a guide, in which cited lines are found by their fingerprints. */
export class GuideCopy {
  readonly #lines: readonly string[];
  readonly #wanted: ReadonlyMap<number, string>;
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  /**
   * @param lines the copy, line by line
   * @param fingerprints those of the guide that the rules were read from; left out: the copy is taken
   *   for that guide
   */
  constructor(lines: readonly string[], fingerprints?: Fingerprints) {
    this.#lines = lines;
    this.#wanted = fingerprints === undefined ? new Map() : fingerprintsByLine(fingerprints);
  }

  /** Finds the lines of a citation. */
  find(lines: LineRange): FoundLines {
    const wanted = [...this.#wantedIn(lines)];
    if (wanted.length === 0) return { state: 'unknown', lines: this.#asNearby(lines) };
    const stays = wanted.every(([line, print]) => this.#printAt(line) === print);
    if (stays) return { state: 'found', lines };
    const { shift, count } = this.#bestShift(wanted);
    if (count === 0) return { state: 'lost', lines };
    const there = { first: lines.first + shift, last: lines.last + shift };
    return { state: count === wanted.length ? 'moved' : 'changed', lines: there };
  }

  /** Lines without fingerprints, moved as the nearest line is that has one. */
  #asNearby(lines: LineRange): LineRange {
    let nearest: number | undefined;
    for (const line of this.#wanted.keys()) {
      const isNearer = Math.abs(line - lines.first) < Math.abs((nearest ?? Infinity) - lines.first);
      if (isNearer) nearest = line;
    }
    const found = nearest !== undefined && this.find({ first: nearest, last: nearest });
    const shift = found && found.state === 'moved' ? found.lines.first - (nearest ?? 0) : 0;
    return { first: lines.first + shift, last: lines.last + shift };
  }

  /** The words of lines, without blank lines. */
  words({ first, last }: LineRange): readonly string[] {
    return this.#lines
      .slice(first - 1, last)
      .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
      .filter((line) => line !== '');
  }

  *#wantedIn({ first, last }: LineRange): Iterable<Line> {
    for (let line = first; line <= last; line += 1) {
      const print = this.#wanted.get(line);
      if (print !== undefined) yield [line, print];
    }
  }

  #printAt(line: number): string {
    return fingerprintOf(this.#lines[line - 1] ?? '');
  }

  /**
   * The distance at which most lines are found again; of several the one at which most of the cited
   * lines around are found too, then the shortest.
   */
  #bestShift(wanted: readonly Line[]): { readonly shift: number; readonly count: number } {
    this.#places ??= placesOf(this.#lines);
    const counts = new Map<number, number>();
    for (const [line, print] of wanted) {
      for (const place of this.#places.get(print) ?? []) {
        counts.set(place - line, (counts.get(place - line) ?? 0) + 1);
      }
    }
    const most = Math.max(0, ...counts.values());
    const shifts = [...counts].flatMap(([shift, count]) => (count === most ? [shift] : []));
    const around = this.#around(wanted);
    const ranked = shifts.map((shift) => ({
      shift,
      count: most,
      near: this.#foundAt(around, shift),
    }));
    ranked.sort((a, b) => b.near - a.near || Math.abs(a.shift) - Math.abs(b.shift));
    return ranked[0] ?? { shift: 0, count: 0 };
  }

  #around(wanted: readonly Line[]): readonly Line[] {
    const lines = wanted.map(([line]) => line);
    const [first, last] = [Math.min(...lines) - AROUND, Math.max(...lines) + AROUND];
    return [...this.#wantedIn({ first, last })];
  }

  #foundAt(lines: readonly Line[], shift: number): number {
    return lines.filter(([line, print]) => this.#printAt(line + shift) === print).length;
  }
}

/** A line with its fingerprint. */
type Line = readonly [number: number, print: string];

/** How many lines before and after a passage are its surroundings. */
const AROUND = 40;

function placesOf(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const print = fingerprintOf(line);
    const known = places.get(print);
    if (known === undefined) places.set(print, [i + 1]);
    else known.push(i + 1);
  });
  return places;
}
