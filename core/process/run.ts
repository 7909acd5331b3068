import type { Json } from '../base/json.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Handover } from './definition.js';
import type { Progress } from './machine.js';
import type { StatePath, StateValue } from './state-path.js';

/** Facts of the world by name. A fact that is missing is not known. */
export type CaseFacts = Readonly<Record<string, Json>>;

/** The world and what goes on in it: facts, and runs of processes over them. A JSON value. */
export interface Case {
  /** What all runs of the case share. */
  readonly facts: CaseFacts;
  /** Seconds since the case began. */
  readonly clock: number;
  readonly runs: readonly Run[];
}

/** A timer that runs. Times are seconds of the case's clock. */
export interface Timer {
  readonly id: string;
  readonly started: number;
  /** When it fires. */
  readonly due: number;
}

/** How a run began: enough to play it again from its beginning. */
export interface RunOrigin {
  /** When, in seconds of the case's clock. */
  readonly at: number;
  /** How many steps the case had seen by then. */
  readonly after: number;
  /** Facts that the case learned with it. */
  readonly facts: CaseFacts;
  /** Facts that the run had for itself from the first. */
  readonly own: CaseFacts;
  /** The state that another run handed over to; null where it is the process's own beginning. */
  readonly entry: string | null;
  /** The run that handed over: its index in the case. */
  readonly parent: number | null;
}

/** One run of a process. A JSON value: it can be saved and gone on with. */
export interface Run {
  readonly process: string;
  readonly began: RunOrigin;
  /** The time that its decisions are asked for; a run keeps the epoch it began in. */
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  /** Facts that this run has for itself: they go over those of the case. */
  readonly own: CaseFacts;
  /** XState's state value. */
  readonly state: StateValue;
  /** Bounded progress. */
  readonly context: Progress;
  /** Those that run, in the order in which they were started. */
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
   * `FINISHED`: the run is over. `NOT_EXPECTED`: the state has no such transition.
   * `GUARDS`: it has, but their conditions do not hold. `NO_TIMER`: it comes with a timer that does
   * not run.
   */
  readonly code: 'FINISHED' | 'NOT_EXPECTED' | 'GUARDS' | 'NO_TIMER';
  /** One sentence: lower case, no full stop. */
  readonly message: string;
  /** What the guards found, where it was they: `externalAdminDecision is REJECTED_ROLE`. */
  readonly found: readonly string[];
  /** Events that the state does react to. */
  readonly possible: readonly string[];
}

/** A move from one place to another: an event may set off several, one after the other. */
export interface Move {
  /** The ids of the transitions, several where regions react to the same event. */
  readonly transitions: readonly string[];
  /** The ids of what went along with them because its guard held. */
  readonly additions: readonly string[];
  readonly from: StatePath;
  readonly to: StatePath;
  /** Rules of the guide behind it. */
  readonly rules: readonly string[];
  /** Ids of the effects and warnings that it emitted. */
  readonly emitted: readonly string[];
}

/** What one event did. */
export interface Step {
  /** Its place among all steps of the case, from 0. */
  readonly order: number;
  /** When, in seconds of the case's clock. */
  readonly at: number;
  /** The timer that set it off, where nobody sent the event. */
  readonly timer?: string;
  /** The event; empty where the run came from another and only settled in its first state. */
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** Facts that became known before the event. */
  readonly learned: CaseFacts;
  /** Facts that were known and no longer are. */
  readonly forgotten: readonly string[];
  readonly from: StatePath;
  /** States that were passed through at once. */
  readonly through: readonly StatePath[];
  readonly to: StatePath;
  /** The transitions taken, in their order; none where the event was refused. */
  readonly moves: readonly Move[];
  /** Rules of the guide behind the transitions taken. */
  readonly rules: readonly string[];
  /** Assumptions behind the transitions and behind switches that were looked at. */
  readonly assumptions: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  /** Facts of the case that the event changed. */
  readonly changed: CaseFacts;
  /** The decisions that were asked. */
  readonly decisions: readonly DecisionRecord[];
  /** Present when the event was refused. */
  readonly refused?: Refusal;
  /** Facts that have to be known before the event can be taken; the state has stayed. */
  readonly wanted?: readonly string[];
  /** Where the story goes on. */
  readonly handover?: Handover;
}
