import type { Json } from '../base/json.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';
import type { Run } from './run.js';

/** The context of an event: all that queries for it read. */
export interface EventOccurrence {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly run: Pick<Run, 'asOf' | 'switches' | 'context' | 'timers'>;
  readonly clock: number;
  readonly event: string;
  /** The state in which the event occurs, in dot notation, without regions. */
  readonly from: string;
  /** The state of the run that was started last by a hand-over; null where there is none. */
  readonly child: string | null;
  /**
   * A fact of the case or of the run: `UNKNOWN` where it was explicitly unknown, undefined where it
   * is missing.
   */
  fact(name: string): Json | undefined;
  /** A field of the payload. */
  field(name: string): Json | undefined;
}

/** A query to a decision, with the facts that the process supplies. */
export interface Query {
  readonly decision: string;
  /** All facts for the decision. */
  readonly facts: Readonly<Record<string, Json>>;
  /** One of these facts. */
  fact(name: string): Json | undefined;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

/** The answer to a query. */
export interface QueryAnswer {
  /** An output, or undefined where it is not certain. */
  value(output: string): Json | undefined;
  /** Facts that are needed for an output to be certain. */
  missing(output: string): readonly string[];
  /** Unknown facts that are not needed, but that constraints relate to known ones. */
  readonly tied?: readonly string[];
}

/** Answers queries; undefined where a query has no answer. */
export interface Answerer {
  ask(query: Query): QueryAnswer | undefined;
}

/** The name of a field of the payload among wanted names. */
export function fieldName(field: string): string {
  return `${FIELD}${field}`;
}

/** The field that such a name denotes; undefined where it denotes a fact. */
export function fieldOf(name: string): string | undefined {
  return name.startsWith(FIELD) ? name.slice(FIELD.length) : undefined;
}

const FIELD = 'payload.';

/** Marks a fact as explicitly unknown. */
export const UNKNOWN = { unknown: true } as const;
