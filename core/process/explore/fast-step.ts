import type { Action, Emission } from '../emit.js';
import { emit } from '../emit.js';
import { type Guard, holds, type Seen } from '../guard.js';
import type { Progress } from '../machine.js';
import {
  type CompiledMachine,
  type CompiledState,
  type CompiledTransition,
  isWithin,
} from './compiled-machine.js';
import { firstLeaves, isOver, isTransient, move, withoutConflicts } from './configuration.js';

/** Where a run is: its innermost states in the order of the machine, and its progress. */
export interface Place {
  readonly leaves: readonly CompiledState[];
  readonly context: Progress;
}

/** Transitions that were taken together. */
export interface Micro {
  readonly taken: readonly CompiledTransition[];
  readonly to: readonly CompiledState[];
}

/** What an event leads to. */
export interface FastStep {
  /** Where it ends; undefined where no transition was taken, or none out of a transient state. */
  readonly end: Place | undefined;
  readonly micros: readonly Micro[];
}

/**
 * Takes the transitions that an event sets off, as XState does but on the compiled table.
 *
 * INVARIANT: the same places, transitions and order as `getMicrosteps` of XState for every machine
 * of `defineMachine`; a property holds the two against each other.
 * @param seen what guards look at, but for the run's progress
 */
export function fastStep(place: Place, event: string, seen: Seen): FastStep {
  const run = new Macrostep(place, seen);
  run.take(run.enabledBy(event));
  while (!isOver(run.leaves) && run.take(run.enabledAtOnce()));
  const { leaves, context, micros } = run;
  const stuck = leaves.some(isTransient);
  return { end: micros.length > 0 && !stuck ? { leaves, context } : undefined, micros };
}

/** A step under way. */
class Macrostep {
  leaves: readonly CompiledState[];
  context: Progress;
  readonly micros: Micro[] = [];
  /** States that have come to their end and have not been reacted to. */
  readonly #ended: CompiledState[] = [];
  /** Undefined where guards see nothing. */
  #seen: Seen | undefined;
  #eyes: Seen | undefined;

  constructor({ leaves, context }: Place, seen: Seen | undefined) {
    this.leaves = leaves;
    this.context = context;
    this.#seen = seen;
  }

  enabledBy(event: string): readonly CompiledTransition[] {
    return select(this.leaves, (state) => state.on.get(event), this.#passes);
  }

  enabledAtOnce(): readonly CompiledTransition[] {
    let found = selectAtOnce(this.leaves, this.#passes);
    while (found.length === 0 && this.#ended.length > 0) {
      const ended = this.#ended.shift();
      // Events that a machine raises itself bring no eyes along: their guards see nothing.
      this.#seen = undefined;
      found = select(this.leaves, (s) => (s === ended ? s.done : undefined), this.#passes);
    }
    return found;
  }

  /** Takes transitions together; false where there are none. */
  take(taken: readonly CompiledTransition[]): boolean {
    if (taken.length === 0) return false;
    for (const { progress } of taken) {
      if (progress !== undefined) this.context = { ...this.context, ...progress };
    }
    this.leaves = move(this.leaves, taken, this.#ended);
    this.micros.push({ taken, to: this.leaves });
    return true;
  }

  readonly #passes: Passes = (guard) => {
    const seen = this.#seen;
    if (guard === undefined || seen === undefined) return guard === undefined;
    this.#eyes ??= {
      answer: (decision, output) => seen.answer(decision, output),
      payload: (field) => seen.payload(field),
      switch: (key) => seen.switch(key),
      progress: (name) => this.context[name],
      fact: (name) => seen.fact(name),
      child: () => seen.child(),
      inForce: (period) => seen.inForce(period),
    };
    return holds(guard, this.#eyes);
  };
}

/** What the transitions of a step emit and change. */
export function emissionOf({ micros }: FastStep, seen: Seen): Emission {
  const [first, ...more] = micros;
  const only = first?.taken[0];
  if (more.length === 0 && first?.taken.length === 1 && only?.emission !== undefined) {
    return only.emission;
  }
  const taken = micros.flatMap((micro) => micro.taken);
  return emit(
    taken.flatMap(({ actions }): readonly Action[] => actions),
    seen,
  );
}

/** Whether a guard holds; none always does. */
type Passes = (guard: Guard | undefined) => boolean;

type Candidates = (state: CompiledState) => readonly CompiledTransition[] | undefined;

/** The transitions that an event enables: a state's own only where none within it is. */
function select(
  leaves: readonly CompiledState[],
  candidates: Candidates,
  passes: Passes,
): readonly CompiledTransition[] {
  const found: CompiledTransition[] = [];
  for (const leaf of leaves) {
    const enabled = nearest(leaf, candidates, passes);
    if (enabled !== undefined && !found.includes(enabled)) found.push(enabled);
  }
  if (found.length < 2) return found;
  const innermost = found.filter((t) => !found.some((other) => isWithin(other.source, t.source)));
  return withoutConflicts(innermost, leaves);
}

/** The transitions that are taken at once: of every innermost state the nearest one up its path. */
function selectAtOnce(
  leaves: readonly CompiledState[],
  passes: Passes,
): readonly CompiledTransition[] {
  const found: CompiledTransition[] = [];
  for (const leaf of leaves) {
    const enabled = leaf.atOnce ? nearest(leaf, alwaysOf, passes) : undefined;
    if (enabled !== undefined && !found.includes(enabled)) found.push(enabled);
  }
  return found.length < 2 ? found : withoutConflicts(found, leaves);
}

const alwaysOf: Candidates = ({ always }) => always;

function nearest(
  leaf: CompiledState,
  candidates: Candidates,
  passes: Passes,
): CompiledTransition | undefined {
  for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
    for (const transition of candidates(at) ?? NONE) {
      if (passes(transition.guard)) return transition;
    }
  }
  return undefined;
}

const NONE: readonly CompiledTransition[] = [];

/** Where a machine begins: what is taken at once there is taken, as far as no guard is asked. */
export function beginning({ root, context }: CompiledMachine): Place {
  const run = new Macrostep({ leaves: firstLeaves(root), context }, undefined);
  while (!isOver(run.leaves) && run.take(run.enabledAtOnce()));
  return { leaves: run.leaves, context: run.context };
}
