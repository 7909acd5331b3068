import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import { type Budget, withinBudget } from './budget.js';
import { domainsOf } from './domains.js';
import { KnownKeys } from './known-keys.js';
import { type InputValues, type Restrictable, restrict, restrictable } from './restricted.js';
import { separableFacts } from './separable-facts.js';
import type { Symbolic } from './symbolic.js';

/** A plan keeps diagrams under at most this number of keys of inseparable facts. */
const MOST_KEPT = 64;
/** It keeps at most this number of nodes in all of them, beside those used last. */
const MOST_NODES = 300_000;
/** Diagrams are made anew where requests have added more nodes than this. */
const MOST_ADDED = 200_000;

const byPlan = new WeakMap<Plan, PlanDiagrams>();

/** The diagrams of a plan that are kept from request to request. */
export function planDiagrams(plan: Plan): PlanDiagrams {
  const known = byPlan.get(plan) ?? new PlanDiagrams(plan);
  byPlan.set(plan, known);
  return known;
}

/** What is found out of a plan under some values of its switches. */
interface Separated {
  readonly separable: ReadonlySet<string>;
  readonly keys: KnownKeys | undefined;
}

/** Diagrams under one key of the values of facts that are not separable. */
interface Kept {
  made: Restrictable | undefined;
  /** The work of the requests that were answered without them. */
  spent: number;
  /** The work that making them was given at most so far. */
  tried: number;
}

/**
 * The diagrams of a plan, made once for many requests: over all separable facts, whether known or
 * not. A request restricts them to its known values. Facts that are not separable have known values
 * in the diagrams: those of the first request of many for which they are the same.
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
  readonly #separated = new Map<string, Separated>();
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
    const { separable } = this.#separate(inputs);
    const open = new Map(
      [...inputs].map(([name, v]) => [name, separable.has(name) ? undefined : v]),
    );
    kept.made = restrictable(this.#plan, open, separable, most);
    let nodes = 0;
    for (const one of [...this.#kept.values()].reverse()) {
      nodes += one.made?.nodes ?? 0;
      if (nodes > MOST_NODES && one !== kept) one.made = undefined;
    }
  }

  #keptFor(inputs: InputValues): Kept {
    const { separable, keys } = this.#separate(inputs);
    const key = keys?.keyOf(inputs) ?? keyOf([...inputs].filter(([name]) => !separable.has(name)));
    const kept = this.#kept.get(key) ?? { made: undefined, spent: 0, tried: 0 };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  #separate(inputs: InputValues): Separated {
    const { facts } = this.#plan.ruleSet;
    const others = [...inputs].filter(([name]) => !facts.has(name));
    const key = keyOf(others);
    const known = this.#separated.get(key);
    if (known !== undefined) return known;
    const nothing = new Map<string, Json | undefined>(others);
    for (const name of facts.keys()) nothing.set(name, undefined);
    const found = withinBudget(LIMITS.sharedWork, (budget): Separated => {
      const domains = domainsOf(this.#plan, nothing, { budget });
      const separable = separableFacts(this.#plan, domains);
      return { separable, keys: new KnownKeys(this.#plan, domains.partitions, separable) };
    });
    const separated = found ?? { separable: new Set<string>(), keys: undefined };
    this.#separated.set(key, separated);
    return separated;
  }
}

/** A key of the names that are known, with their values. */
function keyOf(values: readonly (readonly [string, Json | undefined])[]): string {
  return JSON.stringify(values.filter(([, value]) => value !== undefined));
}
