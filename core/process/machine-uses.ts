import type { ProcessDefinition } from './definition.js';
import { type Single, singlesIn } from './guard.js';
import type { StateConfig, TransitionConfig, Transitions } from './machine.js';
import type { MachineAction, ValueSource } from './machine-action.js';
import { nodesOf, type StateNode, targetOf, treeOf } from './machine-check/state-tree.js';

/** A state of a sound machine. */
export type SoundState = StateNode<StateConfig>;

/** A transition of a sound machine, with all that it names. */
export interface UsedTransition {
  readonly from: SoundState;
  /** Undefined: it stays. */
  readonly to: SoundState | undefined;
  /** Empty where it is taken at once. */
  readonly event: string;
  readonly guards: readonly Single[];
  readonly actions: readonly MachineAction[];
  /** As a JSON pointer into the configuration of the machine. */
  readonly at: string;
}

/** The states of a sound machine. */
export function statesOf({ machine }: ProcessDefinition): readonly SoundState[] {
  const root: StateConfig = machine.config;
  return nodesOf(treeOf(root, ({ states = {} }) => Object.entries(states)));
}

/** The transitions of a sound machine. */
export function transitionsIn(states: readonly SoundState[]): readonly UsedTransition[] {
  return states.flatMap((state) => {
    // INVARIANT: only machines without `machineProblems` come here.
    const { on = {}, always, onDone } = state.config;
    return [
      ...Object.entries(on).flatMap(([event, t]) => used(state, event, t, `on/${event}`)),
      ...used(state, '', always ?? [], 'always'),
      ...used(state, '', onDone ?? [], 'onDone'),
    ];
  });
}

function used(
  from: SoundState,
  event: string,
  written: Transitions,
  place: string,
): UsedTransition[] {
  const several = Array.isArray(written);
  // INVARIANT: as above; `defineMachine` has made objects of all transitions.
  return [written].flat().map((one: TransitionConfig, i): UsedTransition => {
    const { target, guard, actions = [] } = one;
    return {
      ...{ from, event, to: target === undefined ? undefined : targetOf(from, target) },
      guards: [...(guard === undefined ? [] : singlesIn(guard.params)), ...guardsBeside(actions)],
      actions: actions.flatMap(unfolded),
      at: `${from.at}/${place}${several ? `/${i}` : ''}`,
    };
  });
}

function guardsBeside(actions: readonly MachineAction[]): Single[] {
  return actions.flatMap(({ type, params }) => {
    if (type !== 'alsoWhen') return [];
    return [...singlesIn(params.when), ...guardsBeside(params.actions)];
  });
}

function unfolded(action: MachineAction): readonly MachineAction[] {
  if (action.type !== 'alsoWhen') return [action];
  return action.params.actions.flatMap(unfolded);
}

/** The values that an action carries. */
export function valuesIn({ type, params }: MachineAction): readonly ValueSource[] {
  if (type === 'setFacts') return flattened(Object.values(params));
  if (type !== 'effect' && type !== 'warn') return [];
  const { args = {}, endsIn } = params;
  const answer = endsIn === undefined ? [] : [{ answer: endsIn }];
  return [...flattened(Object.values(args)), ...answer];
}

/** Values with those that they are computed from in their place. */
export function flattened(values: readonly ValueSource[]): readonly ValueSource[] {
  return values.flatMap((value) => {
    if ('sum' in value) return flattened(value.sum);
    return 'difference' in value ? flattened(value.difference) : [value];
  });
}
