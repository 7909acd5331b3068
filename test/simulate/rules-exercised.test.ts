import { describe, expect, it } from 'vitest';
import { guideRules } from '../../core/registers/guide-rules.js';
import { mayExercise, rulesExercised } from '../../core/simulate/rules-exercised.js';
import { viewOf } from '../registers/view.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

describe('what a scenario may exercise by the definitions', () => {
  const policy = shippedPolicy();
  const rules = new Map(guideRules(viewOf('en')).map((rule) => [rule.id, rule]));

  it('has every rule that playing it exercises, and far from all rules', () => {
    let exercised = 0;
    let possible = 0;
    for (const { scenario, played } of playedScenarios) {
      for (const id of rulesExercised(played)) {
        const rule = rules.get(id);
        if (rule === undefined) continue;
        exercised += 1;
        expect({ scenario: scenario.title, id, may: mayExercise(policy, scenario, rule) }).toEqual({
          ...{ scenario: scenario.title, id, may: true },
        });
      }
      for (const rule of rules.values()) possible += Number(mayExercise(policy, scenario, rule));
    }
    expect(exercised).toBeGreaterThan(1000);
    expect(possible).toBeLessThan((rules.size * playedScenarios.length) / 4);
  });
});
