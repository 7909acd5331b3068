import type { CompiledState, CompiledTransition } from './compiled-state.js';
import { isWithin } from './nesting.js';

/**
 * Resolves conflicts: of two transitions that exit a common state the one with the inner source is
 * taken, else the first in document order.
 */
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

function exitsOf({ domain }: CompiledTransition, leaves: readonly CompiledState[]) {
  return domain === undefined ? [] : leaves.filter((leaf) => isWithin(leaf, domain));
}

/** The configuration after a set of transitions; states that are done are queued. */
export function move(
  leaves: readonly CompiledState[],
  taken: readonly CompiledTransition[],
  queue: CompiledState[],
): readonly CompiledState[] {
  let now = leaves;
  for (const { domain, entered } of taken) {
    if (domain !== undefined) now = replaced(now, domain, entered);
  }
  for (const { entered } of taken) {
    for (const leaf of entered) if (leaf.type === 'final') finish(leaf, now, queue);
  }
  return now;
}

/**
 * A configuration in which the states within a domain are replaced. INVARIANT: they are contiguous,
 * in document order.
 */
export function replaced(
  leaves: readonly CompiledState[],
  domain: CompiledState,
  fresh: readonly CompiledState[],
): readonly CompiledState[] {
  const kept: CompiledState[] = [];
  let isIn = false;
  for (const leaf of leaves) {
    if (!isWithin(leaf, domain)) kept.push(leaf);
    else if (!isIn) {
      isIn = true;
      for (const one of fresh) kept.push(one);
    }
  }
  return kept;
}

/** A final state completes its parent; a parallel state is complete once all its regions are. */
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

/** A top-level final state ends the run. */
export function isOver(leaves: readonly CompiledState[]): boolean {
  const only = leaves[0];
  return leaves.length === 1 && only?.type === 'final' && only.parent?.parent === undefined;
}
