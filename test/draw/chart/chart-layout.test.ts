import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Area, Chart, ChartMark, Point, StateBox } from '../../../core/draw/chart/chart.js';
import { layOutChart } from '../../../core/draw/chart/chart-layout.js';
import { widthOf } from '../../../core/draw/chart/fonts.js';
import { processGraph } from '../../../core/process/graph.js';
import { processes } from '../../../core/webex/processes.js';
import { randomGraph } from './random-graph.js';

const graphs = [...processes.values()].map(processGraph);

const isIn = (inner: StateBox, outer: StateBox) =>
  inner.state.name.startsWith(`${outer.state.name}.`);

const covers = (a: Area, b: Area) =>
  b.x >= a.x && b.y >= a.y && b.x + b.width <= a.x + a.width && b.y + b.height <= a.y + a.height;

const meet = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The area of a straight line; a line has a length only. */
const areaOf = ([a, b]: readonly [Point, Point]): Area => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

function linesOf(points: readonly Point[]): readonly Area[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    return before === undefined ? [] : [areaOf([before, point])];
  });
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}

const namesOf = (found: readonly [StateBox, StateBox][]) =>
  found.map(([a, b]) => `${a.state.name} and ${b.state.name}`);

const textArea = ({ text, font, x, y }: StateBox['texts'][number]): Area => {
  const width = widthOf(text, font);
  return { x, y: y - 10, width, height: 13 };
};

/** What is wrong with a chart, in words. */
function faultsOf({ boxes, arrows, width, height }: Chart): string[] {
  const page = { x: 0, y: 0, width, height };
  const leaves = boxes.filter((box) => !boxes.some((other) => isIn(other, box)));
  const apart = pairs(boxes).filter(([a, b]) => !isIn(a, b) && !isIn(b, a));
  const nested = boxes.flatMap((a) => boxes.filter((b) => isIn(b, a)).map((b) => [a, b] as const));
  const marks = arrows.flatMap((arrow) => arrow.marks);
  // An arrow within a compound state is inside its box.
  const liesWithin = (area: Area, box: StateBox) => !leaves.includes(box) && covers(box, area);
  const straight = arrows.flatMap((arrow) => {
    return linesOf(arrow.points).map((area) => ({ area, arrow, marks: arrow.marks }));
  });
  return [
    ...namesOf(apart.filter(([a, b]) => meet(a, b))).map((names) => `${names} overlap`),
    ...nested.filter(([a, b]) => !covers(a, b)).map(([, b]) => `${b.state.name} sticks out`),
    ...boxes
      .filter((box) => !box.texts.every((text) => covers(box, textArea(text))))
      .map(({ state }) => `a text of ${state.name} sticks out`),
    ...boxes
      .filter((box) =>
        nested.some(([a, b]) => a === box && box.texts.some((t) => meet(textArea(t), b))),
      )
      .map(({ state }) => `a text of ${state.name} lies on a box`),
    ...[...boxes, ...marks]
      .filter((area) => !covers(page, area))
      .map(() => 'the page is too small'),
    ...boxes
      .filter((box) => straight.some(({ area }) => meet(area, box) && !liesWithin(area, box)))
      .map(({ state }) => `an arrow runs through ${state.name}`),
    ...marks
      .filter((mark) =>
        straight.some(({ area, marks: own }) => !own.includes(mark) && meet(area, mark)),
      )
      .map(({ transition }) => `an arrow runs through the mark ${transition}`),
    ...pairs(marks)
      .filter(([a, b]) => meet(a, b))
      .map(([a, b]) => `the marks ${a.transition} and ${b.transition} overlap`),
    ...marks
      .filter((mark) => leaves.some((box) => meet(mark, box)))
      .map(({ transition }) => `the mark ${transition} lies on a box`),
    ...pairs(straight)
      .filter(([a, b]) => a.arrow !== b.arrow && lieOnEachOther(a.area, b.area))
      .map(([a, b]) => `the arrows of ${numbersOf(a)} and ${numbersOf(b)} lie on each other`),
  ];
}

const numbersOf = ({ marks }: { readonly marks: readonly ChartMark[] }) =>
  marks.map(({ transition }) => transition).join(', ');

function lieOnEachOther(a: Area, b: Area): boolean {
  const upright = a.width === 0 && b.width === 0 && a.x === b.x;
  const level = a.height === 0 && b.height === 0 && a.y === b.y;
  if (upright) return a.y < b.y + b.height && b.y < a.y + a.height;
  return level && a.x < b.x + b.width && b.x < a.x + a.width;
}

describe('a chart', () => {
  it.each(graphs)('of $process overlaps nowhere, and no text leaves its box', (graph) => {
    expect(faultsOf(layOutChart(graph))).toEqual([]);
  });

  test.prop([randomGraph])(
    'of any process overlaps nowhere, and no text leaves its box',
    (graph) => {
      expect(faultsOf(layOutChart(graph))).toEqual([]);
    },
  );

  test.prop([randomGraph, fc.array(fc.lorem({ maxCount: 9 }), { minLength: 1, maxLength: 5 })])(
    'with the words of its reader overlaps nowhere, and says them all',
    (graph, told) => {
      // Every third state has no words of its own.
      const states = Object.fromEntries(
        graph.states.flatMap(({ name }, i) =>
          i % 3 === 2 ? [] : [[name, told[i % told.length] ?? '']],
        ),
      );
      const chart = layOutChart(graph, { states, leadsOn: 'pokračuje v {process}' });
      expect(faultsOf(chart)).toEqual([]);
      for (const { state, texts } of chart.boxes) {
        const said = texts.map(({ text }) => text).join(' ');
        expect(said.replaceAll(' ', '')).toContain((states[state.name] ?? '').replaceAll(' ', ''));
        expect(said).toContain(state.name.split('.').at(-1));
      }
    },
  );

  test.prop([randomGraph])(
    'has every state in one box and every transition on one arrow',
    (graph) => {
      const { boxes, arrows } = layOutChart(graph);
      expect(boxes.map(({ state }) => state.name).sort()).toEqual(
        graph.states.map(({ name }) => name).sort(),
      );
      const numbers = arrows.flatMap(({ marks }) => marks.map(({ transition }) => transition));
      expect(numbers.sort((a, b) => a - b)).toEqual(graph.transitions.map((_, i) => i + 1));
    },
  );
});
