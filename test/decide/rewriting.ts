import { isRecord } from '../../core/base/json.js';
import type { Condition } from '../../core/rule/condition.js';
import type { PolicyFile } from '../../core/rule/policy.js';
import type { Assignment, RuleFile, RuleSetFile, TableFile } from '../../core/rule/rule-set.js';

type Conditions = Readonly<Record<string, Condition>>;

/** Names that mean something elsewhere in a rule file. */
export const ODD_NAMES = ['because', 'title', 'question', '$schema'] as const;

/** The same condition with its names written out and every part as `all` of one. */
function writtenOtherwise(condition: Condition, named: Conditions): Condition {
  const inner = (part: Condition) => writtenOtherwise(part, named);
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('any' in condition) return { all: [{ any: condition.any.map(inner) }] };
  if ('not' in condition) return { not: inner(condition.not) };
  if (!('condition' in condition)) return { any: [{ all: [condition] }] };
  const meant = named[condition.condition];
  if (meant === undefined) throw new Error(`no condition ${condition.condition}`);
  return inner(meant);
}

function otherRule({ conditions, ...rule }: RuleFile, named: Conditions): RuleFile {
  const assumes = rule.assumes?.map(({ when, ...one }) =>
    when === undefined ? one : { ...one, when: writtenOtherwise(when, named) },
  );
  const own = assumes === undefined ? rule : { ...rule, assumes };
  const title = `${rule.title}, in other words`;
  if (conditions === undefined) return { ...own, title };
  return { ...own, title, conditions: writtenOtherwise(conditions, named) };
}

/**
 * The same rule set, its first table and declarations in a shared file, its conditions written in
 * another way and its rules as rows where cells can say what they give.
 */
export function rewritten(file: RuleSetFile): readonly PolicyFile[] {
  const { conditions = {}, tables, ...rest } = file;
  const others = tables.map((table, i) => {
    const rules = table.rules.map((rule) => (i % 2 === 0 ? rule : otherRule(rule, conditions)));
    return asRows({ ...table, rules });
  });
  return inSharedFile({ ...rest, conditions, tables: others });
}

/** A rule set with its first table and what it declares in a shared file. */
function inSharedFile(
  file: Omit<RuleSetFile, 'tables'> & { readonly tables: readonly object[] },
): readonly PolicyFile[] {
  const { conditions = {}, parameters = {}, derive = {}, tables, ...rest } = file;
  const [first, ...more] = tables;
  const declared = { parameters, derive, conditions };
  const shared = { version: 2, shared: 'test/first', ...declared, tables: [first] };
  const content = { ...rest, version: 2, tables: [{ uses: ['first'] }, ...more] };
  return [
    { path: 'rules/test/shared/first.json', content: structuredClone(shared) },
    { path: 'rules/test/made/decision.json', content: structuredClone(content) },
  ];
}

/**
 * A rule set in all ways of writing: rows, a shared file, lists that grow, names that look odd.
 * @param nth which of the odd names comes first
 */
export function writtenInAllWays(file: RuleSetFile, nth: number): readonly PolicyFile[] {
  const names = Object.keys(file.parameters ?? {});
  const renamed = new Map(
    names.map((name, i) => [name, ODD_NAMES[(i + nth) % ODD_NAMES.length] ?? name]),
  );
  const grown = Object.entries(file.parameters ?? {}).map(([name, parameter]) => [
    name,
    { ...parameter, values: growing(parameter.values) },
  ]);
  const written = { ...file, parameters: Object.fromEntries(grown) };
  const tables = file.tables.map(asRows);
  return inSharedFile(withNames({ ...written, tables }, renamed));
}

/** Values of which the second, where it is a list, says only what joins the first. */
function growing(values: readonly { readonly value: unknown; readonly inForce?: unknown }[]) {
  const [first, second] = values;
  if (first === undefined || second === undefined) return values;
  const [before, after] = [first.value, second.value];
  if (!Array.isArray(before) || !Array.isArray(after)) return values;
  const adds: readonly unknown[] = after.filter((member) => !before.includes(member));
  if (adds.length === 0) return values;
  const { value: _, ...rest } = second;
  return [first, { ...rest, adds }];
}

