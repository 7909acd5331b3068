import * as fc from 'fast-check';
import type { Json } from '../../core/index.js';

/** What takes the place of a part of an input: other kinds, names that objects have, extremes. */
const REPLACEMENTS: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 53, '', ' ', 'x', 'toString', '__proto__', 'constructor'],
  ...[
    [],
    {},
    [[]],
    [null],
    { unknown: true },
    { fact: 'toString' },
    'P-1.33',
    '2024-02-30',
    '\ud800',
  ],
];

type Path = readonly (string | number)[];

/**
 * One of the values with one to three changes: a part replaced, left out, added twice, or given
 * another name.
 */
export function mutated(values: readonly Json[]): fc.Arbitrary<Json> {
  const change = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'twice', 'rename', 'other'),
    by: fc.constantFrom(...REPLACEMENTS),
  });
  return fc
    .tuple(fc.constantFrom(...values), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => {
      let now: Json = JSON.parse(JSON.stringify(value));
      for (const { where, how, by } of changes) {
        const paths = pathsIn(now);
        const path = paths[where % paths.length] ?? [];
        const other = partAt(now, paths[(where * 7) % paths.length] ?? []);
        now = changed(now, path, how, how === 'other' ? other : by);
      }
      return now;
    });
}

function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts: (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((one, i) => [i, one] as const)
    : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function partAt(value: Json, path: Path): Json {
  return path.reduce<Json>(
    (part, key) => (part as Record<string | number, Json>)[key] ?? null,
    value,
  );
}

function changed(value: Json, [key, ...rest]: Path, how: string, by: Json): Json {
  if (key === undefined) return by;
  if (Array.isArray(value) && typeof key === 'number') {
    if (rest.length > 0) return value.with(key, changed(value[key] ?? null, rest, how, by));
    if (how === 'remove') return value.toSpliced(key, 1);
    if (how === 'twice') return value.toSpliced(key, 0, value[key] ?? null);
    return value.with(key, by);
  }
  const entries = Object.entries(value as Record<string, Json>);
  return Object.fromEntries(
    entries.flatMap(([name, part]) => {
      if (name !== key) return [[name, part] as const];
      if (rest.length > 0) return [[name, changed(part, rest, how, by)] as const];
      if (how === 'remove') return [];
      return how === 'rename' ? [[`${name}s`, part] as const] : [[name, by] as const];
    }),
  );
}
