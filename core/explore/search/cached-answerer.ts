import { planFor, readSwitches } from '../../decide/request.js';
import type { Answerer, Query, QueryAnswer } from '../../process/query.js';
import type { Policy } from '../../rule/policy.js';
import { type AnswerSession, DecisionTrees, type SettledOutputs } from './decision-tree.js';

/** The decision trees of one time and setting of switches, by decision. */
type DecisionsAt = Map<string, DecisionTrees | undefined>;

const grown = new WeakMap<Policy, DecisionCache>();

/**
 * A cached answerer for explorations. For an output that depends on unknown facts it names those
 * that evaluation reads next: branching on the first and asking again covers every completion in as
 * few parts as the rules distinguish.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export class CachedAnswerer implements Answerer, AnswerSession {
  refused = false;
  ends: SettledOutputs | undefined;
  readonly #policy: Policy;
  readonly #forests: DecisionCache;

  /** @param ends the nodes reached for the same case when fewer facts were known */
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
  const plan = planFor(policy, decision, asOf);
  if (!plan.ok) return undefined;
  const values = readSwitches(plan.value.ruleSet, switches, () => new Set(Object.keys(switches)));
  return values.ok ? new DecisionTrees(plan.value, values.value) : undefined;
}

/** Caches trees by time and switches: by identity first, which is fast, then by value. */
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
