import type { Json } from '../../base/json.js';
import type { Action, Emission } from '../../process/emit.js';
import type { Guard } from '../../process/guard.js';
import type { Progress } from '../../process/machine.js';
import type { CaseFacts } from '../../process/run.js';

/** A transition with its places looked up. */
export interface CompiledTransition {
  readonly source: CompiledState;
  readonly target: CompiledState | undefined;
  /** The innermost state around what is left; undefined where nothing is. */
  readonly domain: CompiledState | undefined;
  /** The innermost states that are entered within the domain. */
  readonly entered: readonly CompiledState[];
  readonly guard: Guard | undefined;
  readonly actions: readonly Action[];
  /** What it makes of the run's progress. */
  readonly progress: Progress | undefined;
  /** What comes of it alone, where that depends on nothing. */
  readonly outcome: StepResult | undefined;
}

/** What a state and those around it react to an event with. */
export interface Reaction {
  readonly event: string;
  /** The nearest first. */
  readonly transitions: readonly CompiledTransition[];
  /**
   * The transition that is always taken, where that asks nothing, changes no progress, and leads to
   * states from which nothing follows at once.
   */
  readonly plain: CompiledTransition | undefined;
}

/** A state with its transitions. */
export interface CompiledState {
  /** Its turn where every state comes before those within it. */
  readonly index: number;
  /** The turn of the last state within it. */
  last: number;
  /** In dot form; empty for the machine itself. */
  readonly path: string;
  readonly key: string;
  readonly parent: CompiledState | undefined;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  /** It or a state around it is only passed through. */
  readonly transient: boolean;
  readonly children: CompiledState[];
  /** A compound state's own first state. */
  initial: CompiledState | undefined;
  readonly on: Map<string, readonly CompiledTransition[]>;
  always: readonly CompiledTransition[];
  /** By event, what it and the states around it react with: the nearest first. */
  readonly reactions: Map<string, Reaction>;
  /** What it and the states around it do at once, the nearest first. */
  atOnce: readonly CompiledTransition[];
  done: readonly CompiledTransition[];
}

/** What an event may come to, for one choice of all that is looked at. */
export interface StepResult {
  /** The fields of the payload that were looked at, with the value chosen. */
  readonly payload: Readonly<Record<string, Json>>;
  /** Facts that were looked at and had not been known, with the value chosen. */
  readonly learned: CaseFacts;
  /** The innermost states between, where several transitions follow each other. */
  readonly through: readonly (readonly CompiledState[])[];
  readonly emission: Emission;
}

/** What comes of what is looked at nowhere: nothing was chosen, nothing lies between. */
export function plainOutcome(emission: Emission): StepResult {
  return { payload: NOTHING, learned: NOTHING, through: NOTHING_BETWEEN, emission };
}

const NOTHING: CaseFacts = {};
const NOTHING_BETWEEN: StepResult['through'] = [];
