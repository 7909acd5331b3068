import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import { conditionsOf, type Draft, namedIn } from '../draft.js';
import { eachWritten } from '../read-condition.js';
import { conditionNamed, namesCompared, withArguments } from './names-read.js';
import { meantParameter } from './parameters.js';

/** A place in the file, computed where something is wrong there. */
type PointerOf = () => string;

/** Every name is declared, and its value is available where it is read. */
export function namesCheck(draft: Draft): Problem[] {
  const { file, pointers: places } = draft;
  const problems: Problem[] = [];
  for (const { condition, table } of conditionsOf(file)) {
    eachWritten(
      condition,
      ({ fact, value }, source) => {
        problems.push(...nameProblems(draft, fact, table, () => places.of(source, 'fact')));
        problems.push(...operandProblems(draft, value, () => places.of(source, 'value')));
      },
      (name, source) => {
        problems.push(...namedProblems(draft, name, table, () => places.of(source, 'condition')));
      },
    );
  }
  file.tables.forEach(({ rules }, table) => {
    for (const { name, source } of rules.flatMap(({ event }) =>
      namedIn(Object.values(event.params)),
    )) {
      problems.push(...nameProblems(draft, name, table, () => places.of(source, 'fact')));
    }
  });
  return problems;
}

function nameProblems(draft: Draft, name: string, table: number, at: PointerOf): Problem[] {
  if (draft.names.has(name)) return tooEarly(draft, [name], table, at);
  const hint = meant(name, draft.names.keys());
  return [{ code: 'rule-set/unknown-fact', message: `\`${name}\` is not known`, hint, at: at() }];
}

function namedProblems(draft: Draft, name: string, table: number, at: PointerOf): Problem[] {
  const inner = conditionNamed(draft, name);
  if (inner !== undefined) return tooEarly(draft, namesCompared(draft, inner), table, at);
  return [
    {
      code: 'rule-set/unknown-condition',
      message: `no condition is named \`${name}\``,
      hint: meant(name, Object.keys(draft.file.conditions ?? {})),
      at: at(),
    },
  ];
}

function tooEarly(draft: Draft, names: readonly string[], table: number, at: PointerOf): Problem[] {
  if (names.every((name) => draft.names.get(name)?.kind === 'fact')) return [];
  return [...withArguments(draft, names)].flatMap((name) => {
    const output = draft.outputs.get(name);
    // A fact of that name is a problem of its own.
    if (output === undefined || output.table < table || draft.facts.has(name)) return [];
    const setter = draft.file.tables[output.table]?.name;
    const hint =
      output.table === table
        ? 'rules read what earlier tables have set: put what is read into a table of its own'
        : `move the table \`${setter}\` before this one`;
    const message = `\`${name}\` is read before its table has set it`;
    return [{ code: 'rule-set/read-too-early', message, hint, at: at() }];
  });
}

function operandProblems(draft: Draft, value: unknown, at: PointerOf): Problem[] {
  return namedIn(value).flatMap(({ name }) => {
    const kind = draft.names.get(name)?.kind;
    if (kind === 'parameter') return [];
    const message =
      kind === undefined
        ? `no parameter is named \`${name}\``
        : `\`${name}\` is a ${kind}; a comparison takes a constant or a parameter`;
    const hint =
      kind === undefined
        ? meantParameter(draft, name)
        : 'compare two facts with a derivation, as in `{ "emailEquals": ["a", "b"] }`';
    return [{ code: 'rule-set/unknown-parameter', message, hint, at: `${at()}/fact` }];
  });
}
