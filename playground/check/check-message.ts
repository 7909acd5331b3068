import type { Json } from '../../core/index.js';
import type { Check, Count, Trace } from '../../core/studio.js';
import type { Edit } from '../state/page-state.js';
import type { LongTaskReply } from '../what-if/what-if.js';

/** What is checked. A JSON value: it is sent to a worker. */
export interface CheckRequest {
  readonly for: 'check';
  readonly process: string;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

/** A check, with what somebody has edited. */
export interface CheckMessage {
  readonly request: CheckRequest;
  readonly edits: readonly Edit[] | undefined;
}

/** What no example exercises. */
export interface Hole {
  readonly kind: 'state' | 'transition' | 'addition' | 'guard';
  /** A state, or the id of a transition or of conditional actions. */
  readonly place: string;
  /** Of a guard: its text, and the truth value that it was never seen with; none: never evaluated. */
  readonly guard?: { readonly text: string; readonly lacks: readonly boolean[] };
  /** The shortest trace that exercises it; for a guard without one, to where it is evaluated. */
  readonly trace?: Trace;
  /** Whether the trace only leads to the state in which it is evaluated. */
  readonly isOnTheWay?: boolean;
}

/** What was found about a process. */
export interface CheckReport {
  /** The process by itself, and then the shared cases that it takes part in. */
  readonly checks: readonly Check[];
  /** How many examples were played. */
  readonly examples: number;
  readonly covered: Readonly<Record<'states' | 'transitions' | 'additions' | 'guards', Count>>;
  readonly holes: readonly Hole[];
}

/** How far a check is: what is explored, how many states are done, and how many are known by then. */
export interface CheckProgress {
  readonly title: string;
  readonly done: number;
  readonly all: number;
}

/** What a worker says of a check. */
export type CheckReply = LongTaskReply<CheckProgress, CheckReport>;
