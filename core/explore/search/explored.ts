import type { EventContext } from '../../process/event-context.js';
import type { Answerer } from '../../process/query.js';
import type { CaseFacts, Timer } from '../../process/run.js';
import type { FactSet } from '../space/fact-interner.js';
import type { Assumptions } from '../space/merged-partitions.js';
import type { GlobalState, Participant } from '../space/state-space.js';
import type { StepResult } from '../statechart/compiled-state.js';
import type { Configuration } from '../statechart/fast-step.js';

/** A transition between global states: an event with one choice of everything that it reads. */
export interface Edge {
  readonly event: string;
  /** Seconds that passed before it. */
  readonly clock: number;
  readonly outcome: StepResult;
  readonly from: GlobalState;
  readonly to: GlobalState;
  readonly run: number;
  /**
   * The known facts when the event occurs: fewer than in the state before, where the environment
   * may have changed some.
   */
  readonly before: FactSet;
}

/** The explored part of a state space. */
export interface Explored {
  readonly members: readonly Participant[];
  /** Every reachable global state, in breadth-first order. */
  readonly states: readonly GlobalState[];
  /** The initial states. */
  readonly starts: readonly GlobalState[];
  /** By state: its outgoing edges. */
  readonly edges: readonly (readonly Edge[])[];
  /** How many states were not expanded, for want of budget. */
  readonly frontier: number;
  /** Wanted facts without any value to choose; what they decide is not covered. */
  readonly unresolved: readonly string[];
  /** All facts known after a step, including those that are no longer live. */
  after(edge: Edge): CaseFacts;
  /**
   * The event context of an edge.
   * @param answerer answers its queries; left out: from the trees of the exploration
   */
  askingOf(edge: Edge, answerer?: Answerer): EventContext;
}

/** What to explore, and how far. */
export interface ExploreRequest extends Assumptions {
  readonly members: readonly Participant[];
  /** The maximal number of states to expand. */
  readonly most: number;
  /** Facts known from the beginning; a run's own fact has the run's number before its name. */
  readonly facts?: CaseFacts;
  /** Hears how many states were expanded, and how many are known by then: now and then. */
  readonly heard?: (expanded: number, known: number) => void;
  /** Where the runs are, by run; left out: where their processes begin. */
  readonly begun?: readonly BegunRun[];
}

/** A run that has begun. */
export interface BegunRun {
  readonly configuration: Configuration;
  /** With the clock at 0. */
  readonly timers: readonly Timer[];
}
