import { fill } from '../../base/fill.js';
import { canonicalText, type Json } from '../../base/json.js';
import { decideUnknown } from '../../decide/decide.js';
import type { Mdd } from '../../diagram/diagram.js';
import { partitionsOf } from '../../diagram/partitions.js';
import { copiedFacts } from '../../diagram/separable-facts.js';
import type { SymbolicValue } from '../../diagram/symbolic-value.js';
import type { FactSpec } from '../../rule/signature.js';
import { isList } from '../../rule/value-type.js';
import type { Steps } from '../nearest.js';
import { type ShownCase, shownCase } from '../shown-case.js';
import { factTitleIn } from '../studio-words.js';
import { whereDifferent } from '../variations.js';
import { certain, type GeneratedCase, type GenerationSpace, namedCase } from './generated-case.js';
import { orderedSteps } from './ordered-steps.js';

/** Two neighboring cases that differ in one fact and in their outcome. */
interface BoundaryPair {
  readonly spec: FactSpec;
  /** The number, date or list, or the length of a list, as it is named. */
  readonly shown: readonly [Json, Json];
  readonly cases: readonly [ShownCase, ShownCase];
}

/** The functions of a decision with one variable fixed to a branch. */
interface Cofactor {
  readonly space: Mdd;
  readonly outputs: readonly SymbolicValue[];
  readonly wins: readonly Mdd[];
}

/**
 * Both sides of every boundary: for each number, date, instant, and list whose length matters, two
 * neighboring values between which an output changes while all other facts are equal. Numbers that
 * are compared with other facts have a boundary for each pair of their representatives. A value that
 * is merely copied to an output makes no boundary: the rules that win have to change as well.
 */
export function boundaryCases(space: GenerationSpace): readonly GeneratedCase[] {
  const { s, plan } = space.whole;
  const lengthsOf = comparedLengths(space);
  const found = new Map<string, GeneratedCase>();
  for (const [level, { name, values }] of s.variables.entries()) {
    const spec = plan.ruleSet.facts.get(name);
    if (spec === undefined || values === undefined) continue;
    const search = new BoundarySearch(space, level, spec);
    const pairs = isList(spec) ? search.ofLists(values, lengthsOf(name)) : search.ofSteps(values);
    for (const pair of pairs) for (const one of casesOf(space, pair)) found.set(one.id, one);
  }
  return [...found.values()];
}

function casesOf(
  space: GenerationSpace,
  { spec, shown, cases }: BoundaryPair,
): readonly GeneratedCase[] {
  const { name } = spec;
  const { language, whole } = space;
  const title = factTitleIn(language, whole.plan.ruleSet, name) || name;
  const what = isList(spec) ? fill(language.words.generated.length, { title }) : title;
  return cases.map((one, i) => {
    const id = `boundary ${name} ${shown.join(' ')} ${i === 0 ? 'below' : 'above'}`;
    return namedCase(space, { id, title: `${what}: ${shown[i]}` }, one);
  });
}

/** The lengths of each list that rules compare with constants. */
function comparedLengths({ whole: { plan, fixed } }: GenerationSpace): (name: string) => Lengths {
  const { byName } = partitionsOf(plan, (name) => fixed.get(name) ?? plan.parameters.get(name));
  return (name) => byName.get(name)?.sizes ?? new Set();
}

type Lengths = ReadonlySet<number>;

/** Finds the boundaries of one fact. */
class BoundarySearch {
  readonly #space: GenerationSpace;
  readonly #level: number;
  readonly #spec: FactSpec;
  readonly #isCopied: boolean;
  readonly #cofactors = new Map<number, Cofactor>();

  constructor(space: GenerationSpace, level: number, spec: FactSpec) {
    this.#space = space;
    this.#level = level;
    this.#spec = spec;
    this.#isCopied = copiedFacts(space.whole.plan).includes(spec.name);
  }

