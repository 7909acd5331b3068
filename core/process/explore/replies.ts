import { readSwitches } from '../../decide/request.js';
import { resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import type { Answerer, Question, Reply } from '../question.js';
import { DecisionTrees, type Ends, type Session } from './decision-tree.js';

/** The decision trees of one time and setting of switches, by decision. */
type Forest = Map<string, DecisionTrees | undefined>;

const grown = new WeakMap<Policy, Forests>();

/**
 * A cached answerer for explorations. For an output that depends on unknown facts it names those
 * that evaluation reads next: branching on the first and asking again covers every completion in as
 * few parts as the rules distinguish.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export class Replies implements Answerer, Session {
  refused = false;
  ends: Ends | undefined;
  readonly #policy: Policy;
  readonly #forests: Forests;

  /** @param ends the nodes reached for the same case when fewer facts were known */
  constructor(policy: Policy, ends?: Ends) {
    this.#policy = policy;
    this.ends = ends;
    this.#forests = grown.get(policy) ?? new Forests();
    grown.set(policy, this.#forests);
  }

  ask(question: Question): Reply | undefined {
    const { decision } = question;
    const forest = this.#forests.of(question);
    let trees = forest.get(decision);
    if (trees === undefined && !forest.has(decision)) {
      trees = treesOf(this.#policy, question);
      forest.set(decision, trees);
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

/** Caches trees by time and switches: by identity first, which is fast, then by value. */
class Forests {
  readonly #byObject = new WeakMap<object, Map<string | null, Forest>>();
  readonly #byText = new Map<string, Forest>();

  of({ asOf, switches }: Question): Forest {
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
