import type { Json } from '../../base/json.js';
import { BROKEN, type Invariant } from '../invariant.js';
import type { GlobalState } from '../space/state-space.js';
import { stepViewOf } from '../step-view.js';
import type { Edge, Explored } from './explored.js';

/** A path through an exploration: its initial state and its edges. */
export interface Path {
  readonly start: GlobalState;
  readonly edges: readonly Edge[];
}

/**
 * Runs an invariant, as a monitor automaton, along every path of an exploration.
 * @returns the shortest path that violates it, or undefined where none does
 */
export function watch(explored: Explored, invariant: Invariant): Path | undefined {
  return search(explored, invariant.start, (memory, edge) =>
    invariant.see(memory, stepViewOf(edge, explored)),
  );
}

/** The shortest path to one of some states, or undefined where none is reachable. */
export function pathInto(explored: Explored, goals: ReadonlySet<GlobalState>): Path | undefined {
  const start = explored.starts.find((state) => goals.has(state));
  if (start !== undefined) return { start, edges: [] };
  return search(explored, null, (_, edge) => (goals.has(edge.to) ? BROKEN : null));
}

interface Reached {
  readonly state: GlobalState;
  /** The last edge and the state before it; undefined at an initial state. */
  readonly by: { readonly edge: Edge; readonly before: Reached } | undefined;
}

/** Breadth-first search over the product of states and monitor states. */
function search(
  { starts, edges }: Explored,
  first: Json,
  see: (memory: Json, edge: Edge) => Json | typeof BROKEN,
): Path | undefined {
  const seen = new Set<string>();
  const queue: (Reached & { readonly memory: Json })[] = [];
  const reach = (reached: Reached, memory: Json): void => {
    const key = `${reached.state.id} ${JSON.stringify(memory)}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ ...reached, memory });
  };
  for (const state of starts) reach({ state, by: undefined }, first);
  for (let i = 0, at = queue[0]; at !== undefined; at = queue[++i]) {
    for (const edge of edges[at.state.id] ?? []) {
      const memory = see(at.memory, edge);
      const next: Reached = { state: edge.to, by: { edge, before: at } };
      if (memory === BROKEN) return wayTo(next);
      reach(next, memory);
    }
  }
  return undefined;
}

function wayTo(end: Reached): Path {
  const edges: Edge[] = [];
  let at = end;
  for (; at.by !== undefined; at = at.by.before) edges.unshift(at.by.edge);
  return { start: at.state, edges };
}
