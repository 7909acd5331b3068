import { cellOf, type LayerNode, type Layers, neighboursOf, PITCH } from './layers.js';

const SWEEPS = 12;

/**
 * Assigns x coordinates: nodes close to the mean of their neighbours, in the order of their rows.
 */
export function placeColumns(layers: Layers): void {
  const joined = neighboursOf(layers);
  for (const row of layers.rows) {
    placeRow(
      row,
      row.map(() => 0),
    );
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const rows = sweep % 2 === 0 ? layers.rows : layers.rows.toReversed();
    for (const row of rows) {
      const wished = row.map((node) => wish(node, joined.get(node) ?? []));
      placeRow(row, wished);
    }
  }
  const left = Math.min(...layers.rows.flat().map(({ x }) => x));
  for (const node of layers.rows.flat()) node.x = node.x - left + margin(node);
}

/** The space on the left of a node, within its cell. */
function margin({ kind }: LayerNode): number {
  return kind === 'bend' ? 0 : PITCH / 2;
}

function wish(node: LayerNode, others: readonly LayerNode[]): number {
  if (others.length === 0) return node.x;
  const middle = others.reduce((sum, { x, width }) => sum + x + width / 2, 0) / others.length;
  return middle - node.width / 2;
}

/**
 * Places nodes as close to their wished positions as their order allows (isotonic regression by
 * pooling adjacent violators): nodes that would overlap form a block at the mean of their wishes.
 */
function placeRow(row: readonly LayerNode[], wished: readonly number[]): void {
  const blocks: { sum: number; size: number }[] = [];
  let before = 0;
  const starts = row.map((node) => {
    const start = before;
    before += cellOf(node);
    return start;
  });
  row.forEach((_, i) => {
    blocks.push({ sum: (wished[i] ?? 0) - (starts[i] ?? 0), size: 1 });
    while (blocks.length > 1 && meanOf(blocks.at(-2)) > meanOf(blocks.at(-1))) {
      const last = blocks.pop();
      const into = blocks.at(-1);
      if (last === undefined || into === undefined) break;
      into.sum += last.sum;
      into.size += last.size;
    }
  });
  const offsets = blocks.flatMap((block) => Array<number>(block.size).fill(meanOf(block)));
  row.forEach((node, i) => {
    // On the grid, so that lines of different rows cannot overlap.
    node.x = Math.round((offsets[i] ?? 0) / PITCH) * PITCH + (starts[i] ?? 0);
  });
}

function meanOf(block: { readonly sum: number; readonly size: number } | undefined): number {
  return block === undefined ? 0 : block.sum / block.size;
}
