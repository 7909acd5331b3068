import { pointer } from '../../core/base/problem.js';
import type { WrittenRuleSet, WrittenTable } from '../../core/rule/rule-set.js';
import type { Break } from './breaks.js';

type Copy = { -readonly [K in keyof WrittenRuleSet]: WrittenRuleSet[K] };

/** Every mutation of the parts of a file besides its rules. */
export function fileBreaks(file: WrittenRuleSet): Break[] {
  return [
    ...tablesOf(file).flatMap((table, i) =>
      table === undefined ? [] : [...tableBreaks(file, table, i), ...idBreaks(file, i)],
    ),
    ...parameterBreaks(file),
    ...declarationBreaks(file),
    ...conditionBreaks(file),
  ];
}

/** What stands among the tables, in its place; undefined where it is not a table of the file. */
function tablesOf(file: Pick<WrittenRuleSet, 'tables'>): (WrittenTable | undefined)[] {
  return file.tables.map((part) => ('uses' in part ? undefined : part));
}

// The copies are of files that have been read: their form is known.
function broken(way: string, code: string, at: string, change: (copy: Copy) => void): Break {
  const apply = (copy: unknown) => change(copy as Copy);
  return { way, code: `rule-set/${code}`, at, rule: undefined, apply };
}

function tableBreaks(file: WrittenRuleSet, table: WrittenTable, i: number): Break[] {
  const setting = table.sets[0];
  const at = `/tables/${i}`;
  const policy = broken('an unknown hit policy', 'shape', `${at}/hitPolicy`, (copy) => {
    Object.assign(copy.tables[i] ?? {}, { hitPolicy: 'PRIORITY' });
  });
  if (setting === undefined) return [policy];
  const elsewhere = tablesOf(file).flatMap((other, j) =>
    j <= i || other === undefined
      ? []
      : broken(
          'an output of an earlier table',
          'two-tables-set-one-output',
          `/tables/${j}/sets/${other.sets.length}`,
          (copy) => tablesOf(copy)[j]?.sets.push(setting),
        ),
  );
  const unset =
    typeof setting === 'string' && table.sets.length > 1
      ? [
          broken('an output left out', 'unset-output', '/tables', (c) =>
            tablesOf(c)[i]?.sets.shift(),
          ),
        ]
      : [];
  return [policy, ...elsewhere, ...unset, ...reachBreaks(table, i), ...earlyBreaks(file, i)];
}

function reachBreaks({ hitPolicy, rules = [] }: WrittenTable, i: number): Break[] {
  const always = rules.every(({ inForce }) => inForce === undefined);
  if (hitPolicy !== 'FIRST' || !always) return [];
  return rules.slice(0, -1).map((_, j) =>
    broken('a rule without conditions', 'unreachable-rule', `/tables/${i}/rules/${j}`, (copy) => {
      delete tablesOf(copy)[i]?.rules?.[j]?.conditions;
    }),
  );
}

function earlyBreaks(file: WrittenRuleSet, i: number): Break[] {
  const [later] = tablesOf(file)[i]?.sets ?? [];
  if (later === undefined) return [];
  const fact = typeof later === 'string' ? later : later.name;
  const earlier = tablesOf(file)
    .slice(0, i + 1)
    .flatMap((table, t) => (table?.rules ?? []).map((_, r) => [t, r]));
  return earlier.map(([t = 0, r = 0]) =>
    broken(
      'an output read before it is set',
      'read-too-early',
      `/tables/${t}/rules/${r}/conditions/fact`,
      (copy) => {
        const conditions = { fact, operator: 'equal', value: null };
        Object.assign(tablesOf(copy)[t]?.rules?.[r] ?? {}, { conditions });
      },
    ),
  );
}

function idBreaks(file: WrittenRuleSet, i: number): Break[] {
  const first = tablesOf(file)[0]?.rules?.[0]?.id;
  if (first === undefined) return [];
  const rules = tablesOf(file)[i]?.rules ?? [];
  return rules.flatMap((_, j) =>
    i + j === 0
      ? []
      : broken('an id used twice', 'duplicate-id', `/tables/${i}/rules/${j}/id`, (copy) => {
          Object.assign(tablesOf(copy)[i]?.rules?.[j] ?? {}, { id: first });
        }),
  );
}

function parameterBreaks(file: WrittenRuleSet): Break[] {
  const [setting] = tablesOf(file)[0]?.sets ?? [];
  const output = typeof setting === 'string' ? setting : (setting?.name ?? '');
  return Object.entries(file.parameters ?? {}).flatMap(([name, { values }]) => [
    broken(
      'a value for the same period',
      'overlapping-periods',
      pointer(['parameters', name, 'values', values.length]),
      (copy) => copy.parameters?.[name]?.values.push(...values.slice(0, 1)),
    ),
    broken(
      'a parameter with the name of an output',
      'name-clash',
      pointer(['parameters', output]),
      (copy) => Object.assign(copy.parameters ?? {}, { [output]: { values } }),
    ),
  ]);
}

function declarationBreaks(file: WrittenRuleSet): Break[] {
  return [
    ...Object.entries(file.derive ?? {}).flatMap(([name]) =>
      ['noSuchFunction', 'constructor', 'toString'].map((f) =>
        broken('an unknown function', 'unknown-function', `/derive/${name}`, (copy) => {
          Object.assign(copy.derive ?? {}, { [name]: { [f]: [] } });
        }),
      ),
    ),
    ...Object.keys(file.switches ?? {}).map((key) =>
      broken('a default of no switch', 'switch', `/switches/${key}/default`, (copy) => {
        Object.assign(copy.switches?.[key] ?? {}, { default: 'no such value' });
      }),
    ),
    ...Object.keys(file.defaults ?? {}).map((name) =>
      broken('a default left out', 'default', `/defaults/${name}`, (copy) => {
        delete copy.defaults?.[name];
      }),
    ),
  ];
}

function conditionBreaks(file: WrittenRuleSet): Break[] {
  return Object.keys(file.conditions ?? {}).map((name) =>
    broken(
      'a condition made of itself',
      'circular-condition',
      pointer(['conditions', name]),
      (copy) => {
        Object.assign(copy.conditions ?? {}, { [name]: { not: { condition: name } } });
      },
    ),
  );
}
