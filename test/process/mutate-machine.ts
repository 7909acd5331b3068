import type { ProcessDefinition } from '../../core/process/definition.js';
import type { Guard } from '../../core/process/guard.js';
import {
  defineMachine,
  effect,
  type MachineConfig,
  type StateConfig,
  type TransitionConfig,
  type Transitions,
  when,
} from '../../core/process/machine.js';

/** The replacement of a transition; null: it is dropped. */
export type Edit = (transition: TransitionConfig) => TransitionConfig | null;

/** Another machine: transitions changed by their ids, and transitions of another state's added. */
export interface MachineEdits {
  readonly edits?: Readonly<Record<string, Edit>>;
  /** By state, in dot notation. */
  readonly added?: Readonly<Record<string, Readonly<Record<string, TransitionConfig>>>>;
}

/** A process with a fault in its machine. */
export function mutated(definition: ProcessDefinition, edits: MachineEdits): ProcessDefinition {
  const open = new Set([...Object.keys(edits.edits ?? {}), ...Object.keys(edits.added ?? {})]);
  const config = changed(definition.machine.config as StateConfig, '', { ...edits, open });
  if (open.size > 0) throw new Error(`nothing is called ${[...open].join(', ')}`);
  return { ...definition, machine: defineMachine(config as MachineConfig) };
}

/** A transition with another target. */
export const to =
  (target: string): Edit =>
  (transition) => ({ ...transition, target });

/** The transition dropped. */
export const gone: Edit = () => null;

/** A transition without a target. */
export const staying: Edit = ({ target: _, ...transition }) => transition;

/** A transition without a guard. */
export const unguarded: Edit = ({ guard: _, ...transition }) => transition;

/** A transition with another guard. */
export const guardedBy =
  (guard: Guard): Edit =>
  (transition) => ({ ...transition, guard: when(guard) });

/** A transition with one effect or timer less. */
export const without =
  (name: string): Edit =>
  (transition) => ({
    ...transition,
    actions: (transition.actions ?? []).filter(({ params }) => !namesOf(params).includes(name)),
  });

/** A transition with one effect more. */
export const emitting =
  (id: string): Edit =>
  (transition) => ({ ...transition, actions: [...(transition.actions ?? []), effect(id)] });

/** A transition with additional actions. */
export const doing =
  (...actions: NonNullable<TransitionConfig['actions']>): Edit =>
  (transition) => ({ ...transition, actions: [...(transition.actions ?? []), ...actions] });

function namesOf(params: unknown): readonly unknown[] {
  const { id, timer, ...rest } = params as Readonly<Record<string, unknown>>;
  return [id, timer, ...Object.keys(rest)];
}

interface Open extends MachineEdits {
  /** The expected rest. */
  readonly open: Set<string>;
}

function changed(state: StateConfig, path: string, { edits, added, open }: Open): StateConfig {
  const all = (transitions: Transitions | undefined): Transitions =>
    [transitions ?? []].flat().flatMap((transition: TransitionConfig) => {
      const id = idOf(transition);
      open.delete(id);
      return (edits?.[id] ?? ((same) => same))(transition) ?? [];
    });
  const each = <V, W>(of: Readonly<Record<string, V>>, f: (value: V, name: string) => W) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, f(value, name)]));
  const more = added?.[path];
  if (more !== undefined) open.delete(path);
  return {
    ...state,
    on: { ...withoutEmpty(each(state.on ?? {}, all)), ...more },
    ...(state.always && { always: all(state.always) }),
    ...(state.onDone && { onDone: all(state.onDone) }),
    ...(state.states && {
      states: each(state.states, (inner, name) =>
        changed(inner, path ? `${path}.${name}` : name, {
          ...(edits && { edits }),
          ...(added && { added }),
          open,
        }),
      ),
    }),
  };
}

// An event without a transition is not reacted to.
function withoutEmpty(on: Readonly<Record<string, Transitions>>): Record<string, Transitions> {
  return Object.fromEntries(Object.entries(on).filter(([, all]) => [all].flat().length > 0));
}

function idOf({ actions }: TransitionConfig): string {
  const stamp = actions?.find(({ type }) => type === 'transition');
  return String((stamp?.params as { readonly id?: string } | undefined)?.id);
}
