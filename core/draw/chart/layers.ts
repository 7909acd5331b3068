import type { LevelEdge } from './level-edges.js';

/** The distance between parallel lines; boxes are aligned to a grid of it. */
export const PITCH = 24;

/** A box, a dot, or the bend where a longer arrow crosses a row. */
export interface LayerNode {
  readonly kind: 'box' | 'dot' | 'bend';
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Space reserved on the right. */
  readonly margin: number;
  readonly row: number;
  /** The left edge; assigned by the layout. */
  x: number;
  /** Ends of lines above and below it. */
  readonly above: End[];
  readonly below: End[];
}

/** The end of a line at a node. */
export interface End {
  readonly node: LayerNode;
  /** Assigned by the layout. */
  x: number;
}

/** The part of an arrow within one channel: between two rows, or back into the same row. */
export interface Hop {
  /** The row above the channel. */
  readonly channel: number;
  readonly from: End;
  readonly to: End;
}

/** An arrow: hops from channel to channel. Without transitions it comes from a dot. */
export interface Route {
  readonly transitions: readonly number[];
  readonly hops: readonly Hop[];
}

/** Nodes in rows (layers) with the routes between them. */
export interface Layers {
  readonly rows: LayerNode[][];
  readonly routes: readonly Route[];
}

/** A box without coordinates. */
export interface LayerBlock {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const DOT = 14;

/**
 * Assigns blocks to rows and routes branches through them, with a bend in each row that is crossed;
 * a dot above points to the initial block.
 */
export function layersOf(
  blocks: readonly (readonly LayerBlock[])[],
  ways: readonly LevelEdge[],
  initial: string | undefined,
): Layers {
  const skipped = initial === undefined ? 0 : 1;
  const rows: LayerNode[][] = initial === undefined ? [] : [[nodeOf('dot', dotBlock, 0)]];
  const boxes = new Map<string, LayerNode>();
  blocks.forEach((row, i) => {
    rows.push(row.map((block) => nodeOf('box', block, i + skipped)));
    for (const node of rows[i + skipped] ?? []) boxes.set(node.key, node);
  });
  const routes: Route[] = [];
  const lead = (
    from: LayerNode | undefined,
    to: LayerNode | undefined,
    transitions: readonly number[],
  ) => {
    if (from !== undefined && to !== undefined) routes.push(routeOf(rows, [from, to], transitions));
  };
  if (initial !== undefined) lead(rows[0]?.[0], boxes.get(initial), []);
  for (const { from, to, transitions } of ways) {
    if (from !== to) lead(boxes.get(from), boxes.get(to), transitions);
  }
  return { rows, routes };
}

const dotBlock: LayerBlock = { key: '', width: DOT, height: DOT, margin: 0 };

function nodeOf(kind: LayerNode['kind'], block: LayerBlock, row: number): LayerNode {
  return { ...block, kind, row, x: 0, above: [], below: [] };
}

function routeOf(
  rows: LayerNode[][],
  [from, to]: readonly [LayerNode, LayerNode],
  transitions: readonly number[],
): Route {
  const step = Math.sign(to.row - from.row);
  // Two boxes of one row are connected below it.
  if (step === 0) {
    const hop = { channel: from.row, from: endAt(from, 'below'), to: endAt(to, 'below') };
    return { transitions, hops: [hop] };
  }
  const [out, into] = step > 0 ? (['below', 'above'] as const) : (['above', 'below'] as const);
  const hops: Hop[] = [];
  let last = from;
  for (let row = from.row + step; row !== to.row; row += step) {
    const bend = nodeOf('bend', { ...dotBlock, width: 0, height: 0 }, row);
    rows[row]?.push(bend);
    hops.push(hopOf(endAt(last, out), endAt(bend, into)));
    last = bend;
  }
  hops.push(hopOf(endAt(last, out), endAt(to, into)));
  return { transitions, hops };
}

function hopOf(from: End, to: End): Hop {
  return { channel: Math.min(from.node.row, to.node.row), from, to };
}

function endAt(node: LayerNode, side: 'above' | 'below'): End {
  const end = { node, x: 0 };
  node[side].push(end);
  return end;
}

/** All hops of all routes. */
export function hopsOf({ routes }: Layers): readonly Hop[] {
  return routes.flatMap(({ hops }) => hops);
}

/** The hops of each channel. */
export function channelsOf(layers: Layers): ReadonlyMap<number, readonly Hop[]> {
  const channels = new Map<number, Hop[]>();
  for (const hop of hopsOf(layers)) {
    channels.set(hop.channel, [...(channels.get(hop.channel) ?? []), hop]);
  }
  return channels;
}

/** The neighbours of each node in other rows. */
export function neighboursOf(layers: Layers): ReadonlyMap<LayerNode, readonly LayerNode[]> {
  const found = new Map<LayerNode, LayerNode[]>();
  for (const { from, to } of hopsOf(layers)) {
    if (from.node.row === to.node.row) continue;
    found.set(from.node, [...(found.get(from.node) ?? []), to.node]);
    found.set(to.node, [...(found.get(to.node) ?? []), from.node]);
  }
  return found;
}

/** The width that a node takes in its row: a multiple of the pitch, with space on both sides. */
export function cellOf({ kind, width, margin }: LayerNode): number {
  if (kind === 'bend') return PITCH;
  return Math.ceil((width + margin + PITCH) / PITCH) * PITCH;
}

/** The width that a box needs for lines at one of its sides. */
export function widthFor(lines: number): number {
  return (lines + 1) * PITCH;
}
