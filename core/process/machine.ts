import { type AnyStateMachine, assign, setup } from 'xstate';
import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { type Guard, type GuardScope, holds, withProgress } from './guard.js';
import type {
  CitesParams,
  ConditionalParams,
  EachParams,
  EffectParams,
  MachineAction,
  PlainAction,
  Progress,
  ValueSource,
} from './machine-action.js';
import { machineProblems } from './machine-check/machine-problems.js';

/**
 * The vocabulary of guards and actions of process machines. All are data; apart from `progress`
 * none does anything itself: the runner reads them off the transitions that were taken.
 *
 * - guard `holds`: see `Guard`
 * - `transition`: the id of the transition; added by `defineMachine`
 * - `cites`: the rules that the transition cites; every transition has one, which distinguishes a
 * transition without effects from an ignored event
 * - `effect`, `each`, `warn`: what the step emits
 * - `alsoWhen`: conditional citations, effects and changes
 * - `addition`: the id of conditional actions; added by `defineMachine`
 * - `setFacts`: sets facts of the case
 * - `progress`: changes the run's bounded progress
 * - `start`: starts or restarts a timer of the process
 *
 * See docs/decisions/0003-machines-carry-data-only.md.
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
/** A place on a machine for itself as XState's; the same in every copy of this package. */
export const XSTATE: unique symbol = Symbol.for('provisim.xstateMachine');

/**
 * Makes the machine of a process. Every transition gets an id, by which a step names it and
 * coverage counts it: the state, the event (`always`, `done` where there is none), the place. What
 * goes along where a guard holds has the id of its transition and a place of its own.
 * @param config states and transitions; what is wrong with them is said by `loadPolicy`, all at once
 * @example
 * ```ts
 * import { cites, defineMachine } from 'provisim/define';
 *
 * const on = { KNOCK: { target: 'open', actions: [cites('P-2')] } };
 * const states = { shut: { on }, open: { type: 'final' } } as const;
 * const machine = defineMachine({ id: 'park.visit', initial: 'shut', states });
 * console.log(Object.keys(machine.config.states ?? {}).join()); // shut,open
 * ```
 */
export function defineMachine(config: MachineConfig): ProcessMachine {
  let problems: readonly Problem[] | undefined;
  let machine: AnyStateMachine | undefined;
  const found = () => {
    problems ??= machineProblems(config);
    return problems;
  };
  const xstate = () => {
    machine ??= found().length === 0 ? soundMachine(config) : unsoundMachine();
    return machine;
  };
  // Checked and made when it is first used: of many processes a program may play one, or none.
  const lazy = {
    get config() {
      return xstate().config;
    },
    get [PROBLEMS]() {
      return found();
    },
    get [XSTATE]() {
      return xstate();
    },
  };
  return lazy as unknown as ProcessMachine; // its mark is a type only
}

function soundMachine(config: MachineConfig): AnyStateMachine {
  // Of the same form: XState's type is a longer way to say it. It keeps `config` as it was given.
  return processMachine.createMachine(withIds(config, '') as XStateConfig);
}

/** INVARIANT: XState sees sound configurations only; it would throw at the first mistake. */
function unsoundMachine(): AnyStateMachine {
  return processMachine.createMachine({ initial: 'unsound', context: {}, states: { unsound: {} } });
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

/** The configuration of a transition: in process machines always an object. */
export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: { readonly type: 'holds'; readonly params: Guard };
  readonly actions?: readonly MachineAction[];
}

/** One transition, or alternatives of which the first enabled one is taken. */
export type Transitions = TransitionConfig | readonly TransitionConfig[];

/** `on: { NEXT: 'b' }`: a transition that does nothing but lead there. */
function shorthand(target: string): TransitionConfig {
  return { target, actions: [cites()] };
}

function withIds(state: StateConfig, path: string): StateConfig {
  const stamped = (event: string, transitions: Transitions): Transitions =>
    [transitions].flat().map((written: TransitionConfig | string, index) => {
      const transition = typeof written === 'string' ? shorthand(written) : written;
      const id = `${path} ${event} ${index}`;
      const stamp = { type: 'transition', params: { id } } as const;
      const rest = (transition.actions ?? []).filter(({ type }) => type !== 'transition');
      return { ...transition, actions: [stamp, ...additionsWithIds(rest, id)] };
    });
  const { on, always, onDone, states } = state;
  const each = <V>(of: Readonly<Record<string, V>>, f: (name: string, value: V) => V) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, f(name, value)]));
  return {
    ...state,
    ...(on && { on: each(on, stamped) }),
    ...(always && { always: stamped('always', always) }),
    ...(onDone && { onDone: stamped('done', onDone) }),
    ...(states && {
      states: each(states, (name, s) => withIds(s, path ? `${path}.${name}` : name)),
    }),
  };
}

function additionsWithIds(actions: readonly MachineAction[], transition: string) {
  let place = 0;
  return actions.map((action): MachineAction => {
    if (action.type !== 'alsoWhen') return action;
    const { params } = action;
    const stamp = { type: 'addition', params: { id: `${transition} + ${place}` } } as const;
    place += 1;
    const rest = params.actions.filter(({ type }) => type !== 'addition');
    return { ...action, params: { ...params, actions: [stamp, ...rest] } };
  });
}

