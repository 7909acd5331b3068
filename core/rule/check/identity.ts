import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';

/** No two rules, tables or names of a rule set share an id. */
export function identityCheck(draft: Draft): Problem[] {
  const { file, places } = draft;
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
  return [...duplicateRules, ...duplicateTables, ...clashes(draft)];
}

/** Facts, parameters, switches, derivations and outputs share one namespace. */
function clashes({ file, facts, outputs, places }: Draft): Problem[] {
  const sections = ['parameters', 'switches', 'derive'] as const;
  const declared = sections.flatMap((section) =>
    Object.keys(file[section] ?? {}).map((name) => ({ section, name })),
  );
  const taken = (name: string, index: number) =>
    facts.has(name) || outputs.has(name) || declared.findIndex((d) => d.name === name) !== index;
  return declared.flatMap(({ section, name }, index) =>
    taken(name, index)
      ? [
          {
            code: 'rule-set/name-clash',
            message: `\`${name}\` already stands for something else`,
            hint: 'facts, parameters, switches, derivations and outputs share one namespace',
            at: places.of(file, section, name),
          },
        ]
      : [],
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
