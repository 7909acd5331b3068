import type { Json } from '../base/json.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Handover } from './definition.js';
import type { Progress } from './machine-action.js';
import type { StatePath, StateValue } from './state-path.js';

/** Known facts by name. A fact that is missing is not known. */
export type CaseFacts = Readonly<Record<string, Json>>;

/** A case: facts, a clock, and runs of processes over them. A JSON value. */
export interface Case {
  /** The facts that all runs share. */
  readonly facts: CaseFacts;
  /** Seconds since the case began. */
  readonly clock: number;
  readonly runs: readonly Run[];
}

/** A running timer. Times are seconds of the case's clock. */
export interface Timer {
  readonly id: string;
  readonly started: number;
  /** When it fires. */
  readonly due: number;
}

/** The origin of a run: enough to replay it from its beginning. */
export interface RunOrigin {
  /** When, in seconds of the case's clock. */
  readonly at: number;
  /** How many steps the case had at that time. */
  readonly after: number;
  /** Facts that the case learned at the start. */
  readonly facts: CaseFacts;
  /** The initial own facts of the run. */
  readonly own: CaseFacts;
  /** The initial state named by a hand-over; null for the process's own. */
  readonly entry: string | null;
  /** The run that handed over: its index in the case. */
  readonly parent: number | null;
}

/** One run of a process. A JSON value: it can be saved and continued. */
export interface Run {
  readonly process: string;
  readonly began: RunOrigin;
  /** The time that its decisions are asked for: a run keeps the epoch in which it began. */
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  /** The run's own facts: they shadow those of the case. */
  readonly own: CaseFacts;
  /** XState's state value. */
  readonly state: StateValue;
  /** Bounded progress. */
  readonly context: Progress;
  /** The running timers, in order of their start. */
  readonly timers: readonly Timer[];
  readonly log: readonly Step[];
}

/** An effect or warning that a step emitted. */
export interface Emitted {
  readonly id: string;
  readonly args: Readonly<Record<string, Json>>;
}

/** Why an event was refused. Nothing has changed. */
export interface Refusal {
  /**
   * `FINISHED`: the run is over. `NOT_EXPECTED`: the state has no such transition. `GUARDS`: it
   * has, but none is enabled. `NO_TIMER`: the event belongs to a timer that is not running.
   */
  readonly code: 'FINISHED' | 'NOT_EXPECTED' | 'GUARDS' | 'NO_TIMER';
  /** One sentence: lower case, no full stop. */
  readonly message: string;
  /**
   * What the guards read, where these were the reason: `externalAdminDecision is REJECTED_ROLE`.
   */
  readonly found: readonly string[];
  /** Events that the state reacts to. */
  readonly possible: readonly string[];
}

/** A microstep from one configuration to the next; an event may cause several in sequence. */
export interface Move {
  /** The ids of the transitions, several where regions react to the same event. */
  readonly transitions: readonly string[];
  /** The ids of their conditional actions whose guard held. */
  readonly additions: readonly string[];
  readonly from: StatePath;
  readonly to: StatePath;
  /** Rules of the guide that it cites. */
  readonly rules: readonly string[];
  /** Ids of the effects and warnings that it emitted. */
  readonly emitted: readonly string[];
}

/** The record of one event. */
export interface Step {
  /** Its number among all steps of the case, from 0. */
  readonly order: number;
  /** When, in seconds of the case's clock. */
  readonly at: number;
  /** The timer that fired it, where nobody sent the event. */
  readonly timer?: string;
  /** The event; empty where a run was handed over and settled from a transient state. */
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** Facts that became known before the event. */
  readonly learned: CaseFacts;
  /** Facts that were known and have been forgotten. */
  readonly forgotten: readonly string[];
  readonly from: StatePath;
  /** Transient states in between. */
  readonly through: readonly StatePath[];
  readonly to: StatePath;
  /** The transitions taken, in order; none where the event was refused. */
  readonly moves: readonly Move[];
  /** Rules of the guide that the transitions taken cite. */
  readonly rules: readonly string[];
  /** Assumptions behind the transitions, the switches that were read and the decisions asked. */
  readonly assumptions: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  /** Facts of the case that the event changed. */
  readonly changed: CaseFacts;
  /** The decisions that were asked. */
  readonly decisions: readonly DecisionRecord[];
  /** Present when the event was refused. */
  readonly refused?: Refusal;
  /** Facts that are needed before the event can be taken; the state is unchanged. */
  readonly wanted?: readonly string[];
  /** The process that continues the run. */
  readonly handover?: Handover;
}
