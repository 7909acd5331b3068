import type { ProcessDefinition } from '../core/define.js';
import type { Policy as LoadedPolicy } from '../core/index.js';

/** A process of the policy. @throws where there is none of that name */
export function processOf({ processes: all }: LoadedPolicy, process: string): ProcessDefinition {
  const definition = all.get(process);
  if (definition === undefined) throw new Error(`\`${process}\` is not a process here`);
  return definition;
}
