/**
 * For testers: made-up policies, facts for these and any other policy, stories of processes, and
 * commands that hold an implementation of a process against provisim's own.
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
export type { Playable } from './system.js';
