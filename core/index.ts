import { ok, type Result } from './base/result.js';
import { decideUnknown } from './decide/decide.js';
import { loadShipped } from './decide/load-shipped.js';
import { type OtherReading, type Prepared, prepareUnknown } from './decide/prepare.js';
import type { DecisionRecord } from './decide/record.js';
import { type LoadedPolicy as Policy, withProcesses } from './process/loaded-policy.js';
import type { PolicyFile, Policy as RulePolicy } from './rule/policy.js';
import type { DecisionId, FactsByDecision, OutcomeByDecision } from './webex/decision-types.js';
import { editions } from './webex/editions.js';
import { processes } from './webex/processes.js';

export { type FlipReport, flip } from './analysis/flip.js';
export {
  type FlipNarrative,
  formatFlips,
  formatWhyNot,
  type NarratedFlip,
  type NarrateOptions,
  narrateFlips,
  narrateWhyNot,
  type WhyNotNarrative,
} from './analysis/flip-narrative.js';
export type { FlipRequest } from './analysis/flip-request.js';
export type { FactChange, Flip } from './analysis/flip-search.js';
export type { Range } from './analysis/nearest.js';
export type { Relation } from './analysis/relation.js';
export {
  type NotCome,
  type RuleInTheWay,
  type WhyNotReport,
  type WhyNotRequest,
  whyNot,
} from './analysis/why-not.js';
export type { Json } from './base/json.js';
export { formatProblem, type Problem } from './base/problem.js';
export type { Result } from './base/result.js';
export { decideUnknown } from './decide/decide.js';
export {
  type OtherReading,
  type OutcomeOnly,
  type Outcomes,
  type Prepared,
  type PrepareRequest,
  prepareUnknown,
} from './decide/prepare.js';
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
export type { AnswerTone } from './decide/sentences/answer-tone.js';
export { explainRecord } from './decide/sentences/explain-record.js';
export { formatNarrative } from './decide/sentences/format-narrative.js';
export { plainStyle, type Style } from './decide/sentences/layout.js';
export type { Narrative } from './decide/sentences/narrative.js';
export type { Texts } from './decide/sentences/texts.js';
export { caseAt } from './keep/rewind.js';
export { type OpenedCase, openCase, saveCase } from './keep/saved-case.js';
export type { SavedCase } from './keep/saved-shape.js';
export type { Handover } from './process/definition.js';
export type { LoadedPolicy as Policy } from './process/loaded-policy.js';
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
export { EMPTY_CASE, followHandover, type RunRequest, startRun } from './process/start.js';
export type { StatePath } from './process/state-path.js';
export { type EventRequest, passTime, step } from './process/step.js';
export type { PolicyFile } from './rule/policy.js';
export type { Unknown } from './rule/signature.js';
export type { DecisionId } from './webex/decision-types.js';

/** The facts that a decision takes: `Facts<'broadworks.attach.decision'>`. */
export type Facts<D extends DecisionId> = FactsByDecision[D];

/**
 * The outputs of a decision, all of them: `Outcome<'broadworks.attach.decision'>`. An output that no
 * rule gave a value is null.
 */
export type Outcome<D extends DecisionId> = OutcomeByDecision[D];

/** A request for a decision, with the facts that it takes. */
export interface Request<D extends DecisionId> {
  /** The id of the decision. */
  readonly decision: D;
  /** What is known of the case; a fact left out is unknown, default or not sent. */
  readonly facts: Facts<D>;
  /** An ISO date or an epoch id of the guide; left out: the newest epoch. */
  readonly asOf?: string | null;
  /** Values of switches by key, where an assumption differs from its default. */
  readonly switches?: Readonly<Record<string, string | number | boolean | null>>;
  /**
   * True: facts that are left out and could still change an output have the usual values that the
   * rules declare, and `usual` of the record says which. Left out: they are unknown.
   */
  readonly usual?: boolean;
}

/** A record of one decision; `status` says whether its outcome is complete. */
export type RecordOf<D extends DecisionId> = DecidedRecord<D> | OpenRecord<D>;

/** A record in which every output is certain. */
export interface DecidedRecord<D extends DecisionId>
  extends Omit<DecisionRecord, 'decision' | 'status' | 'outcome'> {
  /** The id of the decision. */
  readonly decision: D;
  /** Whether every output is certain. */
  readonly status: 'DECIDED';
  /** All outputs; null where no rule gave a value. */
  readonly outcome: Outcome<D>;
}

