import { canonicalText, type Json } from '../base/json.js';
import type { Value } from '../decide/evaluate.js';

/** A possible case and its outcome, as a text that is equal where outcomes are. */
export interface Completion {
  readonly facts: ReadonlyMap<string, Value>;
  readonly outcome: string;
}

/**
 * The facts in the minimal sets by which two cases with different outcomes differ: no proper subset
 * of such a set is one.
 * @param open the facts that vary
 * @param cases all possible cases
 */
export function smallestDifferences(
  open: readonly string[],
  cases: readonly Completion[],
): ReadonlySet<string> {
  const smallest: (readonly string[])[] = [];
  for (const set of subsetsBySize(open)) {
    const holdsSmaller = smallest.some((smaller) => smaller.every((name) => set.includes(name)));
    if (!holdsSmaller && differWithin(set, open, cases)) smallest.push(set);
  }
  return new Set(smallest.flat());
}

/** True when two cases with different outcomes agree in every open fact outside the set. */
function differWithin(
  set: readonly string[],
  open: readonly string[],
  cases: readonly Completion[],
): boolean {
  const rest = open.filter((name) => !set.includes(name));
  const outcomes = new Map<string, string>();
  return cases.some(({ facts, outcome }) => {
    const key = canonicalText(rest.map((name): Json => facts.get(name) ?? null));
    const before = outcomes.get(key);
    outcomes.set(key, outcome);
    return before !== undefined && before !== outcome;
  });
}

function subsetsBySize(of: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const name of of) all = [...all, ...all.map((set) => [...set, name])];
  return all.sort((a, b) => a.length - b.length);
}
