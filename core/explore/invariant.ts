import type { Json } from '../base/json.js';
import type { CaseFacts, Emitted } from '../process/run.js';
import type { ObservedNames } from './observed-names.js';

/** The view that an invariant has of one step of a case. */
export interface StepView {
  /** The index of the run that took it. */
  readonly run: number;
  readonly process: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** The states before and after, in dot notation, without regions. */
  readonly from: string;
  readonly to: string;
  /** All states that the step entered, up to the last. */
  readonly through: readonly string[];
  /** Ids of the transitions taken. */
  readonly transitions: readonly string[];
  /** Ids of the conditional actions whose guard held. */
  readonly additions: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  /**
   * The known facts of the case and the run, before and after: only those that the step has read
   * are certain to be there.
   */
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  /** Events that the state after the step reacts to, if their guards hold. */
  readonly expects: readonly string[];
  /** Seconds between the previous step and the event. */
  readonly passed: number;
  /** How many seconds each timer has been running, before the step's changes. */
  readonly elapsed: Readonly<Record<string, number>>;
  /** An output of a decision for this step; undefined where it is not certain. */
  answer(decision: string, output: string): Json | undefined;
  emits(effect: string): boolean;
}

/**
 * Returned by an invariant that a step violates.
 * @example
 * ```ts
 * import { BROKEN } from 'provisim/define';
 *
 * console.log(BROKEN.description); // provisim.broken
 * ```
 */
export const BROKEN: unique symbol = Symbol.for('provisim.broken');

/**
 * The key under which an invariant has the names that its tests mention. It is the same for every
 * copy of this package in a program, as `BROKEN` is.
 */
export const OBSERVED: unique symbol = Symbol.for('provisim.observedNames');

/**
 * A safety property of a process: a finite automaton (a monitor) that reads the steps of a trace.
 * Its state is a JSON value with few forms, so that all traces can be explored.
 */
export interface Invariant {
  readonly id: string;
  /** The property, as a sentence. */
  readonly text: string;
  /** The processes whose runs are observed together; mostly one. */
  readonly processes: readonly string[];
  /**
   * Facts that it reads directly, each with the constants that it compares the fact with: an
   * exploration partitions the facts there, whatever the rules do.
   */
  readonly looksAt?: Readonly<Record<string, readonly Json[]>>;
  /** The initial state of the monitor. */
  readonly start: Json;
  /** The states, events and effects that its tests name. */
  readonly [OBSERVED]?: ObservedNames;
  /** The state of the monitor after a step, or `BROKEN`. */
  see(memory: Json, view: StepView): Json | typeof BROKEN;
}
