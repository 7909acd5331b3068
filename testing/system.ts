import type { ProcessDefinition } from '../core/process/definition.js';
import type { System } from '../core/process/step.js';
import type { Policy } from '../core/rule/policy.js';
import { processes } from '../core/webex/processes.js';

/** A policy, to be played with the shipped processes; or one with processes of its own. */
export type Playable = Policy | System;

/** The system to play in. */
export function worldOf(of: Playable): System {
  return 'policy' in of ? of : { policy: of, processes };
}

/** A process of the system. @throws where there is none of that name */
export function processOf({ processes: all }: System, process: string): ProcessDefinition {
  const definition = all.get(process);
  if (definition === undefined) throw new Error(`\`${process}\` is not a process here`);
  return definition;
}
