import { LIMITS } from '../base/input-limits.js';
import { isRecord, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import { findRuleSet, readSwitches, switchKeys } from '../decide/request.js';
import { requestProblems } from '../decide/request-shape.js';
import { type Budget, withinBudget } from '../diagram/budget.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { withReasons } from './accepted.js';
import { NameAnalysis } from './analyze-names.js';
import { RuleAnalysis } from './analyze-rules.js';
import { TableAnalysis } from './analyze-tables.js';
import { type AnalysisFinding, FINDING_KINDS } from './findings.js';
import { ENGLISH, type Language } from './studio-words.js';
import { Variations } from './variations.js';
import { plansOf, type Switches, wholeSpace } from './whole-space.js';

/** What is to be analyzed. */
export interface AnalysisRequest {
  /** The ids of decisions; left out: all of the policy. */
  readonly decisions?: readonly string[];
  /** Switches that have one value only; every other one may have each of its values. */
  readonly switches?: Readonly<Record<string, Json>>;
}

/** What an analysis has found. */
export interface Analysis {
  readonly findings: readonly AnalysisFinding[];
  /** The decisions that would take more than `LIMITS.analysisWork`: nothing is known of them. */
  readonly notAnalyzed: readonly string[];
}

/** A policy, and where it was loaded with processes the timers that read parameters. */
export type AnalyzedPolicy = Policy & {
  readonly processes?: ReadonlyMap<
    string,
    {
      readonly timers?: Readonly<
        Record<
          string,
          { readonly lasts: { readonly decision: string; readonly parameter: string } }
        >
      >;
    }
  >;
};

/**
 * Finds what is wrong with rule sets, over all facts, all epochs and all values of switches: gaps,
 * overlaps, rules that never hold, are shadowed or redundant, conditions that are always true or
 * always false, comparisons without effect, and names that nothing depends on.
 * @param policy made by `loadPolicy`
 * @returns the findings, each with a case that shows it where there is one; or problems
 *   `request/shape`, `request/unknown-decision`, `switches/…`
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { analyze } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const found = analyze(policy.value, { decisions: ['broadworks.attach.rights'] });
 * console.log(found.ok && found.value.notAnalyzed.length); // 0
 * ```
 */
export function analyze(policy: AnalyzedPolicy, request: AnalysisRequest = {}): Result<Analysis> {
  const wrong = requestProblems(request, ['decisions', 'switches']);
  if (wrong.length > 0) return fail(wrong);
  const { decisions = [...policy.ruleSets.keys()], switches = {} } = request;
  if (!Array.isArray(decisions)) {
    const message = `the decisions are not a list but ${shown(decisions)}`;
    return fail([{ code: 'request/shape', message, at: '/decisions' }]);
  }
  // With the holes of a sparse list, which `map` would leave out.
  const ids: readonly string[] = Array.from(decisions);
  const found = ids.map((id) => findRuleSet(policy, id));
  const settings = switchSettings(policy, switches);
  const problems = [...problemsOf(...found), ...problemsOf(...settings)];
  if (problems.length > 0) return fail(distinct(problems));
  const fixed = new Map(Object.entries(switches));
  const all = found.flatMap((one) => (one.ok ? [analyzeOne(policy, one.value, fixed)] : []));
  return ok(joinAnalyses(policy, all));
}

/**
 * Analyzes one decision by itself, for those who show progress.
 * @param switches switches that have one value only, sound ones
 * @param language of the sentences; left out: English
 */
export function analyzeOne(
  policy: AnalyzedPolicy,
  ruleSet: RuleSet,
  switches: Switches = new Map(),
  language: Language = ENGLISH,
): Analysis {
  const fixed = new Map([...switches].filter(([key]) => ruleSet.switches.has(key)));
  const findings = withinBudget(LIMITS.analysisWork, (budget) =>
    findingsOf(policy, ruleSet, { budget, fixed, language }),
  );
  return { findings: findings ?? [], notAnalyzed: findings === undefined ? [ruleSet.id] : [] };
}

/**
 * Joins the analyses of several decisions: a finding about a rule or name of a shared file is a note,
 * unless every decision that uses the file has it.
 */
export function joinAnalyses(policy: Policy, all: readonly Analysis[]): Analysis {
  return {
    findings: withShared(
      policy,
      all.flatMap(({ findings }) => findings),
    ),
    notAnalyzed: all.flatMap(({ notAnalyzed }) => notAnalyzed),
  };
}

function findingsOf(
  policy: AnalyzedPolicy,
  ruleSet: RuleSet,
  how: { readonly budget: Budget; readonly fixed: Switches; readonly language: Language },
): readonly AnalysisFinding[] {
  const rules = new RuleAnalysis(policy, ruleSet, how.language);
  const tables = new TableAnalysis(policy, ruleSet, how.language);
  const names = new NameAnalysis(ruleSet, how.language);
  for (const { plan, epochs } of plansOf(ruleSet)) {
    const whole = wholeSpace(plan, epochs, how);
    const variations = new Variations(plan, whole.s);
    rules.see(whole, variations);
    tables.see(whole, variations);
    names.see(whole);
  }
  const timers = timerParameters(policy, ruleSet.id);
  const all = [...rules.findings(), ...tables.findings(), ...names.findings(timers, how.fixed)];
  // Under fixed switches there is less to find.
  const found = [...withReasons(ruleSet, all, how.language)].filter(
    ({ kind }) => kind !== 'needless-because' || how.fixed.size === 0,
  );
  const rank = ({ kind }: AnalysisFinding) => FINDING_KINDS.indexOf(kind);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** The switches, read for each decision; an unknown key is one problem. */
function switchSettings(policy: Policy, switches: unknown): Result<unknown>[] {
  const keys = switchKeys(policy);
  const [first, ...others] = policy.ruleSets.values();
  if (first === undefined) return [];
  const whole = readSwitches(first, switches, () => keys);
  if (!isRecord(switches)) return [whole];
  const own = others.flatMap((one) => {
    const given = Object.entries(switches).filter(([key]) => one.switches.has(key));
    return given.length === 0 ? [] : [readSwitches(one, Object.fromEntries(given), () => keys)];
  });
  return [whole, ...own];
}

/** A wrong value of a switch that several decisions have is one problem. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

function timerParameters({ processes }: AnalyzedPolicy, decision: string): ReadonlySet<string> {
  const timers = [...(processes?.values() ?? [])].flatMap(({ timers = {} }) =>
    Object.values(timers),
  );
  const own = timers.filter(({ lasts }) => lasts.decision === decision);
  return new Set(own.map(({ lasts }) => lasts.parameter));
}

function withShared(
  policy: Policy,
  findings: readonly AnalysisFinding[],
): readonly AnalysisFinding[] {
  const keyOf = ({ kind, rules, name, at }: AnalysisFinding) =>
    JSON.stringify([kind, rules, name, at]);
  const having = new Map<string, Set<string>>();
  for (const one of findings) {
    const key = keyOf(one);
    having.set(key, (having.get(key) ?? new Set()).add(one.decision));
  }
  return findings.map((one) => {
    const users = usersOf(policy, one);
    const everywhere = users.every((id) => having.get(keyOf(one))?.has(id) === true);
    return everywhere ? one : { ...one, severity: 'note' };
  });
}

/** The decisions that use the shared file of a finding; none where it is about a file of its own. */
function usersOf({ ruleSets }: Policy, { decision, rules, name }: AnalysisFinding): string[] {
  const ruleSet = ruleSets.get(decision);
  const table = ruleSet?.file.tables.find((one) => one.rules.some(({ id }) => rules.includes(id)));
  const shared = ruleSet?.uses.find(
    ({ tables, parameters }) =>
      (table !== undefined && tables.includes(table.name)) ||
      (name !== undefined && parameters.includes(name)),
  );
  if (shared === undefined) return [];
  return [...ruleSets.values()]
    .filter(({ uses }) => uses.some(({ id }) => id === shared.id))
    .map(({ id }) => id);
}
