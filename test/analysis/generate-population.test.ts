import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generatePopulation,
  type PopulationCase,
  type PopulationRequest,
} from '../../core/analysis/generate/generate-population.js';
import { readFacts } from '../../core/decide/inputs.js';
import { planAt } from '../../core/rule/plan.js';
import type { Policy } from '../../core/rule/policy.js';
import { policies } from '../../testing/index.js';
import { ruleSetOf } from '../decide/exact-cases.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { inputsOf } from './enumerated-cases.js';
import { isPossible } from './enumerated-rule-set.js';

const ATTACH = 'broadworks.attach.decision';

function drawn(policy: Policy, request: PopulationRequest): readonly PopulationCase[] {
  const made = generatePopulation(policy, request);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return [...made.value];
}

const share = (cases: readonly PopulationCase[], holds: (one: PopulationCase) => boolean) =>
  cases.filter(holds).length / cases.length;

describe('A drawn population', () => {
  it(
    'keeps the constraints, by plain evaluation, and is the same for the same seed',
    () => {
      let compared = 0;
      let constrained = 0;
      const law = fc.property(policies(), fc.nat(), ({ policy, decision }, seed) => {
        const ruleSet = ruleSetOf(policy, decision);
        const plan = planAt(ruleSet, ruleSet.guide.epochs.at(-1)?.id ?? '');
        const usual = new Map([...ruleSet.switches].map(([key, one]) => [key, one.default]));
        const cases = drawn(policy, { decision, n: 20, seed });
        const again = drawn(policy, { decision, n: 30, seed });
        expect(JSON.stringify(again.slice(0, 20))).toBe(JSON.stringify(cases));
        for (const { facts } of cases) {
          const read = readFacts(ruleSet, facts);
          if (!read.ok) throw new Error(JSON.stringify(read.problems));
          expect(isPossible(plan, inputsOf(read.value.values, usual))).toBe(true);
          compared += 1;
          constrained += Number(plan.constraints.length > 0);
        }
      });
      fc.assert(law, { numRuns: runs(200) });
      expect(compared).toBeGreaterThanOrEqual(20 * runs(200));
      expect(constrained).toBeGreaterThan(compared / 10);
    },
    PATIENCE,
  );

  it('has the shares that are asked for, of any type', () => {
    const cases = drawn(shippedPolicy(), {
      ...{ decision: ATTACH, n: 2000, seed: 7 },
      shares: [
        { fact: 'existingOrgHasVerifiedDomain', value: true, share: 0.3 },
        { fact: 'existingOrgUserCount', value: 4711, share: 0.2 },
        { fact: 'targetOrgUserEmails', value: ['a@b.cz', 'c@d.cz'], share: 0.1 },
      ],
    });
    expect(share(cases, ({ facts }) => facts.existingOrgHasVerifiedDomain === true)).toBeCloseTo(
      0.3,
      1,
    );
    expect(share(cases, ({ facts }) => facts.existingOrgUserCount === 4711)).toBeCloseTo(0.2, 1);
    const isList = ({ facts }: PopulationCase) =>
      JSON.stringify(facts.targetOrgUserEmails) === '["a@b.cz","c@d.cz"]';
    expect(share(cases, isList)).toBeCloseTo(0.1, 1);
  });

  it('spreads numbers between those that rules distinguish', () => {
    const cases = drawn(shippedPolicy(), { decision: ATTACH, n: 500, seed: 1 });
    const counts = cases.map(({ facts }) => Number(facts.existingOrgUserCount));
    expect(new Set(counts).size).toBeGreaterThan(50);
    expect(share(cases, ({ facts }) => Number(facts.existingOrgUserCount) >= 100)).toBeGreaterThan(
      0.2,
    );
  });

  it('is another for another seed', () => {
    const text = (seed: number) =>
      JSON.stringify(drawn(shippedPolicy(), { decision: ATTACH, n: 5, seed }));
    expect(text(1)).not.toBe(text(2));
    expect(text(1)).not.toBe(text(1 + 2 ** 32));
  });

  it('is refused with everything that is wrong with its request', () => {
    const made = generatePopulation(shippedPolicy(), {
      ...{ decision: ATTACH, n: 0, seed: -1 },
      shares: [
        { fact: 'existingOrgHasVerifiedDomain', value: 'yes', share: 0.3 },
        { fact: 'existingOrgUserCont', value: 1, share: 2 },
        { fact: 'existingOrgUserCount', value: 1, share: 2 },
      ],
    });
    const codes = made.ok ? [] : made.problems.map(({ code }) => code);
    expect(codes).toEqual([
      'generate/wrong-number',
      'generate/wrong-number',
      'facts/wrong-value',
      'generate/unknown-fact',
      'generate/wrong-share',
    ]);
    const { decision } = { decision: ATTACH };
    const shares = [0.6, 0.6].map((one, value) => ({
      fact: 'existingOrgUserCount',
      value,
      share: one,
    }));
    const sum = generatePopulation(shippedPolicy(), { decision, n: 1, seed: 1, shares });
    expect(sum.ok || sum.problems[0]?.code).toBe('generate/wrong-share');
  });
});
