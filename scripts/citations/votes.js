// Where a line of one snapshot is in another, by all ways between them.

import { align } from './align.js';

/** The part of all ways that has to agree. */
const MAJORITY = 0.75;
/** Lines of this length have words enough to compare: they have to be this alike. */
const LONG = 40;
const LIKENESS = 0.3;

/**
 * Aligns every snapshot with every other.
 * @param snapshots `{ id, lines }`
 * @param progress called after each pair
 * @returns alignments by both ids
 */
export function alignments(snapshots, progress) {
  const found = new Map(snapshots.map(({ id }) => [id, new Map()]));
  snapshots.forEach((a, i) => {
    for (const b of snapshots.slice(i + 1)) {
      const forth = align(a.lines, b.lines);
      found.get(a.id).set(b.id, forth);
      found.get(b.id).set(a.id, reversed(forth, b.lines.length));
      progress();
    }
  });
  return found;
}

function reversed({ to, likeness }, length) {
  const back = { to: new Array(length).fill(-1), likeness: new Array(length).fill(0) };
  to.forEach((j, i) => {
    if (j < 0) return;
    back.to[j] = i;
    back.likeness[j] = likeness[i];
  });
  return back;
}

/**
 * Where a line is in another snapshot: asked directly, and by way of each third snapshot that has it.
 * @param lines of each snapshot, by its id
 * @returns its index there; null: it is not in that text; undefined: the ways do not agree, or no way
 *   has enough likeness in every step
 */
export function placeOf(index, { from, to }, { known, lines }) {
  const votes = new Map();
  for (const { place, likeness } of waysOf(index, { from, to }, known)) {
    const { count, best } = votes.get(place) ?? { count: 0, best: 0 };
    votes.set(place, { count: count + 1, best: Math.max(best, likeness) });
  }
  const total = [...votes.values()].reduce((sum, { count }) => sum + count, 0);
  const [place, { count, best }] = [...votes].reduce((a, b) => (b[1].count > a[1].count ? b : a));
  if (count < MAJORITY * total) return undefined;
  if (place < 0) return null;
  const pair = [lines.get(from)[index], lines.get(to)[place]];
  const isLong = pair.some(({ words }) => words.length >= LONG);
  return isLong && best < LIKENESS ? undefined : place;
}

/** Each way with the place that it leads to, and the likeness of its weakest step. */
function waysOf(index, { from, to }, known) {
  const direct = known.get(from).get(to);
  const ways = [...known.get(from)].flatMap(([between, first]) => {
    const at = first.to[index];
    if (between === to || at < 0) return [];
    const second = known.get(between).get(to);
    const likeness = Math.min(first.likeness[index], second.likeness[at]);
    return [{ place: second.to[at], likeness }];
  });
  return [{ place: direct.to[index], likeness: direct.likeness[index] }, ...ways];
}