/** A copy with other names for parameters: where they are declared, compared, given and derived from. */
function withNames<T>(file: T, names: ReadonlyMap<string, string>): T {
  const other = (name: unknown) => names.get(String(name)) ?? name;
  const copy = (part: unknown, key: string): unknown => {
    if (Array.isArray(part)) return part.map((item) => copy(item, key));
    if (!isRecord(part)) return key === 'fact' || key === 'derive' ? other(part) : part;
    const isDeclared = key === 'parameters';
    const entries = Object.entries(part).map(([name, item]) => [
      isDeclared ? other(name) : name,
      copy(item, key === 'derive' ? key : name),
    ]);
    return Object.fromEntries(entries);
  };
  return copy(file, '') as T; // of the same form: only names differ
}

/** A table with rows for its rules, the first comparison in a column; itself where that cannot be. */
export function asRows(table: TableFile): object {
  const { rules, ...rest } = table;
  const outputs = table.sets.map((setting) =>
    typeof setting === 'string' ? setting : setting.name,
  );
  if (!rules.every(({ event }) => Object.values(event.params).every(fitsCell))) return table;
  const [first] = partsOf(rules[0]);
  const column = first !== undefined && 'fact' in first ? first : undefined;
  const rows = rules.map((rule) => {
    const { event, conditions: _, ...head } = rule;
    const [part, ...more] = partsOf(rule);
    const isCell =
      column !== undefined &&
      part !== undefined &&
      'fact' in part &&
      part.fact === column.fact &&
      part.operator === column.operator &&
      part.value !== '*';
    const left = isCell || part === undefined ? more : [part, ...more];
    const cells = [
      ...(column === undefined ? [] : [isCell ? part.value : '*']),
      ...outputs.map((name) => event.params[name] ?? null),
    ];
    return { ...head, ...(left.length === 0 ? {} : { conditions: { all: left } }), cells };
  });
  const compared = column && { fact: column.fact, operator: column.operator };
  const given = outputs.map((gives) => ({ gives }));
  return { ...rest, columns: [...(compared === undefined ? [] : [compared]), ...given], rows };
}

function partsOf(rule: RuleFile | undefined): readonly Condition[] {
  const { conditions } = rule ?? {};
  if (conditions === undefined) return [];
  return 'all' in conditions ? conditions.all : [conditions];
}

function fitsCell(given: Assignment): boolean {
  if (Array.isArray(given)) return given.every((item) => typeof item !== 'object');
  return given !== null;
}

/** A copy whose keys stand in another order at every level. */
export function inOtherOrder(value: unknown, nth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => inOtherOrder(item, nth));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, inOtherOrder(item, nth)]);
  const turned = entries.length === 0 ? 0 : nth % entries.length;
  const rotated = [...entries.slice(turned), ...entries.slice(0, turned)];
  return Object.fromEntries(nth % 2 === 0 ? rotated : rotated.reverse());
}

/** A scalar of a file with its place, the keys that lead to it. */
interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The file with one scalar replaced by another that stands under the same key elsewhere, or else. */
export function withOtherLeaf(content: unknown, nth: number): unknown {
  const leaves = leavesOf(content, []);
  const leaf = leaves[nth % leaves.length];
  if (leaf === undefined) return content;
  const others = leaves.filter(({ path, value }) => {
    return keyOf(path) === keyOf(leaf.path) && value !== leaf.value;
  });
  const other = others[nth % Math.max(1, others.length)]?.value ?? fallback(leaf.value);
  return replaced(content, leaf.path, other);
}

function fallback(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : value;
}

function keyOf(path: Leaf['path']): string {
  const named = path.filter((key) => typeof key === 'string');
  return String(named.at(-1));
}

function leavesOf(value: unknown, path: Leaf['path']): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]));
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function replaced(value: unknown, path: Leaf['path'], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === key ? replaced(item, rest, by) : item));
  }
  if (!isRecord(value)) return value;
  return { ...value, [key]: replaced(value[key], rest, by) };
}
