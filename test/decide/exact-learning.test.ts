import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { saidBy } from './counted-out.js';
import { type CasesOfPolicy, casesOfPolicies, type PartialCase, ruleSetOf } from './exact-cases.js';
import { PATIENCE, runs } from './runs.js';

/** What is known before and after a fact was learnt. */
interface Learnt {
  readonly fact: string;
  readonly before: DecisionRecord;
  readonly after: DecisionRecord;
}

/** The results of learning one unknown fact, for a few of its values. */
function* learning({ made }: CasesOfPolicy, one: PartialCase): Generator<Learnt> {
  const ruleSet = ruleSetOf(made.policy, made.decision);
  const request = { decision: ruleSet.id, asOf: one.asOf };
  const before = decideUnknown(made.policy, { ...request, facts: one.facts });
  if (!before.ok) return;
  for (const fact of ruleSet.facts.keys()) {
    if (JSON.stringify(one.facts[fact]) !== '{"unknown":true}') continue;
    const values = one.domain.get(fact) ?? [];
    const some = values.filter((_, i) => i % Math.ceil(values.length / 4) === 0);
    for (const value of some) {
      const after = decideUnknown(made.policy, {
        ...request,
        facts: { ...one.facts, [fact]: value },
      });
      // A value that no completion has is refused and adds nothing.
      if (after.ok) yield { fact, before: before.value, after: after.value };
    }
  }
}

/**
 * Runs a check on every fact learnt.
 * @param check says whether there was something to compare
 */
function onEveryFactLearnt(check: (learnt: Learnt, ruleSet: RuleSet) => boolean): void {
  let compared = 0;
  const cases = casesOfPolicies(10, { unknown: 4, completions: 1000 });
  const property = fc.property(cases, (policy) => {
    const ruleSet = ruleSetOf(policy.made.policy, policy.made.decision);
    for (const one of policy.cases) {
      for (const learnt of learning(policy, one)) compared += Number(check(learnt, ruleSet));
    }
  });
  fc.assert(property, { numRuns: runs(50) });
  expect(compared).toBeGreaterThanOrEqual(runs(50));
}

/** Whether a constraint ties a fact to others. */
function isTied(fact: string, { constraints }: RuleSet): boolean {
  return JSON.stringify(constraints).includes(`"${fact}"`);
}

describe('Learning a fact', () => {
  it(
    'takes back no output that is certain',
    () => {
      onEveryFactLearnt(({ before, after }, ruleSet) => {
        expect(saidBy(after, ruleSet).certain).toMatchObject(saidBy(before, ruleSet).certain);
        return Object.keys(before.outcome).length > 0;
      });
    },
    PATIENCE,
  );

  it(
    'makes only such facts missing that a constraint ties to others',
    () => {
      onEveryFactLearnt(({ fact, before, after }, ruleSet) => {
        expect(after.missing).not.toContain(fact);
        const newly = after.missing.filter((name) => !before.missing.includes(name));
        expect(newly.filter((name) => !isTied(name, ruleSet))).toEqual([]);
        return before.missing.includes(fact);
      });
    },
    PATIENCE,
  );

  it(
    'of which no output depends changes no output',
    () => {
      onEveryFactLearnt(({ fact, before, after }, ruleSet) => {
        if (before.missing.includes(fact) || isTied(fact, ruleSet)) return false;
        expect(saidBy(after, ruleSet).certain).toEqual(saidBy(before, ruleSet).certain);
        expect(after.missing).toEqual(before.missing);
        return true;
      });
    },
    PATIENCE,
  );
});
