import type { Hop } from './layers.js';

/** Assigns lanes, from the top, to the hops of a channel that have a horizontal part. */
export function lanesOf(hops: readonly Hop[]): ReadonlyMap<Hop, number> {
  const lanes = new Map<Hop, number>();
  for (const hop of hops.filter(isCrooked).sort(byLane)) {
    const above = [...lanes].filter(([other]) => overlap(hop, other)).map(([, lane]) => lane);
    lanes.set(hop, Math.max(-1, ...above) + 1);
  }
  return lanes;
}

function isCrooked({ from, to }: Hop): boolean {
  return from.x !== to.x;
}

// Lines to the right cross least when the rightmost turns first, and those to the left the other
// way round.
function byLane(a: Hop, b: Hop): number {
  const [first, second] = [groupOf(a), groupOf(b)];
  if (first !== second) return first - second;
  if (first === 0) return lengthOf(a) - lengthOf(b);
  return first === 1 ? upperX(b) - upperX(a) : upperX(a) - upperX(b);
}

function groupOf(hop: Hop): 0 | 1 | 2 {
  if (hop.from.node.row === hop.to.node.row) return 0;
  return upperX(hop) < lowerX(hop) ? 1 : 2;
}

function lengthOf({ from, to }: Hop): number {
  return Math.abs(from.x - to.x);
}

function upperX({ from, to }: Hop): number {
  return from.node.row <= to.node.row ? from.x : to.x;
}

function lowerX({ from, to }: Hop): number {
  return from.node.row <= to.node.row ? to.x : from.x;
}

/** Whether two hops would overlap in one lane. */
export function overlap(a: Hop, b: Hop): boolean {
  const [a1, a2] = [Math.min(a.from.x, a.to.x), Math.max(a.from.x, a.to.x)];
  const [b1, b2] = [Math.min(b.from.x, b.to.x), Math.max(b.from.x, b.to.x)];
  const air = 8;
  return a1 < b2 + air && b1 < a2 + air;
}
