import type { Json } from '../../base/json.js';
import { check, type Evaluation, evaluate, type Truth, type Value } from '../../decide/evaluate.js';
import { readFacts } from '../../decide/inputs.js';
import { readSwitches } from '../../decide/request.js';
import { resolveAsOf } from '../../rule/period.js';
import { type Bound, type Plan, planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import type { Answerer, Question, Reply } from '../ask.js';

/**
 * Answers questions of an exploration, each once. An output that depends on facts which are not
 * known yet names the first of them that its rules look at: split on that and ask again, and every
 * completion is looked at, in as few parts as the rules tell apart.
 */
export class Replies implements Answerer {
  readonly #policy: Policy;
  readonly #known = new Map<string, Reply | null>();
  /** A question could not be answered: its facts cannot go together. Whoever has seen it, clears it. */
  refused = false;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  ask(question: Question): Reply | undefined {
    const key = `${question.decision} ${JSON.stringify(question.facts)}`;
    let reply = this.#known.get(key);
    if (reply === undefined) {
      reply = replyTo(this.#policy, question) ?? null;
      this.#known.set(key, reply);
    }
    if (reply === null) this.refused = true;
    return reply ?? undefined;
  }
}

/** Undefined where the facts break a constraint: there is no such case. */
function replyTo(policy: Policy, question: Question): Reply | undefined {
  const ruleSet = policy.ruleSets.get(question.decision);
  if (ruleSet === undefined) return undefined;
  const facts = readFacts(ruleSet, question.facts);
  const time = resolveAsOf(ruleSet.guide, question.asOf);
  const switches = readSwitches(
    ruleSet,
    question.switches,
    () => new Set(Object.keys(question.switches)),
  );
  if (!facts.ok || !time.ok || !switches.ok) return undefined;
  const plan = planAt(ruleSet, time.value.epoch, 'late');
  const evaluation = evaluate(plan, new Map([...facts.value.values, ...switches.value]));
  const { value } = evaluation;
  const impossible = plan.constraints.some((c) => check(c.condition, value).truth === false);
  return impossible
    ? undefined
    : { value, missing: (output) => firstOpen(plan, evaluation, output) };
}

/** The first fact that is not known of those that a name's value is read from. */
function firstOpen(plan: Plan, evaluation: Evaluation, name: string): string[] {
  if (plan.ruleSet.facts.has(name)) return [name];
  const derivation = plan.derivations.get(name);
  if (derivation !== undefined) {
    const arg = derivation.args.find((a) => evaluation.value(a) === undefined);
    return arg === undefined ? [] : firstOpen(plan, evaluation, arg);
  }
  const table = evaluation.tables.find(({ table: t }) => t.sets.some((o) => o.name === name));
  const open = table?.rules.find(
    ({ holds, reached, planned }) =>
      reached !== false &&
      holds !== false &&
      (table.table.hitPolicy === 'FIRST' || name in planned.rule.event.params) &&
      (holds === undefined || givesOpen(planned.rule.event.params[name], evaluation.value)),
  );
  if (open === undefined) return [];
  const { condition } = open.planned;
  if (open.holds === undefined && condition !== undefined) {
    return openIn(plan, evaluation, condition);
  }
  const given = namesIn(open.planned.rule.event.params[name]);
  const unknown = given.find((n) => evaluation.value(n) === undefined);
  return unknown === undefined ? [] : firstOpen(plan, evaluation, unknown);
}

function openIn(plan: Plan, evaluation: Evaluation, condition: Bound): string[] {
  const truth = (part: Bound): Truth => check(part, evaluation.value).truth;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const part = condition.parts.find((p) => truth(p) === undefined);
      return part === undefined ? [] : openIn(plan, evaluation, part);
    }
    case 'not':
    case 'named':
      return openIn(plan, evaluation, condition.part);
    default:
      return firstOpen(plan, evaluation, condition.name);
  }
}

function givesOpen(assignment: unknown, value: (name: string) => Value): boolean {
  return namesIn(assignment).some((name) => value(name) === undefined);
}

/** The names that an assignment takes values from, beside the arguments of its members. */
function namesIn(assignment: unknown): string[] {
  if (Array.isArray(assignment)) return assignment.flatMap(namesIn);
  const named = assignment as { readonly fact?: Json } | null | undefined;
  return typeof named === 'object' && named !== null && typeof named.fact === 'string'
    ? [named.fact]
    : [];
}
