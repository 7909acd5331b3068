import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';

/** Every finding that is accepted names what the file has: a rule, a table, a name. */
export function acceptedCheck({ file, names, pointers: places }: Draft): Problem[] {
  const rules = file.tables.flatMap((table) => table.rules.map(({ id }) => id));
  const known = [...names.keys(), ...file.tables.map((table) => table.name)];
  return (file.accepted ?? []).flatMap((one): Problem[] => {
    const code = 'rule-set/unknown-fact';
    const { rule, name } = one;
    const noRule = rule === undefined || rules.includes(rule) ? [] : [rule];
    const noName = name === undefined || known.includes(name) ? [] : [name];
    return [
      ...noRule.map((id) => ({
        ...{ code, message: `no rule has the id \`${id}\``, hint: meant(id, rules) },
        at: places.of(one, 'rule'),
      })),
      ...noName.map((id) => ({
        ...{ code, message: `\`${id}\` is not known`, hint: meant(id, known) },
        at: places.of(one, 'name'),
      })),
    ];
  });
}
