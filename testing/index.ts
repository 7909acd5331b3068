/**
 * For testers: generated policies, facts for these and any other policy, scenarios of processes,
 * and commands that compare an implementation of a process with provisim's own.
 */

export type { Act, EventAct } from './act.js';
export { type FactsOptions, type FactsRecord, facts, times } from './arbitrary-facts.js';
export {
  type DrawnPolicy,
  drawnPolicies,
  type GeneratedPolicy,
  type PolicySize,
  policies,
} from './arbitrary-policy.js';
export {
  type AnyStory,
  afterAct,
  anyStory,
  casesOf,
  type StoryOptions,
} from './arbitrary-trace.js';
export {
  type CommandOptions,
  followsProvisim,
  type ProcessUnderTest,
  type RunCommand,
  type RunModel,
  type RunUnderTest,
  runCommands,
  type Shown,
} from './run-commands.js';
