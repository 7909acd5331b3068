import type { Json } from '../base/json.js';
import type { CaseFacts, Emitted } from '../process/run.js';

/** What an invariant sees of one step of a case. */
export interface StepView {
  /** Which run of the case took it. */
  readonly run: number;
  readonly process: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** The states before and after, in dot form, without regions. */
  readonly from: string;
  readonly to: string;
  /** All states that the step has come through, the last one too. */
  readonly through: readonly string[];
  /** Ids of the transitions taken. */
  readonly transitions: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  /** What is known of the case and the run, before and after: only what the step has looked at. */
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  /** Events that the state afterwards reacts to, where their guards hold. */
  readonly expects: readonly string[];
  /** Seconds that passed before the event. */
  readonly passed: number;
  /** Seconds that each running timer has been running, before the step's changes. */
  readonly elapsed: Readonly<Record<string, number>>;
  /** An answer of a decision for this step; undefined where it is not certain. */
  answer(decision: string, output: string): Json | undefined;
  emits(effect: string): boolean;
}

/** Says that an invariant is broken. */
export const BROKEN: unique symbol = Symbol('broken');

/**
 * Something that is true of every story of a process: a small automaton that watches the steps.
 * What it has to remember is a JSON value of a few forms, so that all stories can be looked at.
 */
export interface Invariant {
  readonly id: string;
  /** What is true, in a sentence. */
  readonly text: string;
  /** The processes whose runs are looked at together; mostly one. */
  readonly processes: readonly string[];
  /**
   * Facts that it looks at itself, each with the values at which it tells the fact's values apart:
   * the exploration takes care to tell them apart, too, whatever the rules do.
   */
  readonly looksAt?: Readonly<Record<string, readonly Json[]>>;
  /** What is remembered before the first step. */
  readonly start: Json;
  /** What is remembered after a step, or that the step breaks the invariant. */
  see(memory: Json, view: StepView): Json | typeof BROKEN;
}
