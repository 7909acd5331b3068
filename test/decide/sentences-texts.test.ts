import { loadPolicy } from 'provisim';
import { rules, texts } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import type { EditionTexts, Wording, Wordings } from '../../core/decide/sentences/texts.js';
import { constantsIn } from '../../core/rule/draft.js';
import { functionsOf } from '../../core/rule/functions.js';
import { type OutputSpec, RECORD_LISTS, type RuleSet } from '../../core/rule/policy.js';
import { isList, isNumeric, type ValueType } from '../../core/rule/value-type.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const ruleSets = [...loaded.value.ruleSets.values()];
const languages = Object.keys(texts);
const cases = languages.flatMap((lang) =>
  ruleSets.map((ruleSet) => ({ lang, id: ruleSet.id, ruleSet })),
);

function textsOf(lang: string, ruleSet: RuleSet) {
  const edition = texts[lang]?.editions[ruleSet.edition.id];
  return { edition, decision: edition?.decisions[ruleSet.id] };
}

/** The title of a rule of the shared file that it is written in. */
function sharedTitle(edition: EditionTexts | undefined, { uses, file }: RuleSet, id: string) {
  const table = file.tables.find(({ rules }) => rules.some((rule) => rule.id === id));
  const from = uses.find(({ tables }) => tables.some((name) => name === table?.name));
  return edition?.shared?.[from?.name ?? '']?.rules?.[id];
}

/** The keys that the wordings of a value of this type need. */
function keysOf(type: ValueType): string[] {
  const tokens = type.values ?? [];
  const none = type.nullable === true ? ['null'] : [];
  if (type.type === 'boolean') return ['true', 'false', ...none];
  if (isList(type)) return ['[]', '*', ...tokens, ...none];
  if (isNumeric(type) || tokens.length === 0 || type.open === true)
    return ['*', ...tokens, ...none];
  return [...tokens, ...none];
}

/** A set of any texts has those for members that rules give it. */
function outputType(ruleSet: RuleSet, { name, ...type }: OutputSpec): ValueType {
  if (type.type !== 'set' || type.values !== undefined) return type;
  const rules = ruleSet.file.tables.flatMap((table) => table.rules);
  const given = rules.flatMap(({ event }) => constantsIn(event.params[name] ?? []));
  return { ...type, values: [...new Set(given.map(String))] };
}

/** Every name that a condition compares. */
function comparedNames(part: unknown): Set<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  const inner = Object.values(part).flatMap((item) => [...comparedNames(item)]);
  const own = 'operator' in part && 'fact' in part ? [String(part.fact)] : [];
  return new Set([...own, ...inner]);
}

function lacking(wordings: Wordings | undefined, keys: readonly string[]): string[] {
  return keys.filter((key) => wordings?.[key] === undefined);
}

const named = (name: string, keys: readonly string[]) => keys.map((key) => `${name}: ${key}`);

