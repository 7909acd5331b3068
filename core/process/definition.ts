import type { Json } from '../base/json.js';
import type { FactSchema } from '../rule/fact-schema.js';
import type { FactUse } from '../rule/signature.js';
import type { Unit } from './clock.js';
import type { Guard } from './guard.js';
import type { ProcessMachine } from './machine.js';
import type { ValueSource } from './machine-action.js';

/** The source of a fact of a decision that a process asks. */
export type Source =
  /** A fact of the case, or a value that follows from it. */
  | CaseSource
  /** A field of the event's payload; `otherwise` where it was not sent. */
  | { readonly payload: string; readonly otherwise?: Json }
  /** By the event's name. */
  | { readonly event: Readonly<Record<string, Json>> }
  /** By the state in which the event occurs. */
  | { readonly state: Readonly<Record<string, Json>> }
  /** Bounded progress of the run. */
  | { readonly progress: string }
  /** How long a timer has been running, as a number; `otherwise` where it does not run. */
  | { readonly since: string; readonly unit: Unit; readonly otherwise?: Json }
  /** The time at which a timer was started, or the present, as an instant. */
  | { readonly instant: 'now' | { readonly started: string } }
  /** An output of another decision, asked for the same event. */
  | { readonly answer: readonly [decision: string, output: string] }
  /** A constant, with the reason for it. */
  | { readonly constant: Json; readonly because: string };

/** A source in the case, translated into the decision's terms. */
export interface CaseSource {
  readonly case: string;
  /** The substitute where the case does not have the fact. */
  readonly otherwise?: Json;
  /**
   * Bounded progress of the run that replaces the fact unless it is null: the fact as it was before
   * the run itself changed it.
   */
  readonly kept?: string;
  /**
   * By event, the value after the event: the decision is asked about the state that the event
   * leaves behind.
   */
  readonly after?: Readonly<Record<string, ValueSource>>;
  /**
   * Translates values, or members of a list, to the decision's tokens; null for those without one.
   */
  readonly as?: Readonly<Record<string, Json>>;
}

/**
 * The effect of an event on the clock:
 * - `advances`: a field of its payload is the time since the last event
 * - `reaches`: a field of its payload is the time that a timer has been running by then
 * - `fires`: it occurs when that timer is due, and is refused where the timer is not running
 */
export type EventClock =
  | { readonly advances: string; readonly unit: Unit }
  | { readonly reaches: string; readonly unit: Unit; readonly timer: string }
  | { readonly fires: string };

/** An event of a process with its payload. */
export interface EventSpec {
  /** The event in a few English words. */
  readonly title: string;
  readonly payload: Readonly<Record<string, FactSchema>>;
  readonly clock?: EventClock;
}

/** A timer: a time that the guide names, running in some states of a process. */
export interface TimerSpec {
  /** What the timer measures, in a few English words. */
  readonly title: string;
  /**
   * Its duration: a parameter of a rule set, since it belongs to the policy and not to the machine.
   */
  readonly lasts: { readonly decision: string; readonly parameter: string };
  readonly unit: Unit;
  /** Due `at` its time, or one second `after` it, where the time has to be exceeded. */
  readonly due: 'at' | 'after';
  /** The event that it fires. */
  readonly event: string;
  /** The states in which it runs, in dot notation; it stops when the run leaves them. */
  readonly runsIn: readonly string[];
}

/** A hand-over: the process that continues a run from some state, and the facts passed to it. */
export interface Handover {
  readonly process: string;
  /** The initial state in the other process. */
  readonly entry: string;
  readonly passes: readonly string[];
  /** Facts that follow from the hand-over. */
  readonly says?: Readonly<Record<string, Json>>;
}

/** A switch that a process reads: an assumption with alternatives. */
export interface ProcessSwitch {
  readonly default: Json;
  readonly values: readonly Json[];
  readonly assumes: string;
}

/** What an exploration needs to know besides the machine. */
export interface Exploration {
  /** Facts that the environment may change between two events. */
  readonly changing: readonly string[];
  /**
   * Bounds of facts that events count up or down and of long lists: the largest number, or the most
   * members, to explore.
   */
  readonly counters: Readonly<Record<string, number>>;
  /** States in which the guide lets a run rest, in dot notation: no event has to follow. */
  readonly rests: readonly string[];
}

/** A process: a machine, the decisions that it asks, and the facts that it reads. */
export interface ProcessDefinition {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** Made by `defineMachine` of the guards and actions that it takes. */
  readonly machine: ProcessMachine;
  /**
   * Alternatives to the machine's initial state: the first whose guard holds. Facts that the guards
   * read must be known.
   */
  readonly begins?: readonly { readonly state: string; readonly when: Guard }[];
  /** The facts of the case that the process knows. */
  readonly facts: Readonly<Record<string, FactUse>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly timers?: Readonly<Record<string, TimerSpec>>;
  /**
   * The decisions that may be asked, each with the sources of its facts. A fact without a source is
   * that of the same name of the case.
   */
  readonly asks: Readonly<Record<string, Readonly<Record<string, Source>>>>;
  readonly switches: Readonly<Record<string, ProcessSwitch>>;
  /** By state, in dot notation. */
  readonly handovers: Readonly<Record<string, Handover>>;
  readonly exploration: Exploration;
}
