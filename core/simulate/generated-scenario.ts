import type { GeneratedCase } from '../analysis/generate/generated-case.js';
import { type DecisionScenario, SCENARIO_VERSION } from './scenario.js';

/**
 * Generated cases of one decision as one scenario, for `provisim run`.
 * @param title of the scenario
 * @param cases at least one, all of the same decision, epoch and switches
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { generateCases, generateScenario } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.decision', kinds: ['boundaries'] } as const;
 * const made = generateCases(policy.value, request);
 * if (!made.ok) throw new Error('the request is sound');
 * console.log(generateScenario('Boundaries', made.value.cases)?.cases.length); // 6
 * ```
 */
export function generateScenario(
  title: string,
  cases: readonly GeneratedCase[],
): DecisionScenario | undefined {
  const [first] = cases;
  if (first === undefined) return undefined;
  const { decision, asOf, switches } = first;
  return {
    ...{ version: SCENARIO_VERSION, title, decision, asOf },
    ...(switches !== undefined && { switches: { ...switches } }),
    given: {},
    cases: cases.map((one) => ({
      title: one.title,
      facts: { ...one.facts },
      expect: { ...one.expect },
    })),
  };
}
