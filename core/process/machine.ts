import { assign, setup } from 'xstate';
import type { Json } from '../base/json.js';
import { type Guard, holds, type Seen } from './guard.js';

/** A value that an effect or a change of facts carries. */
export type ValueSource =
  | { readonly constant: Json }
  | { readonly payload: string }
  | { readonly fact: string }
  | { readonly answer: readonly [decision: string, output: string] };

/** Bounded progress of a run: finite, so that every reachable state can be explored. */
export type Progress = Readonly<Record<string, Json>>;

/** An event as a machine gets it: with its payload, and with eyes for its guards. */
export interface MachineEvent {
  readonly type: string;
  /** Missing on events that XState raises itself. */
  readonly seen?: Seen;
}

/** An effect: its token, or a token that ends in an answer (`BRANDING_<brandingSource>`). */
export interface EffectParams {
  readonly id: string;
  readonly endsIn?: readonly [decision: string, output: string];
  readonly args?: Readonly<Record<string, ValueSource>>;
}

/** What stands behind a transition: rules of the guide, or what is assumed where it is silent. */
export interface RowParams {
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
}

/**
 * The guards and actions that machines of processes are made of. All of them are data, apart from
 * `progress` none does anything: the runner reads them off the transition that was taken.
 *
 * - guard `holds`: see `Guard`
 * - `row`: the rules of the guide that the transition carries out; every transition has one, which
 *   tells a transition without effects from an event that is ignored
 * - `effect`, `warn`: what the step emits
 * - `learn`: facts of the case that the event changes
 * - `progress`: changes the run's bounded progress
 */
export const processMachine = setup({
  types: { context: {} as Progress, events: {} as MachineEvent },
  guards: {
    holds: ({ context, event }, guard: Guard) =>
      event.seen !== undefined &&
      holds(guard, { ...event.seen, progress: (name) => context[name] }),
  },
  actions: {
    row: (_, _params: RowParams) => {},
    effect: (_, _params: EffectParams) => {},
    warn: (_, _params: EffectParams) => {},
    learn: (_, _params: Readonly<Record<string, ValueSource>>) => {},
    progress: assign((_, params: Progress) => params),
  },
});

/** The rules of the guide that a transition carries out. */
export function row(...rules: readonly string[]) {
  return { type: 'row', params: { rules, assumes: [] as readonly string[] } } as const;
}

/** A transition that rests on an assumption: the guide says nothing of it. */
export function assumed(...assumes: readonly string[]) {
  return { type: 'row', params: { rules: [] as readonly string[], assumes } } as const;
}

/** Emits an effect. */
export function effect(id: string, args: Readonly<Record<string, ValueSource>> = {}) {
  return { type: 'effect', params: { id, args } } as const;
}

/** Emits an effect whose token ends in an answer: `BRANDING_` and the branding source. */
export function effectOf(id: string, ...endsIn: readonly [decision: string, output: string]) {
  return { type: 'effect', params: { id, endsIn } } as const;
}

/** Emits a warning. */
export function warn(id: string) {
  return { type: 'warn', params: { id } } as const;
}

/** Changes facts of the case. */
export function learn(facts: Readonly<Record<string, ValueSource>>) {
  return { type: 'learn', params: facts } as const;
}

/** Asks before the transition is taken. */
export function when(guard: Guard) {
  return { type: 'holds', params: guard } as const;
}

/** A guard on an answer. */
export function answered(decision: string, output: string, is: Json) {
  return when({ answer: [decision, output], is });
}
