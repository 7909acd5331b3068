import type { Json } from '../../core/base/json.js';
import { check, evaluate } from '../../core/decide/evaluate.js';
import type { Bound, Plan, PlannedRule } from '../../core/rule/plan.js';
import { asCompared } from '../decide/brute-force.js';
import type { RawDomain } from '../decide/raw-domain.js';
import { allInputs, type Inputs, isPossible } from './enumerated-rule-set.js';

/** A possible case, with what plain evaluation says of it. */
export interface EnumeratedCase {
  readonly inputs: Inputs;
  /** The ids of the rules that win, in order. */
  readonly wins: string;
  /** The outputs as a text, sets in order. */
  readonly outcome: string;
}

/** Every possible case of a plan; undefined where there are more than so many. */
export function possibleCases(
  plan: Plan,
  domain: RawDomain,
  most: number,
): readonly EnumeratedCase[] | undefined {
  return allInputs(domain, most)
    ?.filter((inputs) => isPossible(plan, inputs))
    .map((inputs) => enumeratedCase(plan, inputs));
}

/** What plain evaluation says of one case. */
export function enumeratedCase(plan: Plan, inputs: Inputs): EnumeratedCase {
  const { tables, value } = evaluate(plan, inputs);
  const winning = tables
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.holds === true && rule.reached === true);
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const outputs = Object.fromEntries(listed.map(({ name }) => [name, value(name)]));
  return {
    inputs,
    wins: winning.map(({ planned }) => planned.rule.id).join(' '),
    outcome: JSON.stringify(asCompared(plan.ruleSet, outputs)),
  };
}

/** The neighboring whole numbers between which the outcome and the rules that win change, all else equal. */
export function enumeratedBoundaries(
  cases: readonly EnumeratedCase[],
  fact: string,
): ReadonlySet<string> {
  const rest = (inputs: Inputs) =>
    JSON.stringify([...inputs].filter(([name]) => name !== fact).map(([, value]) => value));
  const groups = new Map<string, Map<number, EnumeratedCase>>();
  for (const one of cases) {
    const value = one.inputs.get(fact);
    if (typeof value !== 'number') continue;
    const key = rest(one.inputs);
    groups.set(key, (groups.get(key) ?? new Map()).set(value, one));
  }
  const found = new Set<string>();
  for (const group of groups.values()) {
    for (const [value, low] of group) {
      const high = group.get(value + 1);
      if (high !== undefined && high.outcome !== low.outcome && high.wins !== low.wins) {
        found.add(`${fact} ${value} ${value + 1}`);
      }
    }
  }
  return found;
}

/** A comparison of a rule, by the number of its occurrence. */
export interface Occurrence {
  readonly rule: PlannedRule;
  readonly node: Bound;
}

/** Every comparison of every rule; one of a named condition once for each rule. */
export function comparisonsOf(plan: Plan): readonly Occurrence[] {
  return plan.tables.flatMap(({ rules }) =>
    rules.flatMap((rule) => {
      const nodes = new Set<Bound>();
      const walk = (node: Bound): void => {
        if (node.kind === 'comparison') nodes.add(node);
        else if (node.kind === 'not' || node.kind === 'named') walk(node.part);
        else node.parts.forEach(walk);
      };
      if (rule.condition !== undefined) walk(rule.condition);
      return [...nodes].map((node) => ({ rule, node }));
    }),
  );
}

/** The truth of a comparison where it alone decides its rule's condition; undefined where it does not. */
export function decidedBy(
  plan: Plan,
  { rule: { condition }, node }: Occurrence,
  inputs: Inputs,
): boolean | undefined {
  const { value } = evaluate(plan, inputs);
  const truth = (one: Bound, by: boolean): boolean => {
    if (one === node) return by;
    if (one.kind === 'all') return one.parts.every((part) => truth(part, by));
    if (one.kind === 'any') return one.parts.some((part) => truth(part, by));
    if (one.kind === 'not') return !truth(one.part, by);
    if (one.kind === 'named') return truth(one.part, by);
    return check(one, value).truth === true;
  };
  if (condition === undefined || truth(condition, true) === truth(condition, false))
    return undefined;
  return check(node, value).truth === true;
}

/** Facts and switches as `evaluate` takes them. */
export function inputsOf(
  read: ReadonlyMap<string, Json | undefined>,
  switches: ReadonlyMap<string, Json>,
): Inputs {
  return new Map([...read, ...switches]);
}
