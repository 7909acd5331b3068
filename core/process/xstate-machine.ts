import type { AnyStateMachine } from 'xstate';
import type { ProcessMachine } from './machine.js';

/** The machine of a process as XState's, for its pure functions. */
export function xstateMachine(machine: ProcessMachine): AnyStateMachine {
  return machine as unknown as AnyStateMachine; // made by `defineMachine`, with XState
}
