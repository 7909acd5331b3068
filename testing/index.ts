/**
 * For testers: generated policies, facts for these and any other policy, scenarios of processes,
 * and commands that compare an implementation of a process with provisim's own.
 */

export type { Act, EventAct } from './act.js';
export { type FactsOptions, type FactsRecord, facts, times } from './facts.js';
export {
  type DrawnPolicy,
  drawnPolicies,
  type GeneratedPolicy,
  type PolicySize,
  policies,
} from './policy.js';
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
export { type AnyStory, afterAct, anyStory, casesOf, type StoryOptions } from './story.js';
export type { Playable } from './world.js';
