import { isRecord, type Json } from '../base/json.js';
import type { Guard } from './guard.js';

/** The source of an effect's argument or of a fact's new value. */
export type ValueSource =
  | { readonly constant: Json }
  | { readonly payload: string }
  | { readonly fact: string }
  | { readonly answer: readonly [decision: string, output: string] }
  /** The sum of two numbers. */
  | { readonly sum: readonly [ValueSource, ValueSource] }
  /** The first number minus the second, at least 0. */
  | { readonly difference: readonly [ValueSource, ValueSource] };

/** Bounded progress of a run: finite, so that every reachable state can be explored. */
export type Progress = Readonly<Record<string, Json>>;

/** An effect: its token, or a token that ends in an answer (`BRANDING_<brandingSource>`). */
export interface EffectParams {
  readonly id: string;
  readonly endsIn?: readonly [decision: string, output: string];
  readonly args?: Readonly<Record<string, ValueSource>>;
}

/** Effects listed by an output: one for each member. */
export interface EachParams {
  readonly of: readonly [decision: string, output: string];
  /** Members that are not effects of the process and are left out. */
  readonly except?: readonly string[];
}

/** The citation of a transition: rules of the guide, or assumptions where it is silent. */
export interface CitesParams {
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
}

/** Conditional actions of a transition: a row of the statechart that adds to another. */
export interface ConditionalParams {
  readonly when: Guard;
  readonly actions: readonly PlainAction[];
}

/** An action as data. */
export type PlainAction =
  | { readonly type: 'cites'; readonly params: CitesParams }
  | { readonly type: 'effect' | 'warn'; readonly params: EffectParams }
  | { readonly type: 'each'; readonly params: EachParams }
  | { readonly type: 'setFacts'; readonly params: Readonly<Record<string, ValueSource>> }
  | { readonly type: 'addition'; readonly params: { readonly id: string } };

/** An action of a transition as data, also those that `defineMachine` adds. */
export type MachineAction =
  | PlainAction
  | { readonly type: 'transition'; readonly params: { readonly id: string } }
  | { readonly type: 'alsoWhen'; readonly params: ConditionalParams }
  | { readonly type: 'start'; readonly params: { readonly timer: string } }
  | { readonly type: 'progress'; readonly params: Progress };

const ACTION_TYPES: Readonly<Record<MachineAction['type'], true>> = {
  ...{ transition: true, cites: true, effect: true, each: true, warn: true, alsoWhen: true },
  ...{ addition: true, setFacts: true, progress: true, start: true },
};

/**
 * The actions of the vocabulary among those that XState lists, beside its own.
 *
 * INVARIANT: an action of such a type has the parameters of that type: `defineMachine` takes no
 * others, and XState keeps them as they are.
 */
export function machineActions(listed: readonly unknown[]): readonly MachineAction[] {
  return listed.filter(
    (action): action is MachineAction =>
      isRecord(action) && Object.hasOwn(ACTION_TYPES, String(action.type)),
  );
}