describe.each(cases)('the texts in $lang of $id', ({ lang, ruleSet }) => {
  const { edition, decision } = textsOf(lang, ruleSet);

  it('have a sentence for every value of every output', () => {
    const missing = [...ruleSet.outputs.values()].flatMap((output) => {
      const { name } = output;
      const type = outputType(ruleSet, output);
      if (!output.listed) return [];
      const members = keysOf({ ...type, nullable: false }).filter((key) => key !== '[]');
      const keys = type.type === 'set' ? members.filter((key) => key !== '*') : members;
      return named(name, lacking(decision?.outputs[name], keys));
    });
    expect(missing).toEqual([]);
  });

  it('have a sentence for every entry of the lists', () => {
    const given = ruleSet.file.tables.flatMap((table) =>
      table.rules.flatMap(({ event }) =>
        RECORD_LISTS.flatMap((list) =>
          constantsIn(event.params[list] ?? []).map((id) => ({ list, id: String(id) })),
        ),
      ),
    );
    const missing = given.filter(({ list, id }) => decision?.outputs[list]?.[id] === undefined);
    expect(missing).toEqual([]);
  });

  it('have words for every value of every fact, derivation, switch and intermediate output', () => {
    const compared = comparedNames(ruleSet.file);
    const missing = [...ruleSet.names].flatMap(([name, type]) => {
      const output = ruleSet.outputs.get(name);
      if (type.kind === 'parameter' || (output?.listed === true && !compared.has(name))) return [];
      const call = Object.keys(ruleSet.file.derive?.[name] ?? {})[0] ?? '';
      const nullable = type.kind === 'fact' && type.nullable === true;
      const result = { ...(functionsOf(ruleSet.edition).get(call)?.result ?? type), nullable };
      return named(name, lacking(edition?.values[name], keysOf(result)));
    });
    expect(missing).toEqual([]);
  });

  it('have the question, and the title of every rule and fact', () => {
    const ids = ruleSet.file.tables.flatMap((table) => table.rules.map(({ id }) => id));
    const facts = [...ruleSet.facts.keys()];
    if (lang === 'en') {
      expect(facts.filter((name) => ruleSet.facts.get(name)?.title === '')).toEqual([]);
      expect(decision).not.toHaveProperty('rules'); // rule sets carry the English titles
    } else {
      expect(decision?.question).toMatch(/\?$/);
      const title = (id: string) => decision?.rules?.[id] ?? sharedTitle(edition, ruleSet, id);
      expect(ids.filter((id) => title(id) === undefined)).toEqual([]);
      expect(facts.filter((name) => edition?.facts?.[name] === undefined)).toEqual([]);
    }
  });

  it('have a sentence for every assumption', () => {
    const { file } = ruleSet;
    const assuming = [
      ...Object.values(file.defaults ?? {}),
      ...file.tables.flatMap((table) => table.rules),
    ];
    const ids = [
      ...assuming.flatMap(({ assumes }) => (assumes ?? []).map(({ id }) => id)),
      ...Object.values(file.switches ?? {}).map(({ assumes }) => assumes),
    ];
    expect(ids.filter((id) => edition?.assumptions[id] === undefined)).toEqual([]);
  });

  it('name no decision, rule, output or token that does not exist', () => {
    const shared = new Set(ruleSet.uses.flatMap(({ tables }) => tables));
    const own = ruleSet.file.tables.filter(({ name }) => !shared.has(name));
    const ids = new Set(own.flatMap((table) => table.rules.map(({ id }) => id)));
    const strangers = Object.keys(decision?.rules ?? {}).filter((id) => !ids.has(id));
    expect(strangers).toEqual([]);
    for (const [name, wordings] of Object.entries(decision?.outputs ?? {})) {
      const output = ruleSet.outputs.get(name);
      expect(output, name).toBeDefined();
      const known = output === undefined ? [] : [...keysOf(outputType(ruleSet, output)), '*'];
      const list = RECORD_LISTS.some((l) => l === name);
      expect(
        list
          ? []
          : Object.keys(wordings).filter((key) => !known.includes(key) && !/^\d+$/.test(key)),
      ).toEqual([]);
    }
  });
});

describe('the texts of shared files', () => {
  it('speak of no file and no rule that does not exist', () => {
    const known = new Set(
      ruleSets.flatMap(({ uses, file }) =>
        uses.flatMap(({ id, tables }) =>
          file.tables
            .filter(({ name }) => tables.includes(name))
            .flatMap(({ rules: all }) => all.map((rule) => `${id} ${rule.id}`)),
        ),
      ),
    );
    const told = Object.entries(texts.cs?.editions ?? {}).flatMap(([edition, { shared = {} }]) =>
      Object.entries(shared).flatMap(([name, { rules: titles = {} }]) =>
        Object.keys(titles).map((id) => `${edition}/${name} ${id}`),
      ),
    );
    expect(told.toSorted()).toEqual([...known].toSorted());
    expect(told.length).toBeGreaterThan(5);
  });
});

describe('the texts of the languages', () => {
  const shape = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return 'text';
    if (isPlural(part)) return 'text';
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, shape(inner)]));
  };

  it('have the same words of the engine and the same values', () => {
    const of = (lang: string) => {
      const editions = Object.entries(texts[lang]?.editions ?? {});
      const values = Object.fromEntries(editions.map(([id, edition]) => [id, edition.values]));
      return shape({ engine: texts[lang]?.engine, values });
    };
    for (const lang of languages) expect(of(lang)).toEqual(of('en'));
  });

  it.each(languages)('have in %s every plural form that the language has', (lang) => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const plurals: Wording[] = [];
    const walk = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      if (isPlural(part)) plurals.push(part);
      else for (const inner of Object.values(part)) walk(inner);
    };
    walk(texts[lang]);
    expect(plurals.length).toBeGreaterThan(0);
    for (const forms of plurals) expect(Object.keys(forms).sort()).toEqual([...categories].sort());
  });
});

function isPlural(part: object): part is Exclude<Wording, string> {
  return 'other' in part && 'one' in part;
}
