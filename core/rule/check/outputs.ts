import { isRecord } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import { constantsIn, type Draft } from '../draft.js';
import { type OutputSpec, RECORD_LISTS } from '../policy.js';
import type { RuleFile, TableFile } from '../rule-set.js';
import { conforms, describeType, isList } from '../value-type.js';

/** Every output is set by one table, with values of its type, and every rule sets outputs of its table. */
export function outputsCheck(draft: Draft): Problem[] {
  const { file } = draft;
  return [
    ...file.tables.flatMap((table, index) => tableProblems(draft, table, index)),
    ...file.tables.flatMap((table, index) =>
      table.rules.flatMap((rule) => ruleProblems(draft, table, index, rule)),
    ),
    ...unset(draft),
  ];
}

function tableProblems(draft: Draft, table: TableFile, index: number): Problem[] {
  const { outputs, places } = draft;
  const twice = table.sets.flatMap((setting, i) => {
    const name = typeof setting === 'string' ? setting : setting.name;
    const first = outputs.get(name)?.table;
    if (first === undefined || first === index) return [];
    return [
      {
        code: 'rule-set/two-tables-set-one-output',
        message: `\`${name}\` is already set by the table \`${draft.file.tables[first]?.name}\``,
        hint: 'an output is set by one table: put the rules together, or use an intermediate',
        at: places.of(table.sets, i),
      },
    ];
  });
  const untyped = table.sets.flatMap((setting, i) => {
    const spec = outputs.get(typeof setting === 'string' ? setting : setting.name);
    const known = spec?.listed === true || RECORD_LISTS.some((list) => list === spec?.name);
    if (known || (typeof setting !== 'string' && setting.type !== undefined)) return [];
    return [
      {
        code: 'rule-set/unknown-output',
        message: `\`${spec?.name}\` is not an output of \`${draft.file.id}\``,
        hint: `${meant(spec?.name ?? '', Object.keys(draft.signature.outputs))}; an intermediate is declared as \`{ "name": …, "type": … }\``,
        at: places.of(table.sets, i),
      },
    ];
  });
  const unordered =
    table.hitPolicy === 'STRICTEST' && table.order === undefined
      ? [
          {
            code: 'rule-set/missing-order',
            message: 'a STRICTEST table says from mildest to strictest which values there are',
            hint: 'give `order`',
            at: places.of(table),
          },
        ]
      : [];
  return [...twice, ...untyped, ...unordered];
}

function ruleProblems(draft: Draft, table: TableFile, index: number, rule: RuleFile): Problem[] {
  const { params } = rule.event;
  return Object.entries(params).flatMap(([name, given]) => {
    const at = draft.places.of(params, name);
    const output = draft.outputs.get(name);
    if (output?.table !== index) {
      const set = table.sets.map((s) => (typeof s === 'string' ? s : s.name));
      const message = `the table \`${table.name}\` does not set \`${name}\``;
      return [{ code: 'rule-set/unknown-output', message, hint: meant(name, set), at }];
    }
    const wrong = constantsIn(given).filter((value) => !allowed(output, value));
    const listed = isRecord(given) || isList(output) || !Array.isArray(given);
    if (wrong.length === 0 && listed) return [];
    return [
      {
        code: 'rule-set/output-value',
        message: `\`${name}\` cannot be ${JSON.stringify(given)}`,
        hint: `right would be ${describeType(output)}`,
        at,
      },
    ];
  });
}

function allowed(output: OutputSpec, value: Parameters<typeof conforms>[1]): boolean {
  return isList(output) ? conforms(output, [value]) : conforms(output, value);
}

function unset({ signature, outputs, file, places }: Draft): Problem[] {
  const names = Object.keys(signature.outputs).filter((name) => !outputs.has(name));
  return names.map((name) => ({
    code: 'rule-set/unset-output',
    message: `no table sets the output \`${name}\` of \`${file.id}\``,
    at: places.of(file, 'tables'),
  }));
}
