import { describe, expect, it } from 'vitest';
import { type Box, machineRows } from '../../core/draw/state-rows.js';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';

const graphs = [...processes.values()].map(processGraph);

function names(rows: readonly (readonly Box[])[]): string[] {
  return rows.flat().flatMap(({ state, rows: inner }) => [state.name, ...names(inner)]);
}

describe('a machine', () => {
  it.each(graphs)('shows every state of $process in one box', (graph) => {
    expect(names(machineRows(graph)).sort()).toEqual(graph.states.map(({ name }) => name).sort());
  });

  it.each(graphs)('begins $process with where a run may begin, in a row of its own', (graph) => {
    const beginnings = new Set([graph.initial, ...graph.begins.map(({ state }) => state)]);
    const first = machineRows(graph)[0]?.map(({ state }) => state.name) ?? [];
    expect(first.toSorted()).toEqual([...beginnings].toSorted());
  });

  it.each(graphs)('shows no final state of $process above a state that leads to it', (graph) => {
    const rows = machineRows(graph);
    const rowOf = (name: string) => rows.findIndex((row) => row.some((b) => b.state.name === name));
    const finals = new Set(graph.states.filter(({ type }) => type === 'final').map((s) => s.name));
    const upward = graph.transitions.filter(
      ({ from, to }) => finals.has(to) && rowOf(to) < rowOf(from) && !to.includes('.'),
    );
    expect(upward).toEqual([]);
  });
});