/** A record in which facts are missing: its outcome has the outputs that are certain all the same. */
export interface OpenRecord<D extends DecisionId>
  extends Omit<DecisionRecord, 'decision' | 'status' | 'outcome'> {
  /** The id of the decision. */
  readonly decision: D;
  /** Whether every output is certain. */
  readonly status: 'NEEDS_INPUT';
  /** The outputs that are certain whatever the missing facts are. */
  readonly outcome: Partial<Outcome<D>>;
}

/**
 * Reads policy data of the shipped editions, such as `rules` of `provisim/rules`, into a policy to
 * decide and play by. For editions of your own there is `loadPolicy` of `provisim/define`.
 * @param files guides, rule sets and shared files; of two about the same decision, or of the same
 *   shared name, the later one counts
 * @returns the policy, or every problem of every file: `rule-set/…`, each with file and place
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * console.log(policy.value.ruleSets.has('broadworks.attach.decision')); // true
 * ```
 */
export function loadPolicy(files: readonly PolicyFile[]): Result<Policy> {
  const loaded = loadShipped(files, editions);
  return loaded.ok ? ok(withProcesses(loaded.value, [...processes.values()])) : loaded;
}

/**
 * Decides one question: the outcome, the rules behind it, and the facts that could still change it.
 * Synchronous, deterministic, without input or output.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts; a fact left out is unknown, default or not sent, as
 * the decision declares
 * @returns the record, frozen; or every problem of the request: `request/unknown-decision`,
 * `facts/…`, `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { decide, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] } as const;
 * const answer = decide(policy.value, { decision: 'broadworks.attach.rights', facts });
 * if (!answer.ok) throw new Error('these facts are possible');
 * console.log(answer.value.outcome.partnerRightsGranted); // PROVISIONING_ADMIN
 * ```
 */
export function decide<D extends DecisionId>(
  policy: RulePolicy,
  request: Request<D>,
): Result<RecordOf<D>> {
  // The loader has checked every output by the signature that `Outcome` is derived from.
  return decideUnknown(policy, request) as Result<DecisionRecord> as Result<RecordOf<D>>;
}

/** An outcome without its reasons; `status` says whether it is complete. */
export type OutcomeOnlyOf<D extends DecisionId> =
  | {
      readonly status: 'DECIDED';
      readonly outcome: Readonly<Outcome<D>>;
      readonly missing: readonly string[];
    }
  | {
      readonly status: 'NEEDS_INPUT';
      readonly outcome: Readonly<Partial<Outcome<D>>>;
      /** The facts that could still change an output. */
      readonly missing: readonly string[];
    };

/** A decision that is prepared, with the types of its facts and outputs. */
export interface PreparedOf<D extends DecisionId>
  extends Omit<Prepared, 'decision' | 'otherReadings' | 'outcome' | 'decide'> {
  readonly decision: D;
  readonly otherReadings: readonly (Omit<OtherReading, 'outcome'> & {
    outcome(facts: Facts<D>): OutcomeOnlyOf<D>;
  })[];
  /**
   * The outcome alone. The facts are taken as they are: of the declared types, unchecked, and
   * constraints are not looked for.
   */
  outcome(facts: Facts<D>): OutcomeOnlyOf<D>;
  /** The whole record, as `decide` gives it; or every problem of the facts: `facts/…`. */
  decide(facts: Facts<D>): Result<RecordOf<D>>;
}

/**
 * Prepares a decision at one time, to decide it often.
 * @param policy made by `loadPolicy`
 * @param request the decision, its time and its switches
 * @returns the decision; or every problem of the request: `request/…`, `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { loadPolicy, prepare } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const rights = prepare(policy.value, { decision: 'broadworks.attach.rights' });
 * if (!rights.ok) throw new Error('there is such a decision');
 * const facts = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] } as const;
 * console.log(rights.value.outcome(facts).outcome.partnerRightsGranted); // PROVISIONING_ADMIN
 * ```
 */
export function prepare<D extends DecisionId>(
  policy: RulePolicy,
  request: Omit<Request<D>, 'facts'>,
): Result<PreparedOf<D>> {
  // As with `decide`: the loader has checked every output by its signature.
  return prepareUnknown(policy, request) as Result<Prepared> as Result<PreparedOf<D>>;
}
