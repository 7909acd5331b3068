import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import { type Budget, withinBudget } from './budget.js';
import { domainsOf } from './domains.js';
import { type InputValues, type Restrictable, restrict, restrictable } from './restricted.js';
import { separableFacts } from './separable-facts.js';
import type { Symbolic } from './symbolic.js';

/** A plan keeps diagrams for at most this number of combinations of values of inseparable facts. */
const MOST_KEPT = 8;
/** Diagrams are made anew where requests have added more nodes than this. */
const MOST_ADDED = 200_000;

const byPlan = new WeakMap<Plan, PlanDiagrams>();

/** The diagrams of a plan that are kept from request to request. */
export function planDiagrams(plan: Plan): PlanDiagrams {
  const known = byPlan.get(plan) ?? new PlanDiagrams(plan);
  byPlan.set(plan, known);
  return known;
}

/** Diagrams for one combination of values of facts that are not separable. */
interface Kept {
  made: Restrictable | undefined;
  /** The work of the requests that were answered without them. */
  spent: number;
  /** The work that making them was given at most so far. */
  tried: number;
}

/**
 * The diagrams of a plan, made once for many requests: over all separable facts, whether known or
 * not. A request restricts them to its known values. Facts that are not separable have their known
 * values in the diagrams, so each combination of these has diagrams of its own.
 *
 * They are made as soon as requests without them have cost as much as making them may: a first
 * question is answered no later than without them, and many cost at most a few times the least.
 *
 * See docs/decisions/0029-diagrams-kept-from-request-to-request.md.
 */
class PlanDiagrams {
  readonly #plan: Plan;
  readonly #kept = new Map<string, Kept>();
  /** By the values of the switches. */
  readonly #separable = new Map<string, ReadonlySet<string>>();
  #isAsked = false;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /**
   * The rule set as functions of the unknown facts of a request.
   * @param inputs facts and switches by name; undefined where a fact is not known
   * @param budget what this request may spend
   * @returns undefined where there are no diagrams for such a request, or not yet
   */
  restricted(inputs: InputValues, budget: Budget): Symbolic | undefined {
    if (!this.#isAsked) return undefined;
    const kept = this.#keptFor(inputs);
    if (kept.made === undefined) {
      const most = Math.min(2 * kept.spent, LIMITS.sharedWork);
      if (most <= kept.tried) return undefined;
      kept.tried = most;
      this.#make(kept, inputs, most);
    } else if (kept.made.s.diagrams.size > kept.made.nodes + MOST_ADDED) {
      this.#make(kept, inputs, LIMITS.sharedWork);
    }
    return kept.made && restrict(kept.made, inputs, budget);
  }

  /** Notes the work of a request that was answered by diagrams of its own. */
  answeredWithout(inputs: InputValues, work: number): void {
    this.#isAsked = true;
    this.#keptFor(inputs).spent += work;
  }

  #make(kept: Kept, inputs: InputValues, most: number): void {
    const separable = this.#separableFacts(inputs);
    const open = new Map(
      [...inputs].map(([name, v]) => [name, separable.has(name) ? undefined : v]),
    );
    kept.made = restrictable(this.#plan, open, separable, most);
  }

  #keptFor(inputs: InputValues): Kept {
    const separable = this.#separableFacts(inputs);
    const key = keyOf([...inputs].filter(([name]) => !separable.has(name)));
    const kept = this.#kept.get(key) ?? { made: undefined, spent: 0, tried: 0 };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  #separableFacts(inputs: InputValues): ReadonlySet<string> {
    const { facts } = this.#plan.ruleSet;
    const others = [...inputs].filter(([name]) => !facts.has(name));
    const key = keyOf(others);
    const known = this.#separable.get(key);
    if (known !== undefined) return known;
    const nothing = new Map<string, Json | undefined>(others);
    for (const name of facts.keys()) nothing.set(name, undefined);
    const found = withinBudget(LIMITS.sharedWork, (budget) =>
      separableFacts(this.#plan, domainsOf(this.#plan, nothing, { budget })),
    );
    const separable = found ?? new Set<string>();
    this.#separable.set(key, separable);
    return separable;
  }
}

/** A key of the names that are known, with their values. */
function keyOf(values: readonly (readonly [string, Json | undefined])[]): string {
  return JSON.stringify(values.filter(([, value]) => value !== undefined));
}
