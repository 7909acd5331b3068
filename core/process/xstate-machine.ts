import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import type { Guard } from './guard.js';
import { type ProcessMachine, XSTATE } from './machine.js';
import { type MachineAction, machineActions } from './machine-action.js';

/** The machine of a process as XState's, for its pure functions. */
export function xstateMachine(machine: ProcessMachine): AnyStateMachine {
  // Set by `defineMachine` only, without which there is no machine.
  return (machine as unknown as { readonly [XSTATE]: AnyStateMachine })[XSTATE];
}

/** The guard of a transition as data. XState keeps it as it was given: always `when(…)`. */
export function guardOf({ guard }: Pick<AnyTransitionDefinition, 'guard'>): Guard | undefined {
  return (guard as { readonly params?: Guard } | undefined)?.params;
}

/** The actions of a transition as data. */
export function actionsOf({ actions }: AnyTransitionDefinition): readonly MachineAction[] {
  return machineActions(actions);
}
