import { LIMITS } from '../../base/input-limits.js';
import { asJson, canonicalText, type Json } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../../base/result.js';
import { decidedAnswer } from '../../decide/decide.js';
import type { DecisionRecord } from '../../decide/record.js';
import { findRuleSet, readSwitches, switchKeys } from '../../decide/request.js';
import { requestProblems } from '../../decide/request-shape.js';
import { type Budget, withinBudget } from '../../diagram/budget.js';
import { resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy, RuleSet } from '../../rule/policy.js';
import { sameValue } from '../goal.js';
import { caseIn } from '../shown-case.js';
import { casesIn, type FoundRegions, type RegionOfChange, regionsBetween } from './diff-regions.js';
import type { OutputValue } from './outcome-changes.js';
import { PlanMeaning, type PlanSide } from './plan-meaning.js';
import { type RuleChanges, ruleChanges } from './rule-changes.js';
import type { Where } from './where.js';

/** One of two versions of the rules: a policy at a time, under switches. */
export interface Version {
  /** Made by `loadPolicy`. */
  readonly policy: Policy;
  /** A date or an epoch id; left out: the newest epoch. */
  readonly asOf?: string | null;
  /** Switches that do not have their defaults. */
  readonly switches?: Readonly<Record<string, Json>>;
}

/** A case of a region, decided by both versions. */
export interface DiffWitness {
  /** The facts of a request; facts left out have their default, or were not sent. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly from: DecidedWitness;
  readonly to: DecidedWitness;
}

/** What one version says of a case. */
export interface DecidedWitness {
  /** The id of an epoch. */
  readonly asOf: string;
  readonly switches: Readonly<Record<string, Json>>;
  readonly outcome: DecisionRecord['outcome'];
  /** Ids of the rules that fire. */
  readonly fired: readonly string[];
}

/** A region of cases in which the outcome changes in one way. */
export interface DiffRegion {
  /** What its cases have in common; everything else does not matter. Regions may overlap. */
  readonly where: Where;
  /**
   * The outputs that change, as they were: a value, `{ "fact": name }` for the value of that name, or
   * of a set that is not the same throughout the members that it has and has not.
   */
  readonly from: Readonly<Record<string, OutputValue>>;
  /** The same outputs, as they are then. */
  readonly to: Readonly<Record<string, OutputValue>>;
  /** Where it is there, the region has only those of its cases in which the two are not equal. */
  readonly whereDifferent?: true;
  /** Ids of the rules that fire on each side in all its cases; where there are none, in some. */
  readonly fired: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** How many representative cases it has: cells of the facts that both versions distinguish. */
  readonly cases: number;
  /** The same as a share of all possible cells. */
  readonly share: number;
  readonly witness: DiffWitness;
}

/** How the rules of a decision differ between two versions, and its outcomes. */
export interface DecisionDiff extends RuleChanges {
  readonly decision: string;
  /** True: proven for all possible cases; null: not compared exactly. */
  readonly equivalent: boolean | null;
  /** The ids of the two epochs. */
  readonly from: string;
  readonly to: string;
  /** By the first output that changes, in the order of the catalogue, then by size. */
  readonly regions: readonly DiffRegion[];
  /** All representative cases that change. */
  readonly cases: number;
  readonly share: number;
  /** Representative cases that change and are in none of the listed regions. */
  readonly unlisted: number;
}

/** All that was compared. */
export interface DiffReport {
  readonly decisions: readonly DecisionDiff[];
}

/** What is compared. */
export interface DiffRequest {
  /** The ids of decisions; left out: all whose guide has both times. */
  readonly decisions?: readonly string[];
}

/** Two versions of one decision that were found sound. */
export interface VersionComparison {
  readonly decision: string;
  readonly from: ReadVersion;
  readonly to: ReadVersion;
}

/** One decision in one version. */
interface ReadVersion {
  readonly policy: Policy;
  readonly ruleSet: RuleSet;
  /** The id of an epoch. */
  readonly epoch: string;
  readonly switches: ReadonlyMap<string, Json>;
}

/**
 * Finds the exact regions in which the outcome of decisions changes between two versions of their
 * rules, or proves that it changes nowhere.
 * @param from the earlier version
 * @param to the later version
 * @returns problems `request/…`, `as-of/…`, `switches/…`, each at `/from` or `/to`
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { diff } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const decisions = ['broadworks.attach.decision'];
 * const newest = { policy: policy.value };
 * const other = { ...newest, switches: { 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' } };
 * const found = diff(newest, other, { decisions });
 * console.log(found.ok && found.value.decisions[0]?.equivalent); // false
 * ```
 */
export function diff(from: Version, to: Version, request: DiffRequest = {}): Result<DiffReport> {
  const read = readComparisons(from, to, request);
  return read.ok ? ok({ decisions: read.value.map(compareOne) }) : fail(read.problems);
}

/** Reads what is to be compared, for those who show progress; problems are those of `diff`. */
export function readComparisons(
  from: Version,
  to: Version,
  request: DiffRequest = {},
): Result<readonly VersionComparison[]> {
  const wrong = requestProblems(request, ['decisions']);
  if (wrong.length > 0) return fail(wrong);
  const all = [...from.policy.ruleSets.keys()].filter((id) => to.policy.ruleSets.has(id));
  const { decisions } = request;
  if (decisions !== undefined && !Array.isArray(decisions)) {
    return fail([
      { code: 'request/shape', message: 'the decisions are no list', at: '/decisions' },
    ]);
  }
  const found = Array.from(decisions ?? all, (id) => {
    const [a, b] = [versionOf(from, id, '/from'), versionOf(to, id, '/to')];
    if (!a.ok || !b.ok) return fail(distinct(problemsOf(a, b)));
    return comparable(a.value.ruleSet, b.value.ruleSet)
      ? ok({ decision: id, from: a.value, to: b.value })
      : fail([otherSignature(id)]);
  });
  const sound = found.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = distinct(problemsOf(...found));
  // A time may be one of one guide only.
  const isElsewhere = ({ code }: Problem) => code.startsWith('as-of/');
  const isTolerated = decisions === undefined && sound.length > 0 && problems.every(isElsewhere);
  return problems.length === 0 || isTolerated ? ok(sound) : fail(problems);
}

function versionOf(
  { policy, asOf = null, switches }: Version,
  id: string,
  at: '/from' | '/to',
): Result<ReadVersion> {
  const found = findRuleSet(policy, id);
  if (!found.ok) {
    // Of both versions alike, where neither has it.
    return fail(found.problems.map((one) => ({ ...one, at: '/decisions' })));
  }
  const ruleSet = found.value;
  const time = resolveAsOf(ruleSet.guide, asOf);
  const read = readSwitches(ruleSet, switches, () => switchKeys(policy));
  if (time.ok && read.ok) {
    return ok({ policy, ruleSet, epoch: time.value.epoch, switches: read.value });
  }
  return fail(problemsOf(time, read).map((one) => ({ ...one, at: `${at}${one.at ?? ''}` })));
}

/** True where two rule sets are about the same facts and outputs, with the same constraints. */
function comparable(a: RuleSet, b: RuleSet): boolean {
  const text = ({ facts, outputs, constraints }: RuleSet) => {
    const types = [...facts.values()].map(({ schema: _, ...rest }) => rest);
    const listed = [...outputs.values()].filter((one) => one.listed);
    const given = listed.map(({ name, type, values = [] }) => [name, type, values] as const);
    const sorted = given.sort(([one], [other]) => (one < other ? -1 : 1));
    return canonicalText(asJson({ types, given: sorted, constraints }));
  };
  return text(a) === text(b);
}

function otherSignature(id: string): Problem {
  return {
    code: 'diff/other-signature',
    message: `\`${id}\` has other facts, outputs or constraints in one of the versions`,
    hint: 'versions of rules are compared over the same facts',
    at: '/decisions',
  };
}

/** A problem that several decisions have is there once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

/** Compares the two versions of one decision. */
export function compareOne({ decision, from, to }: VersionComparison): DecisionDiff {
  const sides = { from: sideOf(from, NOTHING), to: sideOf(to, NOTHING) };
  const changes = ruleChanges(sides.from, sides.to);
  const common = { decision, from: from.epoch, to: to.epoch, ...changes };
  const none = { regions: [], cases: 0, share: 0, unlisted: 0 };
  if (changes.defaults.length === 0 && areAlike(sides.from, sides.to)) {
    return { ...common, equivalent: true, ...none };
  }
  const names = changes.defaults.map(({ name }) => name);
  const found = withinBudget(LIMITS.analysisWork, (budget) =>
    new DiffSearch({ decision, from, to }, names, budget).run(),
  );
  if (found === undefined) return { ...common, equivalent: null, ...none };
  return { ...common, equivalent: found.cases === 0, ...found };
}

const NOTHING: ReadonlySet<string> = new Set();

/** A version with the values of its parameters and switches, and the defaults of facts left out. */
export function sideOf(
  { ruleSet, epoch, switches }: Omit<ReadVersion, 'policy'>,
  leftOut: ReadonlySet<string>,
): PlanSide {
  const plan = planAt(ruleSet, epoch);
  const defaults = [...leftOut].map((name): [string, Json] => [
    name,
    ruleSet.file.defaults?.[name]?.value ?? null,
  ]);
  return { plan, constants: new Map([...plan.parameters, ...switches, ...defaults]) };
}

/** True where every output is decided by the same rules. */
export function areAlike(from: PlanSide, to: PlanSide): boolean {
  const [a, b] = [new PlanMeaning(from), new PlanMeaning(to)];
  const listed = [...from.plan.ruleSet.outputs.values()].filter((output) => output.listed);
  return listed.every(({ name }) => a.of(name) === b.of(name));
}

type Found = Pick<DecisionDiff, 'regions' | 'cases' | 'share' | 'unlisted'>;

/** Searches for the differences of one decision. */
class DiffSearch {
  readonly #comparison: VersionComparison;
  /** The facts whose defaults differ: left out or given, they are different cases. */
  readonly #defaulted: readonly string[];
  readonly #budget: Budget;

