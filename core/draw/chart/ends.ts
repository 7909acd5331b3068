import {
  channelsOf,
  type End,
  type Hop,
  hopsOf,
  type LayerNode,
  type Layers,
  PITCH,
} from './layers.js';

/** The least distance of two vertical lines that approach each other in a channel. */
const APART = PITCH / 4;
const ROUNDS = 4;
/** Larger than the width of any chart. */
const FAR = 1e6;
/** The distance of lines from the corners of boxes. */
const CORNER = 0.4 * PITCH;

/**
 * Assigns the x coordinates of the ends of lines.
 *
 * INVARIANT: in a channel a line from above and a line from below that belong to different hops are
 * at least `APART` from each other, so they can turn in any lane without overlapping. It holds
 * initially, because lines below boxes, above boxes and at bends use different quarters of the
 * pitch, and every later move preserves it.
 */
export function placeEnds(layers: Layers): void {
  const hops = hopsOf(layers);
  const others = otherEnds(hops);
  for (const node of layers.rows.flat()) {
    if (node.kind === 'bend') setBend(node, node.x + (2 + (node.row % 2)) * APART);
    else {
      spread(node, node.above, { others, quarter: 1 });
      spread(node, node.below, { others, quarter: 0 });
    }
  }
  const channels = channelsOf(layers);
  for (let round = 0; round < ROUNDS; round++) {
    for (const hop of hops) straighten(hop, { channels, rows: layers.rows });
  }
}

interface Spreading {
  readonly others: ReadonlyMap<End, End>;
  readonly quarter: number;
}

/** Spreads lines over a side of a box, in the order of their other ends. */
function spread(node: LayerNode, ends: End[], { others, quarter }: Spreading): void {
  const target = (end: End) => {
    const other = others.get(end)?.node ?? node;
    const x = other.x + other.width / 2;
    // Lines that return to the row are outermost and nested.
    return other.row === node.row ? Math.sign(other.x - node.x) * FAR - x : x;
  };
  ends.sort((a, b) => target(a) - target(b));
  const first = node.x + (node.width - (ends.length - 1) * PITCH) / 2;
  const offset = quarter * APART;
  const start = Math.round((first - offset) / PITCH) * PITCH + offset;
  ends.forEach((end, i) => {
    end.x = start + i * PITCH;
  });
}

function otherEnds(hops: readonly Hop[]): ReadonlyMap<End, End> {
  return new Map(
    hops.flatMap(({ from, to }) => [
      [from, to],
      [to, from],
    ]),
  );
}

interface Surroundings {
  readonly channels: ReadonlyMap<number, readonly Hop[]>;
  readonly rows: readonly (readonly LayerNode[])[];
}

/** Aligns one end of a hop with the other, where there is room. */
function straighten({ from, to }: Hop, around: Surroundings): void {
  if (from.node.row === to.node.row || from.x === to.x) return;
  for (const [end, x] of [
    [to, from.x],
    [from, to.x],
  ] as const) {
    if (!fits(end, x, around)) continue;
    if (end.node.kind === 'bend') setBend(end.node, x);
    else end.x = x;
    return;
  }
}

function fits(end: End, x: number, around: Surroundings): boolean {
  const { node } = end;
  if (node.kind === 'dot') return false;
  const moving = node.kind === 'bend' ? [...node.above, ...node.below] : [end];
  const free = node.kind === 'bend' ? isBetween(node, x, around.rows) : hasRoom(end, x);
  return free && moving.every((one) => !meets(one, x, around.channels));
}

function hasRoom(end: End, x: number): boolean {
  const { node } = end;
  const inside = x >= node.x + CORNER && x <= node.x + node.width - CORNER;
  const side = node.above.includes(end) ? node.above : node.below;
  return inside && side.every((other) => other === end || Math.abs(other.x - x) >= PITCH);
}

function isBetween(node: LayerNode, x: number, rows: Surroundings['rows']): boolean {
  return (rows[node.row] ?? []).every((other) => {
    if (other === node) return true;
    const left = other.x - PITCH / 2;
    const right = other.x + other.width + other.margin + PITCH / 2;
    const place = other.kind === 'bend' ? (other.above[0]?.x ?? other.x) : undefined;
    return place === undefined ? x <= left || x >= right : Math.abs(place - x) >= PITCH;
  });
}

/** Whether a line from the other side of the channel would be too near. */
function meets(end: End, x: number, channels: Surroundings['channels']): boolean {
  const side = sideOf(end);
  const channel = side === 'below' ? end.node.row : end.node.row - 1;
  return (channels.get(channel) ?? []).some((hop) => {
    if (hop.from === end || hop.to === end) return false;
    return [hop.from, hop.to].some((e) => sideOf(e) !== side && Math.abs(e.x - x) < APART);
  });
}

function sideOf(end: End): 'above' | 'below' {
  return end.node.above.includes(end) ? 'above' : 'below';
}

function setBend(node: LayerNode, x: number): void {
  node.x = x;
  for (const end of [...node.above, ...node.below]) end.x = x;
}
