import type { Problem } from '../base/problem.js';
import { citesAt } from '../rule/cites-at.js';
import { type Plan, planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import type { Value } from './evaluate.js';
import { answer, conclusion } from './find-answer.js';
import { impossibleFacts } from './impossible.js';
import { type Inputs, type Origin, readFacts } from './inputs.js';
import { sameOutcome } from './other-times.js';
import type { DecisionRecord } from './record.js';

/** What is known of a case, and what it is decided by. */
export interface KnownCase {
  readonly ruleSet: RuleSet;
  readonly plan: Plan;
  readonly facts: Inputs;
  /** The facts and the switches; undefined where a fact is not known. */
  readonly values: ReadonlyMap<string, Value>;
}

/**
 * Completes a question by the usual values of its rule set. A fact has its usual value only if it was
 * left out, if it could still change an output, and if its usual value can go with what is known.
 * Whichever of them is left out again, the answer is another.
 *
 * See docs/decisions/0035-the-usual-case.md.
 * @param leftOut the facts that the request leaves out
 */
export function withUsual<Q extends KnownCase>(question: Q, leftOut: ReadonlySet<string>): Q {
  const { ruleSet, facts } = question;
  const candidates = [...ruleSet.facts.keys()].filter(
    (name) => leftOut.has(name) && facts.origins.get(name) === 'unknown' && has(ruleSet, name),
  );
  const assumed = needed(question, assumable(question, candidates));
  if (assumed.length === 0) return question;
  const origins = assumed.map((name): [string, Origin] => [name, 'usual']);
  return {
    ...question,
    facts: {
      values: completed(ruleSet, facts.values, assumed),
      origins: new Map([...facts.origins, ...origins]),
    },
    values: completed(question.ruleSet, question.values, assumed),
  };
}

/** A problem where all usual values of a rule set together violate a constraint. */
export function usualProblems(ruleSet: RuleSet): readonly Problem[] {
  const names = Object.keys(ruleSet.file.usual ?? {});
  const newest = ruleSet.guide.epochs.at(-1);
  const facts = readFacts(ruleSet, {});
  if (names.length === 0 || ruleSet.constraints.length === 0 || newest === undefined) return [];
  if (!facts.ok) return facts.problems;
  const plan = planAt(ruleSet, newest.id);
  const switches = [...ruleSet.switches].map(([key, one]): [string, Value] => [key, one.default]);
  const known = new Map([...facts.value.values, ...switches]);
  const found = impossibleFacts(plan, answer(plan, completed(ruleSet, known, names)));
  return found.map(({ message }) => ({
    code: 'rule-set/usual',
    message: `the usual values are no possible case: ${message}`,
    hint: 'usual values hold together, beside the defaults',
    file: ruleSet.path,
    at: '/usual',
  }));
}

/** The facts that have their usual values, as a record lists them. */
export function usualFacts(
  { ruleSet, epoch }: Plan,
  { origins }: Inputs,
): NonNullable<DecisionRecord['usual']> {
  return Object.entries(ruleSet.file.usual ?? {})
    .filter(([fact]) => origins.get(fact) === 'usual')
    .map(([fact, { value, cites }]) => ({
      fact,
      value,
      cites: [...citesAt(ruleSet.guide, cites, epoch)],
    }));
}

/**
 * Candidates that matter, together with all that matter once these are known: those whose usual value is
 * possible beside what is known and those before.
 */
function assumable(question: KnownCase, candidates: readonly string[]): readonly string[] {
  const refused = new Set<string>();
  let assumed: readonly string[] = [];
  for (;;) {
    const { missing } = conclusionWith(question, assumed);
    const next = missing.filter(
      (name) => candidates.includes(name) && !refused.has(name) && !assumed.includes(name),
    );
    if (next.length === 0) return assumed;
    if (isPossible(question, [...assumed, ...next])) assumed = [...assumed, ...next];
    else {
      for (const name of next) {
        if (isPossible(question, [...assumed, name])) assumed = [...assumed, name];
        else refused.add(name);
      }
    }
  }
}

/** Those without which the answer is another; of two that each make the other needless, the first. */
function needed(question: KnownCase, assumed: readonly string[]): readonly string[] {
  const all = conclusionWith(question, assumed);
  return assumed.reduceRight<readonly string[]>((kept, name) => {
    const fewer = kept.filter((other) => other !== name);
    return sameOutcome(conclusionWith(question, fewer), all) ? fewer : kept;
  }, assumed);
}

function conclusionWith(question: KnownCase, assumed: readonly string[]) {
  return conclusion(question.plan, completed(question.ruleSet, question.values, assumed));
}

function isPossible(question: KnownCase, assumed: readonly string[]): boolean {
  const { plan, ruleSet, values } = question;
  if (plan.constraints.length === 0) return true;
  const given = answer(plan, completed(ruleSet, values, assumed));
  return impossibleFacts(plan, given).length === 0;
}

function completed(
  { file }: RuleSet,
  values: ReadonlyMap<string, Value>,
  assumed: readonly string[],
): ReadonlyMap<string, Value> {
  const { usual = {} } = file;
  const added = assumed.map((name): [string, Value] => [name, usual[name]?.value]);
  return new Map([...values, ...added]);
}

function has({ file }: RuleSet, name: string): boolean {
  return Object.hasOwn(file.usual ?? {}, name);
}
