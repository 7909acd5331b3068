import type { Json } from '../../base/json.js';
import type { Budget } from '../../diagram/budget.js';
import type { Policy, RuleSet } from '../../rule/policy.js';
import type { ShownCase } from '../shown-case.js';
import type { Language } from '../studio-words.js';
import type { WholeSpace } from '../whole-space.js';

/** What test cases are generated for. */
export const CASE_KINDS = ['regions', 'boundaries', 'mcdc'] as const;

/** One of `CASE_KINDS`. */
export type CaseKind = (typeof CASE_KINDS)[number];

/** A test case: facts of a decision with the outputs that they have. */
export interface GeneratedCase {
  /** Unique among the cases of one report: `boundary existingOrgUserCount 99 100 below`. */
  readonly id: string;
  /** In words: what the case is an example of. */
  readonly title: string;
  readonly decision: string;
  /** The id of an epoch. */
  readonly asOf: string;
  /** The switches that do not have their defaults, where there are any. */
  readonly switches?: Readonly<Record<string, Json>>;
  readonly facts: Readonly<Record<string, Json>>;
  /** Every output. */
  readonly expect: Readonly<Record<string, Json>>;
}

/** A comparison that no two cases cover, with the reason. */
export interface Uncovered {
  /** The id of the rule that the comparison is in. */
  readonly rule: string;
  /** The comparison in words. */
  readonly condition: string;
  /** Where it is in the rule: the indexes of its parts, as in `many-users/0/1`. */
  readonly at: string;
  readonly why: string;
}

/** Every possible case of a decision in one epoch, with all switches set. */
export interface GenerationSpace {
  readonly policy: Policy;
  readonly whole: WholeSpace;
  /** What its diagrams may cost from now on. */
  readonly budget: Budget;
  readonly language: Language;
}

/** A shown case with its name. */
export function namedCase(
  { whole }: GenerationSpace,
  { id, title }: Pick<GeneratedCase, 'id' | 'title'>,
  { asOf, switches, facts, outcome }: ShownCase,
): GeneratedCase {
  const { ruleSet } = whole.plan;
  return {
    ...{ id, title, decision: ruleSet.id, asOf },
    ...switchesSet(ruleSet, new Map(Object.entries(switches))),
    ...{ facts, expect: outcome },
  };
}

/** The switches that do not have their defaults, as a part of a case. */
export function switchesSet(
  ruleSet: RuleSet,
  values: ReadonlyMap<string, Json | undefined>,
): Pick<GeneratedCase, 'switches'> {
  const set = [...ruleSet.switches].flatMap(([key, spec]) => {
    const value = values.get(key);
    return value === undefined || value === spec.default ? [] : [[key, value] as const];
  });
  return set.length > 0 ? { switches: Object.fromEntries(set) } : {};
}

/** A case that diagrams show to be possible. */
export function certain(shown: ShownCase | undefined): ShownCase {
  if (shown === undefined) throw new Error('a region that is not empty has a possible case');
  return shown;
}
