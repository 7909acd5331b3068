import { texts } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { narratedEmission } from '../../core/decide/sentences/emission.js';
import { languageWords } from '../../core/decide/sentences/narration.js';
import { processGraph } from '../../core/process/graph.js';
import { processes } from '../../core/webex/processes.js';
import { shippedPolicy } from '../shipped.js';
import { emittedIds } from './emitted-ids.js';

const policy = shippedPolicy();
const emissions = ['broadworks', 'wholesale'].map((edition) => {
  const own = [...processes.values()].filter((definition) => definition.edition === edition);
  return { edition, emitted: own.flatMap((definition) => emittedIds(definition, policy)) };
});

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

describe.each(languages)(
  'the sentences for effects and warnings in $lang',
  ({ editions: told }) => {
    it.each(emissions)('are there for all that $edition emits', ({ edition, emitted }) => {
      const sentences = told[edition]?.emissions ?? {};
      expect(emitted.length).toBeGreaterThan(90);
      expect(emitted.filter(({ id }) => sentences[id] === undefined)).toEqual([]);
    });

    it.each(emissions)('are there for nothing else in $edition', ({ edition, emitted }) => {
      const ids = new Set(emitted.map(({ id }) => id));
      const orphans = Object.keys(told[edition]?.emissions ?? {}).filter((id) => !ids.has(id));
      expect(orphans).toEqual([]);
    });

    it.each(emissions)('name in $edition only arguments that are always there', (one) => {
      const sentences = told[one.edition]?.emissions ?? {};
      const without = one.emitted.flatMap(({ id, args }) => {
        const named = Array.from((sentences[id] ?? '').matchAll(/\{(\w+)\}/g), ([, name]) => name);
        return named.filter((name) => !args.includes(name ?? '')).map((name) => ({ id, name }));
      });
      expect(without).toEqual([]);
    });

    it.each(emissions)('are sentences of their own in $edition', ({ edition }) => {
      const sentences = Object.values(told[edition]?.emissions ?? {});
      expect(sentences.filter((text) => !/^\p{Lu}.*[.]$/u.test(text))).toEqual([]);
    });
  },
);

describe('the sentences for effects and warnings', () => {
  it('name the same arguments in every language', () => {
    const named = languages.map(({ editions: told }) =>
      Object.entries(told).flatMap(([edition, { emissions: sentences = {} }]) =>
        Object.entries(sentences).map(([id, text]) => [
          edition,
          id,
          text.match(/\{\w+\}/g)?.toSorted() ?? [],
        ]),
      ),
    );
    expect(named[0]).toEqual(named[1]);
  });
});

describe('what was emitted, in words', () => {
  const charged = { id: 'FINE_CHARGED', args: { fine: 1200, reader: 'Ann' } };
  const wordsWith = (sentences: Readonly<Record<string, string>>) => {
    const { engine } = texts.en ?? {};
    if (engine === undefined) throw new Error('there are English texts');
    const edition = { decisions: {}, values: {}, assumptions: {}, emissions: sentences };
    return languageWords({ texts: { engine, editions: { own: edition } }, lang: 'en' }, 'own');
  };

  it('has the arguments filled in that its sentence names, and keeps the others', () => {
    const told = narratedEmission(charged, wordsWith({ FINE_CHARGED: 'A fine of {fine}.' }));
    expect(told).toEqual({ id: 'FINE_CHARGED', text: 'A fine of 1,200.', args: { reader: 'Ann' } });
  });

  it('is its id made readable where there is no sentence, or no language', () => {
    const readable = { ...charged, text: 'Fine charged.' };
    expect(narratedEmission(charged, wordsWith({}))).toEqual(readable);
    expect(narratedEmission(charged, undefined)).toEqual(readable);
  });

  it('says so where an argument is not known', () => {
    const told = narratedEmission(
      { id: 'X', args: { fine: null } },
      wordsWith({ X: 'A fine of {fine}.' }),
    );
    expect(told.text).toBe('A fine of not given.');
  });
});
