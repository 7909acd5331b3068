import { eachBoundComparison, type Plan } from '../rule/plan.js';
import { MANY, type Mdd } from './diagram.js';
import type { Symbolic } from './symbolic.js';

/**
 * The facts that could still change a result: those in the smallest sets by which two possible
 * completions differ that have different results. Smallest: no set in it does so alone.
 *
 * INVARIANT: such a set lies within facts that constraints tie together. Of two completions that
 * differ in facts of two such groups, the one that takes over the first group's facts is possible
 * too, and differs in its result from one of the two.
 * @param plan the rule set at its epoch, for its constraints
 * @param s the rule set over the facts that are not known
 * @param results the functions that must not change: outputs, members of outputs
 * @returns names, in the order of the diagrams' variables
 */
export function missingFacts(plan: Plan, s: Symbolic, results: readonly Mdd[]): string[] {
  const within = results.map((node) => s.diagrams.within(s.space, node));
  const missing = new Set<number>();
  for (const group of groupsOf(plan, s)) {
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

/** The levels of one fact's variables. */
type Levels = readonly number[];

function levelsByName(s: Symbolic): ReadonlyMap<string, Levels> {
  const found = new Map<string, number[]>();
  s.variables.forEach(({ name }, level) => {
    found.set(name, [...(found.get(name) ?? []), level]);
  });
  return found;
}

/** The facts by the levels of their variables, those together that a constraint names together. */
function groupsOf(plan: Plan, s: Symbolic): Levels[][] {
  const levels = levelsByName(s);
  let groups = [...levels.values()].map((one) => [one]);
  for (const { condition } of plan.constraints) {
    const tied = new Set<Levels>();
    const see = (name: string): void => {
      const derivation = plan.derivations.get(name);
      if (derivation !== undefined) for (const arg of derivation.args) see(arg);
      const found = levels.get(name);
      if (found !== undefined) tied.add(found);
    };
    eachBoundComparison(condition, (c) => see(c.name));
    const touched = groups.filter((group) => group.some((one) => tied.has(one)));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return groups.filter((group) => group.length > 0);
}

/** The subsets that pass a test and hold no smaller one that does. */
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
