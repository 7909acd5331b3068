import type { Json } from '../base/json.js';
import { decideUnknown } from '../decide/decide.js';
import type { Question } from '../decide/question.js';
import type { DecisionRecord } from '../decide/record.js';
import type { DecisionRequest } from '../decide/request.js';
import type { Budget } from '../diagram/budget.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Policy } from '../rule/policy.js';
import { type Around, around, changesOf } from './around.js';
import { goalOf, isWanted, planWith, type Target } from './goal.js';
import { type Choice, choices, type FactMask, minimalSets } from './minimal-changes.js';
import { nearest, nearestList, type Range } from './nearest.js';
import { type Relation, relationOf } from './relation.js';

const MOST_FLIPS = 20;

/** A fact that changes. */
export interface FactChange {
  readonly fact: string;
  /** Its present value; `{ "unknown": true }` where it is not known. */
  readonly from: Json;
  readonly to: Json;
  /** For a number or date: all values around `to` that have the same result. */
  readonly range?: Range;
  /** For a text that is compared with others: what it is to them. */
  readonly relation?: Relation;
}

/** A minimal set of changes, with the outcome that the decision has after them. */
export interface Flip {
  readonly changes: readonly FactChange[];
  readonly cost: number;
  readonly outcome: DecisionRecord['outcome'];
}

/** What may change, and what it costs. */
export interface FlipOptions {
  readonly output: string;
  readonly frozen: ReadonlySet<string>;
  readonly costs: Readonly<Record<string, number>>;
  readonly budget: Budget;
}

/** Finds flips of one case. */
export class FlipSearch {
  readonly #policy: Policy;
  readonly #asked: DecisionRequest;
  readonly #question: Question;
  readonly #options: FlipOptions;
  /** Shared by all aims at values that rules give. */
  #around: Around | undefined;

  /**
   * @param asked the request, without what is asked about flips
   * @param question the request, read
   */
  constructor(policy: Policy, asked: DecisionRequest, question: Question, options: FlipOptions) {
    this.#policy = policy;
    this.#asked = asked;
    this.#question = question;
    this.#options = options;
  }

