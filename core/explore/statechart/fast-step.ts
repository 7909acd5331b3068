import { type Action, emit } from '../../process/emit.js';
import { type Guard, type GuardScope, holds, withProgress } from '../../process/guard.js';
import type { Progress } from '../../process/machine.js';
import type { CompiledMachine } from './compiled-machine.js';
import {
  type CompiledState,
  type CompiledTransition,
  plainOutcome,
  type StepResult,
} from './compiled-state.js';
import { isOver, move, replaced, withoutConflicts } from './configuration.js';
import { firstLeaves, isWithin } from './nesting.js';

/** Where a run is: its innermost states in the order of the machine, and its progress. */
export interface Configuration {
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
  readonly end: Configuration | undefined;
  readonly micros: readonly Micro[];
}

/**
 * Takes the transitions that an event sets off, as XState does but on the compiled table.
 *
 * INVARIANT: the same places, transitions and order as `getMicrosteps` of XState for every machine
 * of `defineMachine`; a property holds the two against each other.
 * @param look what guards look at, with the progress of the place: called only where there are any
 */
export function fastStep(
  configuration: Configuration,
  event: string,
  look: () => GuardScope,
): FastStep {
  const run = new Macrostep(configuration, look);
  run.take(run.enabledBy(event));
  run.settle();
  const { leaves, context, micros } = run;
  const isStuck = leaves.some(({ transient }) => transient);
  return { end: micros.length > 0 && !isStuck ? { leaves, context } : undefined, micros };
}

/** Where a plain transition leads, which is always taken and which nothing follows. */
export function plainEnd(
  configuration: Configuration,
  { domain, entered }: CompiledTransition,
): Configuration {
  if (domain === undefined) return configuration;
  return {
    leaves: replaced(configuration.leaves, domain, entered),
    context: configuration.context,
  };
}

/** A step under way. */
class Macrostep {
  leaves: readonly CompiledState[];
  context: Progress;
  readonly micros: Micro[] = [];
  /** States that have come to their end and have not been reacted to. */
  readonly #ended: CompiledState[] = [];
  /** Undefined where guards see nothing. */
  #look: (() => GuardScope) | undefined;
  readonly #before: Progress;

  constructor({ leaves, context }: Configuration, look: (() => GuardScope) | undefined) {
    this.leaves = leaves;
    this.context = context;
    this.#before = context;
    this.#look = look;
  }

  enabledBy(event: string): readonly CompiledTransition[] {
    let found = NONE;
    for (const leaf of this.leaves)
      found = this.#with(found, leaf.reactions.get(event)?.transitions);
    if (found.length < 2) return found;
    const innermost = found.filter((t) => !found.some((other) => isWithin(other.source, t.source)));
    return withoutConflicts(innermost, this.leaves);
  }

  /** Takes what is to be taken at once, until nothing is. */
  settle(): void {
    while (!isOver(this.leaves) && this.take(this.#enabledAtOnce()));
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

  /** The transitions that are taken at once: of every innermost state the nearest one up its path. */
  #enabledAtOnce(): readonly CompiledTransition[] {
    let found = NONE;
    for (const { atOnce } of this.leaves) if (atOnce.length > 0) found = this.#with(found, atOnce);
    while (found.length === 0) {
      const ended = this.#ended.shift();
      if (ended === undefined) return NONE;
      // Events that a machine raises itself bring no eyes along: their guards see nothing.
      this.#look = undefined;
      if (this.leaves.some((leaf) => isWithin(leaf, ended))) found = this.#with(found, ended.done);
    }
    return found.length < 2 ? found : withoutConflicts(found, this.leaves);
  }

  /** Adds the first of some transitions whose guard holds. */
  #with(
    found: readonly CompiledTransition[],
    candidates: readonly CompiledTransition[] = NONE,
  ): readonly CompiledTransition[] {
    for (const transition of candidates) {
      if (!this.#passes(transition.guard)) continue;
      if (found.length === 0) return [transition];
      return found.includes(transition) ? found : [...found, transition];
    }
    return found;
  }

  #passes(guard: Guard | undefined): boolean {
    if (guard === undefined) return true;
    if (this.#look === undefined) return false;
    const scope = this.#look();
    if (this.context === this.#before) return holds(guard, scope);
    return holds(
      guard,
      withProgress(scope, (name) => this.context[name]),
    );
  }
}

/** What comes of a step. */
export function outcomeOf({ micros }: FastStep, look: () => GuardScope): StepResult {
  const only = micros.length === 1 ? micros[0]?.taken : undefined;
  const known = only?.length === 1 ? only[0]?.outcome : undefined;
  if (known !== undefined) return known;
  const actions: Action[] = [];
  for (const { taken } of micros) for (const one of taken) actions.push(...one.actions);
  const plain = plainOutcome(emit(actions, look()));
  return micros.length === 1 ? plain : { ...plain, through: micros.slice(0, -1).map((m) => m.to) };
}

const NONE: readonly CompiledTransition[] = [];

/** Where a machine begins: what is taken at once there is taken, as far as no guard is asked. */
export function beginning({ root, context }: CompiledMachine): Configuration {
  const run = new Macrostep({ leaves: firstLeaves(root), context }, undefined);
  run.settle();
  return { leaves: run.leaves, context: run.context };
}
