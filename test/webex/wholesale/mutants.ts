import { loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import type { ProcessDefinition } from '../../../core/process/definition.js';
import type { LoadedPolicy } from '../../../core/process/loaded-policy.js';
import {
  cites,
  defineMachine,
  type MachineConfig,
  type StateConfig,
} from '../../../core/process/machine.js';
import { type Edit, mutated } from '../../process/mutate-machine.js';
import { shippedPolicy } from '../../shipped.js';

/** A fault in a machine or a rule set, and the invariants that it violates. */
export interface Mutant {
  /** Ids, with blanks between. */
  readonly breaks: string;
  readonly process: string;
  readonly fault: string;
  readonly policy: () => LoadedPolicy;
}

const policy = shippedPolicy();

/** Faults in one machine: the violated invariants, the transition, and its replacement. */
export function faultsIn(
  process: string,
  faults: readonly (readonly [breaks: string, transition: string, edit: Edit])[],
): Mutant[] {
  const id = `wholesale.${process}`;
  return faults.map(([breaks, transition, edit]) => ({
    ...{ breaks, process: id, fault: `${transition} goes another way` },
    policy: () => withMachine(id, (of) => mutated(of, { edits: { [transition]: edit } })),
  }));
}

/**
 * Faults in rules that a process asks: the violated invariants, the rule set, and a replaced text.
 */
export function ruleFaultsFor(
  process: string,
  faults: readonly (readonly [breaks: string, ruleSet: string, from: string, into: string])[],
): Mutant[] {
  return faults.map(([breaks, ruleSet, from, into]) => ({
    ...{ breaks, process: `wholesale.${process}`, fault: `${ruleSet}: ${into} for ${from}` },
    policy: () => withRule(`wholesale.${ruleSet}`, from, into),
  }));
}

/** A final state that an event leads out of. */
export function reopened(
  process: string,
  breaks: string,
  [state, event, target]: readonly [state: string, event: string, target: string],
): Mutant {
  const id = `wholesale.${process}`;
  const fault = `${event} leads from ${state} to ${target}`;
  const open = (definition: ProcessDefinition): ProcessDefinition => {
    // `defineMachine` created the machine from a configuration of this form.
    const config = definition.machine.config as unknown as StateConfig;
    const states = {
      ...config.states,
      [state]: { tags: 'waiting', on: { [event]: { target, actions: [cites('WS-GEN-11')] } } },
    };
    // Only one state was changed.
    return { ...definition, machine: defineMachine({ ...config, states } as MachineConfig) };
  };
  return { breaks, process: id, fault, policy: () => withMachine(id, open) };
}

function withMachine(id: string, change: (definition: ProcessDefinition) => ProcessDefinition) {
  const definition = policy.processes.get(id);
  if (definition === undefined) throw new Error(`no process ${id}`);
  return { ...policy, processes: new Map([...policy.processes, [id, change(definition)]]) };
}

function withRule(id: string, from: string, into: string): LoadedPolicy {
  const files = rules.map((file) => {
    const { content } = file;
    if ((content as { readonly id?: unknown }).id !== id) return file;
    const text = JSON.stringify(content);
    if (!text.includes(from)) throw new Error(`${id} says nowhere ${from}`);
    return { ...file, content: JSON.parse(text.replace(from, into)) };
  });
  const loaded = loadPolicy(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}
