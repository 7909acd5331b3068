import { eachBoundComparison, type Plan } from '../rule/plan.js';
import { MANY, type Node } from './diagram.js';
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
export function missingFacts(plan: Plan, s: Symbolic, results: readonly Node[]): string[] {
  const within = results.map((node) => s.diagrams.within(s.space, node));
  const missing = new Set<number>();
  for (const group of groupsOf(plan, s)) {
    for (const set of smallestSets(group, (levels) => changes(s, within, levels))) {
      for (const level of set) missing.add(level);
    }
  }
  return s.variables.flatMap(({ name }, level) => (missing.has(level) ? [name] : []));
}

function changes(s: Symbolic, results: readonly Node[], levels: readonly number[]): boolean {
  const away = new Set(levels);
  return results.some((node) => s.diagrams.results(s.diagrams.merge(node, away)).has(MANY));
}

/** The levels of the variables, those together that a constraint names together. */
function groupsOf(plan: Plan, s: Symbolic): number[][] {
  const level = new Map(s.variables.map(({ name }, i) => [name, i]));
  let groups = s.variables.map((_, i) => [i]);
  for (const { condition } of plan.constraints) {
    const tied = new Set<number>();
    const see = (name: string): void => {
      const derivation = plan.derivations.get(name);
      if (derivation !== undefined) for (const arg of derivation.args) see(arg);
      const found = level.get(name);
      if (found !== undefined) tied.add(found);
    };
    eachBoundComparison(condition, (c) => see(c.name));
    const touched = groups.filter((group) => group.some((i) => tied.has(i)));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return groups.filter((group) => group.length > 0);
}

/** The subsets that pass a test and hold no smaller one that does. */
function smallestSets(
  group: readonly number[],
  passes: (levels: readonly number[]) => boolean,
): number[][] {
  const found: number[][] = [];
  for (let size = 1; size <= group.length; size++) {
    for (const set of subsetsOfSize(group, size)) {
      const holdsSmaller = found.some((smaller) => smaller.every((level) => set.includes(level)));
      if (!holdsSmaller && passes(set)) found.push(set);
    }
  }
  return found;
}

function subsetsOfSize(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) =>
    subsetsOfSize(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
