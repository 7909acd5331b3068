import type { Result } from './base/result.js';
import { decide as decideUntyped } from './decide/decide.js';
import { loadPolicyOf } from './decide/load-policy.js';
import type { DecisionRecord } from './decide/record.js';
import type { Policy, PolicyFile } from './rule/policy.js';
import type { FactsOf, OutcomeOf } from './rule/signature.js';
import { type DecisionId, editions, type signatures } from './webex/editions.js';

export type { Json } from './base/json.js';
export { formatProblem, type Problem } from './base/problem.js';
export type { Result } from './base/result.js';
export {
  type Assumption,
  type DecisionRecord,
  type ExplainedCondition,
  type ExplainedRule,
  type Explanation,
  type ListEntry,
  recordSchema,
  type Verdict,
} from './decide/record.js';
export { explainRecord } from './decide/sentences/explain-record.js';
export { formatNarrative } from './decide/sentences/format-narrative.js';
export { plainStyle, type Style } from './decide/sentences/layout.js';
export type { Narrative } from './decide/sentences/narrative.js';
export type { Texts } from './decide/sentences/texts.js';
export type { OpenedCase } from './keep/saved-case.js';
export type { SavedCase } from './keep/saved-shape.js';
export type { Handover } from './process/definition.js';
export type {
  Case,
  CaseFacts,
  Emitted,
  Move,
  Refusal,
  Run,
  RunOrigin,
  Step,
  Timer,
} from './process/run.js';
export { EMPTY_CASE } from './process/start.js';
export type { StatePath } from './process/state-path.js';
export type { Policy, PolicyFile } from './rule/policy.js';
export {
  caseAt,
  type EventRequest,
  followHandover,
  openCase,
  passTime,
  type RunRequest,
  saveCase,
  startRun,
  step,
} from './runs.js';
export type { DecisionId } from './webex/editions.js';

/** The facts that a decision takes: `Facts<'broadworks.attach.decision'>`. */
export type Facts<D extends DecisionId> = FactsOf<(typeof signatures)[D]>;

/** The outputs of a decision: `Outcome<'broadworks.attach.decision'>`. */
export type Outcome<D extends DecisionId> = OutcomeOf<(typeof signatures)[D]>;

/** A request for a decision, with the facts that it takes. */
export interface Request<D extends DecisionId> {
  readonly decision: D;
  readonly facts: Facts<D>;
  /** An ISO date or an epoch id of the guide; left out: the newest epoch. */
  readonly asOf?: string | null;
  /** Values of switches by key, where an assumption differs from its default. */
  readonly switches?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A record with the outputs of its decision. */
export type RecordOf<D extends DecisionId> = Omit<DecisionRecord, 'outcome'> & {
  readonly outcome: Outcome<D>;
};

/**
 * Reads policy data, such as `rules` of `provisim/rules`, into a policy.
 * @param files guides and rule sets; a later file about the same decision replaces an earlier one
 * @returns the policy, or every problem of every file: `rule-set/…`, each with file and place
 */
export function loadPolicy(files: readonly PolicyFile[]): Result<Policy> {
  return loadPolicyOf(files, editions);
}

/**
 * Decides one question: the outcome, the rules behind it, and the facts that could still change it.
 * Synchronous, deterministic, without input or output.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts; a fact left out is unknown, default or not sent, as
 * the decision declares
 * @returns the record, frozen; or every problem of the request: `request/unknown-decision`,
 * `facts/…`, `as-of/…`, `switches/…`
 */
export function decide<D extends DecisionId>(
  policy: Policy,
  request: Request<D>,
): Result<RecordOf<D>> {
  // The loader has checked every output against the signature that `Outcome` is derived from.
  return decideUntyped(policy, request) as Result<RecordOf<D>>;
}

/**
 * Decides a request that the compiler cannot check: read from a file, or received.
 * @param policy made by `loadPolicy`
 * @param request any value; what is wrong with it comes back as problems
 */
export function decideUnknown(
  policy: Policy,
  request: { readonly decision: string; readonly facts: unknown } & Partial<
    Pick<Request<DecisionId>, 'asOf' | 'switches'>
  >,
): Result<DecisionRecord> {
  return decideUntyped(policy, request);
}
