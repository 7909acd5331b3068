import type { AnswerTone, Json, Result } from '../../core/index.js';
import type { WayRequest, WayThere } from '../process/find-way.js';
import type { Edit, PageState, Question } from '../state/page-state.js';
import type { ExamplesRequest, OtherExamples } from '../tools/find-examples.js';
import type { FindingsRequest, NewFindings } from '../tools/find-findings.js';
import type { BrokenInvariants, InvariantsRequest } from '../tools/find-invariants.js';
import type { RegionsRequest, ToldRegions } from '../tools/find-regions.js';
import type { WatchedAnswers, WatchedRequest } from '../tools/find-watched.js';
import type { CasesRequest, SimulatedCases } from '../tools/simulate-cases.js';

/** What is asked about other facts than those of a question. */
export type WhatIfAsk =
  /** What changes the first output; where it is not certain: what settles it. */
  | { readonly for: 'change' }
  /** What gives an output a value, while some facts stay as they are. */
  | {
      readonly for: 'value';
      readonly output: string;
      readonly to: Json;
      readonly freeze: readonly string[];
    }
  /** What is in the way of every value that the first output does not have. */
  | { readonly for: 'others' };

/** A question about other facts. A JSON value: it is sent to a worker. */
export interface WhatIfRequest {
  readonly question: Question;
  readonly lang: PageState['lang'];
  readonly ask: WhatIfAsk;
}

/** A set of changes to try. */
export interface Way {
  /** Each fact as it would be and as it is now, in words. */
  readonly changes: readonly string[];
  /** The answer after them, in words. */
  readonly answer: string;
  /** What that answer means for the one who asks. */
  readonly tone: AnswerTone;
  /** The facts that change, with their values after it. */
  readonly facts: Readonly<Record<string, Json>>;
}

/** A value that an output does not have. */
export interface OtherOutcome {
  readonly value: Json;
  readonly text: string;
  /** The rules that could have given it, and what became of each. */
  readonly rules: readonly string[];
  /** The cheapest way to it; undefined where there is none. */
  readonly way: Way | undefined;
  /** That no change gives it; null where one does. */
  readonly remark: string | null;
}

/** What was found about other facts. */
export interface WhatIf {
  /** Of `change` and `value`. */
  readonly ways: readonly Way[];
  /** Of `others`. */
  readonly others: readonly OtherOutcome[];
  /** Whether every set of facts that leads there is among the ways. */
  readonly isComplete: boolean;
  /** What is to be said of the ways as a whole; null: nothing. */
  readonly remark: string | null;
}

/** What was found, or why nothing can be: the problems of `flip` and `whyNot`. */
export type WhatIfResult = Result<WhatIf>;

/** What is asked about edited rules. */
export type EditRequest =
  | RegionsRequest
  | ExamplesRequest
  | FindingsRequest
  | InvariantsRequest
  | WatchedRequest;
/** What takes so long that a worker does it. */
export type SlowRequest = WhatIfRequest | WayRequest | EditRequest;

/** What is found about edited rules, by what is asked. */
export interface FoundByRequest {
  readonly regions: ToldRegions;
  readonly examples: OtherExamples;
  readonly findings: NewFindings;
  readonly invariants: BrokenInvariants;
  readonly watched: WatchedAnswers;
}

/** The result of a request. */
export type ResultOf<R extends SlowRequest> = R extends EditRequest
  ? Result<FoundByRequest[R['for']]>
  : R extends WayRequest
    ? Result<WayThere>
    : WhatIfResult;

/** What is sent to a worker. */
export interface SlowMessage {
  readonly request: SlowRequest;
  /** What somebody has edited. */
  readonly edits: readonly Edit[] | undefined;
}

/** Many cases to decide, with what somebody has edited. */
export interface CasesMessage {
  readonly request: CasesRequest;
  readonly edits: readonly Edit[] | undefined;
}

/** What a worker says of many cases: how many are done, and at last what became of them. */
export type CasesReply = LongTaskReply<CasesProgress, SimulatedCases>;

/** How many of the cases are decided. */
export interface CasesProgress {
  readonly done: number;
  readonly all: number;
}

/** What a worker says of a long task: how far it is, and at last what was found. */
export type LongTaskReply<Progress, Found> = Progress | { readonly result: Result<Found> };
