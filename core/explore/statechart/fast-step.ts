import { emit } from '../../process/emit.js';
import { type Guard, type GuardScope, holds, withProgress } from '../../process/guard.js';
import type { MachineAction, Progress } from '../../process/machine-action.js';
import type { CompiledMachine } from './compiled-machine.js';
import {
  type CompiledState,
  type CompiledTransition,
  plainOutcome,
  type StepResult,
} from './compiled-state.js';
import { isOver, move, replaced, withoutConflicts } from './configuration.js';
import { firstLeaves, isWithin } from './nesting.js';

/** The configuration of a run: its active atomic states in document order, and its progress. */
export interface Configuration {
  readonly leaves: readonly CompiledState[];
  readonly context: Progress;
}

/** A microstep: transitions taken together. */
export interface Micro {
  readonly taken: readonly CompiledTransition[];
  readonly to: readonly CompiledState[];
}

/** A macrostep. */
export interface FastStep {
  /**
   * The configuration after the step; undefined where no transition was taken or a transient state
   * was not left.
   */
  readonly end: Configuration | undefined;
  readonly micros: readonly Micro[];
}

/**
 * A macrostep on the compiled table, by the algorithm of SCXML.
 *
 * INVARIANT: the same configurations, transitions and order as `getMicrosteps` of XState for every
 * machine of `defineMachine`; a property compares the two.
 * @param look what guards read, with the progress of the configuration: called only where there are
 * guards
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

/**
 * The configuration after a plain transition: one that is always taken, without eventless
 * successors.
 */
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

/** A macrostep in progress. */
class Macrostep {
  leaves: readonly CompiledState[];
  context: Progress;
  readonly micros: Micro[] = [];
  /** States that are done and whose `done` transitions were not taken yet. */
  readonly #ended: CompiledState[] = [];
  /** Undefined where guards see no context. */
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

  /** Takes eventless transitions until none is enabled. */
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

  /** The enabled eventless transitions: of every atomic state the innermost. */
  #enabledAtOnce(): readonly CompiledTransition[] {
    let found = NONE;
    for (const { atOnce } of this.leaves) if (atOnce.length > 0) found = this.#with(found, atOnce);
    while (found.length === 0) {
      const ended = this.#ended.shift();
      if (ended === undefined) return NONE;
      // Events that a machine raises itself have no context: guards on them fail.
      this.#look = undefined;
      if (this.leaves.some((leaf) => isWithin(leaf, ended))) found = this.#with(found, ended.done);
    }
    return found.length < 2 ? found : withoutConflicts(found, this.leaves);
  }

  /** Adds the first candidate whose guard holds. */
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

/** The result of a step: its actions emitted. */
export function outcomeOf({ micros }: FastStep, look: () => GuardScope): StepResult {
  const only = micros.length === 1 ? micros[0]?.taken : undefined;
  const known = only?.length === 1 ? only[0]?.outcome : undefined;
  if (known !== undefined) return known;
  const actions: MachineAction[] = [];
  for (const { taken } of micros) for (const one of taken) actions.push(...one.actions);
  const plain = plainOutcome(emit(actions, look()));
  return micros.length === 1 ? plain : { ...plain, through: micros.slice(0, -1).map((m) => m.to) };
}

const NONE: readonly CompiledTransition[] = [];

/** The initial configuration of a machine, after eventless transitions without guards. */
export function beginning({ root, context }: CompiledMachine): Configuration {
  const run = new Macrostep({ leaves: firstLeaves(root), context }, undefined);
  run.settle();
  return { leaves: run.leaves, context: run.context };
}
