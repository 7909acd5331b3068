import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import { conditionsOf, type Draft, namedIn } from '../draft.js';
import { eachWritten } from '../read-condition.js';

/** Every name stands for something, and what it stands for is known by then. */
export function namesCheck(draft: Draft): Problem[] {
  const { file, places } = draft;
  const problems: Problem[] = [];
  const use = (name: string, table: number, at: string) => {
    problems.push(...nameProblems(draft, name, table, at));
  };
  for (const { condition, table } of conditionsOf(file)) {
    eachWritten(
      condition,
      ({ fact, value }, source) => {
        use(fact, table, places.of(source, 'fact'));
        problems.push(...operandProblems(draft, value, places.of(source, 'value')));
      },
      (name, source) => {
        if (file.conditions?.[name] !== undefined) return;
        problems.push({
          code: 'rule-set/unknown-condition',
          message: `no condition is named \`${name}\``,
          hint: meant(name, Object.keys(file.conditions ?? {})),
          at: places.of(source, 'condition'),
        });
      },
    );
  }
  file.tables.forEach(({ rules }, table) => {
    for (const rule of rules) {
      for (const { name, source } of namedIn(Object.values(rule.event.params))) {
        use(name, table, places.of(source, 'fact'));
      }
    }
  });
  return problems;
}

function nameProblems(draft: Draft, name: string, table: number, at: string): Problem[] {
  const known = draft.names.get(name);
  if (known === undefined) {
    const hint = meant(name, draft.names.keys());
    return [{ code: 'rule-set/unknown-fact', message: `\`${name}\` is not known`, hint, at }];
  }
  const output = draft.outputs.get(name);
  if (output === undefined || output.table < table) return [];
  return [
    {
      code: 'rule-set/read-too-early',
      message: `\`${name}\` is read before its table has set it`,
      hint: `move the table \`${draft.file.tables[output.table]?.name}\` before this one`,
      at,
    },
  ];
}

function operandProblems(draft: Draft, value: unknown, at: string): Problem[] {
  return namedIn(value).flatMap(({ name }) => {
    const kind = draft.names.get(name)?.kind;
    if (kind === 'parameter') return [];
    const parameters = [...draft.names].filter(([, spec]) => spec.kind === 'parameter');
    const message =
      kind === undefined
        ? `no parameter is named \`${name}\``
        : `\`${name}\` is a ${kind}; a comparison takes a constant or a parameter`;
    const hint =
      kind === undefined
        ? meant(
            name,
            parameters.map(([known]) => known),
          )
        : 'compare two facts with a derivation, as in `{ "emailEquals": ["a", "b"] }`';
    return [{ code: 'rule-set/unknown-parameter', message, hint, at: `${at}/fact` }];
  });
}
