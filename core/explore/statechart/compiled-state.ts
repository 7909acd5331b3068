import type { Json } from '../../base/json.js';
import type { Emission } from '../../process/emit.js';
import type { Guard } from '../../process/guard.js';
import type { MachineAction, Progress } from '../../process/machine-action.js';
import type { CaseFacts } from '../../process/run.js';

/** A transition with its target resolved. */
export interface CompiledTransition {
  readonly source: CompiledState;
  readonly target: CompiledState | undefined;
  /**
   * The transition's domain: the innermost compound state that is not exited; undefined where
   * nothing is.
   */
  readonly domain: CompiledState | undefined;
  /** The atomic states that are entered within the domain. */
  readonly entered: readonly CompiledState[];
  readonly guard: Guard | undefined;
  readonly actions: readonly MachineAction[];
  /** The changes that it makes to the run's progress. */
  readonly progress: Progress | undefined;
  /** The step result of this transition alone, where it depends on nothing. */
  readonly outcome: StepResult | undefined;
}

/** The transitions by which a state and its ancestors react to an event. */
export interface Reaction {
  readonly event: string;
  /** Innermost first. */
  readonly transitions: readonly CompiledTransition[];
  /**
   * The transition that is always taken, where it reads nothing, changes no progress and enters
   * states without eventless transitions.
   */
  readonly plain: CompiledTransition | undefined;
}

/** A state with its transitions. */
export interface CompiledState {
  /** Its index in document order: states precede their descendants. */
  readonly index: number;
  /** The index of its last descendant. */
  last: number;
  /** The path in dot notation; empty for the machine itself. */
  readonly path: string;
  readonly key: string;
  readonly parent: CompiledState | undefined;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  /** The state or an ancestor is transient: left in the same macrostep. */
  readonly transient: boolean;
  readonly children: CompiledState[];
  /** The initial state of a compound state. */
  initial: CompiledState | undefined;
  readonly on: Map<string, readonly CompiledTransition[]>;
  always: readonly CompiledTransition[];
  /** By event, the transitions of the state and its ancestors, innermost first. */
  readonly reactions: Map<string, Reaction>;
  /** The eventless transitions of the state and its ancestors, innermost first. */
  atOnce: readonly CompiledTransition[];
  done: readonly CompiledTransition[];
}

/** The result of a step, for one choice of everything that it reads. */
export interface StepResult {
  /** The fields of the payload that were read, with the chosen values. */
  readonly payload: Readonly<Record<string, Json>>;
  /** Facts that were read while unknown, with the chosen values. */
  readonly learned: CaseFacts;
  /** The configurations between microsteps, where several transitions follow each other. */
  readonly through: readonly (readonly CompiledState[])[];
  readonly emission: Emission;
}

/** The step result where nothing was chosen and there are no intermediate configurations. */
export function plainOutcome(emission: Emission): StepResult {
  return { payload: NOTHING, learned: NOTHING, through: NOTHING_BETWEEN, emission };
}

const NOTHING: CaseFacts = {};
const NOTHING_BETWEEN: StepResult['through'] = [];
