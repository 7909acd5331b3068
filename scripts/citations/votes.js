// Where a line of one snapshot is in another, by all ways between them.

import { align } from './align.js';

/** The part of all ways that has to agree. */
const MAJORITY = 0.75;

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
 * @returns its index there; null: it is not in that text; undefined: the ways do not agree
 */
export function placeOf(index, { from, to }, known) {
  const direct = known.get(from).get(to).to[index];
  const ways = [...known.get(from)].flatMap(([between, { to: there }]) => {
    if (between === to || there[index] < 0) return [];
    return [known.get(between).get(to).to[there[index]]];
  });
  const votes = new Map();
  for (const place of [direct, ...ways]) votes.set(place, (votes.get(place) ?? 0) + 1);
  const [best, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (count < MAJORITY * (ways.length + 1)) return undefined;
  return best < 0 ? null : best;
}
