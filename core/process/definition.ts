import type { AnyStateMachine } from 'xstate';
import type { Json } from '../base/json.js';
import type { FactSchema } from '../rule/fact.js';
import type { FactUse } from '../rule/signature.js';

/** Where a decision that a process asks gets one of its facts from. */
export type Source =
  /** A fact of the case; `otherwise` where the case does not know it. */
  | { readonly case: string; readonly otherwise?: Json }
  /** A field of the event's payload; `otherwise` where it was not sent. */
  | { readonly payload: string; readonly otherwise?: Json }
  /** What the event's name says. */
  | { readonly event: Readonly<Record<string, Json>> }
  /** What the state says that the event finds. */
  | { readonly state: Readonly<Record<string, Json>> }
  /** An output of another decision that is asked for the same event. */
  | { readonly answer: readonly [decision: string, output: string] }
  /** Always the same, for a reason. */
  | { readonly constant: Json; readonly because: string };

/** What an event brings along. */
export interface EventSpec {
  /** What happens, in a few English words. */
  readonly title: string;
  readonly payload: Readonly<Record<string, FactSchema>>;
}

/** Where a run goes on when it has reached a state: another process, and what passes to it. */
export interface Handover {
  readonly process: string;
  /** The state that the other process begins in. */
  readonly entry: string;
  readonly passes: readonly string[];
}

/** A switch that a process reads: an assumption that can be set otherwise. */
export interface ProcessSwitch {
  readonly default: Json;
  readonly values: readonly Json[];
  readonly assumes: string;
}

/** A process: a machine, the decisions it asks, and the facts it is about. */
export interface ProcessDefinition {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** Made by `processMachine`; see there for its guards and actions. */
  readonly machine: AnyStateMachine;
  /** The facts of the case that the process knows. */
  readonly facts: Readonly<Record<string, FactUse>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  /**
   * The decisions that may be asked, and where their facts come from. A fact that is not named
   * here comes from the fact of the same name of the case.
   */
  readonly asks: Readonly<Record<string, Readonly<Record<string, Source>>>>;
  readonly switches: Readonly<Record<string, ProcessSwitch>>;
  /** By state, in dot form. */
  readonly handovers: Readonly<Record<string, Handover>>;
}
