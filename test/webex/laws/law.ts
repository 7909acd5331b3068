import { expect, it } from 'vitest';
import { type Plan, planAt } from '../../../core/rule/plan.js';
import { inDepth } from '../../decide/runs.js';
import { listedInvariants, listedProcesses } from '../../process/catalogue.js';
import { shippedPolicy } from '../../shipped.js';
import { AllCases, type Exception, type Values } from './all-cases.js';
import { broken } from './broken.js';

const policy = shippedPolicy();

/** Time for all cases of all epochs, and of every broken rule set. */
const PATIENCE = 60_000;

/** Searches for a case in which a law does not hold. */
export type FindException = (cases: AllCases) => Exception | undefined;

/** How the cases of a law are gone through. */
export interface LawOptions {
  /** Where to search for a mistake that violates it; left out: in all tables. */
  readonly tables?: readonly string[] | undefined;
  /**
   * Facts that are known beforehand, one group after the other, where all of their values together
   * would be too many cases; left out: none is known.
   */
  readonly given?: readonly Values[];
  /** True where `npm test` alone leaves it out, beside others of its kind. */
  readonly isDeep?: boolean;
}

/**
 * A law of one decision, in all cases of all epochs in which it has rules. It must be falsifiable:
 * some single mistake in the rules violates it.
 * @param title begins with the id of an invariant of the catalogue
 */
export function law(
  title: string,
  decision: string,
  exception: FindException,
  { tables, given = [{}], isDeep = false }: LawOptions = {},
): void {
  const test = isDeep ? inDepth : it;
  test(
    title,
    () => {
      expect(invariantsOf(decision)).toContain(title.split(':')[0]);
      const plans = plansOf(decision);
      expect(plans.length, decision).toBeGreaterThan(0);
      for (const { epoch, plan } of plans) {
        for (const facts of given) {
          const cases = given.length === 1 ? casesOf(plan) : new AllCases(plan, facts);
          expect({ epoch, facts, exception: exception(cases) }).toEqual({ epoch, facts });
        }
      }
      const breaks = plans.some(({ plan }) => canBreak(plan, exception, { tables, given }));
      expect(breaks, 'some mistake in the rules breaks the law').toBe(true);
    },
    PATIENCE,
  );
}

function canBreak(
  plan: Plan,
  exception: FindException,
  { tables, given = [{}] }: LawOptions,
): boolean {
  for (const mistaken of broken(plan, tables)) {
    if (given.some((facts) => exception(new AllCases(mistaken, facts)) !== undefined)) return true;
  }
  return false;
}

const known = new WeakMap<Plan, AllCases>();

function casesOf(plan: Plan): AllCases {
  const cases = known.get(plan) ?? new AllCases(plan);
  known.set(plan, cases);
  return cases;
}

/** The ids of the invariants of the edition of a decision. */
function invariantsOf(decision: string): readonly string[] {
  const [edition = ''] = decision.split('.');
  const processes = [...listedProcesses].filter(([id]) => id.startsWith(`${edition}.`));
  const listed = [
    ...processes.flatMap(([, one]) => one.invariants),
    ...(listedInvariants[edition] ?? []),
  ];
  return listed.map(({ id }) => id);
}

/** The rule set of every epoch that differs from the one before, the newest first. */
export function plansOf(
  decision: string,
): readonly { readonly epoch: string; readonly plan: Plan }[] {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error(`no decision ${decision}`);
  const found = new Map<string, { epoch: string; plan: Plan }>();
  for (const { id: epoch } of ruleSet.guide.epochs.toReversed()) {
    const plan = planAt(ruleSet, epoch);
    const rules = plan.tables.flatMap((table) => table.rules.map(({ rule }) => rule.id));
    const key = JSON.stringify([rules, [...plan.parameters]]);
    if (rules.length > 0 && !found.has(key)) found.set(key, { epoch, plan });
  }
  return [...found.values()];
}
