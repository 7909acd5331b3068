import type { Json } from '../base/json.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';
import type { Run } from './run.js';

/** What an event is asked about. */
export interface EventOccurrence {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly run: Pick<Run, 'asOf' | 'switches' | 'context' | 'timers'>;
  readonly clock: number;
  readonly event: string;
  /** The state that the event finds, in dot form, without regions. */
  readonly from: string;
  /** The state of the run that this one handed over to last; null where none is played. */
  readonly child: string | null;
  /** A fact of the case or of the run: `UNKNOWN` on purpose, or undefined where it was not told. */
  fact(name: string): Json | undefined;
  /** A field of the payload. */
  field(name: string): Json | undefined;
}

/** A question to a decision, with what the process knows of its facts. */
export interface Query {
  readonly decision: string;
  /** All that the decision is told. */
  readonly facts: Readonly<Record<string, Json>>;
  /** One fact of that. */
  fact(name: string): Json | undefined;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

/** What a decision says to a question. */
export interface QueryAnswer {
  /** An output, or undefined where it is not certain. */
  value(output: string): Json | undefined;
  /** Facts that have to be known before an output is certain. */
  missing(output: string): readonly string[];
  /** Facts that are not known, need not be, but cannot have every value with those that are. */
  readonly tied?: readonly string[];
}

/** Answers questions; undefined where a question cannot be answered. */
export interface Answerer {
  ask(query: Query): QueryAnswer | undefined;
}

/** The name that a field of the payload has among the facts that are wanted. */
export function fieldName(field: string): string {
  return `${FIELD}${field}`;
}

/** The field that such a name means; undefined where it means a fact. */
export function fieldOf(name: string): string | undefined {
  return name.startsWith(FIELD) ? name.slice(FIELD.length) : undefined;
}

const FIELD = 'payload.';

/** Says on purpose that a fact is not known. */
export const UNKNOWN = { unknown: true } as const;
