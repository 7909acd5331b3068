import { type AnyMachineSnapshot, getMicrosteps } from 'xstate';
import { type Emission, emit } from './emit.js';
import { EventContext } from './event-context.js';
import { type MachineAction, machineActions, type Progress } from './machine-action.js';
import type { Answerer, EventOccurrence } from './query.js';
import type { Move } from './run.js';
import { type StatePath, type StateValue, statePath } from './state-path.js';
import { xstateMachine } from './xstate-machine.js';

/** The result of an event, before it becomes a step of a run. */
export interface Transitioned {
  readonly context: EventContext;
  readonly snapshot: AnyMachineSnapshot;
  readonly emission: Emission;
  readonly moves: readonly Move[];
  /** Transient states in between. */
  readonly through: readonly StatePath[];
  /**
   * The configuration after the step; undefined where no transition was taken or a transient state
   * was not left.
   */
  readonly end: { readonly state: StateValue; readonly context: Progress } | undefined;
}

/** Computes the macrostep of an event by XState's pure functions. */
export function transit(
  occurrence: EventOccurrence,
  state: StateValue,
  answerer: Answerer,
): Transitioned {
  const machine = xstateMachine(occurrence.definition.machine);
  const scope = new EventContext(occurrence, answerer);
  const { context } = occurrence.run;
  const snapshot: AnyMachineSnapshot = machine.resolveState({ value: state, context });
  const microsteps = getMicrosteps(machine, snapshot, { type: occurrence.event, scope }).map(
    ([after, actions]): Microstep => ({ after, actions: machineActions(actions) }),
  );
  const emission = emit(
    microsteps.flatMap(({ actions }) => actions),
    scope,
  );
  const passed = microsteps.map(({ after }) => after);
  const last = passed.at(-1);
  const stuck = last?.hasTag('transient') === true;
  const taken = last !== undefined && emission.rows > 0 && !stuck;
  return {
    context: scope,
    snapshot,
    emission,
    moves: movesOf(statePath(state), microsteps, scope),
    through: passed.filter((s) => s.hasTag('transient')).map((s) => statePath(s.value)),
    end: taken ? { state: last.value, context: last.context as Progress } : undefined,
  };
}

interface Microstep {
  readonly after: AnyMachineSnapshot;
  readonly actions: readonly MachineAction[];
}

// Every microstep of a transition has a row; XState's bookkeeping has none.
function movesOf(from: StatePath, microsteps: readonly Microstep[], seen: EventContext): Move[] {
  let at = from;
  return microsteps.flatMap(({ after, actions }): Move[] => {
    const { transitions, additions, rows, rules, effects, warnings } = emit(actions, seen);
    const start = at;
    at = statePath(after.value);
    const emitted = [...effects, ...warnings].map(({ id }) => id);
    return rows === 0 ? [] : [{ transitions, additions, from: start, to: at, rules, emitted }];
  });
}
