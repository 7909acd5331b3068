import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import { findRuleSet, readSwitches, switchKeys } from '../decide/request.js';
import { type Budget, withinBudget } from '../diagram/budget.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Variable } from '../diagram/symbolic.js';
import { resolveAsOf } from '../rule/period.js';
import { boundIn, type Plan, type PlannedTable, planAt } from '../rule/plan.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { choices, minimalSets, type Position } from './minimal-changes.js';
import { type ShownCase, shownCase } from './shown-case.js';
import { EVERY, type ProvableStatement, readStatements } from './statement.js';
import { plansOf, type Switches, type WholeSpace, wholeSpace } from './whole-space.js';

/** A case that contradicts a statement. */
export interface Counterexample extends ShownCase {
  /** The fewest facts that contradict it whatever all others are, by name. */
  readonly because: readonly string[];
}

/** What became of a statement. */
export interface Proof {
  readonly id: string;
  readonly title: string;
  readonly decision: string;
  /** `open` where it would take more than `LIMITS.analysisWork`. */
  readonly verdict: 'holds' | 'fails' | 'open';
  /** The ids of the epochs that it was asked of. */
  readonly epochs: readonly string[];
  /** True where it holds because no case satisfies its `when`. */
  readonly vacuous: boolean;
  /** Of the newest epoch in which it fails. */
  readonly counterexample?: Counterexample;
}

/**
 * Proves statements about decisions over all possible cases, or finds the smallest counterexample of
 * each.
 * @param policy made by `loadPolicy`
 * @param document `{ "version": 1, "statements": [ … ] }`
 * @returns a proof for each statement; or every problem of the document, with its place
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { prove } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const statement = {
 *   id: 'no-rights-unless-attached',
 *   title: 'Where approval is needed, the partner gets no rights by the attach',
 *   decision: 'broadworks.attach.rights',
 *   when: { fact: 'attachDecision', operator: 'equal', value: 'APPROVAL_REQUIRED_2017' },
 *   then: { fact: 'partnerRightsGranted', operator: 'equal', value: 'NONE' },
 * };
 * const proven = prove(policy.value, { version: 1, statements: [statement] });
 * console.log(proven.ok && proven.value[0]?.verdict); // holds
 * ```
 */
export function prove(policy: Policy, document: unknown): Result<readonly Proof[]> {
  const read = readStatements(policy, document);
  return read.ok
    ? ok(read.value.map((statement) => proveOne(policy, statement)))
    : fail(read.problems);
}

/** Proves one statement that was read. */
export function proveOne(policy: Policy, statement: ProvableStatement): Proof {
  const { id, title, decision } = statement;
  const found = findRuleSet(policy, decision);
  const switches =
    found.ok && readSwitches(found.value, statement.switches, () => switchKeys(policy));
  if (!found.ok || switches === false || !switches.ok) throw new Error(`unchecked statement ${id}`);
  const plans = plansFor(found.value, statement.asOf);
  const epochs = plans.flatMap((one) => one.epochs);
  const ruleSet = { policy, statement, fixed: switches.value };
  let vacuous = true;
  for (const { plan, epochs: own } of [...plans].reverse()) {
    const search = { ...ruleSet, plan, epochs: own };
    const seen = withinBudget(LIMITS.analysisWork, (budget) =>
      tried(search, spaceFor(search, budget)),
    );
    if (seen === undefined) return { id, title, decision, verdict: 'open', epochs, vacuous: false };
    vacuous &&= seen.vacuous;
    if (seen.fails === undefined) continue;
    const counterexample = smallest(search) ?? {
      ...seen.fails,
      because: Object.keys(seen.fails.facts),
    };
    return { id, title, decision, verdict: 'fails', epochs, vacuous: false, counterexample };
  }
  return { id, title, decision, verdict: 'holds', epochs, vacuous };
}

interface Search {
  readonly policy: Policy;
  readonly statement: ProvableStatement;
  readonly fixed: Switches;
  readonly plan: Plan;
  readonly epochs: readonly string[];
}

function plansFor(ruleSet: RuleSet, asOf: string | undefined): ReturnType<typeof plansOf> {
  if (asOf === EVERY) return plansOf(ruleSet);
  const time = resolveAsOf(ruleSet.guide, asOf ?? null);
  if (!time.ok) throw new Error('unchecked time of a statement');
  const { epoch } = time.value;
  return [{ plan: planAt(ruleSet, epoch), epochs: [epoch] }];
}

/** The plan with a table more, whose two rules are the sides of the statement. */
function spaceFor({ statement, plan, epochs, fixed }: Search, budget: Budget): WholeSpace {
  const sides = [statement.when, statement.then].map((condition, i) => ({
    rule: { id: `side-${i}`, implements: [], title: '', cites: [], event: { params: {} } },
    condition: condition && boundIn(plan, condition),
    assumes: [],
  }));
  const table: PlannedTable = {
    ...{ name: 'statement', hitPolicy: 'COLLECT', sets: [], order: [], rules: sides },
  };
  return wholeSpace({ ...plan, tables: [...plan.tables, table] }, epochs, { fixed, budget });
}

/** The function that is true where a statement fails. */
function failsWhere({ s }: WholeSpace): { readonly when: Mdd; readonly fails: Mdd } {
  const { diagrams: d } = s;
  const [when = 0, then = 0] = s.tables.at(-1)?.holds ?? [];
  const asked = d.and(s.space, when);
  return { when: asked, fails: d.and(asked, d.not(then)) };
}

function tried({ policy }: Search, whole: WholeSpace) {
  const { diagrams: d } = whole.s;
  const { when, fails } = failsWhere(whole);
  const isFalse = (node: Mdd) => d.constant(node) === false;
  return {
    vacuous: isFalse(when),
    fails: isFalse(fails) ? undefined : shownCase(policy, whole, fails),
  };
}

/** The counterexample with the fewest facts known; undefined where the search takes too much work. */
function smallest(search: Search): Counterexample | undefined {
  return withinBudget(LIMITS.analysisWork, (budget) => {
    const whole = spaceFor(search, budget);
    const { s } = whole;
    const { diagrams: d } = s;
    const { fails } = failsWhere(whole);
    const levels = new Set(s.variables.keys());
    const certain = d.withUnknown(d.within(s.space, fails), levels);
    const goal = d.test(certain, (leaf) => leaf === true);
    const names = [...new Set(s.variables.map(({ name }) => name))];
    const positions = s.variables.map((variable) => positionOf(variable, names));
    const [allowed] = minimalSets(d, goal, positions);
    if (allowed === undefined) return undefined;
    const [choice] = choices(d, goal, positions, { allowed, most: 1 });
    if (choice === undefined) return undefined;
    const known = new Map([...choice].filter(([level, at]) => at !== positions[level]?.stays));
    const found = shownCase(search.policy, whole, fails, known);
    const because = names.filter((_, i) => ((allowed >> BigInt(i)) & 1n) === 1n);
    return found && { ...found, because };
  });
}

/** An unknown fact stays so on the last branch. */
function positionOf({ name, values }: Variable, names: readonly string[]): Position {
  const isMember = values === undefined;
  return {
    ...{ fact: names.indexOf(name), stays: values?.length ?? 2, leaves: isMember },
    weight: (branch: number) => 1 + (isNull(values?.[branch]) ? 1 : 0),
    alternatives: false,
  };
}

function isNull(value: Json | undefined): boolean {
  return value === null;
}
