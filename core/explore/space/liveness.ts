import { untilStable } from '../../base/until-stable.js';
import type { ProcessDefinition, Source } from '../../process/definition.js';
import { sourceOf } from '../../process/event-lookups.js';
import { type Guard, singlesIn } from '../../process/guard.js';
import type { MachineAction, ValueSource } from '../../process/machine-action.js';
import type { Policy } from '../../rule/policy.js';
import { type CompiledMachine, compileMachine } from '../statechart/compiled-machine.js';
import type { CompiledState, CompiledTransition } from '../statechart/compiled-state.js';

/** The facts that a process reads, by state. */
export interface Liveness {
  /** Facts that an event may read in a state or its ancestors. */
  readonly direct: ReadonlyMap<CompiledState, ReadonlySet<string>>;
  /** Live facts: those that this event or a later one may read. */
  readonly later: ReadonlyMap<CompiledState, ReadonlySet<string>>;
}

/**
 * Liveness analysis: the facts that each state of a process reads, and those that some state
 * reachable from it reads.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export function livenessOf(policy: Policy, definition: ProcessDefinition): Liveness {
  const machine = compileMachine(definition.machine);
  const inOne = new Map(
    machine.states.map((state) => [
      state,
      new Set(transitionsOf(state).flatMap((t) => factsOf(policy, definition, t))),
    ]),
  );
  const around = (state: CompiledState): CompiledState[] =>
    state.parent === undefined ? [state] : [state, ...around(state.parent)];
  const atOnce = new Map(
    machine.states.map((state) => [
      state,
      new Set([...state.always, ...state.done].flatMap((t) => factsOf(policy, definition, t))),
    ]),
  );
  const direct = new Map(
    machine.states.map((state) => {
      const own = around(state);
      // Eventless transitions after an event belong to the same step.
      const reached = ledTo(machine, own).flatMap((s) => [...(atOnce.get(s) ?? [])]);
      return [state, new Set([...own.flatMap((s) => [...(inOne.get(s) ?? [])]), ...reached])];
    }),
  );
  const later = new Map(
    machine.states.map((state) => {
      const reached = reachable(machine, around(state));
      return [state, new Set([...reached].flatMap((s) => [...(inOne.get(s) ?? [])]))];
    }),
  );
  return { direct, later };
}

/** All transitions of a state itself. */
export function transitionsOf(state: CompiledState): readonly CompiledTransition[] {
  return [...state.on.values(), state.always, state.done].flat();
}

/**
 * The states that one step may enter: by the event's transitions and by eventless ones after them.
 */
function ledTo(machine: CompiledMachine, states: readonly CompiledState[]): CompiledState[] {
  const found = new Set<CompiledState>();
  const reach = (transitions: readonly CompiledTransition[]): void => {
    for (const { target } of transitions) {
      for (const state of target === undefined ? [] : besides(machine, target)) found.add(state);
    }
  };
  reach(states.flatMap(transitionsOf));
  for (const state of found) reach([...state.always, ...state.done]);
  return [...found];
}

/** A state with its descendants and ancestors. */
function besides(machine: CompiledMachine, state: CompiledState): CompiledState[] {
  const around: CompiledState[] = [];
  for (let at = state.parent; at !== undefined; at = at.parent) around.push(at);
  return [...within(machine, state), ...around];
}

/** The states reachable from some, with their ancestors and descendants. */
function reachable(
  machine: CompiledMachine,
  states: readonly CompiledState[],
): ReadonlySet<CompiledState> {
  const found = new Set(states);
  for (const state of found) {
    for (const { target } of transitionsOf(state)) {
      for (const inner of target === undefined ? [] : besides(machine, target)) found.add(inner);
    }
  }
  return found;
}

function within({ states }: CompiledMachine, outer: CompiledState): CompiledState[] {
  return states.filter(
    ({ path }) => path === outer.path || path.startsWith(`${outer.path}.`) || outer.path === '',
  );
}

function factsOf(policy: Policy, definition: ProcessDefinition, t: CompiledTransition): string[] {
  const asked = new Set<string>();
  const facts = new Set<string>();
  const ask = (decision: string) => {
    if (asked.has(decision)) return;
    asked.add(decision);
    for (const fact of policy.ruleSets.get(decision)?.facts.keys() ?? []) {
      see(sourceOf(definition, decision, fact));
    }
  };
  const see = (source: Source | ValueSource): void => {
    if ('case' in source) {
      facts.add(source.case);
      for (const change of Object.values(source.after ?? {})) see(change);
    }
    if ('fact' in source) facts.add(source.fact);
    if ('answer' in source) ask(source.answer[0]);
    if ('sum' in source) source.sum.forEach(see);
    if ('difference' in source) source.difference.forEach(see);
  };
  for (const guard of [t.guard, ...t.actions.map(conditionOf)]) {
    for (const single of guard === undefined ? [] : singlesIn(guard)) {
      if ('answer' in single) ask(single.answer[0]);
      if ('fact' in single) facts.add(single.fact);
    }
  }
  for (const { sources, answers } of t.actions.map(valuesIn)) {
    sources.forEach(see);
    answers.forEach(ask);
  }
  return [...facts];
}

