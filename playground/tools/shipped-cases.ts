import type { Result } from '../../core/index.js';
import { policyUnder } from '../edits/policy-under.js';
import { policy, texts } from '../shipped-system.js';
import type { CasesMessage } from '../what-if/what-if.js';
import { type SimulatedCases, simulateCases } from './simulate-cases.js';

/** Decides many cases by the policy of the page, and by what somebody has edited. */
export async function simulateShipped(
  { request, edits }: CasesMessage,
  tell: (done: number, all: number) => Promise<boolean>,
): Promise<Result<SimulatedCases>> {
  const under = policyUnder(edits);
  if (!under.ok) return under;
  return simulateCases({ guide: policy, edited: under.value.policy, texts }, request, tell);
}
