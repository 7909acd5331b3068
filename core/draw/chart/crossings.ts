import { type Hop, hopsOf, type LayerNode, type Layers, neighboursOf } from './layers.js';

const SWEEPS = 16;

/**
 * Orders the nodes of each row to reduce crossings: the barycentre heuristic, in alternating
 * sweeps.
 */
export function orderRows(layers: Layers): void {
  const hops = hopsOf(layers).filter(({ from, to }) => from.node.row !== to.node.row);
  const neighbours = neighboursOf(layers);
  let best = layers.rows.map((row) => [...row]);
  let fewest = crossings(layers.rows, hops);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    const rows = down ? layers.rows : layers.rows.toReversed();
    for (const row of rows) sortRow(row, places(layers.rows), neighboursOn(neighbours, down));
    const now = crossings(layers.rows, hops);
    if (now >= fewest) continue;
    fewest = now;
    best = layers.rows.map((row) => [...row]);
  }
  best.forEach((row, i) => {
    layers.rows[i] = row;
  });
}

type Neighbours = ReadonlyMap<LayerNode, readonly LayerNode[]>;

function neighboursOn(neighbours: Neighbours, down: boolean) {
  const side = down ? -1 : 1;
  return (node: LayerNode) =>
    (neighbours.get(node) ?? []).filter(({ row }) => row === node.row + side);
}

function places(rows: readonly (readonly LayerNode[])[]): ReadonlyMap<LayerNode, number> {
  // Relative to the row's length, so that rows are comparable.
  return new Map(rows.flatMap((row) => row.map((node, i) => [node, (i + 0.5) / row.length])));
}

function sortRow(
  row: LayerNode[],
  at: ReadonlyMap<LayerNode, number>,
  joined: (node: LayerNode) => readonly LayerNode[],
): void {
  const middle = (node: LayerNode) => {
    const others = joined(node);
    if (others.length === 0) return at.get(node) ?? 0;
    return others.reduce((sum, other) => sum + (at.get(other) ?? 0), 0) / others.length;
  };
  const keys = new Map(row.map((node) => [node, middle(node)]));
  row.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

function crossings(rows: readonly (readonly LayerNode[])[], hops: readonly Hop[]): number {
  const at = places(rows);
  const lines = hops.map(({ channel, from, to }) => {
    const [upper, lower] = from.node.row < to.node.row ? [from, to] : [to, from];
    return { channel, up: at.get(upper.node) ?? 0, down: at.get(lower.node) ?? 0 };
  });
  let count = 0;
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.channel === b.channel && (a.up - b.up) * (a.down - b.down) < 0) count++;
    }
  });
  return count;
}
