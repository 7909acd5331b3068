import { element, tag, textElement } from '../xml.js';
import type { Area, Arrow, ChartMark, Point, StateBox, Text } from './chart.js';

const CORNER = 5;
const RADIUS = 8;

/** A line of text. */
export function textShape({ text, font, role, x, y }: Text): string {
  const classes = role === undefined ? font : `${font} ${role}`;
  return textElement('text', { class: classes, x: at(x), y: at(y) }, text);
}

/** The outline of a state by kind: a final one has a double border, a working one bars. */
export function outline(type: StateBox['state']['type'], area: Area): readonly string[] {
  const radius = type === 'region' ? 0 : RADIUS;
  const shapes = [rectangle('box', area, radius)];
  if (type === 'final') {
    const inner = { x: area.x + 3, y: area.y + 3, width: area.width - 6, height: area.height - 6 };
    shapes.push(rectangle('within', inner, RADIUS - 3));
  }
  if (type === 'working') {
    const [left, right] = [area.x + 5, area.x + area.width - 5];
    const [top, bottom] = [area.y + 1, area.y + area.height - 1];
    const d = `M${at(left)} ${at(top)}V${at(bottom)}M${at(right)} ${at(top)}V${at(bottom)}`;
    shapes.push(tag('path', { class: 'bar', d }, true));
  }
  return shapes;
}

/** The box of a state with its texts. */
export function stateShape(box: StateBox): readonly string[] {
  const { state, texts } = box;
  return element('g', { class: state.type, 'data-state': state.name }, [
    textElement('title', {}, `${state.name}: ${state.type}`),
    ...outline(state.type, box),
    ...texts.map(textShape),
  ]);
}

/** The line of an arrow with rounded corners, and its head. */
export function arrowShape(arrow: Arrow): string {
  return tag('path', { class: 'arrow', d: arrowPath(arrow), 'marker-end': 'url(#head)' }, true);
}

/** The line of an arrow as the data of an SVG path. */
export function arrowPath({ points }: Pick<Arrow, 'points'>): string {
  return pathOf(points.filter((p, i) => !isSame(p, points[i - 1])));
}

/** The number of a transition. */
export function markShape(mark: ChartMark): readonly string[] {
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height - 4.25 };
  return [
    rectangle('pill', mark, mark.height / 2),
    textShape({ text: String(mark.transition), font: 'mark', ...middle }),
  ];
}

/** The head that every arrow refers to. */
export function headShape(): readonly string[] {
  const size = { viewBox: '0 0 10 10', markerWidth: 9, markerHeight: 9, refX: 9.5, refY: 5 };
  const units = { markerUnits: 'userSpaceOnUse', orient: 'auto' };
  return element('marker', { id: 'head', ...size, ...units }, [
    tag('path', { class: 'head', d: 'M0 0.5L10 5L0 9.5z' }, true),
  ]);
}

/** The initial marker of a machine or a compound state. */
export function dotShape({ x, y }: Point): string {
  return tag('circle', { class: 'dot', cx: at(x), cy: at(y), r: 6 }, true);
}

function rectangle(name: string, { x, y, width, height }: Area, rx: number): string {
  const size = { x: at(x), y: at(y), width: at(width), height: at(height) };
  return tag('rect', { class: name, ...size, rx }, true);
}

function isSame(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y;
}

function pathOf(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (before === undefined) return `M${at(point.x)} ${at(point.y)}`;
      if (after === undefined) return `L${at(point.x)} ${at(point.y)}`;
      const [from, to] = [towards(point, before), towards(point, after)];
      return `L${at(from.x)} ${at(from.y)}Q${at(point.x)} ${at(point.y)} ${at(to.x)} ${at(to.y)}`;
    })
    .join('');
}

/** The point where a rounded corner begins: towards a neighbour, at most half way. */
function towards(corner: Point, neighbour: Point): Point {
  const [dx, dy] = [neighbour.x - corner.x, neighbour.y - corner.y];
  const length = Math.abs(dx) + Math.abs(dy);
  const part = Math.min(CORNER, length / 2) / length;
  return { x: corner.x + dx * part, y: corner.y + dy * part };
}

/** A length as written: rounded to hundredths. */
export function at(length: number): number {
  return Math.round(length * 100) / 100;
}