const NONE: readonly string[] = [];

/**
 * Cites the rules of the guide that a transition carries out.
 * @param rules ids of rules
 * @example
 * ```ts
 * import { cites } from 'provisim/define';
 *
 * console.log(JSON.stringify(cites('P-2').params)); // {"rules":["P-2"],"assumes":[]}
 * ```
 */
export function cites(...rules: readonly string[]) {
  return { type: 'cites', params: { rules, assumes: NONE } } as const;
}

/**
 * Cites the assumptions that a transition rests on, where the guide is silent.
 * @param assumes ids of assumptions
 * @example
 * ```ts
 * import { restsOn } from 'provisim/define';
 *
 * console.log(JSON.stringify(restsOn('A-1').params)); // {"rules":[],"assumes":["A-1"]}
 * ```
 */
export function restsOn(...assumes: readonly string[]) {
  return { type: 'cites', params: { rules: NONE, assumes } } as const;
}

/**
 * Emits an effect.
 * @param id the effect's token
 * @param args its arguments by name
 * @example
 * ```ts
 * import { effect } from 'provisim/define';
 *
 * console.log(JSON.stringify(effect('GREETED', { by: { payload: 'name' } }).params)); // {"id":"GREETED","args":{"by":{"payload":"name"}}}
 * ```
 */
export function effect(id: string, args: Readonly<Record<string, ValueSource>> = {}) {
  return { type: 'effect', params: { id, args } } as const;
}

/**
 * Emits an effect whose token ends in an output: `BRANDING_` and the branding source.
 * @example
 * ```ts
 * import { effectOf } from 'provisim/define';
 *
 * console.log(JSON.stringify(effectOf('TICKET_', 'park.entry', 'ticket').params)); // {"id":"TICKET_","endsIn":["park.entry","ticket"]}
 * ```
 */
export function effectOf(id: string, ...endsIn: readonly [decision: string, output: string]) {
  return { type: 'effect', params: { id, endsIn } } as const;
}

/**
 * Emits an effect for every member of an output that is a set, except for some.
 * @example
 * ```ts
 * import { effectsIn } from 'provisim/define';
 *
 * console.log(JSON.stringify(effectsIn(['park.entry', 'duties']).params)); // {"of":["park.entry","duties"],"except":[]}
 * ```
 */
export function effectsIn(
  of: readonly [decision: string, output: string],
  except: readonly string[] = [],
) {
  return { type: 'each', params: { of, except } } as const;
}

/**
 * Emits a warning.
 * @example
 * ```ts
 * import { warn } from 'provisim/define';
 *
 * console.log(JSON.stringify(warn('GATE_SHUTS_SOON'))); // {"type":"warn","params":{"id":"GATE_SHUTS_SOON"}}
 * ```
 */
export function warn(id: string) {
  return { type: 'warn', params: { id } } as const;
}

/**
 * Adds conditional actions: a row of the statechart that adds to the transition's own.
 * @example
 * ```ts
 * import { alsoWhen, effect } from 'provisim/define';
 *
 * const action = alsoWhen({ fact: 'isDark', is: true }, effect('LAMP_LIT'));
 * console.log(JSON.stringify(action.params.when)); // {"fact":"isDark","is":true}
 * ```
 */
export function alsoWhen(condition: Guard, ...actions: readonly PlainAction[]) {
  return { type: 'alsoWhen', params: { when: condition, actions } } as const;
}

/**
 * Sets facts of the case.
 * @example
 * ```ts
 * import { setFacts } from 'provisim/define';
 *
 * console.log(JSON.stringify(setFacts({ isDark: { constant: true } }).params)); // {"isDark":{"constant":true}}
 * ```
 */
export function setFacts(facts: Readonly<Record<string, ValueSource>>) {
  return { type: 'setFacts', params: facts } as const;
}

/**
 * Changes the run's bounded progress.
 * @example
 * ```ts
 * import { progress } from 'provisim/define';
 *
 * console.log(JSON.stringify(progress({ greeted: true }).params)); // {"greeted":true}
 * ```
 */
export function progress(values: Progress) {
  return { type: 'progress', params: values } as const;
}

/**
 * Starts a timer that the process declares.
 * @example
 * ```ts
 * import { startTimer } from 'provisim/define';
 *
 * console.log(JSON.stringify(startTimer('gate').params)); // {"timer":"gate"}
 * ```
 */
export function startTimer(timer: string) {
  return { type: 'start', params: { timer } } as const;
}

/**
 * The guard of a transition.
 * @example
 * ```ts
 * import { when } from 'provisim/define';
 *
 * console.log(JSON.stringify(when({ progress: 'greeted', is: true }).params)); // {"progress":"greeted","is":true}
 * ```
 */
export function when(guard: Guard) {
  return { type: 'holds', params: guard } as const;
}

/**
 * A guard that an output equals a value.
 * @example
 * ```ts
 * import { answered } from 'provisim/define';
 *
 * console.log(JSON.stringify(answered('park.entry', 'entry', 'LET_IN').params)); // {"answer":["park.entry","entry"],"is":"LET_IN"}
 * ```
 */
export function answered(decision: string, output: string, is: Json) {
  return when({ answer: [decision, output], is });
}
