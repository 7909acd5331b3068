import type { Json } from '../../base/json.js';
import { isUnknown, type LanguageWords, type Narration } from './narration.js';
import type { Wording, Wordings } from './texts.js';

/** The words of a language, with the values that its texts may name. */
type Words = LanguageWords & Partial<Pick<Narration, 'values'>>;

/** Keys of `Wordings` that are not tokens. */
const RESERVED: ReadonlySet<string> = new Set(['true', 'false', 'null', '[]', '*']);

/**
 * The words for a value, filled in; undefined where there are none.
 * @param wordings the words for the values of the name
 * @param value a known value
 */
export function worded(
  narration: Words,
  wordings: Wordings | undefined,
  value: Json,
): string | undefined {
  const wording = wordings?.[keyOf(value)] ?? (value === null ? undefined : wordings?.['*']);
  if (wording === undefined) return undefined;
  const form = formOf(narration, wording, typeof value === 'number' ? value : 0);
  return filled(narration, form, { value: shown(narration, value, wordings) });
}

/** The plural form of a wording for a number. */
export function formOf({ plural }: Words, wording: Wording, count: number): string {
  if (typeof wording === 'string') return wording;
  return wording[plural.select(count)] ?? wording.other ?? '';
}

/**
 * A text with the names in its braces replaced, by the given texts or else by the record's values.
 * @param given texts by name
 */
export function filled(
  narration: Words,
  text: string,
  given: Readonly<Record<string, string>> = {},
): string {
  return text.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    return (
      given[name] ?? shown(narration, narration.values?.get(name), narration.edition.values[name])
    );
  });
}

/** A value as a word: numbers and lists in the format of the language, texts unchanged. */
export function shown(words: LanguageWords, value: Json | undefined, wordings?: Wordings): string {
  const { engine, number, list } = words;
  if (value === undefined || isUnknown(value)) return engine.values.unknown;
  if (value === null) return engine.values.null;
  if (typeof value === 'boolean') return engine.values[value ? 'true' : 'false'];
  if (typeof value === 'number') return number.format(value);
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return engine.values['[]'];
  return list.format(value.map((member) => memberWord(words, member, wordings)));
}

/** A text as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  const stop = /[.:?!]$/.test(text) ? '' : '.';
  return `${capital(text)}${stop}`;
}

/** A text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function memberWord(words: LanguageWords, member: Json, wordings: Wordings | undefined): string {
  const word = typeof member === 'string' ? wordings?.[keyOf(member)] : undefined;
  return typeof word === 'string' && word !== wordings?.['*'] ? word : shown(words, member);
}

function keyOf(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '*';
  if (typeof value === 'string' && RESERVED.has(value)) return '*';
  return String(value);
}
