import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distinction, distinguish } from '../../core/analysis/diff/distinguish.js';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/index.js';
import type { Policy, RuleSet } from '../../core/rule/policy.js';
import { type RuleMutant, ruleMutants } from '../../core/simulate/rule-mutants.js';
import { policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { rawDomain } from '../decide/raw-domain.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { type DecidedTwice, decidedTwice } from './decided-twice.js';
import { allInputs } from './enumerated-rule-set.js';

const SIZE = { facts: 3, tables: 3, rules: 3, derivations: 2 };
const MOST_CASES = 400;
const MOST_MUTANTS = 8;
const POLICIES = 200;

const count = { equivalent: 0, different: 0, open: 0, facts: 0, left: 0, switched: 0, older: 0 };
const kinds: Record<RuleMutant['kind'], number> = { bound: 0, comparison: 0, rule: 0 };

/** The value that a fact has which is left out; undefined for an unknown one. */
function absentValue({ facts, file }: RuleSet, name: string): Json | undefined {
  const absent = facts.get(name)?.absent;
  if (absent === 'notSent') return null;
  return absent === 'default' ? (file.defaults?.[name]?.value ?? null) : undefined;
}

/** Every value that is sent or that a fact has which is left out. */
function domainOf(before: RuleSet, after: RuleSet) {
  const [a, b] = [rawDomain(before, []), rawDomain(after, [])];
  const sent = new Map<string, readonly Json[]>();
  const whole = new Map<string, readonly Json[]>();
  for (const [name, values] of a) {
    const all = distinct([...values, ...(b.get(name) ?? [])]);
    const left = absentValue(before, name);
    sent.set(name, all);
    whole.set(name, left === undefined ? all : distinct([...all, left]));
  }
  return { sent, whole };
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}

/** Every setting of the switches, with how many are off their defaults. */
function settings({ switches }: RuleSet) {
  let all: Map<string, Json>[] = [new Map()];
  for (const [key, { values }] of switches) {
    all = all.flatMap((one) => values.map((value) => new Map(one).set(key, value)));
  }
  const off = (one: ReadonlyMap<string, Json>) =>
    [...one].filter(([key, value]) => switches.get(key)?.default !== value).length;
  return all.map((one) => ({ switches: one, off: off(one) }));
}

/** The fewest facts by which a request is decided for certain and differently, by enumeration. */
function fewest(before: RuleSet, cases: readonly DecidedTwice[]): number {
  const names = [...before.facts.keys()];
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** names.length; mask++) {
    const given = names.filter((_, i) => (mask >> i) % 2 === 1);
    if (given.length >= least) continue;
    const groups = new Map<string, DecidedTwice[]>();
    for (const one of cases) {
      const isLeft = (name: string) => {
        const left = absentValue(before, name);
        return left === undefined || JSON.stringify(one.sent.get(name)) === JSON.stringify(left);
      };
      if (!names.every((name) => given.includes(name) || isLeft(name))) continue;
      const key = JSON.stringify(given.map((name) => one.sent.get(name)));
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    if ([...groups.values()].some(isToldApart)) least = given.length;
  }
  return least;
}

function isToldApart(all: readonly DecidedTwice[]): boolean {
  const [first] = all;
  return (first?.differing ?? []).some((name) => {
    const text = ({ outcome }: DecidedTwice['from']) => JSON.stringify(outcome[name]);
    const isOne = (side: 'from' | 'to') => new Set(all.map((one) => text(one[side]))).size === 1;
    return isOne('from') && isOne('to');
  });
}

function checkWitness(
  { witness }: Extract<Distinction, { kind: 'different' }>,
  { policy, wrong }: { readonly policy: Policy; readonly wrong: Policy },
): void {
  const { decision, asOf, switches, facts, outputs } = witness;
  const request = { decision, asOf, switches, facts };
  const [now, then] = [decideUnknown(policy, request), decideUnknown(wrong, request)];
  if (!now.ok || !then.ok) throw new Error(JSON.stringify([now, then]));
  expect(outputs.length).toBeGreaterThan(0);
  for (const name of outputs) {
    expect(now.value.outcome[name]).toEqual(witness.from[name]);
    expect(then.value.outcome[name]).toEqual(witness.to[name]);
    expect(then.value.outcome[name]).not.toEqual(now.value.outcome[name]);
  }
}

/** Undefined where there are too many cases. */
function checkMutant(policy: Policy, mutant: RuleMutant, decision: string): void {
  const wrong = mutant.policy;
  const [before, after] = [ruleSetOf(policy, decision), ruleSetOf(wrong, decision)];
  const { sent, whole } = domainOf(before, after);
  const all = allInputs(whole, MOST_CASES);
  if (all === undefined) return;
  const casesAt = (epoch: string, switches: ReadonlyMap<string, Json>) =>
    all.flatMap((inputs) => {
      const given = inputs as ReadonlyMap<string, Json>; // values of a domain are known
      const sides = [before, after].map((ruleSet) => ({ ruleSet, epoch, switches }));
      const [from, to] = sides;
      return from === undefined || to === undefined ? [] : (decidedTwice(from, to, given) ?? []);
    });
  const found = distinguish(policy, wrong, decision);
  kinds[mutant.kind] += 1;
  count[found.kind] += 1;
  if (found.kind === 'open') return;
  const epochs = before.guide.epochs.map(({ id }) => id);
  const differing = settings(before).flatMap(({ switches, off }) =>
    epochs.flatMap((epoch, i) => {
      const cases = casesAt(epoch, switches);
      const differs = cases.some((one) => one.differing.length > 0);
      return differs ? [{ epoch, i, switches, off, cases }] : [];
    }),
  );
  if (found.kind === 'equivalent') {
    expect(
      differing.map(({ epoch }) => epoch),
      mutant.fault,
    ).toEqual([]);
    return;
  }
  checkWitness(found, { policy, wrong });
  const { asOf, switches, facts } = found.witness;
  const off = Object.keys(switches).length;
  expect(Math.min(...differing.map((one) => one.off))).toBe(off);
  const isSame = (one: ReadonlyMap<string, Json>) =>
    [...one].every(
      ([key, value]) => (switches[key] ?? before.switches.get(key)?.default) === value,
    );
  const own = differing.filter((one) => isSame(one.switches));
  expect(own.map(({ epoch }) => epoch)).toContain(asOf);
  if (off > 0) count.switched += 1;
  if (asOf !== epochs.at(-1)) count.older += 1;
  const here = own.find(({ epoch }) => epoch === asOf);
  const least = fewest(before, here?.cases ?? []);
  // Where no request is decided for certain by few facts, values beyond the domain may still be.
  expect(Object.keys(facts).length, `${mutant.fault} ${JSON.stringify(facts)}`).toBe(least);
  count.facts += least;
  count.left += sent.size - least;
}

describe('A fault in a rule set', () => {
  it(
    'is equivalent, or has a case with the fewest facts that shows it, by enumeration',
    () => {
      const checkPolicy = fc.property(policies(SIZE), fc.nat(50), ({ policy, decision }, at) => {
        const all = ruleMutants(policy, decision);
        const step = Math.max(1, Math.ceil(all.length / MOST_MUTANTS));
        for (const [i, mutant] of all.entries()) {
          if (i % step === at % step) checkMutant(policy, mutant, decision);
        }
      });
      fc.assert(checkPolicy, { numRuns: runs(POLICIES) });
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify([count, kinds])}\n`);
      expect(count.different).toBeGreaterThan(runs(POLICIES) / 2);
      expect(count.equivalent).toBeGreaterThan(runs(POLICIES) / 5);
      expect(count.open).toBeLessThan((count.different + count.equivalent) / 10);
      for (const kind of Object.values(kinds)) expect(kind).toBeGreaterThan(0);
      expect(count.left).toBeGreaterThan(0);
    },
    PATIENCE * 3,
  );
});