  /** The flips to a wanted value, by cost: all of least cost, and others up to a number. */
  run(wanted: Target): { readonly flips: readonly Flip[]; readonly more: number } {
    const found = this.#setsFor(wanted);
    const least = found.sets[0]?.cost;
    const flips: Flip[] = [];
    let listed = 0;
    for (const one of found.sets) {
      if (one.cost !== least && flips.length >= MOST_FLIPS) break;
      const own = [...this.#flipsOf(found, one, one.cost === least ? MOST_FLIPS : 1)];
      flips.push(...own);
      if (own.length > 0) listed += 1;
    }
    return { flips, more: found.sets.length - listed };
  }

  /** A flip of least cost to a wanted value; undefined where there is none. */
  cheapest(wanted: Target): Flip | undefined {
    const found = this.#setsFor(wanted);
    for (const one of found.sets) for (const flip of this.#flipsOf(found, one, 1)) return flip;
    return undefined;
  }

  #setsFor(wanted: Target): FoundSets {
    const place = this.#placeFor(wanted);
    const goal = goalOf(place, this.#options.output, wanted);
    const sets = minimalSets(place.s.diagrams, goal, place.positions)
      .filter((set) => set > 0n)
      .map((set) => ({ set, cost: this.#costOf(set, place.facts) }))
      .sort((a, b) => a.cost - b.cost);
    return { place, goal, wanted, sets };
  }

  *#flipsOf(
    { place, goal, wanted }: FoundSets,
    { set, cost }: CostedSet,
    most: number,
  ): Generator<Flip> {
    const { s, positions } = place;
    for (const choice of choices(s.diagrams, goal, positions, { allowed: set, most })) {
      const flipped = this.#flipped(place, { set, choice, cost, wanted });
      if (flipped !== undefined) yield flipped;
    }
  }

  #placeFor(wanted: Target): Around {
    const { plan } = this.#question;
    const { frozen, budget } = this.#options;
    const own = planWith(plan, this.#options.output, wanted);
    if (own !== plan) return around({ ...this.#question, plan: own }, frozen, budget);
    this.#around ??= around(this.#question, frozen, budget);
    return this.#around;
  }

  #costOf(set: FactMask, facts: readonly string[]): number {
    return facts.reduce((sum, name, number) => {
      const changes = ((set >> BigInt(number)) & 1n) === 1n;
      return changes ? sum + (this.#options.costs[name] ?? 1) : sum;
    }, 0);
  }

  /** The changes of a choice, at the nearest values, decided again. */
  #flipped(place: Around, { set, choice, cost, wanted }: Aim): Flip | undefined {
    const { plan, values } = this.#question;
    const found = changesOf(place, set, choice, values);
    const after = new Map(found.map(({ fact, to }) => [fact, to]));
    for (const [name, to] of after) {
      const from = values.get(name);
      if (!Array.isArray(to) || !Array.isArray(from)) continue;
      const closer = nearestList(to, from, (list) =>
        this.#reaches(new Map([...after, [name, list]]), wanted),
      );
      after.set(name, closer);
    }
    const ranges = new Map<string, Range>();
    for (const [name, at] of after) {
      const spec = plan.ruleSet.facts.get(name);
      const samples = place.s.variables.find((one) => one.name === name)?.values ?? [];
      const moved =
        spec &&
        nearest(spec, samples, { at, now: values.get(name) }, (value) =>
          this.#reaches(new Map([...after, [name, value]]), wanted),
        );
      if (moved === undefined) continue;
      after.set(name, moved.value);
      ranges.set(name, moved.range);
    }
    const decided = this.#decided(after, wanted);
    if (decided === undefined) return undefined;
    const changes = [...after].map(([fact, to]): FactChange => {
      const from = values.get(fact);
      const range = ranges.get(fact);
      const relation = relationOf(fact, to, { plan, values: new Map([...values, ...after]) });
      return {
        ...{ fact, from: from === undefined ? UNKNOWN : from, to },
        ...(range !== undefined && { range }),
        ...(relation !== undefined && { relation }),
      };
    });
    return { changes, cost, outcome: decided.outcome };
  }

  #reaches(after: ReadonlyMap<string, Json>, wanted: Target): boolean {
    return this.#decided(after, wanted) !== undefined;
  }

  /** The record after changes; undefined where they are impossible or miss the goal. */
  #decided(after: ReadonlyMap<string, Json>, wanted: Target): DecisionRecord | undefined {
    const facts = new Map<string, Json>();
    for (const { name } of this.#question.plan.ruleSet.facts.values()) {
      const value = after.has(name) ? after.get(name) : this.#question.values.get(name);
      if (after.has(name) || this.#question.facts.origins.get(name) !== 'notSent') {
        facts.set(name, value === undefined ? UNKNOWN : value);
      }
    }
    const result = decideUnknown(this.#policy, {
      ...this.#asked,
      facts: Object.fromEntries(facts),
    });
    const value = result.ok ? result.value.outcome[this.#options.output] : undefined;
    const reached = value !== undefined && isWanted(wanted, value);
    return result.ok && reached ? result.value : undefined;
  }
}

/** A minimal set of facts, with what its change costs. */
interface CostedSet {
  readonly set: FactMask;
  readonly cost: number;
}

/** The minimal sets of facts that reach a goal, by cost. */
interface FoundSets {
  readonly place: Around;
  readonly goal: Mdd;
  readonly wanted: Target;
  readonly sets: readonly CostedSet[];
}

/** A choice of values for a set of facts. */
interface Aim {
  readonly set: FactMask;
  readonly choice: Choice;
  readonly cost: number;
  readonly wanted: Target;
}

const UNKNOWN = { unknown: true } as const;
