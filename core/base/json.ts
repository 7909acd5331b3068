import { shown } from './shown.js';

/** Any JSON value. Decisions, facts, records and runs are all made of these. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * The canonical text of a JSON value (RFC 8785): equal values give equal texts, whatever the order
 * of their keys.
 */
export function canonicalText(value: Json): string {
  if (value === undefined) throw new Error('not a JSON value');
  return textOf(value);
}

/** Properties that are undefined are left out, as JSON leaves them out. */
function textOf(value: Json | undefined): string {
  if (value === undefined) return 'null'; // in a list
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Readonly<Record<string, Json>>)[key]; // no list
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(inner)}`;
  }
  return `{${text}}`;
}

/** A value as JSON writes it and reads it again: without undefined properties, shared with nothing. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** Freezes a value without cycles and everything in it; what is already frozen is left alone. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // The members first: an object that has just been frozen is slow to enumerate.
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') deepFreeze(item);
  } else {
    for (const key in value) if (typeof value[key] === 'object') deepFreeze(value[key]);
  }
  return Object.freeze(value);
}

/**
 * An own property of an object; undefined where it has none, also where every object inherits one of
 * that name, such as `toString`.
 */
export function ownValue<T>(of: Readonly<Record<string, T>>, key: string): T | undefined {
  return typeof key === 'string' && Object.hasOwn(of, key) ? of[key] : undefined;
}

/** A copy of a JSON value that shares nothing with it; a value that is no object is its own copy. */
export function copyOf<T>(value: T): T {
  return typeof value === 'object' && value !== null ? (asJson(value) as T) : value;
}

/**
 * A copy of lists and plain objects, and of those in them; whatever else is in them stays, for a
 * reader to refuse.
 * @param value not deeper than `LIMITS.depth`
 */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (notPlain(value) !== undefined) return value;
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainCopy(inner)]));
}

/** What a value is instead of a plain object, as a message says it; undefined: it is one. */
export function notPlain(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return shown(value);
  if (Array.isArray(value)) return 'a list';
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? undefined : `a ${prototype.constructor?.name ?? 'value with a prototype'}`;
}

/** The texts of a list; none where the value is no list. */
export function textsOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list)
    ? list.filter((value): value is string => typeof value === 'string')
    : [];
}

/** True for an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
