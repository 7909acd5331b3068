import type { Json } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import type { Partition } from './partition.js';

/** Two whole numbers of which one less the other is compared with numbers. */
export interface DifferenceConstraint {
  readonly names: readonly string[];
  /** What the difference is compared with. */
  readonly steps: ReadonlySet<number>;
}

/**
 * The differences that rules read. The bounds and values of their numbers become cuts: a number
 * may be as far from them as a step says.
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
 * Cuts numbers that are compared by their differences wherever they may have to lie.
 *
 * What comparisons say of such numbers are bounds of single ones and of differences. If whole
 * numbers keep all of these bounds, then those do that are the lengths of shortest paths in the
 * graph of the bounds: a bound of one number, and from there one bound of a difference after the
 * other, through each number once. Two completions that are held against each other have twice as
 * many numbers. So the cuts are all that such paths come to.
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
    // Numbers without a lower bound may lie below all others.
    const below = Math.min(...bounds) - length * Math.max(...edges) - 1;
    const cuts = pathsFrom([...bounds, below], edges, length);
    for (const name of names) for (const cut of cuts) of(name).numbers.add(cut);
  }
}

/** Differences that share numbers, together. */
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

/** A comparison with a number falls differently at it and beside it. */
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
