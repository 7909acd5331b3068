import { fail, ok, type Result } from '../base/result.js';
import { CompiledPlan, type OutcomeValues } from '../compile/compiled-plan.js';
import type { AsOf } from '../rule/period.js';
import type { Plan } from '../rule/plan.js';
import type { Policy } from '../rule/policy.js';
import { decideQuestion } from './decide.js';
import type { Value } from './evaluate.js';
import { conclusion } from './find-answer.js';
import { inputReader } from './input-reader.js';
import { readFacts } from './inputs.js';
import { otherReadings } from './other-times.js';
import { type Question, readQuestion } from './question.js';
import { keyOfKnown, Recent } from './recent.js';
import type { DecisionRecord } from './record.js';
import type { DecisionRequest } from './request.js';
import { requestProblems } from './request-shape.js';
import { isComplete } from './tree-answer.js';

/** What is prepared: a decision at a time. */
export type PrepareRequest = Omit<DecisionRequest, 'facts' | 'usual'>;

/** An outcome without its reasons. Frozen. */
export interface OutcomeOnly {
  readonly status: 'DECIDED' | 'NEEDS_INPUT';
  /** Every output that is certain. */
  readonly outcome: OutcomeValues;
  /** The facts that could still change an output. */
  readonly missing: readonly string[];
}

/** Gives outcomes without their reasons. */
export interface Outcomes {
  /**
   * The outcome for some facts. They are taken as they are: of the declared types, unchecked;
   * constraints are not looked for.
   */
  outcome(facts: Readonly<Record<string, unknown>>): OutcomeOnly;
}

/** Another interpretation of an uncertain date. */
export interface OtherReading extends Outcomes {
  /** The date may fall into another epoch, or rules may have started before theirs. */
  readonly id: 'EPOCH_UNCERTAIN' | 'START_UNCERTAIN';
  readonly epoch: string;
}

/** One decision at one time, made once to decide often. */
export interface Prepared extends Outcomes {
  readonly decision: string;
  readonly asOf: AsOf;
  /** What an uncertain date could also mean, where other rules or values are then in force. */
  readonly otherReadings: readonly OtherReading[];
  /** The whole record, as `decide` gives it; or every problem of the facts. */
  decide(facts: unknown): Result<DecisionRecord>;
}

const KEYS = ['decision', 'asOf', 'switches'];

/**
 * Prepares a decision whose facts the compiler cannot check; also one of a policy of one's own.
 * @param policy made by `loadPolicy`
 * @param request the decision, its time and its switches; what is wrong with it comes back as
 *   problems
 * @returns the decision; or every problem of the request: `request/…`, `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { loadPolicy, prepareUnknown } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const rights = prepareUnknown(policy.value, { decision: 'broadworks.attach.rights' });
 * console.log(rights.ok && rights.value.outcome({}).missing[0]); // attachDecision
 * ```
 */
export function prepareUnknown(policy: Policy, request: PrepareRequest): Result<Prepared> {
  const wrong = requestProblems(request, KEYS);
  if (wrong.length > 0) return fail(wrong);
  const read = readQuestion(policy, { ...request, facts: {} });
  if (!read.ok) return read;
  const question = read.value;
  const { ruleSet, plan, time } = question;
  const readings = otherReadings(ruleSet, time).map(({ id, epoch, plan: other }) =>
    Object.freeze({ id, epoch, outcome: outcomesOf({ ...question, plan: other }) }),
  );
  return ok(
    Object.freeze({
      decision: ruleSet.id,
      asOf: Object.freeze({ ...time, couldAlsoBe: Object.freeze([...time.couldAlsoBe]) }),
      otherReadings: Object.freeze(readings),
      outcome: outcomesOf({ ...question, plan }),
      decide: (facts: unknown) => decideFacts(question, facts),
    }),
  );
}

function decideFacts(question: Question, given: unknown): Result<DecisionRecord> {
  const wrong = requestProblems({ facts: given });
  if (wrong.length > 0) return fail(wrong);
  const facts = readFacts(question.ruleSet, given);
  if (!facts.ok) return facts;
  const values = new Map<string, Value>([...question.values, ...facts.value.values]);
  return decideQuestion({ ...question, facts: facts.value, values });
}

/** The outcomes of a plan: by closures where the rule tree settles them, else the exact answer. */
function outcomesOf({ ruleSet, plan, values }: Question): Outcomes['outcome'] {
  const closures = new CompiledPlan<OutcomeOnly>(
    plan,
    (outcome) => Object.freeze({ status: 'DECIDED', outcome, missing: NOTHING }),
    { findsPattern: false },
  );
  const readerOf = (name: string) => inputReader(ruleSet, name, values);
  const readers = closures.inputs.map(readerOf);
  const names = [...plan.ruleSet.facts.keys(), ...plan.ruleSet.switches.keys()];
  const openReaders = names.map((name) => [name, readerOf(name)] as const);
  const recent = new Recent<OutcomeOnly>(RECENT);
  return (facts) => {
    const settled = closures.run(facts, readers);
    if (settled !== undefined) return settled;
    const inputs = new Map(openReaders.map(([name, read]) => [name, read(facts)]));
    return recent.of(keyOfKnown(inputs), () => openOutcome(plan, inputs));
  };
}

const NOTHING: readonly string[] = Object.freeze([]);
/** Outcomes with facts missing that are kept for each prepared decision. */
const RECENT = 64;

function openOutcome(plan: Plan, inputs: ReadonlyMap<string, Value>): OutcomeOnly {
  const { outcome, missing } = conclusion(plan, inputs);
  return Object.freeze({
    status: isComplete(plan, outcome) ? 'DECIDED' : 'NEEDS_INPUT',
    outcome: Object.freeze(outcome),
    missing: Object.freeze(missing),
  });
}
