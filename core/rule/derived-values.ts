import { type Json, textsOf } from '../base/json.js';
import { DAYS, INSTANTS, instantYearsAfter, type Scale, weekday, yearsBefore } from './calendar.js';

/**
 * What the functions of `derive` that every edition has compute, each of its known arguments; null
 * is not sent or known to be absent. Their names are those of the functions.
 */

type Argument = Json | undefined;

/** The key by which e-mail addresses are compared: trimmed, without regard to case. */
export function emailKey(value: string): string {
  return isKey(value) ? value : value.trim().toLowerCase();
}

/** True for most texts that are their own key: of visible characters of ASCII, none of them a capital. */
function isKey(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code >= 127 || (code >= 65 && code <= 90)) return false;
  }
  return true;
}

export function relation(own: Argument, other: Argument): 'NONE' | 'SAME' | 'OTHER' {
  return own === null ? 'NONE' : own === other ? 'SAME' : 'OTHER';
}

export function equals(a: Argument, b: Argument): boolean {
  return a !== null && a === b;
}

export function emailEquals(a: Argument, b: Argument): boolean {
  return typeof a === 'string' && typeof b === 'string' && (a === b || hasKey(a, emailKey(b)));
}

export function isAmong(text: Argument, list: Argument): boolean {
  return (
    typeof text === 'string' &&
    Array.isArray(list) &&
    list.some((one) => String(one).toLowerCase() === text.toLowerCase())
  );
}

export function emailIn(one: Argument, list: Argument): boolean {
  return typeof one === 'string' && Array.isArray(list) && hasEmail(list, emailKey(one));
}

function hasEmail(list: readonly Json[], key: string): boolean {
  for (let i = 0; i < list.length; i++) {
    const other = list[i];
    if (typeof other === 'string' && hasKey(other, key)) return true;
  }
  return false;
}

/**
 * Whether an e-mail address has a key. Most addresses differ in a letter at one end, or are their own
 * key: then no other text is made of them.
 */
function hasKey(email: string, key: string): boolean {
  if (email === key) return true;
  const first = lowerCode(email, 0);
  if (first >= 0 && first !== key.charCodeAt(0)) return false;
  const last = lowerCode(email, email.length - 1);
  if (last >= 0 && last !== key.charCodeAt(key.length - 1)) return false;
  return emailKey(email) === key;
}

/** The code of a visible character of ASCII in lower case; -1 for any other, which may be trimmed. */
function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code > 32 && code < 127)) return -1;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

export function memberOf(one: Argument, list: Argument): boolean {
  return typeof one === 'string' && Array.isArray(list) && list.includes(one);
}

export function count(list: Argument): number {
  if (!Array.isArray(list)) return 0;
  let texts = 0;
  // By number: an iterator would be made for each list.
  for (let i = 0; i < list.length; i++) if (typeof list[i] === 'string') texts += 1;
  return texts;
}

export function countAtMost(list: Argument, limit: Argument): boolean {
  if (typeof limit !== 'number') return false;
  const all: readonly Json[] = Array.isArray(list) ? list : [];
  return all.length <= limit || new Set(textsOf(all).map(emailKey)).size <= limit;
}

export function min(a: Argument, b: Argument): number | null {
  return typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : null;
}

export function difference(a: Argument, b: Argument): number | null {
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
}

export function lookup(text: Argument, keys: Argument, values: Argument): string | null {
  if (typeof text !== 'string') return null;
  const place = textsOf(keys).findIndex((key) => key.toLowerCase() === text.toLowerCase());
  return textsOf(values)[place] ?? null;
}

export function keysWith(list: Argument, wanted: Argument): readonly string[] {
  return textsOf(list).flatMap((text) => {
    const end = text.lastIndexOf('=');
    return end > 0 && textsOf(wanted).includes(text.slice(end + 1)) ? [text.slice(0, end)] : [];
  });
}

export function isSent(list: Argument): boolean {
  return list !== null;
}

export function hasOthers(list: Argument, others: Argument): boolean {
  return textsOf(list).some((text) => !textsOf(others).includes(text));
}

export function sharesMember(list: Argument, others: Argument): boolean {
  return textsOf(list).some((text) => textsOf(others).includes(text));
}

export function daysBetween(from: Argument, to: Argument): number | null {
  return counted(DAYS, daysFrom, from, to);
}

export function businessDaysBetween(from: Argument, to: Argument): number | null {
  return counted(DAYS, businessDaysFrom, from, to);
}

export function yearsReachedBack(from: Argument, to: Argument): number | null {
  return counted(DAYS, yearsBackFrom, from, to);
}

export function hoursBetween(from: Argument, to: Argument): number | null {
  return counted(INSTANTS, hoursFrom, from, to);
}

export function yearsBegunBetween(from: Argument, to: Argument): number | null {
  return counted(INSTANTS, yearsBegunFrom, from, to);
}

function counted(
  { read }: Scale,
  span: (from: number, to: number) => number,
  ...texts: readonly [from: Argument, to: Argument]
): number | null {
  const [first, second] = texts.map((text) => (typeof text === 'string' ? read(text) : undefined));
  return first === undefined || second === undefined ? null : span(first, second);
}

const HOUR = 3_600_000;

export function daysFrom(from: number, to: number): number {
  return to - from;
}

export function businessDaysFrom(from: number, to: number): number {
  return Math.max(0, businessDays(to) - businessDays(from));
}

/** The weekdays from Monday to Friday up to and including a day, from a fixed Monday on. */
function businessDays(day: number): number {
  const weeks = Math.floor((day - DAYS.usual) / 7);
  return weeks * 5 + Math.min(weekday(day) + 1, 5);
}

export function yearsBackFrom(from: number, to: number): number {
  let years = Math.floor((to - from) / 365.2425) - 1;
  while (yearsBefore(to, years) > from) years += 1;
  return years;
}

export function hoursFrom(from: number, to: number): number {
  return Math.floor((to - from) / HOUR);
}

export function yearsBegunFrom(from: number, to: number): number {
  let years = Math.floor((to - from) / (365.2425 * 24 * HOUR)) - 1;
  while (instantYearsAfter(from, years) < to) years += 1;
  return years;
}
