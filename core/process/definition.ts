import type { Json } from '../base/json.js';
import type { FactSchema } from '../rule/fact.js';
import type { FactUse } from '../rule/signature.js';
import type { Unit } from './clock.js';
import type { Guard } from './guard.js';
import type { ProcessMachine, ValueSource } from './machine.js';

/** Where a decision that a process asks gets one of its facts from. */
export type Source =
  /** A fact of the case, or what follows from it. */
  | CaseSource
  /** A field of the event's payload; `otherwise` where it was not sent. */
  | { readonly payload: string; readonly otherwise?: Json }
  /** What the event's name says. */
  | { readonly event: Readonly<Record<string, Json>> }
  /** What the state says that the event finds. */
  | { readonly state: Readonly<Record<string, Json>> }
  /** Bounded progress of the run. */
  | { readonly progress: string }
  /** How long a timer has been running, as a number; `otherwise` where it does not run. */
  | { readonly since: string; readonly unit: Unit; readonly otherwise?: Json }
  /** The moment that a timer was started, or the present one, as an instant. */
  | { readonly instant: 'now' | { readonly started: string } }
  /** An output of another decision that is asked for the same event. */
  | { readonly answer: readonly [decision: string, output: string] }
  /** Always the same, for a reason. */
  | { readonly constant: Json; readonly because: string };

/** Where a decision gets a fact from that the case knows in its own way. */
export interface CaseSource {
  readonly case: string;
  /** Where the case does not know it. */
  readonly otherwise?: Json;
  /** What an event makes of it: the decision is asked about what the event leaves behind. */
  readonly after?: Readonly<Record<string, ValueSource>>;
  /**
   * What the decision calls values, or members of a list, that the case calls otherwise; null where
   * it has no word for them.
   */
  readonly as?: Readonly<Record<string, Json>>;
}

/**
 * What an event does to the clock:
 * - `advances`: a field of its payload says how much time has passed since the last event
 * - `reaches`: a field of its payload says how long a timer has been running by then
 * - `fires`: it comes when that timer is due, and is refused where the timer does not run
 */
export type EventClock =
  | { readonly advances: string; readonly unit: Unit }
  | { readonly reaches: string; readonly unit: Unit; readonly timer: string }
  | { readonly fires: string };

/** What an event brings along. */
export interface EventSpec {
  /** What happens, in a few English words. */
  readonly title: string;
  readonly payload: Readonly<Record<string, FactSchema>>;
  readonly clock?: EventClock;
}

/** A time that the guide names, running in some states of a process. */
export interface TimerSpec {
  /** What is waited for, in a few English words. */
  readonly title: string;
  /** How long: a parameter of a rule set, so that the policy says it and not the machine. */
  readonly lasts: { readonly decision: string; readonly parameter: string };
  readonly unit: Unit;
  /** Due `at` its time, or only `after` it, when it is exceeded: one second later. */
  readonly due: 'at' | 'after';
  /** The event that comes when it is due. */
  readonly event: string;
  /** The states in which it runs, in dot form; left, it stops. */
  readonly runsIn: readonly string[];
}

/** Where a run goes on when it has reached a state: another process, and what passes to it. */
export interface Handover {
  readonly process: string;
  /** The state that the other process begins in. */
  readonly entry: string;
  readonly passes: readonly string[];
  /** Facts that are known because the run came this way. */
  readonly says?: Readonly<Record<string, Json>>;
}

/** A switch that a process reads: an assumption that can be set otherwise. */
export interface ProcessSwitch {
  readonly default: Json;
  readonly values: readonly Json[];
  readonly assumes: string;
}

/** What an exploration of all reachable states has to know beside the machine. */
export interface Exploration {
  /** Facts that the world may change by itself between two events. */
  readonly changing: readonly string[];
  /**
   * Facts that events count up or down, and lists of very many forms: the largest number, or the
   * most members, that are explored.
   */
  readonly counters: Readonly<Record<string, number>>;
  /** States in which the guide lets a story rest, in dot form: nothing has to follow. */
  readonly rests: readonly string[];
}

/** A process: a machine, the decisions it asks, and the facts it is about. */
export interface ProcessDefinition {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** Made by `defineMachine` of the guards and actions that it takes. */
  readonly machine: ProcessMachine;
  /**
   * Where a run begins if not in the machine's initial state: the first whose guard holds. Facts
   * that the guards need must be known then.
   */
  readonly begins?: readonly { readonly state: string; readonly when: Guard }[];
  /** The facts of the case that the process knows. */
  readonly facts: Readonly<Record<string, FactUse>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly timers?: Readonly<Record<string, TimerSpec>>;
  /**
   * The decisions that may be asked, and where their facts come from. A fact that is not named
   * here comes from the fact of the same name of the case.
   */
  readonly asks: Readonly<Record<string, Readonly<Record<string, Source>>>>;
  readonly switches: Readonly<Record<string, ProcessSwitch>>;
  /** By state, in dot form. */
  readonly handovers: Readonly<Record<string, Handover>>;
  readonly exploration: Exploration;
}
