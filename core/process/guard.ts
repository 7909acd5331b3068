import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import type { Period } from '../rule/rule-set.js';

/**
 * The condition of a transition, as data: on an output of a decision, the event's payload, a
 * switch, bounded progress of the run, the state of a run that this one handed over to, the epoch
 * of the run, or, only where the catalogue has no decision for it, on a fact of the case. Never a
 * threshold.
 *
 * See docs/decisions/0003-machines-carry-data-only.md.
 */
export type Guard =
  | { readonly answer: readonly [decision: string, output: string]; readonly is: Json }
  | { readonly answer: readonly [decision: string, output: string]; readonly includes: string }
  | { readonly payload: string; readonly is: Json }
  | { readonly switch: string; readonly is: Json }
  | { readonly progress: string; readonly is: Json }
  | { readonly fact: string; readonly is: Json }
  /** The run that this one handed over to is in that state, or there is none. */
  | { readonly child: string }
  /** The run's epoch is in the period. */
  | { readonly inForce: Period }
  | { readonly all: readonly Guard[] }
  | { readonly any: readonly Guard[] }
  | { readonly not: Guard };

/** An atomic guard: one without parts. */
export type Single = Exclude<
  Guard,
  { readonly all: readonly Guard[] } | { readonly any: readonly Guard[] } | { readonly not: Guard }
>;

/** The event context that guards read. Undefined: not known, or not certain. */
export interface GuardScope {
  answer(decision: string, output: string): Json | undefined;
  payload(field: string): Json | undefined;
  switch(key: string): Json | undefined;
  progress(name: string): Json | undefined;
  fact(name: string): Json | undefined;
  /** The state of the run that was started last by a hand-over; null where there is none. */
  child(): string | null;
  inForce(period: Period): boolean;
}

/** The same context with other progress. */
export function withProgress(scope: GuardScope, progress: GuardScope['progress']): GuardScope {
  return {
    answer: (decision, output) => scope.answer(decision, output),
    payload: (field) => scope.payload(field),
    switch: (key) => scope.switch(key),
    progress,
    fact: (name) => scope.fact(name),
    child: () => scope.child(),
    inForce: (period) => scope.inForce(period),
  };
}

/** Whether a guard holds. An unknown value does not satisfy an atomic guard. */
export function holds(guard: Guard, scope: GuardScope): boolean {
  if ('all' in guard) return guard.all.every((part) => holds(part, scope));
  if ('any' in guard) return guard.any.some((part) => holds(part, scope));
  if ('not' in guard) return !holds(guard.not, scope);
  const found = look(guard, scope);
  if ('child' in guard) return found === null || found === guard.child;
  if ('inForce' in guard) return found === true;
  return 'includes' in guard
    ? Array.isArray(found) && found.includes(guard.includes)
    : found === guard.is;
}

/** The value that an atomic guard reads. */
export function look(guard: Single, scope: GuardScope): Json | undefined {
  if ('answer' in guard) return scope.answer(guard.answer[0], guard.answer[1]);
  if ('payload' in guard) return scope.payload(guard.payload);
  if ('switch' in guard) return scope.switch(guard.switch);
  if ('progress' in guard) return scope.progress(guard.progress);
  if ('fact' in guard) return scope.fact(guard.fact);
  if ('child' in guard) return scope.child();
  if ('inForce' in guard) return scope.inForce(guard.inForce);
  return unreachable(guard);
}

/** The guard as a short text: `attachDecision is AUTO_ATTACH`. */
export function guardLabel(guard: Guard): string {
  if ('all' in guard) return guard.all.map(guardLabel).join(' and ');
  if ('any' in guard) return `(${guard.any.map(guardLabel).join(' or ')})`;
  if ('not' in guard) return `not (${guardLabel(guard.not)})`;
  const name = guardName(guard);
  if ('child' in guard) return `${name} has reached ${guard.child}`;
  if ('inForce' in guard) return `${name} is ${periodLabel(guard.inForce)}`;
  return 'includes' in guard ? `${name} has ${guard.includes}` : `${name} is ${shown(guard.is)}`;
}

/** The name that an atomic guard reads. */
export function guardName(guard: Single): string {
  if ('answer' in guard) return guard.answer[1];
  if ('payload' in guard) return guard.payload;
  if ('switch' in guard) return guard.switch;
  if ('progress' in guard) return guard.progress;
  if ('child' in guard) return 'the run handed over to';
  if ('inForce' in guard) return 'the epoch';
  return guard.fact;
}

/** The atomic guards in a guard, in order. */
export function singlesIn(guard: Guard): readonly Single[] {
  if ('all' in guard) return guard.all.flatMap(singlesIn);
  if ('any' in guard) return guard.any.flatMap(singlesIn);
  if ('not' in guard) return singlesIn(guard.not);
  return [guard];
}

function periodLabel({ from, until, except }: Period): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from} on`]),
    ...(until === undefined ? [] : [`before ${until}`]),
    ...(except === undefined ? [] : [`not ${except.join(', ')}`]),
  ];
  return parts.join(' and ');
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
