import type { Json } from '../../base/json.js';
import type { Emission } from '../emit.js';
import type { CaseFacts, Timer } from '../run.js';
import type { CompiledState } from './compiled-machine.js';
import type { KnownPlace } from './space.js';

/** What an event may come to, for one choice of all that is looked at. */
export interface Outcome {
  readonly payload: Readonly<Record<string, Json>>;
  /** Facts that were looked at and had not been known, with the value chosen. */
  readonly learned: CaseFacts;
  readonly to: KnownPlace;
  /** The innermost states between, where several transitions follow each other. */
  readonly through: readonly (readonly CompiledState[])[];
  readonly emission: Emission;
}

/** What is known of a run when an event comes. */
export interface Known {
  /** The facts of the case and of the run, by the names that its process has for them. */
  readonly facts: CaseFacts;
  /** What other runs have for facts that each has for itself. */
  readonly others: CaseFacts;
  readonly timers: readonly Timer[];
}

/** An event that came, and what came of it. */
export interface Came {
  readonly event: string;
  /** Seconds that passed before it. */
  readonly clock: number;
  readonly outcome: Outcome;
}
