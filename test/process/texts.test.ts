import { texts } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';

const languages = Object.entries(texts).map(([lang, { editions }]) => ({ lang, editions }));

describe.each(languages)('the texts in $lang', ({ editions }) => {
  it.each([...processes.values()])('have every assumption and switch of $id', (definition) => {
    const { assumptions = {}, values = {} } = editions[definition.edition] ?? {};
    const switches = Object.entries(definition.switches);
    const assumed = [
      ...processGraph(definition).transitions.flatMap(({ assumes }) => assumes),
      ...switches.map(([, { assumes }]) => assumes),
    ];
    expect(assumed.filter((id) => assumptions[id] === undefined)).toEqual([]);
    expect(switches.map(([key]) => key).filter((key) => values[key] === undefined)).toEqual([]);
  });
});
