import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { asText, named, shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { decideUnknown } from '../decide/decide.js';
import { type Question, readQuestion } from '../decide/question.js';
import type { DecisionRecord } from '../decide/record.js';
import type { DecisionRequest } from '../decide/request.js';
import { type Budget, withinBudget } from '../diagram/budget.js';
import type { OutputSpec, Policy } from '../rule/policy.js';
import { conforms, describeType } from '../rule/value-type.js';
import { type Around, around, changesOf } from './around.js';
import { goalOf, isWanted, planWith, sameValue, type Target } from './goal.js';
import { type Choice, choices, type FactMask, minimalSets } from './minimal-changes.js';
import { nearest, nearestList, type Range } from './nearest.js';
import { type Relation, relationOf } from './relation.js';

/** A question what would change the outcome of a decision. */
export interface FlipRequest extends DecisionRequest {
  /** The output that is to change; left out: the decision's first output. */
  readonly output?: string;
  /** The value that it is to have; left out: any other than its present one. */
  readonly to?: Json;
  /** Facts that stay as they are. */
  readonly freeze?: readonly string[];
  /** What a change of a fact costs, by fact; 1 where it is left out. */
  readonly costs?: Readonly<Record<string, number>>;
}

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

/** The answer to a question what would change an outcome. */
export interface FlipReport {
  readonly decision: string;
  readonly asOf: DecisionRecord['asOf'];
  readonly output: string;
  /** The present outcome: the outputs that are certain. */
  readonly outcome: DecisionRecord['outcome'];
  /**
   * By cost: all of least cost, and others that hold no smaller set of facts, 20 in all if there
   * are not more of least cost. None: no change of the facts that may change reaches it.
   */
  readonly flips: readonly Flip[];
  /** How many minimal sets of facts are not listed. */
  readonly more: number;
}

/** The keys of a flip request beside those of a decision. */
const KEYS = ['output', 'to', 'freeze', 'costs'];
const MOST_FLIPS = 20;

/**
 * The smallest changes of facts that change an output of a decision: computed and proven over all
 * values of all facts, each decided again.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts; an unknown fact may become known, which is a change
 * @returns the flips; or every problem of the request: those of `decide`, `flip/unknown-output`,
 *   `flip/unknown-fact`, `flip/wrong-value`, `flip/wrong-cost`, `flip/too-much-work`
 * @example
 * ```ts
 * import { flip, loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const found = flip(policy.value, { decision: 'broadworks.activation.link', facts });
 * if (!found.ok) throw new Error('these facts are possible');
 * console.log(found.value.flips[0]?.changes[0]?.to); // c1
 * ```
 */
export function flip(policy: Policy, request: FlipRequest): Result<FlipReport> {
  const { output, to, freeze, costs, ...asked } = request;
  const question = readQuestion(policy, request, KEYS);
  if (!question.ok) return question;
  const problems = flipProblems(question.value, request);
  if (problems.length > 0) return fail(problems);
  const present = decideUnknown(policy, asked);
  if (!present.ok) return present;
  const spec = outputOf(question.value, output);
  if (spec === undefined) throw new Error('a decision has an output');
  const now = present.value.outcome[spec.name];
  const wanted: Target = to === undefined ? { other: now } : { value: to };
  const reached = to !== undefined && now !== undefined && sameValue(now, to);
  const options = { output: spec.name, frozen: new Set(freeze ?? []), costs: costs ?? {} };
  const found = reached
    ? { flips: [], more: 0 }
    : withinBudget(LIMITS.flipWork, (budget) =>
        new FlipSearch(policy, asked, question.value, { ...options, budget }).run(wanted),
      );
  if (found === undefined) return fail([tooMuchWork(asked.decision)]);
  const { flips, more } = found;
  const { decision, asOf, outcome } = present.value;
  return ok({ decision, asOf, output: spec.name, outcome, flips, more });
}

/** The problem of a search that would take more than `LIMITS.flipWork`. */
export function tooMuchWork(decision: string): Problem {
  return {
    code: 'flip/too-much-work',
    message: `what would change \`${decision}\` takes too much computing with these facts`,
    hint: 'freeze facts that are to stay as they are, or make more of them known',
  };
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

  /** The flips to a wanted value, by cost. */
  run(wanted: Target, most = MOST_FLIPS): Pick<FlipReport, 'flips' | 'more'> {
    const place = this.#placeFor(wanted);
    const { s, facts, positions } = place;
    const goal = goalOf(place, this.#options.output, wanted);
    const sets = minimalSets(s.diagrams, goal, positions)
      .filter((set) => set > 0n)
      .map((set) => ({ set, cost: this.#costOf(set, facts) }))
      .sort((a, b) => a.cost - b.cost);
    const least = sets[0]?.cost;
    const flips: Flip[] = [];
    let listed = 0;
    for (const { set, cost } of sets) {
      if (flips.length >= most && (cost !== least || most < MOST_FLIPS)) break;
      listed += 1;
      const ways = cost === least ? most : 1;
      for (const choice of choices(s.diagrams, goal, positions, { allowed: set, most: ways })) {
        const flipped = this.#flipped(place, { set, choice, cost, wanted });
        if (flipped !== undefined) flips.push(flipped);
      }
    }
    return { flips, more: sets.length - listed };
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

/** A choice of values for a set of facts. */
interface Aim {
  readonly set: FactMask;
  readonly choice: Choice;
  readonly cost: number;
  readonly wanted: Target;
}

const UNKNOWN = { unknown: true } as const;

/** The output with a name; left out: the decision's first. */
export function outputOf({ ruleSet }: Question, name: string | undefined): OutputSpec | undefined {
  const listed = [...ruleSet.outputs.values()].filter((output) => output.listed);
  return name === undefined ? listed[0] : listed.find((output) => output.name === name);
}

/** What is wrong with a request besides its question. */
export function flipProblems(question: Question, request: FlipRequest): readonly Problem[] {
  const { ruleSet } = question;
  const { output, to, freeze = [], costs = {} } = request;
  const problems: Problem[] = [];
  const spec = outputOf(question, output);
  if (spec === undefined) {
    const listed = [...ruleSet.outputs.values()].filter((one) => one.listed);
    problems.push({
      code: 'flip/unknown-output',
      message: `${named(asText(output))} is not an output of \`${ruleSet.id}\``,
      hint: meant(
        asText(output),
        listed.map(({ name }) => name),
      ),
      at: '/output',
    });
  } else if (to !== undefined && to !== null && !conforms(spec, to)) {
    problems.push({
      code: 'flip/wrong-value',
      message: `\`${spec.name}\` cannot be ${shown(to)}`,
      hint: `right would be ${describeType(spec)}`,
      at: '/to',
    });
  }
  const unknownFact = (name: string, at: string): Problem => ({
    code: 'flip/unknown-fact',
    message: `${named(name)} is not a fact of \`${ruleSet.id}\``,
    hint: meant(name, ruleSet.facts.keys()),
    at,
  });
  freeze.forEach((name, i) => {
    if (!ruleSet.facts.has(name)) problems.push(unknownFact(name, pointer(['freeze', String(i)])));
  });
  for (const [name, cost] of Object.entries(costs)) {
    const at = pointer(['costs', name]);
    if (!ruleSet.facts.has(name)) problems.push(unknownFact(name, at));
    if (typeof cost !== 'number' || !(cost >= 0)) {
      const message = `a change of \`${name}\` cannot cost ${shown(cost)}`;
      problems.push({
        code: 'flip/wrong-cost',
        message,
        hint: 'right would be a number of 0 or more',
        at,
      });
    }
  }
  return problems;
}
