import { readSwitches } from '../../decide/request.js';
import { resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import type { Answerer, Question, Reply } from '../question.js';
import { DecisionTrees, type Ends, type Session } from './decision-tree.js';

const grown = new WeakMap<Policy, Map<string, DecisionTrees | undefined>>();

/**
 * Answers questions of an exploration. An output that depends on facts which are not known yet
 * names those that its rules look at next: split on the first and ask again, and every completion
 * is looked at, in as few parts as the rules tell apart.
 */
export class Replies implements Answerer, Session {
  refused = false;
  ends: Ends | undefined;
  readonly #policy: Policy;
  readonly #known: Map<string, DecisionTrees | undefined>;

  /** @param ends what had been found out of the same case when less of it was known */
  constructor(policy: Policy, ends?: Ends) {
    this.#policy = policy;
    this.ends = ends;
    this.#known = grown.get(policy) ?? new Map();
    grown.set(policy, this.#known);
  }

  ask(question: Question): Reply | undefined {
    const { decision, asOf, switches } = question;
    const key = `${decision} ${asOf} ${textOf(switches)}`;
    let trees = this.#known.get(key);
    if (trees === undefined && !this.#known.has(key)) {
      trees = treesOf(this.#policy, question);
      this.#known.set(key, trees);
    }
    if (trees === undefined) this.refused = true;
    return trees?.reply(question, this);
  }
}

function treesOf(
  policy: Policy,
  { decision, asOf, switches }: Question,
): DecisionTrees | undefined {
  const ruleSet = policy.ruleSets.get(decision);
  const time = ruleSet && resolveAsOf(ruleSet.guide, asOf);
  if (ruleSet === undefined || time?.ok !== true) return undefined;
  const values = readSwitches(ruleSet, switches, () => new Set(Object.keys(switches)));
  if (!values.ok) return undefined;
  return new DecisionTrees(planAt(ruleSet, time.value.epoch, 'late'), values.value);
}

const texts = new WeakMap<object, string>();

function textOf(switches: Question['switches']): string {
  const known = texts.get(switches);
  if (known !== undefined) return known;
  const text = JSON.stringify(switches);
  texts.set(switches, text);
  return text;
}
