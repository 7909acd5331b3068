import type { ProcessDefinition } from '../process/definition.js';
import { broadworksProcesses } from './broadworks/processes.js';
import { wholesaleProcesses } from './wholesale/processes.js';

/** The processes of both editions by id. */
export const processes: ReadonlyMap<string, ProcessDefinition> = new Map(
  [...broadworksProcesses, ...wholesaleProcesses].map((definition) => [definition.id, definition]),
);
