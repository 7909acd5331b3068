import type { ProcessGraph } from '../../process/graph.js';
import { type Box, machineRows } from '../state-rows.js';
import { boxTexts, type ChartWords } from './box-texts.js';
import { type Arrow, type Chart, moved, type StateBox, type Text } from './chart.js';
import { placeColumns } from './columns.js';
import { orderRows } from './crossings.js';
import { placeEnds } from './ends.js';
import {
  type LayerBlock,
  type LayerNode,
  type Layers,
  layersOf,
  PITCH,
  widthFor,
} from './layers.js';
import { edgesByLevel, type LevelEdge } from './level-edges.js';
import { loopArrow, loopHeight, loopWidth } from './loop.js';
import { routed } from './routes.js';

/** A box with its size and content, before it has coordinates. */
interface Sized extends LayerBlock {
  readonly box: Box;
  readonly texts: readonly Text[];
  readonly inner?: Chart;
}

type Ways = ReadonlyMap<string, readonly LevelEdge[]>;

/** What every level of a chart is laid out with. */
interface Given {
  readonly ways: Ways;
  readonly words: ChartWords | undefined;
}

/**
 * Lays out the chart of a process: layered drawing (Sugiyama), level by level. Rows are given;
 * nodes are ordered to cross few lines, then get coordinates, then arrows are routed.
 * @param words what states are called; left out: as in the file of `provisim graph`
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { processGraph } from 'provisim/define';
 * import { rules } from 'provisim/rules';
 * import { layOutChart } from 'provisim/studio';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const review = policy.value.processes.get('wholesale.rplReview');
 * console.log(review && layOutChart(processGraph(review)).boxes.length); // 6
 * ```
 */
export function layOutChart(graph: ProcessGraph, words?: ChartWords): Chart {
  const given = { ways: edgesByLevel(graph), words };
  return levelChart(machineRows(graph), given, { name: '', initial: graph.initial });
}

/** A level of nesting: inside a state, or the machine itself. */
interface Level {
  readonly name: string;
  readonly initial?: string | undefined;
}

function levelChart(rows: Box['rows'], given: Given, level: Level): Chart {
  const own = given.ways.get(level.name) ?? [];
  const blocks = rows.map((row) => row.map((box) => sized(box, given, own)));
  const layers = layersOf(blocks, own, level.initial);
  orderRows(layers);
  placeColumns(layers);
  placeEnds(layers);
  const { arrows, tops, height } = routed(layers);
  const found = new Map(blocks.flat().map((block) => [block.key, block]));
  const placed = layers.rows.flat().flatMap((node) => {
    const block = found.get(node.key);
    return block === undefined ? [] : [chartOf(block, own, cornerOf(node, tops))];
  });
  return {
    width: widthOfLevel(layers),
    height,
    boxes: placed.flatMap(({ boxes }) => boxes),
    arrows: [...arrows, ...placed.flatMap((chart) => chart.arrows)],
    dots: [...dotsOf(layers), ...placed.flatMap(({ dots }) => dots)],
  };
}

function sized(box: Box, given: Given, siblings: readonly LevelEdge[]): Sized {
  const { name, initial } = box.state;
  const touching = siblings.filter(({ from, to }) => from !== to && (from === name || to === name));
  const own = siblings.find(({ from, to }) => from === name && to === name);
  const inner = box.rows.length === 0 ? undefined : levelChart(box.rows, given, { name, initial });
  const { texts, width, height } = boxTexts(box, inner !== undefined, given.words);
  // All lines may end at one side.
  const wide = Math.max(width, widthFor(touching.length), (inner?.width ?? 0) + PITCH);
  const tall = inner === undefined ? height : height + inner.height + PITCH / 2;
  const loops = own?.transitions.length ?? 0;
  return {
    key: name,
    box,
    texts,
    ...(inner === undefined
      ? {}
      : { inner: moved(inner, { x: (wide - inner.width) / 2, y: height }) }),
    width: wide,
    height: Math.max(tall, loopHeight(loops)),
    margin: loopWidth(own?.transitions ?? []),
  };
}

/** A box at its coordinates, with its loop and content. */
function chartOf(
  block: Sized,
  ways: readonly LevelEdge[],
  corner: { x: number; y: number },
): Chart {
  const { width, height, texts, key, inner } = block;
  const outline: StateBox = { x: 0, y: 0, width, height, state: block.box.state, texts };
  const loops: Arrow[] = ways
    .filter(({ from, to }) => from === key && to === key)
    .map(({ transitions }) => loopArrow(outline, transitions));
  const chart: Chart = {
    width,
    height,
    boxes: [outline, ...(inner?.boxes ?? [])],
    arrows: [...loops, ...(inner?.arrows ?? [])],
    dots: inner?.dots ?? [],
  };
  return moved(chart, corner);
}

function cornerOf({ x, row }: LayerNode, tops: readonly number[]) {
  return { x, y: tops[row] ?? 0 };
}

function dotsOf({ rows }: Layers) {
  const dots = rows.flat().filter(({ kind }) => kind === 'dot');
  return dots.map(({ below, height }) => ({ x: below[0]?.x ?? 0, y: height / 2 }));
}

function widthOfLevel({ rows }: Layers): number {
  return Math.max(...rows.flat().map((n) => n.x + n.width + n.margin)) + PITCH / 2;
}
