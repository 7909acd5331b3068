import type { Arrow, ChartMark, Point } from './chart.js';
import { widthOf } from './fonts.js';
import { lanesOf, overlap } from './lanes.js';
import {
  channelsOf,
  type End,
  type Hop,
  type LayerNode,
  type Layers,
  type Route,
} from './layers.js';

/** The height of a number on an arrow, and its step with the space below. */
export const MARK = { height: 16, step: 18, gap: 6 };
const LANE = 11;
const HEAD = 14;

/** The tops of the rows of a level, with its arrows. */
export interface Routed {
  readonly height: number;
  readonly tops: readonly number[];
  readonly arrows: readonly Arrow[];
}

/** Assigns the heights of rows and channels and routes the arrows through them. */
export function routed(layers: Layers): Routed {
  const tops: number[] = [];
  const heights = new Map<Hop, number>();
  const outgoing = marksByEnd(layers.routes);
  const channels = channelsOf(layers);
  let y = 0;
  layers.rows.forEach((row, i) => {
    tops.push(y);
    const hops = channels.get(i) ?? [];
    const lanes = lanesOf(hops);
    const bottoms = new Map(row.map((node) => [node, bottomOf(node, outgoing)]));
    const bottom = Math.max(...bottoms.values());
    for (const [hop, lane] of lanes) heights.set(hop, y + bottom + (lane + 0.5) * LANE);
    for (const [hop, turn] of turnsBack(lanes, bottoms)) heights.set(hop, y + turn);
    const next = layers.rows[i + 1] ?? [];
    const above = Math.max(0, ...next.map((node) => stack(node.above, outgoing)));
    y += bottom + (Math.max(-1, ...lanes.values()) + 1) * LANE + above;
  });
  const context = { tops, heights };
  return { height: y, tops, arrows: layers.routes.map((route) => arrowOf(route, context)) };
}

/** Hops back into their own row turn just below the boxes between their ends. */
function turnsBack(
  lanes: ReadonlyMap<Hop, number>,
  bottoms: ReadonlyMap<LayerNode, number>,
): ReadonlyMap<Hop, number> {
  const turns = new Map<Hop, number>();
  for (const hop of lanes.keys()) {
    if (hop.from.node.row !== hop.to.node.row) continue;
    const between = [...bottoms].filter(([node]) => isOver(node, hop)).map(([, y]) => y);
    const others = [...turns].filter(([other]) => overlap(hop, other)).map(([, y]) => y + LANE);
    const [low, lower] = [Math.max(...between) + LANE / 2, Math.max(0, ...others)];
    turns.set(hop, Math.max(low, lower));
  }
  return turns;
}

function isOver({ x, width, margin }: LayerNode, { from, to }: Hop): boolean {
  return x <= Math.max(from.x, to.x) && x + width + margin >= Math.min(from.x, to.x);
}

type Outgoing = ReadonlyMap<End, number>;

function marksByEnd(routes: readonly Route[]): Outgoing {
  return new Map(
    routes.flatMap(({ hops, transitions }) =>
      hops[0] === undefined ? [] : [[hops[0].from, transitions.length] as const],
    ),
  );
}

/** The height that marks and arrow heads need at a side of a node. */
function stack(ends: readonly End[], outgoing: Outgoing): number {
  if (ends.length === 0) return 0;
  const most = Math.max(0, ...ends.map((end) => outgoing.get(end) ?? 0));
  return Math.max(HEAD, 2 * MARK.gap + most * MARK.step);
}

/** The distance from the top of the row to the bottom of a node with its marks. */
function bottomOf(node: LayerNode, outgoing: Outgoing): number {
  return node.height + (node.kind === 'bend' ? 0 : stack(node.below, outgoing));
}

interface RoutingContext {
  readonly tops: readonly number[];
  readonly heights: ReadonlyMap<Hop, number>;
}

function arrowOf({ hops, transitions }: Route, { tops, heights }: RoutingContext): Arrow {
  const yOf = (end: End) => {
    const top = tops[end.node.row] ?? 0;
    return end.node.below.includes(end) ? top + end.node.height : top;
  };
  const points = hops.flatMap((hop): Point[] => {
    const { from, to } = hop;
    const y = heights.get(hop);
    const turn = y === undefined ? [] : [from.x, to.x].map((x) => ({ x, y }));
    return [{ x: from.x, y: yOf(from) }, ...turn, { x: to.x, y: yOf(to) }];
  });
  const leaving = hops[0]?.from;
  const down = leaving?.node.below.includes(leaving) ?? false;
  const marks = transitions.map((transition, i): ChartMark => {
    const start = points[0] ?? { x: 0, y: 0 };
    const first = down ? MARK.gap : -MARK.gap - transitions.length * MARK.step;
    return markAt(transition, { x: start.x, y: start.y + first + i * MARK.step });
  });
  return { points, marks };
}

/** The number of a transition, centred under a point. */
export function markAt(transition: number, { x, y }: Point): ChartMark {
  const width = Math.max(MARK.height, Math.ceil(widthOf(String(transition), 'mark')) + 6);
  return { transition, x: x - width / 2, y, width, height: MARK.height };
}
