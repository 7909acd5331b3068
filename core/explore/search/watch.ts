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

/** A state of the product, with the way to it. */
interface Reached {
  readonly state: GlobalState;
  readonly memory: Json;
  /** The last edge and the state before it; undefined at an initial state. */
  readonly by: Edge | undefined;
  readonly before: Reached | undefined;
}

/** Breadth-first search over the product of states and monitor states. */
function search(
  { starts, states, edges }: Explored,
  first: Json,
  see: (memory: Json, edge: Edge) => Json | typeof BROKEN,
): Path | undefined {
  const seen = new SeenPairs(states.length);
  const queue: Reached[] = [];
  for (const state of starts) {
    if (seen.add(state, first))
      queue.push({ state, memory: first, by: undefined, before: undefined });
  }
  for (let i = 0, before = queue[0]; before !== undefined; before = queue[++i]) {
    for (const by of edges[before.state.id] ?? []) {
      const memory = see(before.memory, by);
      const state = by.to;
      if (memory === BROKEN) return wayTo({ state, memory: null, by, before });
      if (seen.add(state, memory)) queue.push({ state, memory, by, before });
    }
  }
  return undefined;
}

/** Pairs of a state and a monitor state. */
class SeenPairs {
  readonly #size: number;
  /** By monitor state: whether each state was seen with it. */
  readonly #byMemory = new Map<Json, Uint8Array>();
  readonly #byText = new Map<Json, Uint8Array>();

  /** @param size how many states there are */
  constructor(size: number) {
    this.#size = size;
  }

  /** @returns false where the pair was added before */
  add({ id }: GlobalState, memory: Json): boolean {
    const seen = this.#seenWith(memory);
    const isNew = seen[id] === 0;
    seen[id] = 1;
    return isNew;
  }

  #seenWith(memory: Json): Uint8Array {
    const isPlain = typeof memory !== 'object' || memory === null;
    const key = isPlain ? memory : JSON.stringify(memory);
    const all = isPlain ? this.#byMemory : this.#byText;
    const known = all.get(key);
    if (known !== undefined) return known;
    const fresh = new Uint8Array(this.#size);
    all.set(key, fresh);
    return fresh;
  }
}

function wayTo(end: Reached): Path {
  const edges: Edge[] = [];
  let at = end;
  for (; at.by !== undefined && at.before !== undefined; at = at.before) edges.unshift(at.by);
  return { start: at.state, edges };
}
