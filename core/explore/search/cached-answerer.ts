import { readSwitches } from '../../decide/request.js';
import type { Answerer, Query, QueryAnswer } from '../../process/query.js';
import { resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import { type AnswerSession, DecisionTrees, type SettledOutputs } from './decision-tree.js';

/** The trees of decisions at one time with some switches, by decision. */
type DecisionsAt = Map<string, DecisionTrees | undefined>;

const grown = new WeakMap<Policy, DecisionCache>();

/**
 * Answers questions of an exploration. An output that depends on facts which are not known yet
 * names those that its rules look at next: split on the first and ask again, and every completion
 * is looked at, in as few parts as the rules tell apart.
 */
export class CachedAnswerer implements Answerer, AnswerSession {
  refused = false;
  ends: SettledOutputs | undefined;
  readonly #policy: Policy;
  readonly #forests: DecisionCache;

  /** @param ends what had been found out of the same case when less of it was known */
  constructor(policy: Policy, ends?: SettledOutputs) {
    this.#policy = policy;
    this.ends = ends;
    this.#forests = grown.get(policy) ?? new DecisionCache();
    grown.set(policy, this.#forests);
  }

  ask(query: Query): QueryAnswer | undefined {
    const { decision } = query;
    const forest = this.#forests.of(query);
    let trees = forest.get(decision);
    if (trees === undefined && !forest.has(decision)) {
      trees = treesOf(this.#policy, query);
      forest.set(decision, trees);
    }
    if (trees === undefined) this.refused = true;
    return trees?.reply(query, this);
  }
}

function treesOf(policy: Policy, { decision, asOf, switches }: Query): DecisionTrees | undefined {
  const ruleSet = policy.ruleSets.get(decision);
  const time = ruleSet && resolveAsOf(ruleSet.guide, asOf);
  if (ruleSet === undefined || time?.ok !== true) return undefined;
  const values = readSwitches(ruleSet, switches, () => new Set(Object.keys(switches)));
  if (!values.ok) return undefined;
  return new DecisionTrees(planAt(ruleSet, time.value.epoch, 'late'), values.value);
}

/** Looks forests up: by the object of the switches at first, which is quick, then by what they say. */
class DecisionCache {
  readonly #byObject = new WeakMap<object, Map<string | null, DecisionsAt>>();
  readonly #byText = new Map<string, DecisionsAt>();

  of({ asOf, switches }: Query): DecisionsAt {
    let byTime = this.#byObject.get(switches);
    if (byTime === undefined) {
      byTime = new Map();
      this.#byObject.set(switches, byTime);
    }
    let forest = byTime.get(asOf);
    if (forest === undefined) {
      const text = JSON.stringify([asOf, switches]);
      forest = this.#byText.get(text) ?? new Map();
      this.#byText.set(text, forest);
      byTime.set(asOf, forest);
    }
    return forest;
  }
}
