import { describe, expect, it } from 'vitest';
import { mermaid } from '../../core/draw/mermaid.js';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';

const graphs = [...processes.values()].map(processGraph);

describe.each(graphs)('$process for Mermaid', (graph) => {
  const lines = mermaid(graph)
    .split('\n')
    .map((line) => line.trim());

  it('has every state once, regions as parts of theirs', () => {
    const expected = graph.states.filter(({ type }) => type !== 'region').map(({ name }) => name);
    const ids = lines.flatMap((line) => {
      const [, inner, outer] = line.match(/^state ".*" as (\w+)$|^state ".*" as (\w+) \{$/) ?? [];
      return inner ?? outer ?? [];
    });
    expect(ids.sort()).toEqual(expected.map((name) => name.replaceAll('.', '_')).sort());
  });

  it('has every transition once', () => {
    const ends = lines.flatMap((line) => line.match(/^(\w+ --> \w+) : /)?.[1] ?? []);
    const expected = graph.transitions.map(({ from, to }) => `${from} --> ${to}`);
    expect(ends).toEqual(expected.map((text) => text.replaceAll('.', '_')));
  });
});
