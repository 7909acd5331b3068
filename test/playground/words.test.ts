import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { policy } from '../../playground/shipped-system.js';
import { checkWords } from '../../playground/words/check/index.js';
import { counted, words } from '../../playground/words/index.js';
import { paletteWords } from '../../playground/words/palette/index.js';
import { processViewWords } from '../../playground/words/process/index.js';
import { processWords } from '../../playground/words/process-words.js';
import { toolWords } from '../../playground/words/tools/index.js';

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keys(inner, `${path}/${key}`) : `${path}/${key}`,
  );
}

function texts(value: object): string[] {
  return Object.values(value).flatMap((inner) =>
    typeof inner === 'object' && inner !== null ? texts(inner) : [String(inner)],
  );
}

describe.each([
  ['the words of the page', words],
  ['the words of the check', checkWords],
  ['the words of the process view', processViewWords],
  ['the words of what is open beside a decision', toolWords],
  ['the words of the search', paletteWords],
])('%s', (_, { en, cs }) => {
  it('say the same things in Czech as in English', () => {
    expect(keys(cs)).toEqual(keys(en));
  });

  it('fill in the same names in Czech as in English', () => {
    const names = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
    expect(texts(cs).map(names)).toEqual(texts(en).map(names));
  });

  it('are nowhere empty', () => {
    expect([...texts(en), ...texts(cs)].filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('the words of the page', () => {
  it('count as each language does', () => {
    const { steps } = words.cs.gallery;
    expect([1, 3, 5].map((n) => counted(n, steps, 'cs'))).toEqual(['1 krok', '3 kroky', '5 kroků']);
    expect(counted(1, words.en.gallery.steps, 'en')).toBe('1 step');
  });
});

const translated = [...policy.processes.values()].filter(
  (definition) => processWords(definition, 'cs').title !== definition.title,
);

describe('the words about processes', () => {
  it.each(translated)('say in Czech all that $id does, or nothing', (definition) => {
    const { events, states, timers } = processWords(definition, 'cs');
    const english = processWords(definition, 'en');
    expect(Object.keys(events)).toEqual(Object.keys(definition.events));
    expect(Object.entries(events).filter(([name, text]) => english.events[name] === text)).toEqual(
      [],
    );
    expect(Object.entries(timers).filter(([name, text]) => english.timers[name] === text)).toEqual(
      [],
    );
    const described = processGraph(definition).states.filter((s) => s.description !== undefined);
    expect(Object.keys(states)).toEqual(described.map(({ name }) => name));
  });
});
