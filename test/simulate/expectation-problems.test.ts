import { expect, it } from 'vitest';
import { isDecisionScenario, play, type Scenario } from '../../core/studio.js';
import { playedScenarios as scenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();

function codesOf(scenario: Scenario): readonly string[] {
  return play(policy, scenario).failure?.problems.map(({ code }) => code) ?? [];
}

it('an expectation of an effect or fact that no process has is a problem, in every step', () => {
  let tried = 0;
  for (const { scenario } of scenarios) {
    if (isDecisionScenario(scenario)) continue;
    const index = tried % scenario.steps.length;
    const [key, wrong] = [
      ['effects', ['NO_SUCH_EFFECT']],
      ['notEffects', ['NO_SUCH_EFFECT']],
      ['changes', { noSuchFact: null }],
    ][tried % 3] as [string, unknown];
    const steps = scenario.steps.map((step, i) =>
      i === index ? { ...step, expect: { ...step.expect, [key]: wrong } } : step,
    );
    expect(codesOf({ ...scenario, steps })).toEqual([
      key === 'changes' ? 'scenario/unknown-fact' : 'scenario/unknown-effect',
    ]);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(50);
});

it('an expectation of an output that the decision does not have is a problem', () => {
  const decided = scenarios.flatMap(({ scenario }) =>
    isDecisionScenario(scenario) ? [scenario] : [],
  );
  expect(decided.length).toBeGreaterThan(50);
  for (const scenario of decided.slice(0, 60)) {
    const cases = scenario.cases.map((one) => ({ ...one, expect: { noSuchOutput: null } }));
    expect(new Set(codesOf({ ...scenario, cases }))).toEqual(new Set(['scenario/unknown-output']));
  }
});

it('nothing is expected of an output that is not certain but that it is uncertain', () => {
  const scenario: Scenario = {
    ...{ title: 'x', decision: 'broadworks.attach.decision', given: {} },
    cases: [{ title: 'nothing known', facts: {}, expect: { attachDecision: null } }],
  };
  expect(play(policy, scenario).ok).toBe(false);
});
