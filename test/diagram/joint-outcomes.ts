import type { Json } from '../../core/base/json.js';
import { planAt } from '../../core/rule/plan.js';
import { MADE_UP, type MadeDecision, madePolicy } from '../decide/made-decision.js';
import { AllCases } from '../webex/laws/all-cases.js';

/** What the outputs of a decision are together, one text for each combination in some case. */
export function jointOutcomes(made: MadeDecision): ReadonlySet<string> {
  const ruleSet = madePolicy(made).ruleSets.get(MADE_UP);
  if (ruleSet === undefined) throw new Error('the policy has this decision');
  const cases = new AllCases(planAt(ruleSet, 'E1'));
  const names = Object.keys(made.outputs);
  const candidates = new Set<string>();
  cases.except(names, (values) => {
    candidates.add(combination(names.map((name) => values[name] ?? null)));
    return true;
  });
  // Representatives that cannot go together are combined, too: only what some case has, counts.
  const isOf = (text: string) =>
    cases.except(names, (values) => text !== combination(names.map((n) => values[n] ?? null)));
  return new Set([...candidates].filter((text) => isOf(text) !== undefined));
}

/** Values of outputs as one text. */
export function combination(values: readonly Json[]): string {
  return JSON.stringify(values);
}

/** All lists of values, one from each range. */
export function product<T>(ranges: readonly (readonly T[])[]): T[][] {
  return ranges.reduce<T[][]>(
    (lists, range) => lists.flatMap((list) => range.map((value) => [...list, value])),
    [[]],
  );
}
