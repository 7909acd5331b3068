import { eachBoundComparison, type Plan } from '../rule/plan.js';
import { MANY, type Mdd } from './diagram.js';
import type { Symbolic } from './symbolic.js';

/**
 * The facts that could still change a result: the union of the minimal sets of facts in which two
 * possible completions with different results differ. Minimal: no proper subset is such a set.
 *
 * INVARIANT: such a set lies within one group of facts connected by constraints. Of two completions
 * that differ in facts of two groups, the completion that takes over the first group's facts is
 * possible too, and its result differs from one of the two.
 * @param plan the rule set at its epoch, for its constraints
 * @param s the rule set over the unknown facts
 * @param results the functions to compare: outputs, and elements of outputs
 * @returns names, in the order of the diagrams' variables
 */
export function missingFacts(plan: Plan, s: Symbolic, results: readonly Mdd[]): string[] {
  const within = results.map((node) => s.diagrams.within(s.space, node));
  const missing = new Set<number>();
  const { alone, groups } = groupsOf(plan, s);
  const support = new Set(within.flatMap((node) => [...s.diagrams.support(node)]));
  // Where no constraint reads a variable, a function that depends on it has two results.
  for (const level of alone) if (support.has(level)) missing.add(level);
  for (const group of groups) {
    for (const set of smallestSets(group, (sets) => changes(s, within, sets.flat()))) {
      for (const level of set.flat()) missing.add(level);
    }
  }
  return [...levelsByName(s)].flatMap(([name, levels]) =>
    levels.some((level) => missing.has(level)) ? [name] : [],
  );
}

function changes(s: Symbolic, results: readonly Mdd[], levels: readonly number[]): boolean {
  const away = new Set(levels);
  return results.some((node) => s.diagrams.results(s.diagrams.merge(node, away)).has(MANY));
}

/** The levels of the variables of one fact. */
type Levels = readonly number[];

function levelsByName(s: Symbolic): ReadonlyMap<string, Levels> {
  const found = new Map<string, number[]>();
  s.variables.forEach(({ name }, level) => {
    if (s.fixed.has(name)) return;
    found.set(name, [...(found.get(name) ?? []), level]);
  });
  return found;
}

/**
 * The facts, as the levels of their variables: those that no constraint reads, and the others in
 * components connected by constraints.
 */
function groupsOf(
  plan: Plan,
  s: Symbolic,
): { readonly alone: Levels; readonly groups: readonly Levels[][] } {
  const levels = levelsByName(s);
  const constrained = new Set<Levels>();
  let groups = [...levels.values()].map((one) => [one]);
  for (const { condition } of plan.constraints) {
    const tied = new Set<Levels>();
    const seen = new Set<string>();
    const see = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const derivation = plan.derivations.get(name);
      if (derivation !== undefined) for (const arg of derivation.args) see(arg);
      const found = levels.get(name);
      if (found !== undefined) tied.add(found);
    };
    eachBoundComparison(condition, (c) => see(c.name));
    for (const one of tied) constrained.add(one);
    const touched = groups.filter((group) => group.some((one) => tied.has(one)));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return {
    alone: [...levels.values()].filter((one) => !constrained.has(one)).flat(),
    groups: groups
      .map((group) => group.filter((one) => constrained.has(one)))
      .filter((group) => group.length > 0),
  };
}

/** The minimal subsets that pass a test, by size. */
function smallestSets(
  group: readonly Levels[],
  passes: (facts: readonly Levels[]) => boolean,
): (readonly Levels[])[] {
  const found: (readonly Levels[])[] = [];
  for (let size = 1; size <= group.length; size++) {
    for (const set of subsetsOfSize(group, size)) {
      const holdsSmaller = found.some((smaller) => smaller.every((one) => set.includes(one)));
      if (!holdsSmaller && passes(set)) found.push(set);
    }
  }
  return found;
}

function subsetsOfSize(of: readonly Levels[], size: number): (readonly Levels[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) =>
    subsetsOfSize(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
