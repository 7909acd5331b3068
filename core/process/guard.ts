import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';

/**
 * What a transition asks before it is taken, as data: an answer of a decision, the event's payload,
 * a switch, bounded progress of the run, or, only where no decision of the catalogue can be asked,
 * a fact of the case. Never a threshold.
 */
export type Guard =
  | { readonly answer: readonly [decision: string, output: string]; readonly is: Json }
  | { readonly answer: readonly [decision: string, output: string]; readonly includes: string }
  | { readonly payload: string; readonly is: Json }
  | { readonly switch: string; readonly is: Json }
  | { readonly progress: string; readonly is: Json }
  | { readonly fact: string; readonly is: Json }
  | { readonly all: readonly Guard[] }
  | { readonly not: Guard };

/** A guard that looks at one thing. */
export type Single = Exclude<Guard, { readonly all: readonly Guard[] } | { readonly not: Guard }>;

/** What a guard looks at. Undefined: not known, or not certain. */
export interface Seen {
  answer(decision: string, output: string): Json | undefined;
  payload(field: string): Json | undefined;
  switch(key: string): Json | undefined;
  progress(name: string): Json | undefined;
  fact(name: string): Json | undefined;
}

/** Whether a guard holds; what is not known does not hold. */
export function holds(guard: Guard, seen: Seen): boolean {
  if ('all' in guard) return guard.all.every((part) => holds(part, seen));
  if ('not' in guard) return !holds(guard.not, seen);
  const found = look(guard, seen);
  return 'includes' in guard
    ? Array.isArray(found) && found.includes(guard.includes)
    : found === guard.is;
}

/** What a single guard finds. */
export function look(guard: Single, seen: Seen) {
  if ('answer' in guard) return seen.answer(guard.answer[0], guard.answer[1]);
  if ('payload' in guard) return seen.payload(guard.payload);
  if ('switch' in guard) return seen.switch(guard.switch);
  if ('progress' in guard) return seen.progress(guard.progress);
  if ('fact' in guard) return seen.fact(guard.fact);
  return unreachable(guard);
}

/** The guard as a short text: `attachDecision is AUTO_ATTACH`. */
export function guardLabel(guard: Guard): string {
  if ('all' in guard) return guard.all.map(guardLabel).join(' and ');
  if ('not' in guard) return `not (${guardLabel(guard.not)})`;
  const name = guardName(guard);
  return 'includes' in guard ? `${name} has ${guard.includes}` : `${name} is ${shown(guard.is)}`;
}

/** The name of what a single guard looks at. */
export function guardName(guard: Single): string {
  if ('answer' in guard) return guard.answer[1];
  if ('payload' in guard) return guard.payload;
  if ('switch' in guard) return guard.switch;
  return 'progress' in guard ? guard.progress : guard.fact;
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
