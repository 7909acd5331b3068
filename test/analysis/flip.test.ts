import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlipReport, flip } from '../../core/analysis/flip.js';
import type { FlipRequest } from '../../core/analysis/flip-request.js';
import type { Flip } from '../../core/analysis/flip-search.js';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { type Question, readQuestion } from '../../core/decide/question.js';
import type { Policy } from '../../core/rule/policy.js';
import type { GeneratedPolicy } from '../../testing/index.js';
import { inOrder } from '../decide/brute-force.js';
import { casesOfPolicies, type PartialCase } from '../decide/exact-cases.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { type Assignments, allAssignments } from './all-assignments.js';

/** Cases for each policy. */
const CASES = 4;
const BOUNDS = { unknown: 2, completions: 100 };
const MOST_ASSIGNMENTS = 8_000;
const SIZE = { facts: 3, tables: 3, rules: 4, derivations: 4 };

const text = (value: Json | undefined) => JSON.stringify(value);

/** By facts that change, as a text: the values that reach the goal, each with its outcome. */
type Ways = ReadonlyMap<string, readonly ReadonlyMap<string, Json>[]>;

/**
 * The minimal sets of facts that reach a goal, by enumeration: for every set of facts every choice of
 * values, and for that every completion of the facts that stay unknown.
 */
function countedOut(
  { facts, values, all }: Assignments,
  given: ReadonlyMap<string, Json | undefined>,
  output: string,
  {
    isGoal,
    freeze,
  }: { isGoal(value: string | undefined): boolean; readonly freeze: readonly string[] },
): Ways {
  const stays = facts.map((name, i) => {
    const value = given.get(name);
    return value === undefined
      ? undefined
      : (values[i] ?? []).findIndex((v) => text(v) === text(value));
  });
  const ways = new Map<string, ReadonlyMap<string, Json>[]>();
  const minimal: number[] = [];
  const sets = Array.from({ length: 2 ** facts.length }, (_, set) => set).sort(
    (a, b) => bits(a) - bits(b),
  );
  for (const set of sets) {
    if (minimal.some((less) => (less & set) === less)) continue;
    const changes = (i: number) => (set & (1 << i)) !== 0;
    if (facts.some((name, i) => changes(i) && freeze.includes(name))) continue;
    const groups = new Map<string, { outcomes: Set<string | undefined>; at: readonly number[] }>();
    for (const { at, outcome } of all) {
      if (at.some((index, i) => !changes(i) && stays[i] !== undefined && stays[i] !== index))
        continue;
      const key = at.filter((_, i) => changes(i)).join();
      const group = groups.get(key) ?? { outcomes: new Set(), at };
      group.outcomes.add(text(outcome[output]));
      groups.set(key, group);
    }
    const reached = [...groups.values()].filter(
      ({ outcomes }) => outcomes.size === 1 && isGoal([...outcomes][0]),
    );
    if (reached.length === 0) continue;
    minimal.push(set);
    const names = facts.filter((_, i) => changes(i));
    const valuesAt = (at: readonly number[]) =>
      facts.flatMap((name, i) =>
        changes(i) ? [[name, values[i]?.[at[i] ?? 0] ?? null] as const] : [],
      );
    ways.set(
      names.join(),
      reached.map(({ at }) => new Map(valuesAt(at))),
    );
  }
  return ways;
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}

/** A flip report, with what enumeration finds. */
interface ComparedFlips {
  readonly where: string;
  readonly report: FlipReport;
  readonly ways: Ways;
  readonly question: Question;
  readonly now: string | undefined;
  readonly to: string | undefined;
  shown(value: Json | undefined): string | undefined;
}

/** Every output of a case: flipped to anything else, to one value, and with a fact frozen. */
function* comparedFlips(
  { policy, decision }: GeneratedPolicy,
  { facts, asOf, domain }: PartialCase,
): Generator<ComparedFlips> {
  const question = readQuestion(policy, { decision, facts, asOf });
  const decided = decideUnknown(policy, { decision, facts, asOf });
  if (!question.ok || !decided.ok) return;
  const { plan, values } = question.value;
  const assignments = allAssignments(plan, values, domain, MOST_ASSIGNMENTS);
  if (assignments === undefined) return;
  for (const { name, type, listed } of plan.ruleSet.outputs.values()) {
    const shown = (value: Json | undefined) =>
      text(type === 'set' && value !== undefined ? inOrder(value) : value);
    const now = shown(decided.value.outcome[name]);
    const ends = new Set(assignments.all.map(({ outcome }) => text(outcome[name])));
    if (!listed || ends.size < 2) continue;
    const target = [...ends].find((one) => one !== now);
    const asked = { decision, facts, asOf, output: name };
    for (const [to, freeze] of [
      [undefined, []],
      [target, []],
      [undefined, assignments.facts.slice(0, 1)],
    ] as const) {
      const report = reportOf(policy, { ...asked, freeze }, to);
      if (report === undefined) continue;
      const isGoal = (value: string | undefined) =>
        to === undefined ? value !== now : value === to;
      const ways = countedOut(assignments, values, name, { isGoal, freeze });
      const where = text({ ...asked, freeze, to: to ?? null }) ?? '';
      yield { where, report, ways, question: question.value, now, to, shown };
    }
  }
}

