import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageEntries, ruleEntries } from '../../playground/palette/page-entries.js';
import type { PaletteEntry } from '../../playground/palette/palette-entry.js';
import { indexOf, searchEntries } from '../../playground/palette/search-entries.js';
import { policy } from '../../playground/shipped-system.js';

const entries = [...pageEntries('cs'), ...ruleEntries('cs')];
const index = indexOf(entries);
const find = (query: string) => searchEntries(index, query, entries.length);

describe('the entries of the palette', () => {
  it.each(['en', 'cs'] as const)('have keys of their own and name every kind: %s', (lang) => {
    const all = [...pageEntries(lang), ...ruleEntries(lang)];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const count = (kind: string) => all.filter((entry) => entry.kind === kind).length;
    expect(count('decision')).toBe(policy.ruleSets.size);
    expect(count('process')).toBe(policy.processes.size);
    for (const kind of ['example', 'fact', 'rule']) expect(count(kind)).toBeGreaterThan(400);
    expect(all.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});

describe('the search of the palette', () => {
  it('finds an entry by any words of it, in any order, without accents and capitals', () => {
    let compared = 0;
    const some = fc.constantFrom(...entries).chain((entry) =>
      fc.record({
        entry: fc.constant(entry),
        words: fc.shuffledSubarray(`${entry.text} ${entry.detail}`.split(/\s+/), { minLength: 1 }),
        loud: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(some, ({ entry, words, loud }) => {
        const bare = words.join(' ').normalize('NFD').replaceAll(/\p{M}/gu, '');
        const found = find(loud ? bare.toUpperCase() : bare);
        expect(found.map(({ key }) => key)).toContain(entry.key);
        compared += 1;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('finds for a line what cites it, and nothing else', () => {
    const line = fc.integer({ min: 30, max: 1200 });
    let compared = 0;
    const holds = (cite: string, wanted: number) => {
      const [source, lines = ''] = cite.split(':');
      const [first, last = first] = lines.split('-').map(Number);
      return (
        source === '000' && first !== undefined && wanted >= first && wanted <= (last ?? first)
      );
    };
    const rules = Object.entries(policy.guides.get('broadworks')?.rules ?? {});
    const keys = new Set(entries.map(({ key }) => key));
    const citing = (wanted: number) =>
      rules
        .filter(([, { cites }]) => cites.split(', ').some((cite) => holds(cite, wanted)))
        .map(([id]) => `rule broadworks ${id}`)
        .filter((key) => keys.has(key));
    fc.assert(
      fc.property(line, (wanted) => {
        const expected = citing(wanted);
        const found = find(`000:${wanted}`).map(({ key }) => key);
        expect(found.toSorted()).toEqual(expected.toSorted());
        compared += expected.length;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('gives those first whose text begins with what is looked for, and no more than wanted', () => {
    const entry = (text: string): PaletteEntry => ({
      ...{ key: text, kind: 'fact', text, detail: 'a.b', actions: [] },
    });
    const own = indexOf(['my user', 'abuser', 'user of it'].map(entry));
    const texts = (most: number) => searchEntries(own, 'User', most).map(({ text }) => text);
    expect(texts(9)).toEqual(['user of it', 'my user', 'abuser']);
    expect(texts(1)).toEqual(['user of it']);
    expect(searchEntries(own, ' ', 2)).toHaveLength(2);
  });
});
