import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../core/draw/chart/chart.js';
import { widthOf } from '../../../core/draw/chart/fonts.js';
import { type Legend, legendOf } from '../../../core/draw/chart/legend.js';
import { processGraph } from '../../../core/process/graph.js';
import { processes } from '../../../core/webex/processes.js';
import { randomGraph } from './random-graph.js';

const graphs = [...processes.values()].map(processGraph);
const LINE = 13;

function overlap(a: Text, b: Text): boolean {
  const beside = a.x + widthOf(a.text, a.font) <= b.x || b.x + widthOf(b.text, b.font) <= a.x;
  return !beside && Math.abs(a.y - b.y) < LINE;
}

/** The texts of a list that overlap or leave it. */
function faultsOf({ headings, rows, width, height }: Legend): string[] {
  const texts = [...headings, ...rows.flatMap((row) => row.texts)];
  const out = texts.filter((t) => t.x + widthOf(t.text, t.font) > width || t.y > height);
  const onEachOther = texts.filter((a, i) => texts.slice(i + 1).some((b) => overlap(a, b)));
  return [...out, ...onEachOther].map(({ text }) => text);
}

describe('the list of transitions', () => {
  it.each(graphs)('of $process has no text on another or beyond its edge', (graph) => {
    expect(faultsOf(legendOf(graph, 900))).toEqual([]);
  });

  test.prop([randomGraph])('of any process has no text on another or beyond its edge', (graph) => {
    expect(faultsOf(legendOf(graph, 0))).toEqual([]);
  });

  it.each(graphs)('breaks no word of $process', (graph) => {
    const words = legendOf(graph, 0).rows.flatMap(({ texts }) =>
      texts.flatMap(({ text }) => text.split(' ')),
    );
    const ids = graph.transitions.flatMap((t) => [...t.effects, ...t.rules, ...t.assumes]);
    const plain = new Set(words.map((word) => word.replace(/[,;]$/, '')));
    expect(ids.filter((id) => !plain.has(id))).toEqual([]);
  });
});
