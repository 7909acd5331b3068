import canonicalize from 'canonicalize';

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
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/** A value as JSON writes it and reads it again: without undefined properties, shared with nothing. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** Freezes a value and everything in it; what is already frozen is left alone. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const item of value) deepFreeze(item);
  else for (const key in value) deepFreeze(value[key]);
  return value;
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
