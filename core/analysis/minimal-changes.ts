import type { Diagrams, Mdd } from '../diagram/diagram.js';

/** A level of a diagram, with the branch of the case that it is walked from. */
export interface Position {
  /** The number of the fact that the variable belongs to. */
  readonly fact: number;
  /** The branch on which the fact stays as it is. */
  readonly stays: number;
  /** True where a change of the fact must leave that branch at every level it has. */
  readonly leaves: boolean;
  /** What a branch weighs, in comparison with others of the same fact. */
  weight(branch: number): number;
  /** True where every branch is an answer of its own; false where the lightest one will do. */
  readonly alternatives: boolean;
}

/** A set of facts, as the bits of a number. */
export type FactMask = bigint;

/** The branches taken, by level; a level that is left out does not matter. */
export type Choice = ReadonlyMap<number, number>;

const NOTHING: readonly FactMask[] = [];
const MOST_SETS = 100;

/**
 * The minimal sets of facts whose change reaches a goal: none of them holds another.
 *
 * Every node has the minimal sets of the facts below it, made of those of its branches: on the
 * branch of the case they are the same, on any other the fact of the variable is added.
 * @param goal a function to true and false
 * @returns by size; at most 100, and then the smallest
 */
export function minimalSets(
  d: Diagrams,
  goal: Mdd,
  positions: readonly Position[],
): readonly FactMask[] {
  const memo = new Map<Mdd, readonly FactMask[]>();
  const walk = (node: Mdd): readonly FactMask[] => {
    const inner = d.inner(node);
    if (inner === undefined) return d.constant(node) === true ? [0n] : NOTHING;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const position = positions[inner.level];
    if (position === undefined) throw new Error(`no position at level ${inner.level}`);
    const bit = 1n << BigInt(position.fact);
    const below = inner.kids.flatMap((kid, branch) =>
      branch === position.stays ? walk(kid) : walk(kid).map((set) => set | bit),
    );
    const found = antichain(below);
    memo.set(node, found);
    return found;
  };
  return walk(goal);
}

/** The sets that hold no other one, by size. */
function antichain(sets: readonly FactMask[]): readonly FactMask[] {
  const bySize = [...new Set(sets)].sort((a, b) => sizeOf(a) - sizeOf(b));
  const kept: FactMask[] = [];
  for (const set of bySize) {
    if (kept.length < MOST_SETS && !kept.some((less) => (less & set) === less)) kept.push(set);
  }
  return kept;
}

/** How many facts a set has. */
function sizeOf(set: FactMask): number {
  let count = 0;
  for (let rest = set; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

/**
 * The choices of branches that reach a goal by changes of some facts alone, lightest first. Each
 * answer of facts with alternatives is a choice; of other facts the lightest one is taken.
 * @param most the maximal number of choices
 */
export function choices(
  d: Diagrams,
  goal: Mdd,
  positions: readonly Position[],
  { allowed, most }: { readonly allowed: FactMask; readonly most: number },
): readonly Choice[] {
  const memo = new Map<Mdd, number>();
  const branchesOf = (level: number, kids: readonly Mdd[]) => {
    const position = positions[level];
    if (position === undefined) throw new Error(`no position at level ${level}`);
    const may = ((allowed >> BigInt(position.fact)) & 1n) === 1n;
    const open = kids.map((kid, branch) => ({
      ...{ kid, branch },
      weight: branch === position.stays ? 0 : position.weight(branch),
    }));
    return open.filter(({ branch }) =>
      branch === position.stays ? !(may && position.leaves) : may,
    );
  };
  /** The least weight of a way to the goal; infinite where there is none. */
  const least = (node: Mdd): number => {
    const inner = d.inner(node);
    if (inner === undefined) return d.constant(node) === true ? 0 : Infinity;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const all = branchesOf(inner.level, inner.kids).map(({ kid, weight }) => weight + least(kid));
    const result = Math.min(Infinity, ...all);
    memo.set(node, result);
    return result;
  };
  const found: { readonly choice: Choice; readonly weight: number }[] = [];
  const walk = (node: Mdd, choice: Choice, weight: number): void => {
    if (found.length >= most || least(node) === Infinity) return;
    const inner = d.inner(node);
    if (inner === undefined) {
      found.push({ choice, weight });
      return;
    }
    const { level, kids } = inner;
    const ways = branchesOf(level, kids)
      .map((way) => ({ ...way, total: way.weight + least(way.kid) }))
      .filter(({ total }) => total < Infinity)
      .sort((a, b) => a.total - b.total);
    const taken = positions[level]?.alternatives === true ? ways : ways.slice(0, 1);
    for (const { kid, branch, weight: more } of taken) {
      walk(kid, new Map([...choice, [level, branch]]), weight + more);
    }
  };
  walk(goal, new Map(), 0);
  return found.sort((a, b) => a.weight - b.weight).map(({ choice }) => choice);
}
