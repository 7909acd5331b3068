import { canonicalText, type Json } from '../base/json.js';
import type { Value } from '../decide/evaluate.js';

/** A possible case and what it comes to, as a text that is equal where the outcome is. */
export interface Completion {
  readonly facts: ReadonlyMap<string, Value>;
  readonly outcome: string;
}

/**
 * The facts in the smallest sets by which two cases with different outcomes differ, word for word:
 * no smaller set in such a set does so.
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

/** True when two cases that agree in every open fact outside of the set have different outcomes. */
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
