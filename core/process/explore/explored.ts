import type { Occasion } from '../ask.js';
import type { CaseFacts } from '../run.js';
import type { Circumstances } from './merged-readings.js';
import type { Came } from './outcome.js';
import type { Member, Node } from './space.js';

/** One step of an exploration: an event with one choice of all that its decisions look at. */
export interface Edge extends Came {
  readonly from: Node;
  readonly to: Node;
  readonly run: number;
  /** What was known when the event came: less than before, where the world has changed. */
  readonly before: CaseFacts;
  /** All that is known afterwards, also what cannot matter any more. */
  readonly after: CaseFacts;
}

/** Where an exploration has got to. */
export interface Explored {
  readonly members: readonly Member[];
  /** Every state that was reached, in the order of the fewest events. */
  readonly nodes: readonly Node[];
  /** Those that a case may begin in. */
  readonly starts: readonly Node[];
  /** By node: what may happen there. */
  readonly edges: readonly (readonly Edge[])[];
  /** How many of the nodes were not looked at, for want of budget. */
  readonly frontier: number;
  /** Facts that decisions want and that no value could be chosen for: what they decide is left out. */
  readonly unresolved: readonly string[];
  /** The occasion in which a step was taken; asks again what was asked. */
  occasionOf(edge: Edge): Occasion;
}

/** What is explored, and how far. */
export interface ExploreRequest extends Circumstances {
  readonly members: readonly Member[];
  /** The most states to look at. */
  readonly most: number;
  /** What is known of the case from the beginning; a fact of a run's own with its number before it. */
  readonly facts?: CaseFacts;
}
