import type { GraphTransition, ProcessGraph } from '../../process/graph.js';
import { effectTexts } from '../transition-label.js';
import type { ChartMark, Text } from './chart.js';
import { FONTS, type FontName, widthOf, wrapped } from './fonts.js';
import { markAt } from './routes.js';

const GAP = 20;
const ROW = 8;
const NARROWEST = 1100;

/** A transition in the list: its number and its texts. */
export interface LegendRow {
  readonly mark: ChartMark;
  readonly texts: readonly Text[];
}

/** The list of transitions below a chart, relative to its own upper left corner. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  /** The column headings, and the source states of transitions. */
  readonly headings: readonly Text[];
  readonly rows: readonly LegendRow[];
  /** The y coordinates of the rules between states. */
  readonly lines: readonly number[];
}

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly text: (transition: GraphTransition) => string;
}

/** Lays out the transitions of a process as a list, grouped by source state. */
export function legendOf(graph: ProcessGraph, chartWidth: number): Legend {
  const columns = columnsOf(graph, Math.max(chartWidth, NARROWEST));
  const width = Math.max(...columns.map((column) => column.x + column.width));
  const headings: Text[] = columns.map(({ title, x }) => {
    return { text: title, font: 'heading', x, y: 14, role: 'quiet' };
  });
  const rows: LegendRow[] = [];
  const lines: number[] = [];
  let y = FONTS.heading.leading + 6;
  let from: string | undefined;
  graph.transitions.forEach((transition, i) => {
    if (transition.from !== from) {
      from = transition.from;
      lines.push(y + 2);
      headings.push({ text: from, font: 'name', x: 0, y: y + 22 });
      y += FONTS.name.leading + 14;
    }
    const texts = columns.flatMap((column) => cell(column, transition, y));
    rows.push({ mark: markAt(i + 1, { x: 14, y }), texts });
    y = Math.max(y + 16, ...texts.map((text) => text.y + 4)) + ROW;
  });
  return { width, height: y, headings, rows, lines };
}

function columnsOf(graph: ProcessGraph, width: number): readonly Column[] {
  const names: Omit<Column, 'x' | 'width'>[] = [
    { title: 'event', text: ({ event }) => (event === '' ? '(at once)' : event) },
    { title: 'leads to', text: ({ to }) => to },
  ];
  const sentences: (Omit<Column, 'x' | 'width'> & { share: number })[] = [
    { title: 'when', text: ({ guard }) => guard ?? '', share: 0.32 },
    { title: 'effects', text: (t) => effectTexts(t).join(', '), share: 0.36 },
    { title: 'rules and assumptions', text: sourcesOf, share: 0.32 },
  ];
  let x = 38;
  const narrow = names.map((column) => {
    const widest = graph.transitions.map((t) => widthOf(column.text(t), 'code'));
    const placed = { ...column, x, width: Math.ceil(Math.max(60, ...widest)) };
    x += placed.width + GAP;
    return placed;
  });
  const left = width - x - GAP * (sentences.length - 1);
  const wide = sentences.map(({ share, ...column }) => {
    const least = longestWord([column.title, ...graph.transitions.map(column.text)]);
    const placed = { ...column, x, width: Math.max(Math.floor(left * share), least) };
    x += placed.width + GAP;
    return placed;
  });
  return [...narrow, ...wide];
}

/** The width of the longest word, which is not broken. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(' '));
  return Math.ceil(Math.max(...words.map((word) => widthOf(word, 'code'))));
}

function sourcesOf(transition: GraphTransition): string {
  const all = [transition, ...transition.also];
  const rules = [...new Set(all.flatMap((one) => one.rules))];
  const assumes = [...new Set(all.flatMap((one) => one.assumes))];
  const assumed = assumes.length === 0 ? [] : [`assumed: ${assumes.join(', ')}`];
  return [...(rules.length === 0 ? [] : [rules.join(', ')]), ...assumed].join('; ');
}

function cell({ x, width, text }: Column, transition: GraphTransition, y: number): Text[] {
  const said = text(transition);
  const font: FontName = 'code';
  if (said === '') return [];
  return wrapped(said, font, width).map((line, i) => {
    return { text: line, font, x, y: y + 12 + i * FONTS[font].leading };
  });
}
