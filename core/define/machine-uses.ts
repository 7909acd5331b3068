import type { ProcessDefinition } from '../process/definition.js';
import { type Guard, type Single, singlesIn } from '../process/guard.js';
import type {
  ConditionalParams,
  EffectParams,
  TransitionConfig,
  ValueSource,
} from '../process/machine.js';
import {
  nodesOf,
  type StateNode,
  stateTree,
  targetOf,
} from '../process/machine-check/state-tree.js';

/** An action of a transition, one that goes along with a guard too. */
export interface UsedAction {
  readonly type: string;
  readonly params: unknown;
}

/** A transition of a sound machine, with all that it names. */
export interface UsedTransition {
  readonly from: StateNode;
  /** Undefined: it stays. */
  readonly to: StateNode | undefined;
  /** Empty where it is taken at once. */
  readonly event: string;
  readonly guards: readonly Single[];
  readonly actions: readonly UsedAction[];
  /** As a JSON pointer into the configuration of the machine. */
  readonly at: string;
}

/** The states of a sound machine. */
export function statesOf({ machine }: ProcessDefinition): readonly StateNode[] {
  return nodesOf(stateTree(machine.config as unknown as Record<string, unknown>));
}

/** The transitions of a sound machine. */
export function transitionsIn(states: readonly StateNode[]): readonly UsedTransition[] {
  return states.flatMap((state) => {
    // INVARIANT: only machines without `machineProblems` come here.
    const { on, always, onDone } = state.config as {
      readonly on?: Readonly<Record<string, unknown>>;
      readonly always?: unknown;
      readonly onDone?: unknown;
    };
    return [
      ...Object.entries(on ?? {}).flatMap(([event, t]) => used(state, event, t, `on/${event}`)),
      ...used(state, '', always ?? [], 'always'),
      ...used(state, '', onDone ?? [], 'onDone'),
    ];
  });
}

function used(from: StateNode, event: string, written: unknown, place: string): UsedTransition[] {
  const several = Array.isArray(written);
  // INVARIANT: as above; `defineMachine` has made objects of all transitions.
  return [written].flat().map((one, i): UsedTransition => {
    const { target, guard, actions = [] } = one as TransitionConfig;
    return {
      ...{ from, event, to: target === undefined ? undefined : targetOf(from, target) },
      guards: [...(guard === undefined ? [] : singlesIn(guard.params)), ...guardsBeside(actions)],
      actions: actions.flatMap(unfolded),
      at: `${from.at}/${place}${several ? `/${i}` : ''}`,
    };
  });
}

function guardsBeside(actions: readonly UsedAction[]): Single[] {
  return actions.flatMap(({ type, params }) => {
    if (type !== 'alsoWhen') return [];
    const { when, actions: inner } = params as ConditionalParams; // what `also` takes
    return [...singlesIn(when), ...guardsBeside(inner)];
  });
}

function unfolded(action: UsedAction): readonly UsedAction[] {
  if (action.type !== 'alsoWhen') return [action];
  return (action.params as ConditionalParams).actions.flatMap(unfolded); // what `also` takes
}

/** The values that an action carries. */
export function valuesIn({ type, params }: UsedAction): readonly ValueSource[] {
  // INVARIANT: the makers of actions give them these parameters.
  if (type === 'setFacts') return flattened(Object.values(params as Record<string, ValueSource>));
  if (type !== 'effect' && type !== 'warn') return [];
  const { args = {}, endsIn } = params as EffectParams;
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

/** The single guards that say in which state a run begins. */
export function beginGuards({ begins = [] }: ProcessDefinition): readonly Guard[] {
  return begins.flatMap(({ when }) => singlesIn(when));
}
