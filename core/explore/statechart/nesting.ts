import type { CompiledState } from './compiled-state.js';

/** True where a state is a proper descendant of another. */
export function isWithin(state: CompiledState, outer: CompiledState): boolean {
  return state.index > outer.index && state.index <= outer.last;
}

/**
 * The domain of a transition: the innermost state that it does not exit; undefined where it exits
 * nothing.
 */
export function domainOf(source: CompiledState, target: CompiledState): CompiledState | undefined {
  if (target === source || isWithin(target, source)) return source;
  for (let at = source.parent; at !== undefined; at = at.parent) {
    if (isWithin(target, at)) return at;
  }
  return undefined;
}

/** The atomic states entered from a domain to a target. */
export function entered(target: CompiledState, domain: CompiledState): readonly CompiledState[] {
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

/** The initial atomic states within a state. */
export function firstLeaves(state: CompiledState): readonly CompiledState[] {
  if (state.type === 'parallel') return state.children.flatMap(firstLeaves);
  return state.initial === undefined ? [state] : firstLeaves(state.initial);
}
