import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionDiff, diff } from '../../core/analysis/diff/diff.js';
import type { Json } from '../../core/base/json.js';
import type { Policy } from '../../core/rule/policy.js';
import { type GeneratedPolicy, policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { rawDomain } from '../decide/raw-domain.js';
import { PATIENCE, runs } from '../decide/runs.js';
import {
  type DecidedTwice,
  type Decider,
  decidedTwice,
  isAsSaid,
  isInRegion,
  LEFT_OUT,
  type Sent,
} from './decided-twice.js';
import { EDITS, type EditPlace, edited, places } from './edited-policy.js';
import { allInputs } from './enumerated-rule-set.js';

const SIZE = { facts: 3, tables: 3, rules: 3, derivations: 3 };
const MOST_CASES = 500;
const POLICIES = 160;

interface Compared {
  readonly policy: Policy;
  readonly asOf: string;
}

const count = {
  compared: 0,
  equivalent: 0,
  different: 0,
  open: 0,
  regions: 0,
  cases: 0,
  changing: 0,
  leftOut: 0,
  copied: 0,
  later: 0,
};

function deciderOf({ policy, asOf }: Compared, decision: string): Decider {
  const ruleSet = ruleSetOf(policy, decision);
  const switches = new Map([...ruleSet.switches].map(([key, one]) => [key, one.default as Json]));
  return { ruleSet, epoch: asOf, switches };
}

/** All requests of a decision that both versions allow; undefined where there are too many. */
function requests(from: Decider, to: Decider): readonly DecidedTwice[] | undefined {
  const [a, b] = [rawDomain(from.ruleSet, []), rawDomain(to.ruleSet, [])];
  const domain = new Map<string, readonly Json[]>(
    [...a].map(([name, values]) => {
      const all = [...values, ...(b.get(name) ?? [])];
      return [name, [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]];
    }),
  );
  const whole = allInputs(domain, MOST_CASES);
  if (whole === undefined) return undefined;
  const defaulted = [...from.ruleSet.facts.values()].filter(({ absent }) => absent === 'default');
  const all = whole.flatMap((inputs) => {
    const given = inputs as ReadonlyMap<string, Sent>; // values of a domain are known
    return [given, ...defaulted.map(({ name }) => new Map(given).set(name, LEFT_OUT))];
  });
  return all.flatMap((sent) => decidedTwice(from, to, sent) ?? []);
}

/** The regions are exactly the requests whose outcomes differ. */
function checkRegions(found: DecisionDiff, all: readonly DecidedTwice[]): void {
  const changing = all.filter(({ differing }) => differing.length > 0);
  if (found.equivalent === true) expect(changing.map(shown)).toEqual([]);
  count.cases += all.length;
  count.changing += changing.length;
  expect(found.unlisted).toBe(0);
  for (const one of all) {
    const inside = found.regions.filter((region) => isInRegion(region, one));
    const named = new Set(inside.flatMap(({ from }) => Object.keys(from)));
    expect([...named].sort(), shown(one)).toEqual([...one.differing].sort());
    for (const { from, to } of inside) {
      for (const [name, said] of Object.entries(from)) {
        expect(isAsSaid(said, name, one.from), `${name} before, ${shown(one)}`).toBe(true);
      }
      for (const [name, said] of Object.entries(to)) {
        expect(isAsSaid(said, name, one.to), `${name} after, ${shown(one)}`).toBe(true);
      }
    }
  }
}

function shown({ sent, from, to }: DecidedTwice): string {
  const facts = [...sent].map(([name, value]) => [name, value === LEFT_OUT ? '(left out)' : value]);
  return JSON.stringify([Object.fromEntries(facts), from.outcome, to.outcome]);
}

function checkDiff(from: Compared, to: Compared, decision: string): void {
  const [a, b] = [deciderOf(from, decision), deciderOf(to, decision)];
  const all = requests(a, b);
  if (all === undefined) return;
  const compared = diff(from, to, { decisions: [decision] });
  if (!compared.ok) throw new Error(JSON.stringify(compared.problems));
  const [found] = compared.value.decisions;
  if (found === undefined) throw new Error('one decision was compared');
  count.compared += 1;
  count.regions += found.regions.length;
  const text = JSON.stringify(found.regions.map(({ where, from: ends }) => [where, ends]));
  if (text.includes('leftOut')) count.leftOut += 1;
  if (text.includes('"fact"')) count.copied += 1;
  if (text.includes('@later')) count.later += 1;
  if (found.equivalent === null) {
    count.open += 1;
    return;
  }
  if (found.equivalent) count.equivalent += 1;
  else count.different += 1;
  checkRegions(found, all);
}

describe('The difference of two versions', () => {
  it(
    'is exactly the cases whose outcomes differ, by enumeration',
    () => {
      const checkPolicy = (made: GeneratedPolicy, { place, other }: EditPlace) => {
        const { policy, decision } = made;
        const epochs = ruleSetOf(policy, decision).guide.epochs.map(({ id }) => id);
        const newest = epochs.at(-1) ?? '';
        for (const edit of Object.values(EDITS)) {
          const after = edited(made, (file) => edit(file, place, other));
          if (after === undefined) continue;
          checkDiff({ policy, asOf: newest }, { policy: after, asOf: newest }, decision);
        }
        const [first] = epochs;
        if (first !== undefined && first !== newest) {
          checkDiff({ policy, asOf: first }, { policy, asOf: newest }, decision);
        }
      };
      fc.assert(fc.property(policies(SIZE), places, checkPolicy), { numRuns: runs(POLICIES) });
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
      expect(count.different).toBeGreaterThan(runs(POLICIES) / 2);
      expect(count.equivalent).toBeGreaterThan(runs(POLICIES) / 2);
      expect(count.open).toBeLessThan(count.compared / 10);
      expect(count.copied + count.later).toBeGreaterThan(0);
    },
    PATIENCE * 3,
  );
});
