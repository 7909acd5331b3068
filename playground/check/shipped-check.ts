import type { Result } from '../../core/index.js';
import { cases, invariants, isDecisionScenario, type ProcessScenario } from '../../core/studio.js';
import { policyUnder } from '../edits/policy-under.js';
import { examples } from '../gallery/example.js';
import { own } from '../shipped-system.js';
import type { CheckMessage, CheckReport } from './check-message.js';
import { checkProcess, type HearCheck } from './check-process.js';

/** Checks a process by the policy of the page, with what somebody has edited. */
export async function checkShipped(
  { request, edits }: CheckMessage,
  hear: HearCheck,
): Promise<Result<CheckReport>> {
  const under = policyUnder(edits);
  if (!under.ok) return under;
  const stories = examples.flatMap(({ scenario }): ProcessScenario[] =>
    isDecisionScenario(scenario) || scenario.process !== request.process ? [] : [scenario],
  );
  const checked = {
    policy: under.value.policy,
    invariants: own?.invariants ?? invariants,
    cases: own?.cases ?? cases,
    examples: stories,
  };
  return checkProcess(checked, request, hear);
}
