import type { GraphTransition, ProcessGraph } from '../process/graph.js';
import type { ChartMark, Point } from './chart/chart.js';
import { layOutChart } from './chart/chart-layout.js';
import { chartStyle } from './chart/chart-style.js';
import { widthOf } from './chart/fonts.js';
import { type Key, keyOf } from './chart/key.js';
import { type Legend, type LegendRow, legendOf } from './chart/legend.js';
import {
  arrowShape,
  at,
  dotShape,
  headShape,
  markShape,
  stateShape,
  textShape,
} from './chart/shapes.js';
import { transitionLabel } from './transition-label.js';
import { element, tag, textElement } from './xml.js';

const EDGE = 24;
const HEADER = 86;
const BETWEEN = 36;

/** A process as a statechart in SVG: one self-contained file, deterministic. */
export function svg(graph: ProcessGraph): string {
  const chart = layOutChart(graph);
  const legend = legendOf(graph, chart.width);
  const key = keyOf(new Set(graph.states.map(({ type }) => type)));
  const titleWidth = widthOf(graph.title, 'title');
  const widest = Math.max(...[chart, legend, key].map((part) => part.width), titleWidth);
  const width = Math.ceil(widest) + 2 * EDGE;
  const top = EDGE + HEADER;
  const below = top + chart.height + BETWEEN;
  const height = Math.ceil(below + legend.height + EDGE);
  const marks = chart.arrows.flatMap((arrow) => arrow.marks);
  const [title, description] = [`${graph.process}.title`, `${graph.process}.description`];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ role: 'img', 'aria-labelledby': title, 'aria-describedby': description },
  };
  const lines = element('svg', root, [
    textElement('title', { id: title }, graph.title),
    textElement('desc', { id: description }, described(graph)),
    ...element('style', {}, chartStyle()),
    ...element('defs', {}, headShape()),
    tag('rect', { class: 'page', width, height }, true),
    ...placed({ x: EDGE, y: EDGE }, headerShapes(graph, key)),
    ...placed({ x: (width - chart.width) / 2, y: top }, [
      ...chart.boxes.flatMap(stateShape),
      ...chart.arrows.map(arrowShape),
      ...chart.dots.map(dotShape),
      ...marks.flatMap((mark) => numberShapes(graph, mark)),
    ]),
    ...placed({ x: EDGE, y: below }, legendShapes(legend)),
  ]);
  return `${lines.join('\n')}\n`;
}

function placed({ x, y }: Point, lines: readonly string[]): readonly string[] {
  return element('g', { transform: `translate(${at(x)} ${at(y)})` }, lines);
}

function headerShapes({ title, process }: ProcessGraph, key: Key): readonly string[] {
  return [
    textShape({ text: title, font: 'title', x: 0, y: 16 }),
    textShape({ text: process, font: 'code', role: 'quiet', x: 0, y: 34 }),
    ...placed({ x: 0, y: 46 }, key.lines),
  ];
}

function legendShapes({ width, headings, lines, rows }: Legend): readonly string[] {
  return [
    ...lines.map((y) => tag('path', { class: 'rule', d: `M0 ${at(y)}H${at(width)}` }, true)),
    ...headings.map(textShape),
    ...rows.flatMap(rowShape),
  ];
}

function rowShape({ mark, texts }: LegendRow): readonly string[] {
  const shapes = [...markShape(mark), ...texts.map(textShape)];
  return element('g', { 'data-row': mark.transition }, shapes);
}

/** The number of a transition on its arrow, with the transition's texts as a tooltip. */
function numberShapes({ transitions }: ProcessGraph, mark: ChartMark): readonly string[] {
  const transition = transitions[mark.transition - 1];
  const title = transition === undefined ? [] : [textElement('title', {}, markTitle(transition))];
  return element('g', { 'data-transition': mark.transition }, [...title, ...markShape(mark)]);
}

function markTitle(transition: GraphTransition): string {
  return `${transition.from} to ${transition.to}: ${transitionLabel(transition)}`;
}

function described({ process, initial, begins, states, transitions }: ProcessGraph): string {
  const or = begins.map(({ state, guard }) => `, or in ${state} when ${guard}`).join('');
  const ends = states.filter(({ type, name }) => type === 'final' && !name.includes('.'));
  return [
    `The statechart of ${process}: ${states.length} states and ${transitions.length} transitions.`,
    `It begins in ${initial}${or} and ends in ${ends.map(({ name }) => name).join(', ')}.`,
    'Every arrow has the numbers of its transitions; the list below the chart tells what each says.',
  ].join(' ');
}
