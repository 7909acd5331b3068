import type { Json } from '../base/json.js';

/** The types of facts and outputs; the names are those of the catalogue. */
export type TypeName =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'enum'
  | 'set'
  | 'string'
  | 'email'
  | 'locale'
  | 'country'
  | 'date'
  | 'instant'
  | 'string[]';

/** The values that a fact, an output, a parameter or the result of a derivation may have. */
export interface ValueType {
  readonly type: TypeName;
  /** The allowed tokens: of the value itself, or of the members of a set or list. */
  readonly values?: readonly string[];
  /** Tokens beside `values` are legal too. */
  readonly open?: boolean;
  /** The members of the list are texts `key=value` with one of these values. */
  readonly keyed?: readonly string[];
  /** The form of a text or a list, in words for a message. */
  readonly form?: string;
  /** A text of that form which no rule names, with `{n}` for a number or `{a}` for a letter. */
  readonly fresh?: string;
  readonly min?: number;
  readonly max?: number;
  /** `null` is a value: known to be absent, or not sent. */
  readonly nullable?: boolean;
}

/** The form of the texts of a fact, as JSON. */
export interface WrittenForm {
  /** Regular expressions, all of which match. */
  readonly patterns?: readonly string[];
  readonly minLength?: number;
  /** What the members of a list are. */
  readonly each?: 'date' | 'instant' | 'instantOrEmpty';
}

/** Reads a value as one of a fact's, as a schema of Zod does. */
export interface ValueCheck {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: unknown } | { readonly success: false };
}

/** True for the types whose values are arrays. */
export function isList(type: ValueType): boolean {
  return type.type === 'set' || type.type === 'string[]';
}

/** True for the types that are ordered. */
export function isNumeric(type: ValueType): boolean {
  return type.type === 'integer' || type.type === 'number';
}

/** The type in words for a message: `a whole number of 0 or more`. */
export function describeType(type: ValueType): string {
  const words = describeValue(type);
  return type.nullable === true ? `${words}, or null` : words;
}

function describeValue(type: ValueType): string {
  if (type.form !== undefined) return type.form;
  const tokens = type.values?.map((v) => `\`${v}\``).join(', ');
  switch (type.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
    case 'number':
      return `${type.type === 'integer' ? 'a whole number' : 'a number'}${describeRange(type)}`;
    case 'set':
    case 'string[]':
      if (type.keyed !== undefined) return `a list of texts such as ${keyedTexts(type.keyed)}`;
      return tokens === undefined ? 'a list of texts' : `a list of ${tokens}`;
    case 'date':
      return 'a date such as `2024-08-21`';
    case 'instant':
      return 'a time such as `2024-08-21T12:00:00Z`';
    case 'email':
      return 'an e-mail address';
    case 'country':
      return 'a country in two letters such as `GB`';
    default:
      if (tokens === undefined)
        return type.type === 'locale' ? 'a locale such as `en_GB`' : 'a text';
      return type.open === true ? `a text such as ${tokens}` : `one of ${tokens}`;
  }
}

function keyedTexts(values: readonly string[]): string {
  return values.map((value) => `\`key=${value}\``).join(', ');
}

function describeRange({ min, max }: ValueType): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of ${min} or more`;
  return max === undefined ? '' : ` of ${max} or less`;
}

/** True when the type allows a value of a rule set or an input. */
export function conforms(type: ValueType, value: Json): boolean {
  if (value === null) return type.nullable === true;
  if (isList(type)) {
    return Array.isArray(value) && value.every((v) => typeof v === 'string' && isToken(type, v));
  }
  if (type.type === 'boolean') return typeof value === 'boolean';
  if (isNumeric(type)) return typeof value === 'number' && inRange(type, value);
  return typeof value === 'string' && isToken(type, value);
}

function isToken({ values, open, keyed }: ValueType, value: string): boolean {
  if (keyed !== undefined)
    return keyed.some((v) => value.lastIndexOf(`=${v}`) > 0 && value.endsWith(`=${v}`));
  return values === undefined || open === true || values.includes(value);
}

function inRange({ type, min, max }: ValueType, value: number): boolean {
  if (type === 'integer' && !Number.isSafeInteger(value)) return false;
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}
