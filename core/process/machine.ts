import { assign, setup } from 'xstate';
import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { type Guard, type GuardScope, holds, withProgress } from './guard.js';
import { machineProblems } from './machine-check/machine-problems.js';

/** A value that an effect or a change of facts carries. */
export type ValueSource =
  | { readonly constant: Json }
  | { readonly payload: string }
  | { readonly fact: string }
  | { readonly answer: readonly [decision: string, output: string] }
  /** Two numbers added. */
  | { readonly sum: readonly [ValueSource, ValueSource] }
  /** The second number taken from the first; never below 0. */
  | { readonly difference: readonly [ValueSource, ValueSource] };

/** Bounded progress of a run: finite, so that every reachable state can be explored. */
export type Progress = Readonly<Record<string, Json>>;

/** An effect: its token, or a token that ends in an answer (`BRANDING_<brandingSource>`). */
export interface EffectParams {
  readonly id: string;
  readonly endsIn?: readonly [decision: string, output: string];
  readonly args?: Readonly<Record<string, ValueSource>>;
}

/** Effects that an answer lists: one a member. */
export interface EachParams {
  readonly of: readonly [decision: string, output: string];
  /** Members that are no effects of the process, left out. */
  readonly except?: readonly string[];
}

/** What stands behind a transition: rules of the guide, or what is assumed where it is silent. */
export interface CitesParams {
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
}

/** What a transition does beside, where a guard holds: a row of the statechart that adds to another. */
export interface ConditionalParams {
  readonly when: Guard;
  readonly actions: readonly PlainAction[];
}

/** An action as data. */
export type PlainAction =
  | { readonly type: 'cites'; readonly params: CitesParams }
  | { readonly type: 'effect' | 'warn'; readonly params: EffectParams }
  | { readonly type: 'each'; readonly params: EachParams }
  | { readonly type: 'setFacts'; readonly params: Readonly<Record<string, ValueSource>> }
  | { readonly type: 'addition'; readonly params: { readonly id: string } };

/** An action of a transition as data, also those that `defineMachine` adds. */
export type MachineAction =
  | PlainAction
  | { readonly type: 'transition'; readonly params: { readonly id: string } }
  | { readonly type: 'alsoWhen'; readonly params: ConditionalParams }
  | { readonly type: 'start'; readonly params: { readonly timer: string } }
  | { readonly type: 'progress'; readonly params: Progress };

/**
 * The guards and actions that machines of processes are made of. All of them are data, apart from
 * `progress` none does anything: the runner reads them off the transition that was taken.
 *
 * - guard `holds`: see `Guard`
 * - `transition`: the id of the transition; `defineMachine` adds it
 * - `cites`: the rules of the guide that the transition carries out; every transition has one, which
 *   tells a transition without effects from an event that is ignored
 * - `effect`, `each`, `warn`: what the step emits
 * - `alsoWhen`: rows, effects and changes that go with the transition where a guard holds
 * - `addition`: the id of what goes along; `defineMachine` adds it
 * - `setFacts`: facts of the case that the event changes
 * - `progress`: changes the run's bounded progress
 * - `start`: starts a timer of the process, anew where it runs already
 */
const processMachine = setup({
  // Events bring eyes for their guards, apart from those that XState raises itself.
  types: {
    context: {} as Progress,
    events: {} as { readonly type: string; readonly scope?: GuardScope },
  },
  guards: {
    holds: ({ context, event }, guard: Guard) =>
      event.scope !== undefined &&
      holds(
        guard,
        withProgress(event.scope, (name) => context[name]),
      ),
  },
  actions: {
    transition: (_, _params: { readonly id: string }) => {},
    cites: (_, _params: CitesParams) => {},
    effect: (_, _params: EffectParams) => {},
    each: (_, _params: EachParams) => {},
    warn: (_, _params: EffectParams) => {},
    alsoWhen: (_, _params: ConditionalParams) => {},
    setFacts: (_, _params: Readonly<Record<string, ValueSource>>) => {},
    start: (_, _params: { readonly timer: string }) => {},
    progress: assign((_, params: Progress) => params),
  },
});

declare const made: unique symbol;

/**
 * The machine of a process, made by `defineMachine`.
 *
 * INVARIANT: no declaration that leaves the package names a type of XState, whose declarations do
 * not compile under `exactOptionalPropertyTypes`; `xstateMachine` gives the machine as XState's.
 */
export interface ProcessMachine {
  readonly [made]: true;
  /** What it was made of, with the ids of its transitions. */
  readonly config: MachineConfig;
}

/** A place on a machine for what is wrong with it; the same in every copy of this package. */
const PROBLEMS = Symbol.for('provisim.machineProblems');

/**
 * Makes the machine of a process. Every transition gets an id, by which a step names it and
 * coverage counts it: the state, the event (`always`, `done` where there is none), the place. What
 * goes along where a guard holds has the id of its transition and a place of its own.
 * @param config states and transitions; what is wrong with them is said by `loadPolicy`, all at once
 */
export function defineMachine(config: MachineConfig): ProcessMachine {
  const problems = machineProblems(config);
  const machine =
    problems.length === 0
      ? // Of the same form: XState's type is a longer way to say it. It keeps `config` as it was given.
        processMachine.createMachine(withIds(config, '') as XStateConfig)
      : // INVARIANT: XState sees sound configurations only; it would throw at the first mistake.
        processMachine.createMachine({ initial: 'unsound', context: {}, states: { unsound: {} } });
  return Object.assign(machine, { [PROBLEMS]: problems }) as unknown as ProcessMachine;
}

