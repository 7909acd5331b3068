import type { ProcessDefinition } from '../core/process/definition.js';
import type { LoadedPolicy } from '../core/process/loaded-policy.js';
import type { System } from '../core/process/step.js';

/** A policy with its processes; or one that is played with others. */
export type Playable = LoadedPolicy | System;

/** The system to play in. */
export function worldOf(of: Playable): System {
  return 'policy' in of ? of : { policy: of, processes: of.processes };
}

/** A process of the system. @throws where there is none of that name */
export function processOf({ processes: all }: System, process: string): ProcessDefinition {
  const definition = all.get(process);
  if (definition === undefined) throw new Error(`\`${process}\` is not a process here`);
  return definition;
}
