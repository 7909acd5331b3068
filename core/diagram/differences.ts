import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import type { Partition } from './partition.js';

/** Two whole numbers whose difference is compared with constants. */
export interface DifferenceConstraint {
  readonly names: readonly string[];
  /** The constants that the difference is compared with. */
  readonly steps: ReadonlySet<number>;
}

/**
 * The differences that rules read. Adds the bounds and known values of their numbers to their cuts,
 * since another number may be as far from these as a step says.
 * @param known the value of a name, or undefined where it is not known
 */
export function differencesOf(
  plan: Plan,
  byName: ReadonlyMap<string, Partition>,
  known: (name: string) => Json | undefined,
): readonly DifferenceConstraint[] {
  const found = [...plan.derivations.values()].flatMap(({ name, args, function: f }) => {
    const partition = byName.get(name);
    const reads = f.read({ constants: [], copied: false }, []);
    if (partition === undefined || reads[0]?.reads !== 'difference') return [];
    return [{ names: args, steps: partition.numbers }];
  });
  for (const name of found.flatMap(({ names }) => names)) {
    const type = plan.ruleSet.names.get(name);
    for (const number of [type?.min, type?.max, known(name)]) {
      if (typeof number === 'number') byName.get(name)?.numbers.add(number);
    }
  }
  return found;
}

/**
 * Adds the cuts that numbers need which are compared by their differences.
 *
 * The constraints on such numbers are bounds of single numbers and bounds of differences. If any
 * whole numbers satisfy them, so do the shortest distances in the constraint graph (Bellman-Ford),
 * each the length of a path that starts with a bound of one number and visits each number at most
 * once. Comparing two completions doubles the numbers. So every end of such a path becomes a cut.
 *
 * See docs/decisions/0005-dates-and-sets-in-diagrams.md.
 */
export function closeDifferences(
  differences: readonly DifferenceConstraint[],
  of: (name: string) => Partition,
): void {
  for (const group of groupsOf(differences)) {
    const names = [...new Set(group.flatMap((one) => one.names))];
    const steps = around(group.flatMap((one) => [...one.steps]).concat(0));
    const edges = [...new Set(steps.flatMap((step) => [step, -step]))];
    const length = 2 * names.length - 1;
    const bounds = around(names.flatMap((name) => [...of(name).numbers]).concat(0));
    // A number without a lower bound may be below all others.
    const below = Math.min(...bounds) - length * Math.max(...edges) - 1;
    const cuts = pathsFrom([...bounds, below], edges, length);
    for (const name of names) for (const cut of cuts) of(name).numbers.add(cut);
  }
}

/** The differences in connected components: those that share a number are together. */
function groupsOf(differences: readonly DifferenceConstraint[]): DifferenceConstraint[][] {
  let groups: DifferenceConstraint[][] = [];
  for (const difference of differences) {
    const touching = groups.filter((group) =>
      group.some(({ names }) => names.some((name) => difference.names.includes(name))),
    );
    groups = [
      ...groups.filter((group) => !touching.includes(group)),
      [difference, ...touching.flat()],
    ];
  }
  return groups;
}

/** The neighbours of each number: a comparison with it may change its result there. */
function around(numbers: readonly number[]): readonly number[] {
  const whole = numbers.flatMap((n) => [Math.ceil(n) - 1, Math.floor(n), Math.floor(n) + 1]);
  return [...new Set(whole)];
}

function pathsFrom(
  starts: readonly number[],
  edges: readonly number[],
  length: number,
): ReadonlySet<number> {
  const reached = new Set(starts);
  let ends: readonly number[] = starts;
  for (let n = 0; n < length; n++) {
    const next = ends.flatMap((end) => edges.map((edge) => end + edge));
    ends = [...new Set(next)].filter((end) => !reached.has(end));
    for (const end of ends) reached.add(end);
  }
  return reached;
}
