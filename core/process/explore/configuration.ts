import { type CompiledState, type CompiledTransition, isWithin } from './compiled-machine.js';

/** Of two transitions that leave the same states the inner one is taken, or else the first. */
export function withoutConflicts(
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
function domainOf({
  source,
  target,
}: Pick<CompiledTransition, 'source' | 'target'>): CompiledState | undefined {
  if (target === undefined) return undefined;
  if (target === source || isWithin(target, source)) return source;
  for (let at = source.parent; at !== undefined; at = at.parent) {
    if (isWithin(target, at)) return at;
  }
  return undefined;
}

/** The innermost states afterwards; states that have come to their end are put into the queue. */
export function move(
  leaves: readonly CompiledState[],
  taken: readonly CompiledTransition[],
  queue: CompiledState[],
): readonly CompiledState[] {
  let now = leaves;
  const entered: CompiledState[] = [];
  for (const { source, target } of taken) {
    const domain = domainOf({ source, target });
    if (domain === undefined || target === undefined) continue;
    const fresh = enter(target, domain);
    // What lies within a state stands together, in the order of the machine.
    const first = now.findIndex((leaf) => isWithin(leaf, domain));
    const rest = now.findLastIndex((leaf) => isWithin(leaf, domain)) + 1;
    if (first >= 0) now = [...now.slice(0, first), ...fresh, ...now.slice(rest)];
    entered.push(...fresh);
  }
  for (const leaf of entered) if (leaf.type === 'final') finish(leaf, now, queue);
  return now;
}

/** The innermost states that are entered on the way to a target from a state that is not left. */
function enter(target: CompiledState, domain: CompiledState): readonly CompiledState[] {
  if (target === domain) return target.children.length === 0 ? [] : firstLeaves(target);
  if (target.parent === domain && target.children.length === 0 && domain.type !== 'parallel') {
    return [target];
  }
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

export function firstLeaves(state: CompiledState): readonly CompiledState[] {
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
export function isOver(leaves: readonly CompiledState[]): boolean {
  const only = leaves[0];
  return leaves.length === 1 && only?.type === 'final' && only.parent?.parent === undefined;
}

export function isTransient(leaf: CompiledState): boolean {
  for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
    if (at.transient) return true;
  }
  return false;
}
