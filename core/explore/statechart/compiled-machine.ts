import { emit } from '../../process/emit.js';
import type {
  ProcessMachine,
  StateConfig,
  TransitionConfig,
  Transitions,
} from '../../process/machine.js';
import type { MachineAction, Progress } from '../../process/machine-action.js';
import type { StateValue } from '../../process/state-path.js';
import { type CompiledState, type CompiledTransition, plainOutcome } from './compiled-state.js';
import { domainOf, entered, isWithin } from './nesting.js';

/**
 * A machine as a table. Machines are data, so they can be stepped without XState.
 *
 * See docs/decisions/0003-machines-carry-data-only.md.
 */
export interface CompiledMachine {
  readonly root: CompiledState;
  readonly states: readonly CompiledState[];
  readonly context: Progress;
}

const machines = new WeakMap<ProcessMachine, CompiledMachine>();

/** Looks the places of a machine's transitions up, once a machine. */
export function compileMachine(machine: ProcessMachine): CompiledMachine {
  const known = machines.get(machine);
  if (known !== undefined) return known;
  const { config } = machine;
  const states: CompiledState[] = [];
  const root = stateOf(config, { key: '', parent: undefined }, states);
  link(config, root, states);
  for (const state of states) react(state);
  const compiled = { root, states, context: config.context ?? {} };
  machines.set(machine, compiled);
  return compiled;
}

function stateOf(
  config: StateConfig,
  place: { readonly key: string; readonly parent: CompiledState | undefined },
  states: CompiledState[],
): CompiledState {
  const { key, parent } = place;
  const path = parent === undefined || parent.path === '' ? key : `${parent.path}.${key}`;
  const inner = Object.entries(config.states ?? {});
  const plain = inner.length > 0 ? 'compound' : 'atomic';
  const state: CompiledState = {
    ...{ index: states.length, last: states.length, path, key, parent },
    type: config.type === 'parallel' || config.type === 'final' ? config.type : plain,
    transient: parent?.transient === true || [config.tags ?? []].flat().includes('transient'),
    ...{ children: [], initial: undefined, on: new Map(), always: [], done: [] },
    ...{ reactions: new Map(), atOnce: [] },
  };
  states.push(state);
  for (const [name, child] of inner) {
    state.children.push(stateOf(child, { key: name, parent: state }, states));
  }
  state.last = states.length - 1;
  state.initial = state.children.find((child) => child.key === config.initial);
  return state;
}

function link(config: StateConfig, state: CompiledState, states: readonly CompiledState[]): void {
  const compiled = (transitions: Transitions | undefined) =>
    [transitions ?? []].flat().map((t: TransitionConfig) => transitionOf(t, state));
  for (const [event, transitions] of Object.entries(config.on ?? {})) {
    state.on.set(event, compiled(transitions));
  }
  state.always = compiled(config.always);
  state.atOnce = [...state.always, ...(state.parent?.atOnce ?? [])];
  state.done = compiled(config.onDone);
  for (const child of state.children) {
    const inner = config.states?.[child.key];
    if (inner !== undefined) link(inner, child, states);
  }
}

/** States come before their descendants, so the parent's reactions are already known. */
function react(state: CompiledState): void {
  for (const event of [...state.on.keys(), ...(state.parent?.reactions.keys() ?? [])]) {
    const around = state.parent?.reactions.get(event)?.transitions ?? [];
    const transitions = [...(state.on.get(event) ?? []), ...around];
    const [first] = transitions;
    const plain = first !== undefined && isPlain(first) ? first : undefined;
    state.reactions.set(event, { event, transitions, plain });
  }
}

function isPlain({ guard, outcome, progress, entered }: CompiledTransition): boolean {
  const follows = ({ atOnce, type, transient }: CompiledState) =>
    atOnce.length > 0 || type === 'final' || transient;
  const isSimple = guard === undefined && progress === undefined && !entered.some(follows);
  return isSimple && outcome !== undefined && outcome.emission.rows > 0;
}

function transitionOf(config: TransitionConfig, source: CompiledState): CompiledTransition {
  const actions = config.actions ?? [];
  const changes = actions.filter(({ type }) => type === 'progress');
  const rest = actions.filter(({ type }) => type !== 'progress');
  const target = config.target === undefined ? undefined : targetOf(config.target, source);
  const domain = target && domainOf(source, target);
  return {
    ...{ source, target, domain },
    entered: target === undefined || domain === undefined ? [] : entered(target, domain),
    guard: config.guard?.params,
    actions: rest,
    progress:
      changes.length === 0 ? undefined : Object.assign({}, ...changes.map(({ params }) => params)),
    outcome: rest.every(isStill) ? plainOutcome(emit(rest, BLIND)) : undefined,
  };
}

/**
 * A target is a path from a sibling of the transition's source; with `#` in front, from an
 * outermost state, whose id is its name.
 */
function targetOf(target: string, source: CompiledState): CompiledState {
  let found = source.parent ?? source;
  if (target.startsWith('#')) while (found.parent !== undefined) found = found.parent;
  for (const key of target.replace('#', '').split('.')) {
    const next = found.children.find((child) => child.key === key);
    if (next === undefined) throw new Error(`no state ${target} beside ${source.path}`);
    found = next;
  }
  return found;
}

// An action whose emission is the same in every case.
function isStill({ type, params }: MachineAction): boolean {
  if (type === 'transition' || type === 'cites' || type === 'start') return true;
  if (type !== 'effect' && type !== 'warn') return false;
  return params.endsIn === undefined && Object.keys(params.args ?? {}).length === 0;
}

const unseen = () => undefined;
const BLIND = {
  ...{ answer: unseen, payload: unseen, switch: unseen, progress: unseen, fact: unseen },
  child: () => null,
  inForce: () => false,
};

/** The atomic states of a state value, in document order. */
export function leavesOf({ root }: CompiledMachine, value: StateValue): readonly CompiledState[] {
  return activeIn(root, value);
}

function activeIn(state: CompiledState, value: StateValue | undefined): readonly CompiledState[] {
  if (state.children.length === 0) return [state];
  return state.children.flatMap((child) => {
    if (typeof value === 'string') return value === child.key ? activeIn(child, undefined) : [];
    const inner = value?.[child.key];
    return inner === undefined ? [] : activeIn(child, inner);
  });
}

/** The state value of a set of atomic states; inverse of `leavesOf`. */
export function valueOfLeaves(leaves: readonly CompiledState[]): StateValue {
  const under = (parent: CompiledState, inside: readonly CompiledState[]): StateValue => {
    const groups = parent.children.flatMap((child) => {
      const mine = inside.filter((leaf) => leaf === child || isWithin(leaf, child));
      return mine.length === 0 ? [] : [{ child, mine }];
    });
    const only = groups[0];
    if (parent.type !== 'parallel' && only !== undefined && only.mine[0] === only.child) {
      return only.child.key;
    }
    return Object.fromEntries(
      groups.map(({ child, mine }) => [child.key, mine[0] === child ? {} : under(child, mine)]),
    );
  };
  let root = leaves[0];
  while (root?.parent !== undefined) root = root.parent;
  return root === undefined ? '' : under(root, leaves);
}
