import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';

/** A policy with the processes that are played by it. */
export interface LoadedPolicy extends Policy {
  /** By id. */
  readonly processes: ReadonlyMap<string, ProcessDefinition>;
}

/** Puts processes beside the rule sets that they ask. */
export function withProcesses(
  { ruleSets, guides }: Policy,
  processes: readonly ProcessDefinition[],
): LoadedPolicy {
  return { ruleSets, guides, processes: new Map(processes.map((one) => [one.id, one])) };
}
