import { texts } from 'provisim/rules';
import { type GuideRule, guideRules } from 'provisim/studio';
import { describe, expect, it } from 'vitest';
import { findRules } from '../../core/registers/find-rules.js';
import { inForce } from '../../core/rule/period.js';
import { shippedPolicy } from '../shipped.js';
import { LANGUAGES, viewOf } from './view.js';

const policy = shippedPolicy();
const guides = [...policy.guides.values()];
const all = new Map(LANGUAGES.map((lang) => [lang, guideRules(viewOf(lang))]));
const english = all.get('en') ?? [];

/** Those that occur more than once. */
function repeated(items: readonly string[]): readonly string[] {
  return items.filter((item, i) => items.indexOf(item) !== i);
}

function ownSentences(lang: string): readonly string[] {
  const editions = Object.values(texts[lang]?.editions ?? {});
  return editions.flatMap(({ rules = {} }) => Object.values(rules));
}

describe('the rules of the guides', () => {
  it('are 923, each with a place and with lines', () => {
    expect(english).toHaveLength(923);
    expect(english.filter(({ place }) => place === null)).toEqual([]);
    expect(english.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });

  it('have a place where they are decided or played, unless they are only told', () => {
    const without = english.filter(
      ({ decided, defaults, played }) => decided.length + defaults.length + played.length === 0,
    );
    expect(without.map(({ place }) => place)).toEqual(without.map(() => 'informational'));
  });

  it.each(LANGUAGES)('have a sentence each in %s, in which no name is left open', (lang) => {
    const rules = all.get(lang) ?? [];
    expect(rules).toHaveLength(923);
    const wrong = rules.filter(({ sentence }) => !/^[\p{Lu}\d„].*[.:?!]$/u.test(sentence));
    expect(wrong.map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([]);
    expect(rules.filter(({ sentence }) => sentence.includes('{'))).toEqual([]);
  });

  it.each(LANGUAGES)('say something of their own in %s', (lang) => {
    const sentences = (all.get(lang) ?? []).map((rule) => `${rule.edition} ${rule.sentence}`);
    expect(repeated(sentences)).toEqual([]);
  });

  it.each(LANGUAGES)('have a text of their own in %s only where no title says the same', (lang) => {
    const titles = english.length > 0 ? titlesIn(lang) : [];
    const own = ownSentences(lang);
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((text) => titles.includes(text))).toEqual([]);
    expect(repeated(own)).toEqual([]);
  });

  it('have texts of their own by the same ids in every language, all of them in a guide', () => {
    for (const { edition, rules } of guides) {
      const ids = LANGUAGES.map((lang) => Object.keys(texts[lang]?.editions[edition]?.rules ?? {}));
      for (const own of ids) expect(own).toEqual(ids[0]);
      expect(ids[0]?.filter((id) => rules[id] === undefined)).toEqual([]);
    }
  });

  it('are decided at every time at which they are said to be in force', () => {
    const undecided = guides.flatMap((guide) =>
      english.flatMap(({ id, edition, decided }) => {
        const period = guide.rules[id]?.inForce;
        if (edition !== guide.edition || period === undefined || decided.length === 0) return [];
        return guide.epochs
          .filter((epoch) => inForce(guide, period, epoch.id))
          .filter((epoch) => !decided.some((rule) => inForce(guide, rule.inForce, epoch.id)))
          .map((epoch) => `${id} ${epoch.id}`);
      }),
    );
    expect(undecided).toEqual([]);
  });

  it('are in force exactly when a rule that implements them is, unless the guide says when', () => {
    const isTold = ({ id, edition }: GuideRule) =>
      policy.guides.get(edition)?.rules[id]?.inForce !== undefined;
    const derived = english.filter((rule) => !isTold(rule) && rule.decided.length > 0);
    expect(derived.filter((rule) => rule.inForce.length > 0).length).toBeGreaterThan(100);
    for (const { id, edition, inForce: periods, decided } of derived) {
      const guide = policy.guides.get(edition);
      if (guide === undefined) throw new Error('the edition has a guide');
      const at = (epoch: string) => ({
        id,
        epoch,
        is: periods.length === 0 || periods.some((one) => inForce(guide, one, epoch)),
      });
      const by = (epoch: string) => ({
        id,
        epoch,
        is: decided.some((rule) => inForce(guide, rule.inForce, epoch)),
      });
      const epochs = guide.epochs.map((epoch) => epoch.id);
      expect(epochs.map(at)).toEqual(epochs.map(by));
    }
  });
});

describe('a rule of a guide', () => {
  const view = viewOf('en');
  const idsFor = (name: string) => {
    const found = findRules(view, name);
    return found.ok ? found.value.map(({ id }) => id) : found.problems.map(({ code }) => code);
  };

  it('is found by its id, in capitals or not', () => {
    for (const { id } of english) expect(idsFor(id)).toEqual([id]);
    expect(idsFor('bw-att-02')).toEqual(['BW-ATT-02']);
  });

  it('is found by the first and the last of its lines, and by any in between', () => {
    for (const { id, cites } of english)
      for (const cite of cites) {
        const [source = '', lines = ''] = cite.split(':');
        const [first = 0, last = first] = lines.split('-').map(Number);
        const middle = Math.floor((first + last) / 2);
        for (const line of new Set([first, middle, last]))
          expect(idsFor(`${source}:${line}`)).toContain(id);
      }
  });

  it('is found by the rules of rule sets that implement it', () => {
    for (const { id, decided } of english.slice(0, 60))
      for (const { decision, rule } of decided) {
        expect(idsFor(rule)).toContain(id);
        expect(idsFor(`${decision} ${rule}`)).toContain(id);
      }
  });

  it('is found by a line that only a row of a table cites', () => {
    expect(idsFor('004:54065')).toEqual(['WS-LOC-04']);
  });

  it('is not found by what is no rule and no line of a guide', () => {
    expect(idsFor('BW-ATT-999')).toEqual(['rule/unknown']);
    expect(idsFor('000:1207')).toEqual(['rule/no-line']);
    expect(idsFor('000:0')).toEqual(['rule/no-line']);
    expect(idsFor('001:5')).toEqual(['rule/no-line']);
    expect(idsFor('000:1')).toEqual([]);
  });
});

function titlesIn(lang: string): readonly string[] {
  const english = [...policy.ruleSets.values()].flatMap(({ file }) =>
    file.tables.flatMap(({ rules }) => rules.map(({ title }) => title)),
  );
  const editions = Object.values(texts[lang]?.editions ?? {});
  const translated = editions.flatMap(({ decisions, shared = {} }) =>
    [...Object.values(decisions), ...Object.values(shared)].flatMap(({ rules = {} }) =>
      Object.values(rules),
    ),
  );
  return [...english, ...translated];
}
