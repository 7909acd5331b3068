import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';
import { settingName } from './tables.js';

/** No two rules, tables or names of a rule set share an id. */
export function identityCheck(draft: Draft): Problem[] {
  const { file, pointers: places } = draft;
  const rules = file.tables.flatMap((table) => table.rules);
  const duplicateRules = repeated(rules, ({ id }) => id).map(({ item, id }) => ({
    code: 'rule-set/duplicate-id',
    message: `two rules have the id \`${id}\``,
    hint: 'ids are unique in a file and for ever: give the later rule one of its own',
    at: places.of(item, 'id'),
  }));
  const duplicateTables = repeated(file.tables, ({ name }) => name).map(({ item, id }) => ({
    code: 'rule-set/duplicate-id',
    message: `two tables are named \`${id}\``,
    at: places.of(item, 'name'),
  }));
  return [...duplicateRules, ...duplicateTables, ...clashes(draft), ...reserved(draft)];
}

/** Facts, parameters, switches, derivations and outputs share one namespace. */
function clashes(draft: Draft): Problem[] {
  const { facts, outputs } = draft;
  const declared = declaredNames(draft);
  const taken = (name: string, index: number) =>
    facts.has(name) || outputs.has(name) || declared.findIndex((d) => d.name === name) !== index;
  const sections = declared.filter(({ name }, index) => taken(name, index));
  const settings = settingsOf(draft).filter(({ name }) => facts.has(name));
  return [...sections, ...settings].map(({ name, at }) => ({
    code: 'rule-set/name-clash',
    message: `\`${name}\` already stands for something else`,
    hint: 'facts, parameters, switches, derivations and outputs share one namespace',
    at,
  }));
}

/** Names that every JavaScript object inherits cannot be distinguished from those of the file. */
function reserved(draft: Draft): Problem[] {
  const { conditions = {} } = draft.file;
  const named = Object.keys(conditions).map((name) => ({
    name,
    at: draft.pointers.of(conditions, name),
  }));
  return [...declaredNames(draft), ...settingsOf(draft), ...named]
    .filter(({ name }) => name in Object.prototype)
    .map(({ name, at }) => ({
      code: 'rule-set/reserved-name',
      message: `\`${name}\` cannot be a name`,
      hint: 'every object of the programming language has it already: choose another',
      at,
    }));
}

function declaredNames({ file, pointers: places }: Draft): { name: string; at: string }[] {
  const sections = ['parameters', 'switches', 'derive'] as const;
  return sections.flatMap((section) =>
    Object.keys(file[section] ?? {}).map((name) => ({ name, at: places.of(file[section], name) })),
  );
}

function settingsOf({ file, pointers: places }: Draft): { name: string; at: string }[] {
  return file.tables.flatMap(({ sets }) =>
    sets.map((setting, i) => ({ name: settingName(setting), at: places.of(sets, i) })),
  );
}

function repeated<T>(items: readonly T[], idOf: (item: T) => string): { item: T; id: string }[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const id = idOf(item);
    if (seen.has(id)) return [{ item, id }];
    seen.add(id);
    return [];
  });
}