  /** The boundaries between representatives that follow each other, each narrowed to one step. */
  *ofSteps(values: readonly Json[]): Generator<BoundaryPair> {
    const { diagrams: d } = this.#space.whole.s;
    const steps = orderedSteps(this.#spec);
    if (steps === undefined) return;
    const sorted = values
      .flatMap((value, branch) => {
        const step = steps.read(value);
        return step === undefined ? [] : [{ branch, step }];
      })
      .sort((a, b) => a.step - b.step);
    for (const [i, low] of sorted.entries()) {
      const high = sorted[i + 1];
      if (high === undefined) return;
      const sides = [steps.write(low.step), steps.write(high.step)] as const;
      const cases = this.#casesOn([low.branch, high.branch], sides, d.leaf(true));
      const pair = cases && this.#narrowed(steps, [low.step, high.step], cases);
      if (pair !== undefined) yield pair;
    }
  }

  /**
   * A boundary for each length that decides by itself: no list of the other length has the outcome of
   * either case, all else equal.
   */
  *ofLists(values: readonly Json[], compared: Lengths): Generator<BoundaryPair> {
    const lists = values.flatMap((list, branch) => (Array.isArray(list) ? [{ list, branch }] : []));
    const lengths = [...new Set(lists.map(({ list }) => list.length))].sort((a, b) => a - b);
    for (const length of lengths) {
      if (!compared.has(length) && !compared.has(length + 1)) continue;
      const shorts = lists.filter(({ list }) => list.length === length);
      const longs = lists.filter(({ list }) => list.length === length + 1);
      const pair = this.#byLength(shorts, longs);
      if (pair !== undefined) yield pair;
    }
  }

  #byLength(shorts: readonly ListSample[], longs: readonly ListSample[]): BoundaryPair | undefined {
    const { diagrams: d } = this.#space.whole.s;
    for (const short of shorts) {
      const apart = this.#unlike(short, longs);
      for (const long of longs) {
        if (!holds(long.list, short.list)) continue;
        const within = d.and(apart, this.#unlike(long, shorts));
        const sides = [[...short.list], [...long.list]] as const;
        const cases = this.#casesOn([short.branch, long.branch], sides, within);
        if (cases === undefined) continue;
        const [below, above] = cases;
        const shown = [short.list.length, long.list.length] as const;
        return { spec: this.#spec, shown, cases: [below.shown, above.shown] };
      }
    }
    return undefined;
  }

  /** Where none of some lists is possible and has the outcome of a list of the other length. */
  #unlike({ branch }: ListSample, lists: readonly ListSample[]): Mdd {
    const { s } = this.#space.whole;
    const { diagrams: d } = s;
    const own = this.#cofactor(branch);
    return lists.reduce((all, { branch: other }) => {
      if (d.constant(all) === false) return all;
      const { space, outputs } = this.#cofactor(other);
      const differing = outputs.map((value, i) =>
        whereDifferent(s, value, own.outputs[i] ?? value),
      );
      const differs = differing.reduce((any, one) => d.or(any, one), d.leaf(false));
      return d.and(all, d.or(differs, d.not(space)));
    }, d.leaf(true));
  }

  /** Two cases with values of two branches, between which the outcome changes. */
  #casesOn(
    [low, high]: readonly [number, number],
    [below, above]: readonly [Json, Json],
    within: Mdd,
  ): readonly [Moved, Moved] | undefined {
    const region = this.#changing([low, high], within);
    if (region === undefined) return undefined;
    const { policy, whole } = this.#space;
    const shown = certain(shownCase(policy, whole, region, new Map([[this.#level, low]])));
    const [a, b] = [this.#moved(shown, below), this.#moved(shown, above)];
    return a === undefined || b === undefined ? undefined : [a, b];
  }

  /** Where both of two branches are possible and have different outcomes; undefined for nowhere. */
  #changing([low, high]: readonly [number, number], within: Mdd): Mdd | undefined {
    const { whole } = this.#space;
    const { diagrams: d } = whole.s;
    const [a, b] = [this.#cofactor(low), this.#cofactor(high)];
    let region = d.and(within, d.and(a.space, b.space));
    if (d.constant(region) === false) return undefined;
    const changes = a.wins.map((won, i) => d.differ(won, b.wins[i] ?? won));
    if (changes.length > 0) {
      region = d.and(
        region,
        changes.reduce((any, one) => d.or(any, one), d.leaf(false)),
      );
    }
    // The first output that changes anywhere is the one to show.
    for (const [i, value] of a.outputs.entries()) {
      const here = d.and(region, whereDifferent(whole.s, value, b.outputs[i] ?? value));
      if (d.constant(here) !== false) return here;
    }
    return undefined;
  }

  #cofactor(branch: number): Cofactor {
    const known = this.#cofactors.get(branch);
    if (known !== undefined) return known;
    const { s, plan } = this.#space.whole;
    const branches = new Int32Array(s.variables.length).fill(-1);
    branches[this.#level] = branch;
    const memo = new Map<Mdd, Mdd>();
    const at = (node: Mdd) => s.diagrams.restrict(node, branches, memo);
    const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
    const made: Cofactor = {
      space: at(s.space),
      outputs: listed.map(({ name }) => valueAt(s.value(name), at)),
      // Where the fact is not copied, another outcome means that other rules win.
      wins: this.#isCopied ? s.tables.flatMap(({ wins }) => wins.map(at)) : [],
    };
    this.#cofactors.set(branch, made);
    return made;
  }

  /** The same case with another value of the fact; undefined where that is not possible. */
  #moved(from: ShownCase, to: Json): Moved | undefined {
    const facts = { ...from.facts, [this.#spec.name]: to };
    const { whole, policy } = this.#space;
    const request = { decision: whole.plan.ruleSet.id, asOf: from.asOf, switches: from.switches };
    const decided = decideUnknown(policy, { ...request, facts });
    if (!decided.ok) return undefined;
    const { outcome, fired } = decided.value;
    const result = this.#isCopied ? fired.map(({ rule }) => rule).join() : canonicalText(outcome);
    return { shown: { ...from, facts, outcome }, result };
  }

  /** The neighbors between two steps, found by bisection. */
  #narrowed(
    steps: Steps,
    [low, high]: readonly [number, number],
    [below, above]: readonly [Moved, Moved],
  ): BoundaryPair | undefined {
    let [from, to] = [low, high];
    let cases: readonly [Moved, Moved] = [below, above];
    while (to - from > 1) {
      const middle = from + Math.floor((to - from) / 2);
      const between = this.#moved(below.shown, steps.write(middle));
      if (between === undefined) return undefined;
      if (between.result === below.result) [from, cases] = [middle, [between, cases[1]]];
      else [to, cases] = [middle, [cases[0], between]];
    }
    const [a, b] = cases.map(({ shown }) => shown);
    if (a === undefined || b === undefined || isAlike(a, b)) return undefined;
    return { spec: this.#spec, shown: [steps.write(from), steps.write(to)], cases: [a, b] };
  }
}

/** A list that represents others, with its branch. */
interface ListSample {
  readonly list: readonly Json[];
  readonly branch: number;
}

/** A case with a value of the fact, and what bisection compares of it. */
interface Moved {
  readonly shown: ShownCase;
  readonly result: string;
}

function valueAt(value: SymbolicValue, at: (node: Mdd) => Mdd): SymbolicValue {
  if (value.kind === 'value') return { ...value, node: at(value.node) };
  const members = value.members.map(({ member, when }) => ({ member, when: at(when) }));
  return { ...value, members };
}

function isAlike(a: ShownCase, b: ShownCase): boolean {
  return canonicalText(a.outcome) === canonicalText(b.outcome);
}

/** True where a list has every member of another one at least as often. */
function holds(long: readonly Json[], short: readonly Json[]): boolean {
  const left = [...long];
  return short.every((member) => {
    const at = left.indexOf(member);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
