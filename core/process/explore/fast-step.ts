import type { Action, Emission } from '../emit.js';
import { emit } from '../emit.js';
import { holds, type Seen } from '../guard.js';
import type { Progress } from '../machine.js';
import { type CompiledState, type CompiledTransition, isWithin } from './compiled-machine.js';

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
  const rows = micros.some(({ taken }) => taken.some(({ isRow }) => isRow));
  return { end: rows && !stuck ? { leaves, context } : undefined, micros };
}

/** A step under way. */
class Macrostep {
  leaves: readonly CompiledState[];
  context: Progress;
  readonly micros: Micro[] = [];
  /** States that have come to their end and have not been reacted to. */
  readonly #ended: CompiledState[] = [];
  #eyes: Seen | undefined;

  constructor({ leaves, context }: Place, seen: Seen) {
    this.leaves = leaves;
    this.context = context;
    this.#eyes = { ...seen, progress: (name) => this.context[name] };
  }

  enabledBy(event: string): readonly CompiledTransition[] {
    return select(this.leaves, (state) => state.on.get(event), this.#eyes);
  }

  enabledAtOnce(): readonly CompiledTransition[] {
    let found = selectAtOnce(this.leaves, this.#eyes);
    while (found.length === 0 && this.#ended.length > 0) {
      const ended = this.#ended.shift();
      // Events that a machine raises itself bring no eyes along: their guards see nothing.
      this.#eyes = undefined;
      found = select(this.leaves, (s) => (s === ended ? s.done : undefined), undefined);
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
}

/** What the transitions of a step emit and change. */
export function emissionOf({ micros }: FastStep, seen: Seen): Emission {
  const taken = micros.flatMap((micro) => micro.taken);
  const only = taken[0];
  if (taken.length === 1 && only?.emission !== undefined) return only.emission;
  return emit(
    taken.flatMap(({ actions }): readonly Action[] => actions),
    seen,
  );
}

type Candidates = (state: CompiledState) => readonly CompiledTransition[] | undefined;

/** The transitions that an event enables: a state's own only where none within it is. */
function select(
  leaves: readonly CompiledState[],
  candidates: Candidates,
  eyes: Seen | undefined,
): readonly CompiledTransition[] {
  const only = leaves[0];
  if (leaves.length === 1 && only !== undefined) return nearest(only, candidates, eyes);
  const within = (state: CompiledState): readonly CompiledTransition[] => {
    const active = state.children.filter((c) => leaves.some((l) => l === c || isWithin(l, c)));
    const inner = active.flatMap(within);
    const own = inner.length > 0 ? undefined : candidates(state)?.find((t) => mayBeTaken(t, eyes));
    return own === undefined ? inner : [own];
  };
  let root = only;
  while (root?.parent !== undefined) root = root.parent;
  return root === undefined ? [] : withoutConflicts(within(root), leaves);
}

/** The transitions that are taken at once: of every innermost state the nearest one up its path. */
function selectAtOnce(
  leaves: readonly CompiledState[],
  eyes: Seen | undefined,
): readonly CompiledTransition[] {
  const found = leaves.flatMap((leaf) => nearest(leaf, (state) => state.always, eyes));
  return leaves.length < 2 ? found : withoutConflicts([...new Set(found)], leaves);
}

function nearest(
  leaf: CompiledState,
  candidates: Candidates,
  eyes: Seen | undefined,
): readonly CompiledTransition[] {
  for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
    const enabled = candidates(at)?.find((t) => mayBeTaken(t, eyes));
    if (enabled !== undefined) return [enabled];
  }
  return [];
}

function mayBeTaken({ guard }: CompiledTransition, eyes: Seen | undefined): boolean {
  return guard === undefined || (eyes !== undefined && holds(guard, eyes));
}

/** Of two transitions that leave the same states the inner one is taken, or else the first. */
function withoutConflicts(
  found: readonly CompiledTransition[],
  leaves: readonly CompiledState[],
): readonly CompiledTransition[] {
  let kept: CompiledTransition[] = [];
  for (const one of found) {
    const exits = exitsOf(one, leaves);
    const rivals = kept.filter((other) => exitsOf(other, leaves).some((s) => exits.includes(s)));
    if (!rivals.every((other) => isWithin(one.source, other.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), one];
  }
  return kept;
}

function exitsOf(transition: CompiledTransition, leaves: readonly CompiledState[]) {
  const domain = domainOf(transition);
  return domain === undefined ? [] : leaves.filter((leaf) => isWithin(leaf, domain));
}

/** The innermost state that is not left: undefined where nothing is. */
function domainOf({ source, target }: CompiledTransition): CompiledState | undefined {
  if (target === undefined) return undefined;
  if (target === source || isWithin(target, source)) return source;
  for (let at = source.parent; at !== undefined; at = at.parent) {
    if (isWithin(target, at)) return at;
  }
  return undefined;
}

/** The innermost states afterwards; states that have come to their end are put into the queue. */
function move(
  leaves: readonly CompiledState[],
  taken: readonly CompiledTransition[],
  queue: CompiledState[],
): readonly CompiledState[] {
  let now = leaves;
  const entered: CompiledState[] = [];
  for (const transition of taken) {
    const domain = domainOf(transition);
    if (domain === undefined || transition.target === undefined) continue;
    const inside = now.filter((leaf) => isWithin(leaf, domain));
    const fresh = enter(transition.target, domain);
    entered.push(...fresh);
    now = [...now.filter((leaf) => !inside.includes(leaf)), ...fresh];
  }
  if (now.length > 1) now = [...now].sort((a, b) => a.index - b.index);
  for (const leaf of entered) if (leaf.type === 'final') finish(leaf, now, queue);
  return now;
}

/** The innermost states that are entered on the way to a target from a state that is not left. */
function enter(target: CompiledState, domain: CompiledState): readonly CompiledState[] {
  if (target === domain) return target.children.length === 0 ? [] : firstLeaves(target);
  const path: CompiledState[] = [];
  for (let at: CompiledState = target; at !== domain && at.parent !== undefined; at = at.parent) {
    path.unshift(at);
  }
  // A parallel state on the way is entered in all its regions.
  return [domain, ...path].flatMap((state, i) => {
    const next = path[i];
    if (next === undefined) return firstLeaves(state);
    const others = state.type === 'parallel' ? state.children.filter((c) => c !== next) : [];
    return others.flatMap(firstLeaves);
  });
}

function firstLeaves(state: CompiledState): readonly CompiledState[] {
  if (state.type === 'parallel') return state.children.flatMap(firstLeaves);
  return state.initial === undefined ? [state] : firstLeaves(state.initial);
}

/** A final state ends its parent, and a parallel state once all its regions have ended. */
function finish(leaf: CompiledState, now: readonly CompiledState[], queue: CompiledState[]): void {
  const parent = leaf.parent;
  if (parent === undefined) return;
  if (parent.type === 'compound') queue.push(parent);
  for (
    let at = parent.type === 'parallel' ? parent : parent.parent;
    at?.type === 'parallel' && hasEnded(at, now) && !queue.includes(at);
    at = at.parent
  ) {
    queue.push(at);
  }
}

function hasEnded(state: CompiledState, now: readonly CompiledState[]): boolean {
  if (state.type === 'parallel') return state.children.every((child) => hasEnded(child, now));
  if (state.type === 'compound') {
    return state.children.some((child) => child.type === 'final' && now.includes(child));
  }
  return false;
}

/** A final state of the machine itself ends the run. */
function isOver(leaves: readonly CompiledState[]): boolean {
  const only = leaves[0];
  return leaves.length === 1 && only?.type === 'final' && only.parent?.parent === undefined;
}

function isTransient(leaf: CompiledState): boolean {
  for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
    if (at.transient) return true;
  }
  return false;
}

/** The innermost states that a machine begins in. */
export function beginning(root: CompiledState): readonly CompiledState[] {
  return firstLeaves(root);
}