type XStateConfig = Parameters<typeof processMachine.createMachine>[0];

/** What is wrong with the configuration that a machine was made of; undefined: `defineMachine` did not make it. */
export function problemsOfMachine(machine: unknown): readonly Problem[] | undefined {
  // Set by `defineMachine` only.
  return (machine as { readonly [PROBLEMS]?: readonly Problem[] } | undefined)?.[PROBLEMS];
}

/** What `defineMachine` takes: states and transitions made of the actions and guards below. */
export interface MachineConfig extends StateConfig {
  /** The progress that a run begins with. */
  readonly context?: Progress;
}

/** The parts of a state's configuration that hold transitions and states. */
export interface StateConfig {
  /** Names the state for a target elsewhere: `#id`. */
  readonly id?: string;
  readonly initial?: string;
  readonly type?: 'parallel' | 'final';
  readonly tags?: string | readonly string[];
  readonly description?: string;
  readonly on?: Readonly<Record<string, Transitions>>;
  readonly always?: Transitions;
  readonly onDone?: Transitions;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

/** A transition's configuration: all machines of processes write it as an object. */
export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: { readonly type: 'holds'; readonly params: Guard };
  readonly actions?: readonly MachineAction[];
}

/** One transition, or several of which the first that may be taken is. */
export type Transitions = TransitionConfig | readonly TransitionConfig[];

/** `on: { NEXT: 'b' }`: a transition that does nothing but lead there. */
function shorthand(target: string): TransitionConfig {
  return { target, actions: [cites()] };
}

function withIds(state: StateConfig, path: string): StateConfig {
  const stamped = (event: string, transitions: Transitions) =>
    [transitions].flat().map((written: TransitionConfig | string, index) => {
      const transition = typeof written === 'string' ? shorthand(written) : written;
      const id = `${path} ${event} ${index}`;
      const stamp = { type: 'transition', params: { id } };
      const rest = (transition.actions ?? []).filter(({ type }) => type !== 'transition');
      return { ...transition, actions: [stamp, ...additionsWithIds(rest, id)] };
    });
  const { on, always, onDone, states } = state;
  const each = <V>(of: Readonly<Record<string, V>>, f: (name: string, value: V) => unknown) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, f(name, value)]));
  return {
    ...state,
    ...(on && { on: each(on, stamped) }),
    ...(always && { always: stamped('always', always) }),
    ...(onDone && { onDone: stamped('done', onDone) }),
    ...(states && {
      states: each(states, (name, s) => withIds(s, path ? `${path}.${name}` : name)),
    }),
  } as StateConfig;
}

function additionsWithIds(actions: NonNullable<TransitionConfig['actions']>, transition: string) {
  let place = 0;
  return actions.map((action) => {
    if (action.type !== 'alsoWhen') return action;
    const params = action.params as ConditionalParams; // what `also` takes
    const stamp = { type: 'addition', params: { id: `${transition} + ${place}` } } as const;
    place += 1;
    const rest = params.actions.filter(({ type }) => type !== 'addition');
    return { ...action, params: { ...params, actions: [stamp, ...rest] } };
  });
}

/** The rules of the guide that a transition carries out. */
export function cites(...rules: readonly string[]) {
  return { type: 'cites', params: { rules, assumes: [] as readonly string[] } } as const;
}

/** A transition that rests on an assumption: the guide says nothing of it. */
export function restsOn(...assumes: readonly string[]) {
  return { type: 'cites', params: { rules: [] as readonly string[], assumes } } as const;
}

/** Emits an effect. */
export function effect(id: string, args: Readonly<Record<string, ValueSource>> = {}) {
  return { type: 'effect', params: { id, args } } as const;
}

/** Emits an effect whose token ends in an answer: `BRANDING_` and the branding source. */
export function effectOf(id: string, ...endsIn: readonly [decision: string, output: string]) {
  return { type: 'effect', params: { id, endsIn } } as const;
}

/** Emits an effect for every member of an answer that is a set; `except` names those that are none. */
export function effectsIn(
  of: readonly [decision: string, output: string],
  except: readonly string[] = [],
) {
  return { type: 'each', params: { of, except } } as const;
}

/** Emits a warning. */
export function warn(id: string) {
  return { type: 'warn', params: { id } } as const;
}

/** Does more where a guard holds: a row of the statechart that adds to the transition's own. */
export function alsoWhen(condition: Guard, ...actions: readonly PlainAction[]) {
  return { type: 'alsoWhen', params: { when: condition, actions } } as const;
}

/** Changes facts of the case. */
export function setFacts(facts: Readonly<Record<string, ValueSource>>) {
  return { type: 'setFacts', params: facts } as const;
}

/** Changes the run's bounded progress. */
export function progress(values: Progress) {
  return { type: 'progress', params: values } as const;
}

/** Starts a timer that the process declares. */
export function startTimer(timer: string) {
  return { type: 'start', params: { timer } } as const;
}

/** Asks before the transition is taken. */
export function when(guard: Guard) {
  return { type: 'holds', params: guard } as const;
}

/** A guard on an answer. */
export function answered(decision: string, output: string, is: Json) {
  return when({ answer: [decision, output], is });
}
