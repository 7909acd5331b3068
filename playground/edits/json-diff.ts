import type { Json, Result } from '../../core/index.js';
import { canonicalText, fail, isRecord, ok, pointer } from '../../core/studio.js';

/**
 * What makes one JSON value out of another. Members of objects, and of lists whose members have an `id`
 * or a `name`, are found by these; any other list is one value.
 */
export type JsonDiff =
  /** Another value, or one that was not there. */
  | { readonly set: Json }
  /** A member that is no longer there. */
  | { readonly cut: true }
  /** Changed members; `order`: the keys of a list where they are in another order. */
  | {
      readonly in: Readonly<Record<string, JsonDiff>>;
      readonly order?: readonly string[] | undefined;
    };

type JsonObject = Readonly<Record<string, Json>>;

/** Whether two values are the same, whatever the order of their keys. */
export function isSameJson(a: Json, b: Json): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}

/**
 * What makes one value out of another, as short as it can be said.
 * @returns undefined where they are the same
 */
export function diffBetween(from: Json, to: Json): JsonDiff | undefined {
  if (isSameJson(from, to)) return undefined;
  if (isObject(from) && isObject(to)) {
    const before = new Map(Object.entries(from));
    return { in: changedMembers(before, new Map(Object.entries(to))) };
  }
  const [before, after] = [keyedList(from), keyedList(to)];
  if (before === undefined || after === undefined || before.by !== after.by) return { set: to };
  const changed = changedMembers(before.members, after.members);
  const order = [...after.members.keys()];
  const usual = keysAfter(before.members, changed);
  const isMoved = order.some((key, i) => key !== usual[i]);
  return { in: changed, ...(isMoved && { order }) };
}

/**
 * A value with a difference.
 * @returns the value; or a problem `edit/elsewhere` where it has not what is changed: the difference
 *   was made from another value
 */
export function withDiff(value: Json, diff: JsonDiff): Result<Json> {
  return changed(value, diff, []);
}

function isObject(value: Json): value is JsonObject {
  return isRecord(value);
}

interface KeyedList {
  readonly by: 'id' | 'name';
  readonly members: ReadonlyMap<string, Json>;
}

/** A list by the keys of its members; undefined where it is none, or these are not unique. */
function keyedList(value: Json): KeyedList | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const list: readonly Json[] = value;
  for (const by of ['id', 'name'] as const) {
    const entries = list.flatMap((one) => {
      const key = isObject(one) ? one[by] : undefined;
      return typeof key === 'string' ? [[key, one] as const] : [];
    });
    const members = new Map(entries);
    if (members.size === list.length) return { by, members };
  }
  return undefined;
}

type Members = ReadonlyMap<string, Json>;

function changedMembers(before: Members, after: Members): Record<string, JsonDiff> {
  const cut = [...before.keys()]
    .filter((key) => !after.has(key))
    .map((key): [string, JsonDiff] => [key, { cut: true }]);
  const changed = [...after].flatMap(([key, value]): [string, JsonDiff][] => {
    const old = before.get(key);
    const diff = old === undefined ? { set: value } : diffBetween(old, value);
    return diff === undefined ? [] : [[key, diff]];
  });
  return Object.fromEntries([...cut, ...changed]);
}

/** The keys of members after changes: new ones come last. */
function keysAfter(before: Members, changes: Readonly<Record<string, JsonDiff>>): string[] {
  const kept = [...before.keys()].filter((key) => {
    const change = Object.hasOwn(changes, key) ? changes[key] : undefined;
    return change === undefined || !('cut' in change);
  });
  return [...kept, ...Object.keys(changes).filter((key) => !before.has(key))];
}

function changed(value: Json, diff: JsonDiff, path: readonly string[]): Result<Json> {
  if ('set' in diff) return ok(diff.set);
  if ('cut' in diff) return elsewhere(path);
  const list = keyedList(value);
  const members = isObject(value) ? new Map(Object.entries(value)) : list?.members;
  if (members === undefined) return elsewhere(path);
  const found = new Map(members);
  for (const [key, change] of Object.entries(diff.in)) {
    const next = changedMember(members.get(key), change, [...path, key]);
    if (!next.ok) return next;
    if (next.value === undefined) found.delete(key);
    else found.set(key, next.value);
  }
  if (list === undefined) return ok(Object.fromEntries(found));
  return ok(inOrder(found, diff.order ?? []));
}

/** @returns undefined where it is cut */
function changedMember(
  old: Json | undefined,
  change: JsonDiff,
  path: readonly string[],
): Result<Json | undefined> {
  if ('set' in change) return ok(change.set);
  if (old === undefined) return elsewhere(path);
  return 'cut' in change ? ok(undefined) : changed(old, change, path);
}

/** Members in an order; those that it does not name come last. */
function inOrder(members: Members, order: readonly string[]): Json {
  const first = order.filter((key) => members.has(key));
  const keys = [...first, ...[...members.keys()].filter((key) => !first.includes(key))];
  return keys.flatMap((key) => {
    const value = members.get(key);
    return value === undefined ? [] : [value];
  });
}

function elsewhere(path: readonly string[]): Result<never> {
  return fail([
    {
      code: 'edit/elsewhere',
      message: `the rules of the guide have nothing at \`${pointer(path)}\` that could be changed`,
      hint: 'the change was made to other rules: make it again, or open its rule file',
    },
  ]);
}