function conditionOf({ type, params }: MachineAction): Guard | undefined {
  return type === 'alsoWhen' ? params.when : undefined;
}

interface ValuesIn {
  readonly sources: readonly ValueSource[];
  /** Decisions whose outputs become effects. */
  readonly answers: readonly string[];
}

function valuesIn({ type, params }: MachineAction): ValuesIn {
  if (type === 'alsoWhen') {
    const inner = params.actions.map(valuesIn);
    return {
      sources: inner.flatMap(({ sources }) => sources),
      answers: inner.flatMap(({ answers }) => answers),
    };
  }
  if (type === 'setFacts') {
    return { sources: Object.values(params), answers: [] };
  }
  if (type === 'each') return { sources: [], answers: [params.of[0]] };
  if (type !== 'effect' && type !== 'warn') return { sources: [], answers: [] };
  const { endsIn, args } = params;
  return { sources: Object.values(args ?? {}), answers: endsIn === undefined ? [] : [endsIn[0]] };
}

/** The changes of facts in a process's transitions, as pairs of a fact and its source. */
export function changesIn(
  definition: ProcessDefinition,
): readonly (readonly [string, ValueSource])[] {
  const learned = ({ type, params }: MachineAction): (readonly [string, ValueSource])[] => {
    if (type === 'alsoWhen') return params.actions.flatMap(learned);
    return type === 'setFacts' ? Object.entries(params) : [];
  };
  const { states } = compileMachine(definition.machine);
  return states.flatMap(transitionsOf).flatMap(({ actions }) => actions.flatMap(learned));
}

/** All guards of a process, including those of conditional actions. */
export function guardsIn(definition: ProcessDefinition): readonly Guard[] {
  const { states } = compileMachine(definition.machine);
  return states
    .flatMap(transitionsOf)
    .flatMap(({ guard, actions }) => [guard, ...actions.map(conditionOf)])
    .filter((guard) => guard !== undefined);
}

/** The outputs that a process reads, by decision. */
export function answersIn(definition: ProcessDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const see = (source: object): void => {
    // An answer is named by a guard or value, by an effect that ends in its token, or by an effect
    // for each member.
    const { answer, endsIn, of } = source as Readonly<Record<string, unknown>>;
    for (const named of [answer, endsIn, of]) {
      if (!isAnswer(named)) continue;
      const [decision, output] = named;
      found.set(decision, (found.get(decision) ?? new Set()).add(output));
    }
    for (const part of Object.values(source)) {
      if (typeof part === 'object' && part !== null) see(part);
    }
  };
  const transitions = compileMachine(definition.machine).states.flatMap(transitionsOf);
  for (const { guard, actions } of transitions) see({ guard, actions });
  for (const { when } of definition.begins ?? []) see(when);
  see(definition.asks);
  return found;
}

function isAnswer(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === 'string');
}

/**
 * Facts of the case that guards and effects read directly, and the sources of changes to facts that
 * are read.
 * @param looked facts that decisions or others read
 */
export function factsIn(
  definition: ProcessDefinition,
  looked: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const see = (source: object): void => {
    if ('fact' in source && typeof source.fact === 'string') found.add(source.fact);
    for (const part of Object.values(source)) {
      if (typeof part === 'object' && part !== null) see(part);
    }
  };
  const transitions = compileMachine(definition.machine).states.flatMap(transitionsOf);
  for (const { guard, actions } of transitions) {
    see({ guard, actions: actions.map(withoutLearning) });
  }
  for (const { when } of definition.begins ?? []) see(when);
  see(definition.asks);
  const changes = changesIn(definition);
  untilStable(
    () => found.size,
    () => {
      for (const [name, source] of changes) if (looked.has(name) || found.has(name)) see(source);
    },
  );
  return found;
}

function withoutLearning({ type, params }: MachineAction): object {
  if (type === 'setFacts') return {};
  if (type !== 'alsoWhen') return { params };
  return { when: params.when, actions: params.actions.map(withoutLearning) };
}