  constructor(comparison: VersionComparison, defaulted: readonly string[], budget: Budget) {
    this.#comparison = comparison;
    this.#defaulted = defaulted;
    this.#budget = budget;
  }

  /** Undefined where the versions cannot be compared exactly. */
  run(): Found | undefined {
    const regions: DiffRegion[] = [];
    const sum = { cases: 0, all: 0, unlisted: 0 };
    for (const leftOut of subsetsOf(this.#defaulted)) {
      const [from, to] = [
        sideOf(this.#comparison.from, leftOut),
        sideOf(this.#comparison.to, leftOut),
      ];
      const found = regionsBetween(from, to, this.#budget);
      if (found === undefined) return undefined;
      const { s, changed, left } = found;
      const all = casesIn(s, s.space);
      for (const region of found.regions) {
        const shown = this.#shown(found, region, { leftOut, all });
        if (shown === undefined) return undefined;
        regions.push(shown);
      }
      sum.cases += casesIn(s, changed);
      sum.unlisted += casesIn(s, left);
      sum.all += all;
    }
    const outputs = [...this.#comparison.from.ruleSet.outputs.keys()];
    const first = ({ from }: DiffRegion) => outputs.findIndex((name) => Object.hasOwn(from, name));
    regions.sort((a, b) => first(a) - first(b) || b.share - a.share);
    const share = sum.all === 0 ? 0 : sum.cases / sum.all;
    return { regions, cases: sum.cases, share, unlisted: sum.unlisted };
  }

  /** A region with a case of it that was decided again; undefined where that says something else. */
  #shown(
    { s }: FoundRegions,
    region: RegionOfChange,
    { leftOut, all }: { readonly leftOut: ReadonlySet<string>; readonly all: number },
  ): DiffRegion | undefined {
    const { where, from, to, whereDifferent, rules, node } = region;
    const found = caseIn(this.#comparison.from.ruleSet, s, node);
    if (found === undefined) return undefined;
    const facts = { ...found.facts };
    // A fact of any value is another case than one that is left out, where the defaults differ.
    for (const name of this.#defaulted) {
      const any = s.variables.find((one) => one.name === name)?.values?.[0];
      if (!leftOut.has(name) && !Object.hasOwn(facts, name) && any !== undefined) facts[name] = any;
    }
    const before = this.#decided(this.#comparison.from, facts, from);
    const after = this.#decided(this.#comparison.to, facts, to);
    if (before === undefined || after === undefined) return undefined;
    const cases = casesIn(s, node);
    const absent = [...leftOut].map((name) => [name, { leftOut: true }] as const);
    return {
      where: { ...Object.fromEntries(absent), ...where },
      ...{ from, to },
      ...(whereDifferent && { whereDifferent }),
      fired: rules,
      ...{ cases, share: cases / all, witness: { facts, from: before, to: after } },
    };
  }

  #decided(
    { policy, ruleSet, epoch, switches }: ReadVersion,
    facts: Readonly<Record<string, Json>>,
    said: Readonly<Record<string, OutputValue>>,
  ): DecidedWitness | undefined {
    const set = [...switches].filter(
      ([key, value]) => ruleSet.switches.get(key)?.default !== value,
    );
    const request = {
      ...{ decision: ruleSet.id, facts, asOf: epoch, switches: Object.fromEntries(set) },
    };
    const decided = decidedAnswer(policy, request);
    if (!decided.ok) return undefined;
    const { outcome, fired } = decided.value;
    if (!Object.entries(said).every(([name, value]) => isSaid(value, outcome[name])))
      return undefined;
    return {
      asOf: epoch,
      switches: request.switches,
      outcome: { ...outcome },
      fired: fired.map(({ rule }) => rule.id),
    };
  }
}

/** True where an outcome is what a region says; of a copied value it is not known which it is. */
function isSaid(said: OutputValue, value: Json | undefined): boolean {
  if (value === undefined) return false;
  if (said === null || typeof said !== 'object') return said === value;
  if (Array.isArray(said)) {
    return said.some((one) => typeof one === 'object') || sameValue(said as Json, value);
  }
  if ('fact' in said) return true;
  const { with: having, without } = said as { with: readonly Json[]; without: readonly Json[] };
  const isIn = (one: Json) => Array.isArray(value) && value.includes(one);
  const plain = (all: readonly Json[]) => all.filter((one) => typeof one !== 'object');
  return Array.isArray(value) && plain(having).every(isIn) && !plain(without).some(isIn);
}

function subsetsOf(names: readonly string[]): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [NOTHING];
  for (const name of names) for (const one of [...found]) found.push(new Set([...one, name]));
  return found;
}