/** Undefined for a target that no value of the output can be written as. */
function reportOf(
  policy: Policy,
  request: FlipRequest,
  to: string | undefined,
): FlipReport | undefined {
  const report = flip(policy, to === undefined ? request : { ...request, to: JSON.parse(to) });
  if (report.ok) return report.value;
  // A set of numbers is given by a parameter, and is no value to ask for.
  if (report.problems.every(({ code }) => code === 'flip/wrong-value')) return undefined;
  throw new Error(JSON.stringify(report.problems));
}

/** The facts of a change, in the order of the decision. */
function namesOf({ changes }: Flip, { plan }: Question): string {
  return [...plan.ruleSet.facts.keys()]
    .filter((name) => changes.some(({ fact }) => fact === name))
    .join();
}

/** The distance that enumeration finds for a flip by one whole number; undefined for another flip. */
function leastDistance(
  { changes: [change, ...others] }: Flip,
  { question, ways }: ComparedFlips,
): { readonly found: number; readonly least: number } | undefined {
  const spec = question.plan.ruleSet.facts.get(change?.fact ?? '');
  if (change === undefined || others.length > 0 || spec?.type !== 'integer') return undefined;
  const { fact, from, to } = change;
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  const distances = (ways.get(fact) ?? []).map((way) => {
    const value = way.get(fact);
    return typeof value === 'number' ? Math.abs(value - from) : Infinity;
  });
  return { found: Math.abs(to - from), least: Math.min(...distances) };
}

const count = { reports: 0, flips: 0, none: 0, numbers: 0, wanted: 0, joint: 0, beyond: 0 };

const holds = (set: string, less: string) =>
  less.split(',').every((name) => set.split(',').includes(name));

/** Compares a report with what enumeration finds: nothing is missed. */
function checkReport(compared: ComparedFlips): void {
  const { where, ways, to, question } = compared;
  const { flips, more } = compared.report;
  const found = flips.map((one) => namesOf(one, question));
  for (const set of more > 0 ? [] : ways.keys()) {
    const isFound = found.some((one) => holds(set, one));
    expect(isFound, `${where}: ${set}`).toBe(true);
  }
  for (const one of flips) checkFlip(one, found, compared);
  count.reports += 1;
  count.flips += flips.length;
  count.wanted += Number(to !== undefined);
  count.none += Number(flips.length === 0);
}

/** None holds another, and each was decided again. A list may be longer than those counted. */
function checkFlip(one: Flip, found: readonly string[], compared: ComparedFlips): void {
  const { where, ways, now, to, shown, question } = compared;
  const set = namesOf(one, question);
  expect(
    found.filter((other) => other !== set && holds(set, other)),
    where,
  ).toEqual([]);
  const value = shown(one.outcome[compared.report.output]);
  expect(value, where).not.toBe(now);
  if (to !== undefined) expect(value, where).toBe(to);
  count.beyond += Number(!ways.has(set));
  count.joint += Number(one.changes.length > 1);
  const distance = leastDistance(one, compared);
  if (distance === undefined) return;
  expect(distance.found, where).toBe(distance.least);
  count.numbers += 1;
}

describe('What would flip an outcome', () => {
  it(
    'is what counting out all changes finds: the same sets of facts, and the nearest numbers',
    () => {
      const cases = casesOfPolicies(CASES, { ...BOUNDS, impossible: false }, SIZE);
      const property = fc.property(cases, ({ made, cases: all }) => {
        for (const one of all)
          for (const compared of comparedFlips(made, one)) checkReport(compared);
      });
      fc.assert(property, { numRuns: runs(120) });
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
      expect(count.flips).toBeGreaterThan(count.reports / 2);
      const { reports, none, numbers, wanted, joint, beyond } = count;
      expect(Math.min(reports, none, numbers, wanted, joint)).toBeGreaterThan(runs(120) / 10);
      expect(beyond).toBeLessThan(count.flips / 50);
    },
    PATIENCE,
  );
});
