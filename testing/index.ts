/** Arbitraries for testers: made-up policies, and facts for these and any other policy. */

export { type FactsOptions, type FactsRecord, facts, times } from './facts.js';
export {
  type DrawnPolicy,
  drawnPolicies,
  type GeneratedPolicy,
  type PolicySize,
  policies,
} from './policy.js';
