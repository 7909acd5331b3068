import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';
import { RECORD_LISTS } from '../policy.js';
import type { TableFile } from '../rule-set.js';
import { conforms, describeType } from '../value-type.js';

type Setting = TableFile['sets'][number];

/** Every output is declared and set by one table, and a STRICTEST table has an order. */
export function tablesCheck(draft: Draft): Problem[] {
  const tables = draft.file.tables.flatMap((table, index) => [
    ...table.sets.flatMap((_, i) => setTwice(draft, index, i)),
    ...table.sets.flatMap((setting, i) =>
      untyped(draft, setting, draft.pointers.of(table.sets, i)),
    ),
    ...orderProblems(draft, table),
  ]);
  return [...tables, ...unset(draft)];
}

/** The name of an output as a table lists it. */
export function settingName(setting: Setting): string {
  return typeof setting === 'string' ? setting : setting.name;
}

function setTwice({ file, pointers: places }: Draft, index: number, i: number): Problem[] {
  const sets = file.tables[index]?.sets ?? [];
  const here = sets.map(settingName);
  const name = here[i] ?? '';
  const before = file.tables.slice(0, index).find((t) => t.sets.map(settingName).includes(name));
  if (before === undefined && !here.slice(0, i).includes(name)) return [];
  const setter = before === undefined ? 'this table' : `the table \`${before.name}\``;
  return [
    {
      code: 'rule-set/two-tables-set-one-output',
      message: `\`${name}\` is already set by ${setter}`,
      hint: 'an output is set by one table: put the rules together, or use an intermediate',
      at: places.of(sets, i),
    },
  ];
}

function untyped({ file, outputs, signature }: Draft, setting: Setting, at: string): Problem[] {
  const name = settingName(setting);
  const known = outputs.get(name)?.listed === true || RECORD_LISTS.some((list) => list === name);
  if (known || (typeof setting !== 'string' && setting.type !== undefined)) return [];
  return [
    {
      code: 'rule-set/unknown-output',
      message: `\`${name}\` is not an output of \`${file.id}\``,
      hint: `${meant(name, Object.keys(signature.outputs))}; an intermediate is declared as \`{ "name": …, "type": … }\``,
      at,
    },
  ];
}

function orderProblems({ outputs, pointers: places }: Draft, table: TableFile): Problem[] {
  const { order, sets, hitPolicy } = table;
  if (hitPolicy !== 'STRICTEST') return [];
  const code = 'rule-set/order';
  if (order === undefined) {
    const message = 'a STRICTEST table says which values there are, from mildest to strictest';
    return [{ code, message, hint: 'give `order`', at: places.of(table) }];
  }
  return order.flatMap((value, i) => {
    const at = places.of(order, i);
    if (order.indexOf(value) < i) {
      return [{ code, message: `\`${value}\` stands twice in the order`, at }];
    }
    const wrong = sets.flatMap((setting) => outputs.get(settingName(setting)) ?? []);
    return wrong
      .filter((output) => !conforms(output, value))
      .map((output) => ({
        code,
        message: `\`${output.name}\` cannot be \`${value}\``,
        hint: `right would be ${describeType(output)}`,
        at,
      }));
  });
}

function unset({ signature, outputs, file, pointers: places }: Draft): Problem[] {
  const names = Object.keys(signature.outputs).filter((name) => !outputs.has(name));
  return names.map((name) => ({
    code: 'rule-set/unset-output',
    message: `no table sets the output \`${name}\` of \`${file.id}\``,
    hint: 'list it in the `sets` of the table whose rules give it',
    at: places.of(file, 'tables'),
  }));
}
