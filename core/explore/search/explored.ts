import type { EventContext } from '../../process/event-context.js';
import type { Answerer } from '../../process/query.js';
import type { CaseFacts } from '../../process/run.js';
import type { FactSet } from '../space/fact-interner.js';
import type { Assumptions } from '../space/merged-partitions.js';
import type { GlobalState, Participant } from '../space/state-space.js';
import type { StepResult } from '../statechart/compiled-state.js';

/** One step of an exploration: an event with one choice of all that its decisions look at. */
export interface Edge {
  readonly event: string;
  /** Seconds that passed before it. */
  readonly clock: number;
  readonly outcome: StepResult;
  readonly from: GlobalState;
  readonly to: GlobalState;
  readonly run: number;
  /** What was known when the event came: less than before, where the world has changed. */
  readonly before: FactSet;
}

/** Where an exploration has got to. */
export interface Explored {
  readonly members: readonly Participant[];
  /** Every state that was reached, in the order of the fewest events. */
  readonly states: readonly GlobalState[];
  /** Those that a case may begin in. */
  readonly starts: readonly GlobalState[];
  /** By node: what may happen there. */
  readonly edges: readonly (readonly Edge[])[];
  /** How many of the nodes were not looked at, for want of budget. */
  readonly frontier: number;
  /** Facts that decisions want and that no value could be chosen for: what they decide is left out. */
  readonly unresolved: readonly string[];
  /** All that is known after a step, also what cannot matter any more. */
  after(edge: Edge): CaseFacts;
  /**
   * Asks again what was asked at a step.
   * @param answerer who answers; left out: what has been found out by exploring
   */
  askingOf(edge: Edge, answerer?: Answerer): EventContext;
}

/** What is explored, and how far. */
export interface ExploreRequest extends Assumptions {
  readonly members: readonly Participant[];
  /** The most states to look at. */
  readonly most: number;
  /** What is known of the case from the beginning; a fact of a run's own with its number before it. */
  readonly facts?: CaseFacts;
}
