import type { ProcessDefinition } from '../process/definition.js';
import {
  defineMachine,
  type StateConfig,
  type TransitionConfig,
  type Transitions,
} from '../process/machine.js';
import type { MachineAction } from '../process/machine-action.js';
import { type FaultParts, faultText } from './fault-parts.js';

/** A mutant of a process: with one fault in its machine. */
export interface MachineMutant {
  /** The fault: `mailSent CLICK_JOIN_NOW 0 leads to verified, not done`. */
  readonly fault: string;
  readonly parts: FaultParts;
  readonly kind: 'drop' | 'retarget' | 'effect' | 'addition' | 'guard';
  readonly definition: ProcessDefinition;
}

/** A mutated transition, with the fault. */
interface Change {
  readonly parts: FaultParts;
  readonly kind: MachineMutant['kind'];
  /** Undefined: the transition is dropped. */
  readonly to: TransitionConfig | undefined;
}

/**
 * All mutants of a process: a transition dropped or retargeted, an effect or conditional actions
 * dropped, a guard negated.
 */
export function machineMutants(definition: ProcessDefinition): readonly MachineMutant[] {
  return mutantsOf(definition.machine.config, { key: '', siblings: [] }).map(
    ({ parts, kind, config: wrong }) => ({
      ...{ fault: faultText(parts), parts, kind },
      definition: { ...definition, machine: defineMachine(wrong) },
    }),
  );
}

interface Mutated extends Omit<Change, 'to'> {
  readonly config: StateConfig;
}

/** The position of a state: its name, and the possible targets of its transitions. */
interface Standing {
  readonly key: string;
  readonly siblings: readonly string[];
}

function mutantsOf(state: StateConfig, standing: Standing): readonly Mutated[] {
  const { on = {}, always, onDone, states = {} } = state;
  const within = Object.keys(states);
  // An internal and a self-transition are equivalent in an atomic state.
  const isSame = within.length === 0 ? standing.key : undefined;
  const targets = standing.siblings.filter((sibling) => sibling !== isSame);
  return [
    ...Object.entries(on).flatMap(([event, transitions]) =>
      changed(transitions, targets).map(({ to, ...what }) => {
        const { [event]: _, ...others } = on;
        return { ...what, config: { ...state, on: to ? { ...on, [event]: to } : others } };
      }),
    ),
    ...(['always', 'onDone'] as const).flatMap((place) =>
      changed((place === 'always' ? always : onDone) ?? [], targets).map(({ to, ...what }) => {
        const { [place]: _, ...others } = state;
        return { ...what, config: to ? { ...state, [place]: to } : others };
      }),
    ),
    ...Object.entries(states).flatMap(([name, inner]) =>
      mutantsOf(inner, { key: name, siblings: within }).map((mutant) => ({
        ...mutant,
        config: { ...state, states: { ...states, [name]: mutant.config } },
      })),
    ),
  ];
}

/** All mutants of the transitions of an event; undefined where none is left. */
function changed(
  transitions: Transitions,
  siblings: readonly string[],
): readonly (Omit<Change, 'to'> & { readonly to: Transitions | undefined })[] {
  const all: readonly TransitionConfig[] = [transitions].flat();
  return all.flatMap((transition, index) =>
    changesOf(transition, siblings).map(({ to, ...what }) => {
      const left = all.flatMap((other, i) => (i === index ? (to ?? []) : other));
      return { ...what, to: left.length > 0 ? left : undefined };
    }),
  );
}

function changesOf(transition: TransitionConfig, siblings: readonly string[]): readonly Change[] {
  const { target, guard, actions = [] } = transition;
  const [id] = actions.flatMap(({ type, params }) => (type === 'transition' ? params.id : []));
  const name = String(id);
  const here = target ?? '';
  const other = siblings[(siblings.indexOf(here) + 1) % siblings.length];
  return [
    { kind: 'drop', parts: { form: 'gone', name }, to: undefined },
    ...(other === undefined || other === target
      ? []
      : [
          {
            kind: 'retarget' as const,
            parts: { form: 'retargeted', name, value: other } as const,
            to: { ...transition, target: other },
          },
        ]),
    ...(guard === undefined
      ? []
      : [
          {
            kind: 'guard' as const,
            parts: { form: 'guard', name } as const,
            to: { ...transition, guard: { ...guard, params: { not: guard.params } } },
          },
        ]),
    ...losses(actions).map(({ kind, parts, left }) => ({
      kind,
      parts: { ...parts, name },
      to: { ...transition, actions: left },
    })),
  ];
}

interface Loss<A> {
  readonly kind: 'effect' | 'addition';
  readonly parts: Omit<FaultParts, 'name'>;
  readonly left: readonly A[];
}

/** The actions with one effect or one group of conditional actions dropped. */
function losses(actions: readonly MachineAction[]): readonly Loss<MachineAction>[] {
  return actions.flatMap((action, index): readonly Loss<MachineAction>[] => {
    if (action.type !== 'alsoWhen') return effectLost(actions, index);
    const { when, actions: inner } = action.params;
    const fewer = inner
      .flatMap((_, i) => effectLost(inner, i))
      .map(({ parts, left }) => {
        const changedAction = { ...action, params: { when, actions: left } };
        return { kind: 'effect' as const, parts, left: actions.with(index, changedAction) };
      });
    return [
      { kind: 'addition', parts: { form: 'addition' }, left: without(actions, index) },
      ...fewer,
    ];
  });
}

/** The actions without the one at an index, where that is an effect. */
function effectLost<A extends MachineAction>(actions: readonly A[], index: number): Loss<A>[] {
  const action: MachineAction | undefined = actions[index];
  const left = without(actions, index);
  if (action?.type === 'each') return [{ kind: 'effect', parts: { form: 'listed' }, left }];
  if (action?.type !== 'effect') return [];
  return [{ kind: 'effect', parts: { form: 'effect', value: action.params.id }, left }];
}

function without<A>(actions: readonly A[], index: number): readonly A[] {
  return actions.filter((_, i) => i !== index);
}
